/* SPDX-License-Identifier: MIT */
/* containment.h - random enclosures, numbers within them, and whether a result holds the
 * truth, which MPFR computes. */
#ifndef TESTS_UNIT_ARITHMETIC_CONTAINMENT_H
#define TESTS_UNIT_ARITHMETIC_CONTAINMENT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <mpfr.h>

#include "arithmetic/enclosure.h"

static inline uint64_t random_word(uint64_t *seed)
{
	uint64_t z = *seed += 0x9e3779b97f4a7c15;	/* splitmix64 */

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

static inline double random_within(uint64_t *seed, double from, double to)
{
	return from + (to - from) * ((double)(random_word(seed) >> 11) * 0x1p-53);
}

/* Of either sign, its exponent between the two. */
static inline double random_scaled(uint64_t *seed, int least, int most)
{
	const double mantissa = random_within(seed, 1, 2);
	const int exponent = (int)(random_word(seed) % (uint64_t)(most - least + 1)) + least;

	return ldexp(random_word(seed) & 1 ? mantissa : -mantissa, exponent);
}

/* With a low part in two of three cases, and a radius in one of three: part of the number,
 * or of any size. */
static inline struct enclosure random_around(uint64_t *seed, double high)
{
	struct enclosure a = enclosure_of(high);

	if (random_word(seed) % 3 > 0)
		a.low = high * random_within(seed, -0x1p-54, 0x1p-54);
	if (random_word(seed) % 3 == 0)
		a.radius = fabs(random_scaled(seed, -100, -2)
			* (random_word(seed) % 3 == 0 ? 1 : high));
	return a;
}

/* A number of it: its middle, an end, or any other. */
static inline void number_within(mpfr_t number, struct enclosure a, uint64_t *seed)
{
	static const double place[] = { 0, 1, -1 };
	const size_t which = random_word(seed) % 4;

	mpfr_set_d(number, a.radius, MPFR_RNDN);
	mpfr_mul_d(number, number, which < 3 ? place[which] : random_within(seed, -1, 1), MPFR_RNDN);
	mpfr_add_d(number, number, a.low, MPFR_RNDN);
	mpfr_add_d(number, number, a.high, MPFR_RNDN);
}

/* What a run of results shows. */
struct tightness {
	double largest;		/* |truth - middle| over the radius, radius > 0 */
	size_t known, unknown;
};

/* Fails if the truth is not within. */
static inline void check_contains(struct enclosure result, const mpfr_t truth, const char *what,
	struct enclosure a, struct enclosure b, struct tightness *tightness)
{
	if (!(result.radius < INFINITY)) {
		tightness->unknown++;
		return;
	}
	tightness->known++;
	mpfr_t error;
	mpfr_init2(error, 2400);
	mpfr_sub_d(error, truth, result.high, MPFR_RNDN);
	mpfr_sub_d(error, error, result.low, MPFR_RNDN);
	const double size = fabs(mpfr_get_d(error, MPFR_RNDA));
	const bool within = isfinite(result.high) && mpfr_number_p(truth)
		&& mpfr_cmp_d(error, result.radius) <= 0 && mpfr_cmp_d(error, -result.radius) >= 0;

	mpfr_clear(error);
	if (!within || result.radius < 0 || fabs(result.low) > fabs(result.high) * 0x1p-52)
		fail_msg("%s of %a + %a ± %a and %a + %a ± %a: %a + %a ± %a, %a off", what,
			a.high, a.low, a.radius, b.high, b.low, b.radius,
			result.high, result.low, result.radius, size);
	if (result.radius > 0 && size / result.radius > tightness->largest)
		tightness->largest = size / result.radius;
}

#endif
