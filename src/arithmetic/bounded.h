/* SPDX-License-Identifier: MIT */
/* bounded.h - sums, products and quotients of double-doubles, each with a bound of
 * what its rounding lost.
 *
 * Method: the rounding errors of sums and products of doubles are doubles themselves
 * (Knuth 1969, Dekker 1971), and all of them are kept until the last. So most of the
 * error is not estimated: it is known, and 0 where nothing was lost. What sums up such
 * rests has at most 8 roundings, for which `upward` makes up.
 *
 * The errors are at most about 2^-104 of a sum (Joldes, Muller, Popescu 2017, algorithm
 * 6), 2^-106 of a product and 2^-104 of a quotient.
 *
 * Special cases: none. Sizes are such that nothing over- or underflows: a low part is 0
 * or more than 2^-950, and those of factors are more than 2^-500.
 */
#ifndef ARITHMETIC_BOUNDED_H
#define ARITHMETIC_BOUNDED_H

#include "arithmetic/double_double.h"

struct bounded {
	struct pair value;
	double error;		/* the exact result is at most so far away */
};

/* At least the exact value of what was computed in few steps, all of them positive. */
INLINE double upward(double radius)
{
	return radius * (1 + 0x1p-48);
}

/* The four parts make three and what the first rounding loses, then two and what the
 * second loses. */
INLINE struct bounded bounded_sum(struct pair a, struct pair b)
{
	const struct pair high = two_sum(a.high, b.high), low = two_sum(a.low, b.low);
	const struct pair middle = two_sum(high.low, low.high);
	const struct pair sum = two_sum(high.high, middle.high);
	const struct pair rest = two_sum(sum.low, low.low);

	return (struct bounded){
		two_sum(sum.high, rest.high), upward(fabs(middle.low) + fabs(rest.low)),
	};
}

/* The last rest, of 2^-105 of the product, is a double with errors of its own. */
INLINE struct bounded bounded_product(struct pair a, struct pair b)
{
	const struct pair high = two_product(a.high, b.high);
	const struct pair first = two_product(a.high, b.low), second = two_product(a.low, b.high);
	const struct pair middle = two_sum(first.high, second.high);
	const struct pair low = two_sum(high.low, middle.high);
	const double least = a.low * b.low;
	const double rest = least + (first.low + second.low + middle.low);
	const double rest_size = fabs(least) + fabs(first.low) + fabs(second.low)
		+ fabs(middle.low);
	const double low_rest = low.low + rest;
	const struct pair sum = two_sum(high.high, low.high);
	const struct pair end = two_sum(sum.low, low_rest);

	return (struct bounded){
		two_sum(sum.high, end.high),
		upward(fabs(end.low) + 0x1p-51 * rest_size
			+ (rest_size > 0 ? 0x1p-53 * fabs(low_rest) : 0)),
	};
}

/* The quotient of the high parts, and that of the rest; the bound is what is left of a
 * then, divided by b. */
INLINE struct bounded bounded_quotient(struct pair a, struct pair b)
{
	const double first = a.high / b.high;
	const struct bounded most = bounded_product((struct pair){ first, 0 }, b);
	const struct bounded rest = bounded_sum(a, negative(most.value));
	const struct pair quotient = two_sum(first, rest.value.high / b.high);
	const struct bounded product = bounded_product(quotient, b);
	const struct bounded left = bounded_sum(a, negative(product.value));
	const double size = fabs(left.value.high) + fabs(left.value.low) + left.error
		+ product.error;

	return (struct bounded){ quotient, upward(size / fabs(b.high)) };
}

#endif
