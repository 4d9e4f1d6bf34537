/* SPDX-License-Identifier: MIT */
/* wide.c - see wide.h
 *
 * Method: with A = a + α, |α| <= r, and B likewise, |AB - ab| <= |a| s + |b| r + rs,
 *   |A/B - a/b| <= (r + |a/b| s)/|B|
 *   |√A - √a| = |α|/(√A + √a)
 * and the radius of the rounded result is that and the bound of bounded.h.
 *
 * Special cases: each operation begins with what is not a finite number, and answers as
 * IEEE 754 does for exact arguments; nan before unknown, unknown before the others.
 */
#include "arithmetic/wide.h"
#include "support/vector.h"

INLINE struct wide made(struct pair value, double radius, double exponent)
{
	const double high = fabs(value.high), size = high > radius ? high : radius;

	if (size == 0)
		return wide_special(value.high);
	if (!(high < 0x1p1000 && radius < 0x1p1000))
		return wide_unknown();
	const double shift = split(size).exponent, power = power_of_two(-shift);
	struct wide result = {
		times_exactly(value, power), radius * power, exponent + shift,
	};
	if (fabs(result.value.low) < 0x1p-500) {
		result.radius += fabs(result.value.low);
		result.value.low = 0;
	}
	if (result.radius > 0 && result.radius < 0x1p-600)
		result.radius = 0x1p-600;
	if (result.exponent > wide_limit)
		return wide_unknown();
	return result.exponent < -wide_limit ? wide_small(2 - wide_limit) : result;
}

VECTOR struct wide wide_made(struct pair value, double radius, double exponent)
{
	return made(value, radius, exponent);
}

VECTOR struct wide wide_constant(double high, double low)
{
	return made((struct pair){ high, low }, 0x1p-106 * fabs(high), 0);
}

VECTOR struct wide wide_wider(struct wide a, double radius)
{
	return wide_is_finite(a) ? made(a.value, upward(a.radius + radius), a.exponent) : a;
}

VECTOR struct wide wide_scaled(struct wide a, double exponent)
{
	return wide_is_finite(a) ? made(a.value, a.radius, a.exponent + exponent) : a;
}

static double sign_of(struct wide a)
{
	return copysign(1, a.value.high);
}

/* An operation on what is not all finite has this result, if it is known. */
static struct wide special(struct wide a, struct wide b, double value)
{
	if (wide_is_nan(a) || wide_is_nan(b))
		return wide_special(NAN);
	return wide_is_known(a) && wide_is_known(b) ? wide_special(value) : wide_unknown();
}

/* What b adds is below a's 400th bit: |b| + radius <= 4 2^-401. */
VECTOR struct wide wide_sum(struct wide a, struct wide b)
{
	if (!wide_is_finite(a) || !wide_is_finite(b))
		return special(a, b, a.value.high + b.value.high);
	if (wide_is_zero(a) && wide_is_zero(b))
		return wide_special(a.value.high + b.value.high);
	if (wide_is_zero(a) || wide_is_zero(b))
		return wide_is_zero(a) ? b : a;
	const bool swap = a.exponent < b.exponent;
	const struct wide large = swap ? b : a, small = swap ? a : b;
	const double below = small.exponent - large.exponent;
	if (below < -400)
		return made(large.value, upward(large.radius + 0x1p-398), large.exponent);
	const double power = power_of_two(below);
	const struct bounded sum = bounded_sum(large.value, times_exactly(small.value, power));
	return made(sum.value, upward(large.radius + small.radius * power + sum.error),
		large.exponent);
}

struct wide wide_difference(struct wide a, struct wide b)
{
	return wide_sum(a, wide_negative(b));
}

static struct wide special_product(struct wide a, struct wide b)
{
	const struct wide result = special(a, b, sign_of(a) * sign_of(b) * HUGE_VAL);

	if (!wide_is_known(result) || wide_is_nan(result))
		return result;
	if (wide_is_zero(a) || wide_is_zero(b))
		return wide_special(NAN);
	return wide_has_sign(a) && wide_has_sign(b) ? result : wide_unknown();
}

static struct wide zero_of_sign(struct wide a, struct wide b)
{
	return wide_has_sign(a) && wide_has_sign(b)
		? wide_special(copysign(0, sign_of(a) * sign_of(b))) : wide_small(-wide_limit);
}

VECTOR struct wide wide_product(struct wide a, struct wide b)
{
	if (!wide_is_finite(a) || !wide_is_finite(b))
		return special_product(a, b);
	if (wide_is_zero(a) || wide_is_zero(b))
		return zero_of_sign(a, b);
	const struct bounded product = bounded_product(a.value, b.value);
	const double radius = fabs(a.value.high) * b.radius + fabs(b.value.high) * a.radius
		+ a.radius * b.radius + product.error;
	return made(product.value, upward(radius), a.exponent + b.exponent);
}

/* Something is infinite, or b is zero. */
static struct wide special_quotient(struct wide a, struct wide b)
{
	const bool infinite_a = !wide_is_finite(a), infinite_b = !wide_is_finite(b);
	const struct wide result = special(a, b, sign_of(a) * sign_of(b) * HUGE_VAL);

	if (!wide_is_known(result) || wide_is_nan(result))
		return result;
	if ((infinite_a && infinite_b) || (wide_is_zero(a) && wide_is_zero(b)))
		return wide_special(NAN);
	if (infinite_b)
		return zero_of_sign(a, b);
	return wide_has_sign(a) && wide_has_sign(b) ? result : wide_unknown();
}

VECTOR struct wide wide_quotient(struct wide a, struct wide b)
{
	if (!wide_is_finite(a) || !wide_is_finite(b) || wide_is_zero(b))
		return special_quotient(a, b);
	const double least = (fabs(b.value.high) - b.radius) - 0x1p-50 * fabs(b.value.high);
	if (least <= 0)
		return wide_unknown();
	if (wide_is_zero(a))
		return zero_of_sign(a, b);
	const struct bounded quotient = bounded_quotient(a.value, b.value);
	const double radius = (a.radius + fabs(quotient.value.high) * b.radius) / least;
	return made(quotient.value, upward(radius + quotient.error), a.exponent - b.exponent);
}

/* The root of the high part, and the rest divided by twice that; the bound is what is
 * left of a then, divided by the two roots' sum. */
VECTOR struct wide wide_root(struct wide a)
{
	if (wide_is_zero(a) || wide_is_nan(a))
		return a;
	if (wide_is_negative(a))
		return wide_special(NAN);
	if (!wide_is_positive(a) || !wide_is_finite(a))
		return wide_is_known(a) && a.value.high == HUGE_VAL ? a : wide_unknown();
	const double half = floor(a.exponent * 0.5);
	const double factor = a.exponent == 2 * half ? 1 : 2;
	const struct pair value = times_exactly(a.value, factor);
	const double radius = a.radius * factor, first = sqrt(value.high);
	const struct bounded rest = bounded_sum(value, negative(two_product(first, first)));
	const struct pair root = two_sum(first, rest.value.high / (2 * first));
	const struct bounded square = bounded_product(root, root);
	const struct bounded left = bounded_sum(value, negative(square.value));
	const double size = fabs(left.value.high) + fabs(left.value.low) + left.error
		+ square.error;
	/* The low part is 2^-29 of the first root to the least one, at most. */
	const double roots = (first + sqrt(value.high - radius)) * (1 - 0x1p-27);
	return made(root, upward((radius + size) / roots), half);
}

struct wide wide_power(struct wide a, uint64_t n)
{
	struct wide result = wide_of(1);

	for (int bit = 63 - (n == 0 ? 63 : __builtin_clzll(n)); bit >= 0; bit--) {
		result = wide_product(result, result);
		if ((n >> bit & 1) != 0)
			result = wide_product(result, a);
	}
	return result;
}

/* From 2^100 on the pair may be no whole number, and nobody asks. */
VECTOR struct wide wide_floor(struct wide a)
{
	if (!wide_is_finite(a) || wide_is_zero(a))
		return a;
	if (a.exponent > 100)
		return wide_unknown();
	if (a.exponent < -1 && wide_has_sign(a))
		return wide_special(a.value.high > 0 ? 0 : -1);
	const double power = power_of_two(a.exponent < -200 ? -200 : a.exponent);
	const struct pair value = times_exactly(a.value, power);
	const double high = floor(value.high), radius = a.radius * power;
	const struct pair result = high == value.high
		? two_sum(high, floor(value.low)) : (struct pair){ high, 0 };
	const struct bounded above = bounded_sum(value, negative(result));
	const double fraction = above.value.high;
	if (a.radius > 0 && !(fraction - radius > 0x1p-40 && fraction + radius < 1 - 0x1p-40))
		return wide_unknown();
	return result.high == 0 ? wide_special(copysign(0, a.value.high)) : made(result, 0, 0);
}
