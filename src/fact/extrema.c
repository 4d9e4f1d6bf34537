/* SPDX-License-Identifier: MIT */
/* extrema.c - see extrema.h
 *
 * Method: a bound is reached where the derivative is 0, at an edge, or as a limit; the
 * values there are correctly rounded. Where zeros of the derivative may have been missed,
 * ranges (range.h) tell whether the function keeps within the bounds all the same.
 *
 * Special cases: a limit at an edge counts as reached if it is the value there, or that
 * of a whole stretch. Beyond FAR, where ranges overflow, a function is taken to be on its
 * way to its limit.
 */
#include "fact/extrema.h"

#include <math.h>
#include <stdlib.h>

#include "formula/search/ordered.h"
#include "formula/search/range.h"
#include "support/memory.h"

static const double FAR = 0x1p300;
enum { BOXES = 400, CLOSE = 4 };	/* doubles */

static void include(struct extrema *extrema, double value, double x, bool reached)
{
	struct bound *low = &extrema->low, *high = &extrema->high;

	value += 0.0;		/* -0 is no less than 0 */
	/* A bound that is a limit as well counts as reached. */
	if (value < low->value || (value == low->value && reached && !low->reached))
		*low = (struct bound){ value, x, reached };
	if (value > high->value || (value == high->value && reached && !high->reached))
		*high = (struct bound){ value, x, reached };
}

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
	const struct zeros *zeros = &stretch->zeros[order];
	double low = right, high = left;

	for (size_t i = 0; i < zeros->unknowns; i++)
		if (zeros->unknown[i].low < right && zeros->unknown[i].high > left) {
			low = fmin(low, zeros->unknown[i].low);
			high = fmax(high, zeros->unknown[i].high);
		}
	*first = low > left ? stretch_sign(stretch, order, left, low) : 0;
	*last = low == right ? *first
		: high < right ? stretch_sign(stretch, order, high, right) : 0;
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
		include(extrema, value, NAN, true);
	for (size_t i = 0; i <= zeros->count; i++) {
		const double right = i < zeros->count ? zeros->zero[i].x : stretch->high;
		if (right <= left)
			continue;
		int sign, last;
		signs_in_gap(stretch, order + 1, left, right, &sign, &last);
		if (before * sign < 0) {
			value = value_at_turn(extrema, study, stretch, order, left);
			include(extrema, value, left, true);
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

	include(extrema, sides.left, x, sides.left == sides.value);
	include(extrema, sides.right, x, sides.right == sides.value);
	include(extrema, sides.value, x, true);
	if (sides.left == sides.value && sides.right == sides.value && before * behind < 0)
		list(extrema, (struct extreme){ x, sides.value, before > 0, false });
}

/* Whether the order keeps within the bounds all over the box. */
static bool is_within(const struct formula *formula, const struct extrema *extrema, int64_t low,
	int64_t high, struct range *memory, size_t *boxes)
{
	const struct range range = range_of(formula, formula->value, ordered_double(low),
		ordered_double(high), memory);

	if (range.low >= extrema->low.value && range.high <= extrema->high.value)
		return true;
	if (*boxes == 0 || low >= high - 1)
		return false;
	(*boxes)--;
	const int64_t middle = ordered_middle(low, high);
	return is_within(formula, extrema, low, middle, memory, boxes)
		&& is_within(formula, extrema, middle, high, memory, boxes);
}

static bool is_proved(const struct stretch *stretch, unsigned order, const struct extrema *extrema)
{
	const struct zeros *zeros = &stretch->zeros[order + 1];
	const struct formula *formula = &stretch->order[order];
	const struct span whole = { stretch->low, stretch->high };
	const struct span *span = zeros->too_many ? &whole : zeros->unknown;
	struct range *memory = memory_new(FORMULA_STEPS_MAX, sizeof *memory);
	bool proved = true;

	for (size_t i = 0; i < (zeros->too_many ? 1 : zeros->unknowns) && proved; i++) {
		const double low = fmax(span[i].low, -FAR), high = fmin(span[i].high, FAR);
		size_t boxes = BOXES;
		proved = low > high || (formula->count > 0 && is_within(formula, extrema,
			ordered_of(low), ordered_of(high), memory, &boxes));
	}
	free(memory);
	return proved;
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
		include(&extrema, extrema.limit[side], side == 0 ? -INFINITY : INFINITY, false);
	for (size_t i = 0; i < study->stretches && extrema.proved; i++)
		extrema.proved = is_proved(&study->stretch[i], order, &extrema);
	if (extrema.count > 0)
		qsort(extrema.extreme, extrema.count, sizeof *extrema.extreme, compare);
	return extrema;
}

void extrema_free(struct extrema *extrema)
{
	free(extrema->extreme);
	*extrema = (struct extrema){ .count = 0 };
}
