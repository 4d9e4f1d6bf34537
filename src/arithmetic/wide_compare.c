/* SPDX-License-Identifier: MIT */
/* wide_compare.c - which of two enclosed numbers is less, and what contains both; see
 * wide.h
 *
 * Method: by the sign of the difference, where that has one.
 *
 * Special cases: of nan nothing is true, even beside what is not known.
 */
#include "arithmetic/wide.h"

/* 0 ± all that may be in a. */
static struct wide around_zero(struct wide a)
{
	return wide_made((struct pair){ 0, 0 }, upward(fabs(a.value.high) + a.radius), a.exponent);
}

static struct wide radius_alone(struct wide a)
{
	return wide_made((struct pair){ 0, 0 }, a.radius, a.exponent);
}

/* The middle of a and b, with half of what is between them and both radii. */
struct wide wide_hull(struct wide a, struct wide b)
{
	if (!wide_is_finite(a) || !wide_is_finite(b))
		return wide_unknown();
	const struct wide middle = wide_scaled(wide_sum(a, b), -1);
	const struct wide half = around_zero(wide_scaled(wide_difference(a, b), -1));
	return wide_sum(wide_sum(middle, half), wide_sum(radius_alone(a), radius_alone(b)));
}

enum order { BELOW, SAME, ABOVE, UNDECIDED };

/* Of what is not nan. */
static enum order order_of(struct wide a, struct wide b)
{
	if (!wide_is_known(a) || !wide_is_known(b))
		return UNDECIDED;
	if (!wide_is_finite(a) || !wide_is_finite(b)) {
		const double x = wide_is_finite(a) ? 0 : a.value.high;
		const double y = wide_is_finite(b) ? 0 : b.value.high;

		return x < y ? BELOW : x > y ? ABOVE : SAME;
	}
	const struct wide difference = wide_difference(a, b);
	return wide_is_zero(difference) ? SAME : wide_is_positive(difference) ? ABOVE
		: wide_is_negative(difference) ? BELOW : UNDECIDED;
}

static bool either_is_nan(struct wide a, struct wide b)
{
	return wide_is_nan(a) || wide_is_nan(b);
}

enum truth wide_less(struct wide a, struct wide b)
{
	const enum order order = order_of(a, b);

	return either_is_nan(a, b) ? FALSE : order == UNDECIDED ? NOT_KNOWN : order == BELOW;
}

enum truth wide_less_or_equal(struct wide a, struct wide b)
{
	const enum order order = order_of(a, b);

	return either_is_nan(a, b) ? FALSE : order == UNDECIDED ? NOT_KNOWN : order != ABOVE;
}

enum truth wide_equal(struct wide a, struct wide b)
{
	const enum order order = order_of(a, b);

	return either_is_nan(a, b) ? FALSE : order == UNDECIDED ? NOT_KNOWN : order == SAME;
}
