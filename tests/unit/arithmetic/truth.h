/* SPDX-License-Identifier: MIT */
/* truth.h - numbers of wide.h beside those of MPFR, for tests. */
#ifndef TESTS_UNIT_ARITHMETIC_TRUTH_H
#define TESTS_UNIT_ARITHMETIC_TRUTH_H

#include <mpfr.h>

#include "arithmetic/wide.h"

/* A pair has at most 553 bits: with these a sum and a product are exact. */
enum { TRUTH_BITS = 1200 };

/* Marsaglia 2003, "Xorshift RNGs"; from any state but 0. */
static inline uint64_t random_bits(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state * 0x2545f4914f6cdd1d >> 11;
}

static inline double random_fraction(uint64_t *state)
{
	return (double)random_bits(state) * 0x1p-53;
}

/* (high + low + share radius) 2^exponent */
static inline void truth_of(mpfr_t result, struct wide a, double share)
{
	mpfr_t part;

	mpfr_init2(part, TRUTH_BITS);
	mpfr_set_d(result, a.value.high, MPFR_RNDN);
	mpfr_add_d(result, result, a.value.low, MPFR_RNDN);
	mpfr_set_d(part, a.radius, MPFR_RNDN);
	mpfr_mul_d(part, part, share, MPFR_RNDN);
	mpfr_add(result, result, part, MPFR_RNDN);
	mpfr_mul_2si(result, result, (long)a.exponent, MPFR_RNDN);
	mpfr_clear(part);
}

/* |a - truth| in units of the radius; 0 if both are the same, infinite if only one is a
 * finite number. */
static inline double distance_of(struct wide a, mpfr_t truth)
{
	mpfr_t value;
	double distance;

	if (!wide_is_known(a))
		return 0;
	if (!wide_is_finite(a))
		return isnan(a.value.high) ? (mpfr_nan_p(truth) ? 0 : HUGE_VAL)
			: mpfr_cmp_d(truth, a.value.high) == 0 ? 0 : HUGE_VAL;
	if (!mpfr_number_p(truth))
		return HUGE_VAL;
	mpfr_init2(value, TRUTH_BITS);
	truth_of(value, a, 0);
	mpfr_sub(value, value, truth, MPFR_RNDA);
	mpfr_mul_2si(value, value, -(long)a.exponent, MPFR_RNDN);
	if (mpfr_zero_p(value)) {
		distance = 0;
	} else {
		mpfr_abs(value, value, MPFR_RNDN);
		mpfr_div_d(value, value, a.radius, MPFR_RNDU);
		distance = mpfr_get_d(value, MPFR_RNDU);
	}
	mpfr_clear(value);
	return distance;
}

static inline bool is_valid(struct wide a)
{
	const double high = fabs(a.value.high), size = high > a.radius ? high : a.radius;

	if (!wide_is_finite(a) || wide_is_zero(a))
		return a.value.low == 0 && !(a.radius < 0);
	return size >= 1 && size < 2 && a.radius >= 0 && a.exponent == rint(a.exponent)
		&& fabs(a.value.low) <= high * 0x1p-52
		&& a.value.high + a.value.low == a.value.high;
}

#endif
