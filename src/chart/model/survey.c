/* SPDX-License-Identifier: MIT */
/* survey.c - see survey.h */
#include "chart/model/survey.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "sampling/sides.h"
#include "support/memory.h"

enum { HALVINGS = 40 };

/* Adds x to the cuts, which are in order and all different. */
static size_t add_cut(double *cut, size_t cuts, struct interval x, double at)
{
	if (!(at > x.low && at < x.high))
		return cuts;
	size_t i = cuts;
	while (i > 0 && cut[i - 1] > at)
		i--;
	if (i > 0 && cut[i - 1] == at)
		return cuts;
	for (size_t j = cuts; j > i; j--)
		cut[j] = cut[j - 1];
	cut[i] = at;
	return cuts + 1;
}

size_t survey_cuts(const struct curve *curve, struct interval x,
	double cut[static SURVEY_CUTS_MAX])
{
	double breaks[CURVE_BREAKS_MAX];
	const size_t break_count = curve_breaks(curve, breaks);
	size_t cuts = 0;
	for (size_t i = 0; i < break_count; i++)
		cuts = add_cut(cut, cuts, x, breaks[i]);
	cuts = add_cut(cut, cuts, x, 0);
	for (const struct curve *c = curve; c != NULL; c = c->minus)
		for (size_t i = 0; i < activation_parameters(c->instance->activation); i++) {
			cuts = add_cut(cut, cuts, x, c->instance->parameter[i]);
			cuts = add_cut(cut, cuts, x, -c->instance->parameter[i]);
		}
	for (size_t i = cuts; i > 0; i--)
		cut[i] = cut[i - 1];
	cut[0] = x.low;
	cut[cuts + 1] = x.high;
	return cuts + 2;
}

/* How near to an end, as a power of two of a distance, the row that closes in on
 * it is after so many points: half as far with each; later, where only the
 * steepest curves have anything, a 256th. */
static int nearness(size_t points)
{
	return -(int)(points <= HALVINGS ? points : HALVINGS + 8 * (points - HALVINGS));
}

/* How many points close in on the end before one is the end itself. */
static size_t closing(double end, double distance)
{
	size_t count = 0;
	for (;; count++) {
		const double rest = ldexp(distance, nearness(count + 1));
		if (rest == 0 || end + rest == end)
			return count;
	}
}

struct points survey_piece(const struct curve *curve, double from, double to, double step)
{
	const bool wide = isinf(to - from);
	const double steps = fmax(ceil(wide ? to / step - from / step : (to - from) / step), 1);
	const size_t even = (size_t)steps;
	const double width = wide ? to / steps - from / steps : (to - from) / steps;
	const size_t near_from = closing(from, width), near_to = closing(to, -width);
	const size_t count = near_from + even + 1 + near_to;
	double *x = memory_new(2 * count, sizeof *x), *y = x + count;
	struct points points = { memory_new(count, sizeof *points.point), count };

	for (size_t i = 1; i <= near_from; i++)
		x[i] = from + ldexp(width, nearness(near_from + 1 - i));
	for (size_t i = 1; i < even; i++)
		x[near_from + i] = from + width * (double)i;
	for (size_t i = 0; i < near_to; i++)
		x[near_from + even + i] = to - ldexp(width, nearness(i + 1));
	x[0] = from;
	x[count - 1] = to;
	curve_evaluate(curve, x, y, count);
	double beyond;
	sides_at(curve, from, &beyond, &y[0]);
	sides_at(curve, to, &y[count - 1], &beyond);
	for (size_t i = 0; i < count; i++)
		points.point[i] = (struct point){ x[i], y[i] };
	free(x);
	return points;
}
