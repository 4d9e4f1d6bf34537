/* SPDX-License-Identifier: MIT */
/* round.c - see round.h
 *
 * Method
 *   MPFR rounds to doubles itself, subnormal ones too. To a narrower type by way of a
 *   double that was rounded to odd: of what lies between two doubles the one with an odd
 *   last bit, which is no tie of a narrower type and no number of it (Boldo and
 *   Melquiond, When double rounding is odd, 2005).
 *
 * Special cases
 *   Beyond the largest double, that one: it is odd. Below the least, that one.
 *   Zeros of both signs are not alike.
 */
#include "formula/interval/round.h"

#include <math.h>

#include "number/bits.h"

enum { TIE_EXPONENT = -1200, TIE_BITS = 64 };

static double round_to_odd(const struct mpfr *mpfr, mpfr_srcptr number)
{
	const double cut = mpfr->get_d(number, MPFR_RNDZ);
	const bool inexact = isfinite(cut) && mpfr->cmp_d(number, cut) != 0;

	return inexact ? double_of_bits(bits_of_double(cut) | 1) : cut;
}

double round_to_type(const struct mpfr *mpfr, mpfr_srcptr number, enum number_type type)
{
	if (type == NUMBER_F64)
		return mpfr->get_d(number, MPFR_RNDN);
	return number_round_to(round_to_odd(mpfr, number), type);
}

bool interval_round(const struct arithmetic *arithmetic, const struct interval *interval,
	enum number_type type, double *result)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const double low = round_to_type(mpfr, interval->low, type);
	const double high = round_to_type(mpfr, interval->high, type);

	*result = low;
	return (isnan(low) && isnan(high))
		|| (low == high && signbit(low) == signbit(high));
}

/* Halfway between two neighbours, exactly. */
static double round_middle(const struct mpfr *mpfr, double low, double high,
	enum number_type type)
{
	mpfr_t middle, other;
	mpfr->init2(middle, TIE_BITS);
	mpfr->init2(other, TIE_BITS);
	mpfr->set_d(middle, low, MPFR_RNDN);
	mpfr->set_d(other, high, MPFR_RNDN);
	mpfr->add(middle, middle, other, MPFR_RNDN);
	mpfr->div_2ui(middle, middle, 1, MPFR_RNDN);
	const double rounded = round_to_type(mpfr, middle, type);
	mpfr->clear(middle);
	mpfr->clear(other);
	return rounded;
}

bool interval_round_as_tie(struct arithmetic *arithmetic, const struct interval *interval,
	enum number_type type, double *result)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *width = interval_scratch(arithmetic);
	const double low = round_to_type(mpfr, interval->low, type);
	const double high = round_to_type(mpfr, interval->high, type);

	mpfr->sub(width->high, interval->high, interval->low, MPFR_RNDU);
	mpfr->set_si_2exp(width->low, 1, TIE_EXPONENT, MPFR_RNDU);
	if (fabs(low) > 1)
		mpfr->mul_d(width->low, width->low, isinf(low) ? high : low, MPFR_RNDU);
	const bool anything = isinf(low) && isinf(high);
	const bool tie = !anything && !mpfr->inf_p(width->high)
		&& mpfr->cmpabs(width->high, width->low) <= 0;
	arithmetic->taken--;

	*result = low == 0 && high == 0 ? 0
		: isinf(low) ? low
		: isinf(high) ? high : round_middle(mpfr, low, high, type);
	return tie;
}
