/* SPDX-License-Identifier: MIT */
/* switches.c - see loops.h: conditions and what they choose.
 *
 * Method: conditions are doubles, so that loops become vector code: s - s is 0, or NaN for
 * the sign s of a number that may have either.
 */
#include "formula/compensated/block.h"
#include "formula/compensated/loops.h"

INLINE double sign_of_difference(struct enclosure a, struct enclosure b)
{
	return enclosure_sign(enclosure_difference(a, b));
}

INLINE struct enclosure less(struct enclosure a, struct enclosure b)
{
	const double sign = sign_of_difference(a, b);

	return enclosure_of(sign < 0 ? 1 : sign - sign);
}

INLINE struct enclosure less_equal(struct enclosure a, struct enclosure b)
{
	const double sign = sign_of_difference(a, b);

	return enclosure_of(sign > 0 ? 0 : sign - sign + 1);
}

INLINE struct enclosure equal(struct enclosure a, struct enclosure b)
{
	const double sign = sign_of_difference(a, b);

	return enclosure_of(sign == 0 ? 1 : sign - sign);
}

INLINE struct enclosure not_equal(struct enclosure a, struct enclosure b)
{
	const double sign = sign_of_difference(a, b);

	return enclosure_of(sign * sign);
}

/* False if one is, whatever the other. */
INLINE struct enclosure both(struct enclosure a, struct enclosure b)
{
	const double product = a.high * b.high, first = a.high == 0 ? 0 : product;

	return enclosure_of(b.high == 0 ? 0 : first);
}

INLINE struct enclosure either(struct enclosure a, struct enclosure b)
{
	const double sum = a.high + b.high, first = a.high == 1 ? 1 : sum;

	return enclosure_of(b.high == 1 ? 1 : first);
}

INLINE struct enclosure choice(struct enclosure condition, struct enclosure a,
	struct enclosure b)
{
	return enclosure_choice(condition.high, a, b);
}

/* Where it is not known, b stands for either: the other is not farther than this. */
INLINE struct enclosure extreme(struct enclosure condition, struct enclosure a,
	struct enclosure b)
{
	const double chosen = condition.high > 0 ? a.radius : b.radius;
	const double away = (fabs(a.high - b.high) + fabs(a.low) + fabs(b.low)
		+ a.radius + b.radius) * rounded_up;

	return (struct enclosure){
		condition.high > 0 ? a.high : b.high, condition.high > 0 ? a.low : b.low,
		condition.high == condition.high ? chosen : away,
	};
}

INLINE struct enclosure sign(struct enclosure a)
{
	const double sign = enclosure_sign(a);

	return (struct enclosure){ sign, 0, sign - sign };
}

/* The derivative of |a|, of a's and its sign: +0 where a is 0. */
INLINE struct enclosure slope_of_magnitude(struct enclosure sign, struct enclosure slope)
{
	const struct enclosure product = enclosure_product(sign, slope);

	return (struct enclosure){
		sign.high == 0 ? 0 : product.high, product.low, product.radius,
	};
}

/* What is above the floor, less than 2^-53 off, is certain if it stays so far from 0 and 1
 * or is exact. */
INLINE struct enclosure floor_of(struct enclosure a)
{
	const double first = floor(a.high), part = a.high - first + a.low;
	const double below = part < 0 ? 1 : 0, rest = part + below;
	const double edge = lesser(rest, 1 - rest);
	const double away = fma(2, a.radius, 0x1p-52) < edge ? 0 : INFINITY;
	const double exact = a.radius + fabs(a.low) == 0 ? 0 : away;

	return (struct enclosure){ below == 0 ? first : first - 1, 0, exact };
}

INLINE struct enclosure result_of(struct enclosure a)
{
	const double least = 0x1p-104 * fabs(a.high);
	const double radius = a.radius < least ? least : a.radius;

	return (struct enclosure){ a.high, a.low,
		a.radius == 0 ? a.high * 0 + 0 : fma(a.high, 0, radius) };
}

BINARY_LOOP(compensated_less_loop, less)
BINARY_LOOP(compensated_less_equal_loop, less_equal)
BINARY_LOOP(compensated_equal_loop, equal)
BINARY_LOOP(compensated_not_equal_loop, not_equal)
BINARY_LOOP(compensated_and_loop, both)
BINARY_LOOP(compensated_or_loop, either)
CHOICE_LOOP(compensated_choice_loop, choice)
CHOICE_LOOP(compensated_extreme_loop, extreme)
UNARY_LOOP(compensated_magnitude_loop, enclosure_magnitude)
UNARY_LOOP(compensated_sign_loop, sign)
BINARY_LOOP(compensated_magnitude_slope_loop, slope_of_magnitude)
UNARY_LOOP(compensated_floor_loop, floor_of)
UNARY_LOOP(compensated_result_loop, result_of)
