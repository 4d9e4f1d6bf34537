/* SPDX-License-Identifier: MIT */
/* extrema.c - see extrema.h
 *
 * Method: a bound is reached where the derivative is 0, at an edge, or as a limit; the
 * values there are correctly rounded. bounds.c tells whether that is all.
 *
 * Special case: a limit at an edge counts as reached if it is the value there, or that of a
 * whole stretch.
 */
#include "fact/extrema.h"

#include <math.h>
#include <stdlib.h>

#include "fact/bounds.h"
#include "formula/search/ordered.h"
#include "support/memory.h"

enum { CLOSE = 4 };	/* doubles */

static void list(struct extrema *extrema, struct extreme extreme)
{
	extrema->extreme = memory_resize(extrema->extreme, extrema->count + 1,
		sizeof *extrema->extreme);
	extrema->extreme[extrema->count++] = extreme;
}

/* Whether x is at most CLOSE doubles outside [low, high]. */
static bool is_close(double x, double low, double high)
{
	const int64_t place = ordered_of(x);

	return ordered_of(low) - CLOSE <= place && place <= ordered_of(high) + CLOSE;
}

/* Whether it is 0 where it turns, as a square is. */
static bool is_square(const struct zeros *zeros, double x)
{
	for (size_t i = 0; i < zeros->count; i++)
		if (zeros->zero[i].square && zeros->zero[i].x == x)
			return true;
	return false;
}

/* Whether the order may be 0 where it turns. */
static bool may_touch(const struct zeros *zeros, double x)
{
	for (size_t i = 0; i < zeros->count; i++)
		if (zeros->zero[i].touches && zeros->zero[i].low < zeros->zero[i].high
				&& is_close(x, zeros->zero[i].x, zeros->zero[i].x))
			return true;
	for (size_t i = 0; i < zeros->unknowns; i++)
		if (is_close(x, zeros->unknown[i].low, zeros->unknown[i].high))
			return true;
	return false;
}

/* The value at the double nearest to the turn is that of the turn to more digits than a
 * double has, unless it is 0, or nearly so. */
static double value_at_turn(struct extrema *extrema, struct study *study,
	const struct stretch *stretch, unsigned order, double x)
{
	if (is_square(&stretch->zeros[order], x))
		return 0;
	if (!may_touch(&stretch->zeros[order], x))
		return study_value(study, order, x);
	extrema->proved = false;
	return 0;
}

/* The signs of the derivative next to the two ends of a gap between its zeros: they differ
 * where between them there may be zeros that were not found. */
static void signs_in_gap(const struct stretch *stretch, unsigned order, double left, double right,
	int *first, int *last)
{
	const struct gap gap = gap_of(&stretch->zeros[order], left, right);

	*first = gap.low > left ? stretch_sign(stretch, order, left, gap.low) : 0;
	*last = gap.low == right ? *first
		: gap.high < right ? stretch_sign(stretch, order, gap.high, right) : 0;
}

/* The turns inside a stretch. Gives the signs of the derivative at its two ends. */
static void take_stretch(struct extrema *extrema, struct study *study, size_t number,
	unsigned order, int ends[2])
{
	const struct stretch *stretch = &study->stretch[number];
	const struct zeros *zeros = &stretch->zeros[order + 1];
	double left = stretch->low, value;
	int before = 0;

	if (stretch_constant(stretch, order, &value))
		bounds_include(extrema, value, NAN, true);
	for (size_t i = 0; i <= zeros->count; i++) {
		const double right = i < zeros->count ? zeros->zero[i].x : stretch->high;
		if (right <= left)
			continue;
		int sign, last;
		signs_in_gap(stretch, order + 1, left, right, &sign, &last);
		if (before * sign < 0 && study_tells(study, left)) {
			value = value_at_turn(extrema, study, stretch, order, left);
			bounds_include(extrema, value, left, true);
			list(extrema, (struct extreme){ left, value, sign < 0, true });
		}
		ends[0] = left == stretch->low ? sign : ends[0];
		ends[1] = before = last;
		left = right;
	}
}

/* The edge between a stretch and the next; signs of the derivative left and right of it. */
static void take_edge(struct extrema *extrema, struct study *study, size_t number, unsigned order,
	int before, int behind)
{
	const double x = study->pieces.edge[number].x;
	const struct sides sides = study_sides(study, number, order);

	if (!study_tells(study, x))
		return;
	bounds_include(extrema, sides.left, x, sides.left == sides.value);
	bounds_include(extrema, sides.right, x, sides.right == sides.value);
	bounds_include(extrema, sides.value, x, true);
	if (sides.left == sides.value && sides.right == sides.value && before * behind < 0)
		list(extrema, (struct extreme){ x, sides.value, before > 0, false });
}

static int compare(const void *a, const void *b)
{
	const double x = ((const struct extreme *)a)->x, y = ((const struct extreme *)b)->x;

	return (x > y) - (x < y);
}

struct extrema extrema_of(struct study *study, unsigned order)
{
	struct extrema extrema = {
		.low = { .value = INFINITY }, .high = { .value = -INFINITY },
		.limit = { study_value(study, order, -INFINITY), study_value(study, order, INFINITY) },
		.proved = study->stretches > 0,
	};
	int before = 0;

	for (size_t i = 0; i < study->stretches; i++) {
		int ends[2] = { 0, 0 };
		if (study->stretch[i].defined)
			take_stretch(&extrema, study, i, order, ends);
		if (i > 0)
			take_edge(&extrema, study, i - 1, order, before, ends[0]);
		before = ends[1];
	}
	for (int side = 0; side < 2; side++)
		bounds_include(&extrema, extrema.limit[side], side == 0 ? -INFINITY : INFINITY, false);
	extrema.proved = bounds_proved(&extrema, study, order) && extrema.proved;
	if (extrema.count > 0)
		qsort(extrema.extreme, extrema.count, sizeof *extrema.extreme, compare);
	return extrema;
}

void extrema_free(struct extrema *extrema)
{
	free(extrema->extreme);
	*extrema = (struct extrema){ .count = 0 };
}
