/* SPDX-License-Identifier: MIT */
/* bounds.c - see bounds.h
 *
 * Method: between zeros of the derivative, edges and limits the bounds hold by themselves.
 * Where zeros may have been missed, or a limit was not found, ranges (range.h) tell whether
 * the function keeps within the bounds all the same.
 *
 * Special case: beyond FAR, where ranges overflow, a function is taken to be on its way to
 * its limit.
 */
#include "fact/bounds.h"

#include <math.h>
#include <stdlib.h>

#include "formula/search/ordered.h"
#include "formula/search/piece_limit.h"
#include "formula/search/range.h"
#include "support/memory.h"

static const double FAR = 0x1p300;
enum { BOXES = 400, HALVINGS_MAX = 64 };

void bounds_include(struct extrema *extrema, double value, double x, bool reached)
{
	struct bound *low = &extrema->low, *high = &extrema->high;

	value += 0.0;		/* -0 is no less than 0 */
	/* A bound that is a limit as well counts as reached. */
	if (value < low->value || (value == low->value && reached && !low->reached))
		*low = (struct bound){ value, x, reached };
	if (value > high->value || (value == high->value && reached && !high->reached))
		*high = (struct bound){ value, x, reached };
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

static bool span_is_within(const struct formula *formula, const struct extrema *extrema,
	struct span span)
{
	const double low = fmax(span.low, -FAR), high = fmin(span.high, FAR);
	size_t boxes = BOXES;
	if (low > high)
		return true;
	if (formula->count == 0)
		return false;
	struct range *memory = memory_new(FORMULA_STEPS_MAX, sizeof *memory);
	const bool within = is_within(formula, extrema, ordered_of(low), ordered_of(high), memory,
		&boxes);
	free(memory);
	return within;
}

static bool is_proved(const struct stretch *stretch, unsigned order, const struct extrema *extrema)
{
	const struct zeros *zeros = &stretch->zeros[order + 1];
	const struct span whole = { stretch->low, stretch->high };
	const struct span *span = zeros->too_many ? &whole : zeros->unknown;
	bool proved = true;

	for (size_t i = 0; i < (zeros->too_many ? 1 : zeros->unknowns) && proved; i++)
		proved = span_is_within(&stretch->order[order], extrema, span[i]);
	return proved;
}

/* What the order comes to at the left or right end of a stretch; NaN: that is not known. */
static double end_limit(struct study *study, size_t number, int side, unsigned order,
	const struct extrema *extrema)
{
	if (side == 0)
		return number == 0 ? extrema->limit[0] : study_sides(study, number - 1, order).right;
	return number + 1 == study->stretches ? extrema->limit[1]
		: study_sides(study, number, order).left;
}

/* Values as near to an end of a stretch as they can be determined. */
static void take_near(struct extrema *extrema, struct study *study, size_t number, int side,
	unsigned order)
{
	const struct stretch *stretch = &study->stretch[number];
	const int64_t inside = ordered_of(piece_point(stretch->low, stretch->high));
	int64_t at = ordered_of(side == 0 ? stretch->low : stretch->high);
	double value = NAN;

	for (int i = 0; i < HALVINGS_MAX && isnan(value); i++, at = ordered_middle(at, inside)) {
		value = study_value(study, order, ordered_double(at));
		bounds_include(extrema, value, ordered_double(at), true);
	}
}

/* Whether the order keeps within the bounds up to an end without a limit: a sine does, a
 * hyperbolic cosine of which nothing is known far out does not. */
static bool end_is_proved(struct extrema *extrema, struct study *study, size_t number, int side,
	unsigned order)
{
	const struct stretch *stretch = &study->stretch[number];
	const struct zeros *zeros = &stretch->zeros[order + 1];
	struct span span = { stretch->low, stretch->high };

	for (size_t i = 0; i < zeros->count; i++) {
		const double x = zeros->zero[i].x;
		if (side == 0 ? x > stretch->low && x < span.high : x > span.low && x < stretch->high)
			*(side == 0 ? &span.high : &span.low) = x;
	}
	if (span_is_within(&stretch->order[order], extrema, span))
		return true;
	take_near(extrema, study, number, side, order);
	return false;
}

/* What there is up to an end of the line is elsewhere, too, where f repeats. */
static bool is_repeated(const struct study *study, size_t number, int side)
{
	return study->repeats && number == (side == 0 ? 0 : study->stretches - 1);
}

bool bounds_proved(struct extrema *extrema, struct study *study, unsigned order)
{
	bool proved = true;

	for (size_t i = 0; i < study->stretches; i++) {
		if (!study->stretch[i].defined)
			continue;
		for (int side = 0; side < 2; side++)
			if (!is_repeated(study, i, side) && isnan(end_limit(study, i, side, order, extrema)))
				proved &= end_is_proved(extrema, study, i, side, order);
	}
	for (size_t i = 0; i < study->stretches && proved; i++)
		proved = is_proved(&study->stretch[i], order, extrema);
	return proved;
}
