/* SPDX-License-Identifier: MIT */
/* survey.c - see survey.h */
#include "chart/line/survey.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

#include "plane/range.h"
#include "sampling/sides.h"
#include "support/memory.h"

enum {
	HALVINGS = 40,
	RESTING = 4	/* places that say that a curve is at rest, */
};
static const double REST = 0x1p-30;	/* being so near to its end, of the range of the piece */

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

/* Whether the curve has come to what it is at the end, as seen from the last places of a row
 * that closes in on it, the nearest first: there is nothing to be seen between them. */
static bool is_at_rest(double end, const double *y, ptrdiff_t away, struct interval seen)
{
	for (ptrdiff_t i = 0; i < RESTING; i++)
		if (!(fabs(y[i * away] - end) <= REST * (seen.high - seen.low)))
			return false;
	return true;
}

/* Asks the curve for the first of the places that close in on both ends and for all between
 * these, and for the others where it has not come to rest by then. Leaves out the rest. */
static void evaluate_piece(const struct curve *curve, size_t near_from, size_t near_to,
	struct points *points, const double *x, double *y)
{
	const size_t last = points->count - 1;
	const size_t from = near_from > HALVINGS ? near_from - HALVINGS + 1 : 0;
	const size_t to = near_to > HALVINGS ? last - (near_to - HALVINGS + 1) : last;
	double beyond;
	curve_evaluate(curve, x + from, y + from, to - from + 1);
	sides_at(curve, x[0], &beyond, &y[0]);
	sides_at(curve, x[last], &y[last], &beyond);

	struct interval seen = range_none;
	for (size_t i = from; i <= to; i++)
		range_include(&seen, y[i]);
	const bool from_rests = from == 0 || is_at_rest(y[0], y + from, 1, seen);
	const bool to_rests = to == last || is_at_rest(y[last], y + to, -1, seen);
	if (!from_rests)
		curve_evaluate(curve, x + 1, y + 1, from - 1);
	if (!to_rests)
		curve_evaluate(curve, x + to + 1, y + to + 1, last - to - 1);

	points->count = 0;
	for (size_t i = 0; i <= last; i++)
		if (i == 0 || i == last || ((i >= from || !from_rests) && (i <= to || !to_rests)))
			points->point[points->count++] = (struct point){ x[i], y[i] };
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
	evaluate_piece(curve, near_from, near_to, &points, x, y);
	free(x);
	return points;
}
