/* SPDX-License-Identifier: MIT */
/* double_double.h - arithmetic with numbers that are the sum of two doubles.
 *
 * Method: the error of a sum or a product of doubles is a double (Dekker 1971,
 * Knuth 1969), which fma makes cheap; the operations on pairs are those that
 * Joldes, Muller and Popescu 2017 ("Tight and rigorous error bounds for basic
 * building blocks of double-word arithmetic") prove to be right to 2^-102 or
 * better. Nothing branches, so that loops over arrays become vector code.
 *
 * Special cases: the low part of what overflows is no number.
 */
#ifndef ARITHMETIC_DOUBLE_DOUBLE_H
#define ARITHMETIC_DOUBLE_DOUBLE_H

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

struct pair {
	double high, low;	/* |low| is at most half an ulp of high */
};

/* For what is to cancel against another: the sum of three. */
struct triple {
	double high, middle, low;
};

#define INLINE static inline __attribute__((always_inline))

INLINE uint64_t bits_of(double value)
{
	uint64_t bits;

	memcpy(&bits, &value, sizeof bits);
	return bits;
}

INLINE double double_of(uint64_t bits)
{
	double value;

	memcpy(&value, &bits, sizeof value);
	return value;
}

INLINE struct pair two_sum(double a, double b)
{
	const double sum = a + b, part = sum - a;

	return (struct pair){ sum, (a - (sum - part)) + (b - part) };
}

/* For |a| >= |b|, or a = 0. */
INLINE struct pair quick_two_sum(double a, double b)
{
	const double sum = a + b;

	return (struct pair){ sum, b - (sum - a) };
}

INLINE struct pair two_product(double a, double b)
{
	const double product = a * b;

	return (struct pair){ product, fma(a, b, -product) };
}

INLINE struct pair exactly(double value)
{
	return (struct pair){ value, 0 };
}

INLINE struct pair negative(struct pair a)
{
	return (struct pair){ -a.high, -a.low };
}

/* By a power of two, or anything that keeps both parts exact. */
INLINE struct pair times_exactly(struct pair a, double factor)
{
	return (struct pair){ a.high * factor, a.low * factor };
}

INLINE struct pair add(struct pair a, struct pair b)
{
	const struct pair high = two_sum(a.high, b.high), low = two_sum(a.low, b.low);
	const struct pair sum = quick_two_sum(high.high, high.low + low.high);

	return quick_two_sum(sum.high, sum.low + low.low);
}

INLINE struct pair add_double(struct pair a, double b)
{
	const struct pair sum = two_sum(a.high, b);

	return quick_two_sum(sum.high, sum.low + a.low);
}

INLINE struct pair multiply(struct pair a, struct pair b)
{
	const struct pair product = two_product(a.high, b.high);

	return quick_two_sum(product.high,
		product.low + fma(a.high, b.low, fma(a.low, b.high, a.low * b.low)));
}

INLINE struct pair multiply_double(struct pair a, double b)
{
	const struct pair product = two_product(a.high, b);

	return quick_two_sum(product.high, fma(a.low, b, product.low));
}

INLINE struct pair divide(struct pair a, struct pair b)
{
	const double quotient = a.high / b.high;
	const double rest = fma(-quotient, b.high, a.high) + fma(-quotient, b.low, a.low);

	return quick_two_sum(quotient, rest / b.high);
}

/* a - b, to 2^-100 of the result even where that cancels to the last bits that
 * they have; a pair is a triple with low = 0. */
INLINE struct pair difference(struct triple a, struct triple b)
{
	const struct pair high = two_sum(a.high, -b.high), low = two_sum(a.middle, -b.middle);
	const struct pair middle = two_sum(high.low, low.high);
	const struct pair sum = two_sum(high.high, middle.high);

	return quick_two_sum(sum.high, sum.low + (middle.low + (low.low + (a.low - b.low))));
}

/* a / b with the rests of two divisions divided in their turn. */
INLINE struct triple divide_to_triple(struct pair a, double b)
{
	const double high = a.high / b;
	const struct pair rest = two_sum(fma(-high, b, a.high), a.low);
	const double middle = rest.high / b;

	return (struct triple){ high, middle, (fma(-middle, b, rest.high) + rest.low) / b };
}

INLINE struct pair pick(bool first, struct pair a, struct pair b)
{
	return (struct pair){ first ? a.high : b.high, first ? a.low : b.low };
}

#endif
