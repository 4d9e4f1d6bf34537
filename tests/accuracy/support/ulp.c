/* ulp.c - how far a double is from the exact value. */
#include <float.h>
#include <math.h>

#include "ulp.h"

double ulp_error(double computed, mpfr_srcptr exact)
{
	mpfr_t difference;
	mpfr_exp_t last;
	double ulp;

	if (isnan(computed) || mpfr_nan_p(exact))
		return INFINITY;
	if (!mpfr_zero_p(exact) && !signbit(computed) != (mpfr_sgn(exact) > 0))
		return INFINITY;
	if (isinf(computed) && (mpfr_inf_p(exact) || mpfr_get_exp(exact) > DBL_MAX_EXP))
		return 0;
	if (mpfr_zero_p(exact))
		return computed == 0 ? 0 : INFINITY;
	mpfr_init2(difference, mpfr_get_prec(exact) + 64);
	if (isinf(computed)) {
		mpfr_set_ui_2exp(difference, 1, DBL_MAX_EXP, MPFR_RNDN);
		mpfr_setsign(difference, difference, computed < 0, MPFR_RNDN);
	} else {
		mpfr_set_d(difference, computed, MPFR_RNDN);
	}
	mpfr_sub(difference, difference, exact, MPFR_RNDA);
	last = mpfr_get_exp(exact) - DBL_MANT_DIG;
	mpfr_mul_2si(difference, difference, last < -1074 ? 1074 : -last, MPFR_RNDA);
	ulp = fabs(mpfr_get_d(difference, MPFR_RNDA));
	mpfr_clear(difference);
	return ulp;
}
