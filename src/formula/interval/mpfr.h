/* SPDX-License-Identifier: MIT */
/* mpfr.h - libmpfr, loaded when the first number is to be decided by it: linked, it
 * would cost every table 0.2 ms of start-up. */
#ifndef FORMULA_INTERVAL_MPFR_H
#define FORMULA_INTERVAL_MPFR_H

#include <stdbool.h>

#define MPFR_USE_NO_MACRO	/* functions, so that there are pointers to them */
#include <mpfr.h>

struct error;

/* The functions used, each once. */
#define MPFR_FUNCTIONS(X) \
	X(add) X(add_si) X(asinh) X(atan) X(clear) X(clear_flags) X(cmp_d) \
	X(cmp_si) X(cmp_si_2exp) X(cmpabs) X(const_pi) X(cos) X(cosh) X(div) \
	X(div_2ui) X(equal_p) X(erf) X(exp) X(expm1) X(floor) X(free_cache2) X(get_d) \
	X(get_emax) X(get_emax_max) X(get_emin) X(get_emin_min) \
	X(greater_p) X(inf_p) X(init2) X(integer_p) X(less_p) X(lessequal_p) X(log) X(log1p) \
	X(mul) X(mul_d) X(mul_2si) X(nan_p) X(neg) X(nextabove) X(nextbelow) X(overflow_p) \
	X(pow) X(set) X(set_d) X(set_emax) X(set_emin) X(set_inf) \
	X(set_nan) X(set_prec) X(set_si) X(set_si_2exp) X(set_str) X(set_zero) X(setsign) \
	X(si_div) X(si_sub) X(sin) X(sinh) X(sqr) X(sqrt) X(sub) X(swap) X(tan) X(tanh) \
	X(underflow_p) X(zero_p)

struct mpfr {
#define MPFR_POINTER(name) __typeof__(mpfr_##name) *name;
	MPFR_FUNCTIONS(MPFR_POINTER)
#undef MPFR_POINTER
};

/* Fills it in. The library stays loaded: threads may have caches of its constants. */
bool load_mpfr(struct mpfr *mpfr, struct error *error);

static inline bool has_minus(mpfr_srcptr number)
{
	return number->_mpfr_sign < 0;
}

#endif
