/* SPDX-License-Identifier: MIT */
/* wide.h - real numbers enclosed: a double-double, a radius, and an exponent for both.
 *
 * (value ± radius) 2^exponent is where the exact number is. What has radius 0 is exact,
 * and may be a signed zero, an infinity or nan as IEEE 754's arithmetic knows them; an
 * infinite radius says that nothing is known, not even that there is a number.
 *
 * Method: the greater of |value.high| and radius is from 1 to 2, so that between
 * operations nothing over- or underflows. Exponents are whole doubles; what is less than
 * 2^-wide_limit is 0 ± that, and what is more is unknown. A low part that is not 0 is at
 * least 2^-500, and a radius that is not 0 at least 2^-600.
 *
 * Of exact arguments, sums, products, quotients and roots have radii of at most 2^-103 of
 * themselves, and less than 64 times the greatest error found; what is exact has radius 0
 * (bounded.h). Radii of the arguments add what they imply to first order, and their
 * product.
 *
 * Special cases: a zero factor makes a zero, whatever the radius of the other; where its
 * sign is not known, it is 0 ± 2^-wide_limit.
 */
#ifndef ARITHMETIC_WIDE_H
#define ARITHMETIC_WIDE_H

#include "arithmetic/bounded.h"
#include "arithmetic/scaled.h"
#include "arithmetic/truth.h"

struct wide {
	struct pair value;
	double radius, exponent;
};

static const double wide_limit = 0x1p52;

INLINE struct wide wide_unknown(void)
{
	return (struct wide){ .radius = HUGE_VAL };
}

/* A zero with its sign, an infinity or nan. */
INLINE struct wide wide_special(double value)
{
	return (struct wide){ .value = { value, 0 } };
}

INLINE struct wide wide_small(double exponent)	/* 0 ± 2^exponent */
{
	return (struct wide){ .radius = 1, .exponent = exponent };
}

INLINE struct wide wide_of(double x)
{
	const struct scaled parts = split(x);

	return fabs(x) > 0 && fabs(x) < HUGE_VAL
		? (struct wide){ .value = { parts.mantissa, 0 }, .exponent = parts.exponent }
		: wide_special(x);
}

INLINE bool wide_is_known(struct wide a)
{
	return a.radius < HUGE_VAL;
}

INLINE bool wide_is_nan(struct wide a)
{
	return a.radius == 0 && isnan(a.value.high);
}

/* Neither nan nor infinite nor unknown. */
INLINE bool wide_is_finite(struct wide a)
{
	return a.radius < HUGE_VAL && fabs(a.value.high) < HUGE_VAL;
}

INLINE bool wide_is_zero(struct wide a)
{
	return a.radius == 0 && a.value.high == 0;
}

/* Whether the sign bit of value is the number's. */
INLINE bool wide_has_sign(struct wide a)
{
	return a.radius == 0 || fabs(a.value.high) * (1 - 0x1p-50) > a.radius;
}

/* What is certain of a: wide_has_sign and more. */
INLINE bool wide_is_positive(struct wide a)
{
	return wide_has_sign(a) && a.value.high > 0;
}

INLINE bool wide_is_negative(struct wide a)
{
	return wide_has_sign(a) && a.value.high < 0;
}

INLINE struct wide wide_negative(struct wide a)
{
	a.value = negative(a.value);
	return a;
}

/* What is not known to be otherwise: a with the sign bit that it seems to have, off. */
INLINE struct wide wide_size(struct wide a)
{
	return signbit(a.value.high) ? wide_negative(a) : a;
}

/* The value alone, where its exponent is that of a double; what is less is 2^-900 then. */
INLINE struct pair wide_pair(struct wide a)
{
	return times_exactly(a.value, power_of_two(a.exponent < -900 ? -900 : a.exponent));
}

/* From parts of moderate size, between 2^-950 and 2^950. */
struct wide wide_made(struct pair value, double radius, double exponent);

/* A constant as two doubles, right to 2^-106 of itself. */
struct wide wide_constant(double high, double low);

struct wide wide_wider(struct wide a, double radius);		/* by radius 2^exponent */
struct wide wide_scaled(struct wide a, double exponent);	/* a 2^exponent */

struct wide wide_sum(struct wide a, struct wide b);
struct wide wide_difference(struct wide a, struct wide b);
struct wide wide_product(struct wide a, struct wide b);
struct wide wide_quotient(struct wide a, struct wide b);
struct wide wide_root(struct wide a);
struct wide wide_power(struct wide a, uint64_t n);		/* a^0 is 1 */
struct wide wide_floor(struct wide a);

/* The least that contains both, or a little more. Unknown if one is. */
struct wide wide_hull(struct wide a, struct wide b);

enum truth wide_less(struct wide a, struct wide b);
enum truth wide_less_or_equal(struct wide a, struct wide b);
enum truth wide_equal(struct wide a, struct wide b);

#endif
