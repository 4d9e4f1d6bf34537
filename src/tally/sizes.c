/* SPDX-License-Identifier: MIT */
/* sizes.c - see sizes.h
 *
 * Method: where all is finite the errors are differences and quotients, and the loops become
 * vector code; a unit in the last place is a power of two, made of r's exponent. Where
 * something is not, measure_error says what each error is.
 */
#include "tally/sizes.h"

#include <math.h>
#include <stdint.h>

#include "number/format.h"
#include "number/round.h"

enum { LANES = 8 };		/* sums side by side */

static bool all_plain(enum number_type type, const double *y, const double *r, size_t count)
{
	const double largest = number_formats[type].largest;
	unsigned odd = 0;
	for (size_t i = 0; i < count; i++)
		odd |= !(fabs(y[i]) <= largest) | !(fabs(r[i]) <= largest);
	return odd == 0;
}

static void fill_plain(struct sizes *sizes, enum number_type type, const double *y,
	const double *r, size_t count)
{
	const struct number_format *format = &number_formats[type];
	const double unit = ldexp(1, -format->fraction_bits);
	const double least = ldexp(1, format->exponent_least);
	double *const absolute = sizes->of[MEASURE_ABSOLUTE];
	double *const relative = sizes->of[MEASURE_RELATIVE];
	double *const ulp = sizes->of[MEASURE_ULP];
	for (size_t i = 0; i < count; i++) {
		const double size = fabs(y[i] - r[i]), reference = fabs(r[i]);
		const double last = power_of_two_below(reference) * unit;
		absolute[i] = size;
		/* 0/0 would be NaN, and what is equal differs by 0. */
		relative[i] = size / (size == 0 ? 1 : reference);
		ulp[i] = size / (last < least ? least : last);
	}
}

void sizes_fill(struct sizes *sizes, enum number_type type, const double *y, const double *r,
	size_t count)
{
	if (all_plain(type, y, r, count)) {
		fill_plain(sizes, type, y, r, count);
		return;
	}
	for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++)
		for (size_t i = 0; i < count; i++)
			sizes->of[k][i] = fabs(measure_error((enum measure)k, type, y[i], r[i]));
}

double sizes_largest(const double *size, size_t count)
{
	double largest = 0;
	unsigned none = 0;
	for (size_t i = 0; i < count; i++) {
		largest = size[i] > largest ? size[i] : largest;
		none |= size[i] != size[i];
	}
	return none ? NAN : largest;
}

size_t sizes_equal(const double *one, const double *other, size_t count)
{
	size_t equal = 0;
	for (size_t i = 0; i < count; i++)
		equal += (one[i] == other[i]) | ((one[i] != one[i]) & (other[i] != other[i]));
	return equal;
}

/* Knuth's sum of two; the low parts only need to be nearly right. */
static inline struct sum plus(struct sum sum, double more)
{
	const double high = sum.high + more;
	const double part = high - sum.high;
	const double rest = (sum.high - (high - part)) + (more - part);
	return (struct sum){ high, sum.low + rest };
}

struct sum sum_plus(struct sum sum, struct sum more)
{
	struct sum all = plus(sum, more.high);
	all.low = isfinite(all.high) ? all.low + more.low : 0;
	return all;
}

struct sum sizes_sum(const double *size, size_t count)
{
	double high[LANES] = { 0 }, low[LANES] = { 0 };
	size_t i = 0;
	for (; i + LANES <= count; i += LANES)
		for (size_t lane = 0; lane < LANES; lane++) {
			const struct sum sum = plus((struct sum){ high[lane], low[lane] },
				size[i + lane]);
			high[lane] = sum.high;
			low[lane] = sum.low;
		}
	struct sum all = { 0, 0 };
	for (size_t lane = 0; lane < LANES; lane++)
		all = sum_plus(all, (struct sum){ high[lane], low[lane] });
	for (; i < count; i++)
		all = sum_plus(all, (struct sum){ size[i], 0 });
	return all;
}
