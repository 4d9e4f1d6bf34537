/* SPDX-License-Identifier: MIT */
/* spread.c - see spread.h */
#include "plane/spread.h"

#include <math.h>

#include "plane/range.h"

enum { LEAST = -324, SHOWN_MAX = 8 };	/* exponents of ten */
static const double NEARLY_ALL = 0.9;
static const double DECADES = 1e3;	/* a range that evenly spaced numbers say nothing of */
static const double UNDERFLOW = 1e-300;	/* values below may have become 0 */

const struct spread spread_none = {
	.all = { INFINITY, -INFINITY }, .positive = { INFINITY, -INFINITY },
};

void spread_include(struct spread *spread, double value)
{
	if (!isfinite(value))
		return;
	range_include(&spread->all, value);
	if (value > 0)
		range_include(&spread->positive, value);
	else
		spread->rest = true;
	if (value == 0)
		return;
	spread->decade[(int)floor(log10(fabs(value))) - LEAST]++;
	spread->count++;
}

bool spread_spans_decades(const struct spread *spread)
{
	const struct interval positive = spread->positive;
	return spread->all.low >= 0 && positive.high / positive.low >= DECADES
		&& (!spread->rest || positive.low < UNDERFLOW);
}

double spread_threshold(const struct spread *spread)
{
	if (spread->count == 0)
		return 1;
	size_t lowest = 0, highest = SPREAD_DECADES - 1;
	while (spread->decade[highest] == 0)
		highest--;
	for (size_t left = spread->count; (double)left > NEARLY_ALL * (double)spread->count; )
		left -= spread->decade[lowest++];
	int exponent = (int)fmin((double)lowest, (double)highest) + LEAST;
	exponent = (int)fmax(exponent, (double)highest + LEAST - SHOWN_MAX);
	return pow(10, fmax(exponent, -307));
}
