/* SPDX-License-Identifier: MIT */
/* piece_limit.c - see piece_limit.h
 *
 * Method: an edge may lie between two doubles. If the two pieces differ by nothing, or in
 * one direction before it and in the other behind, they meet, but at a pole. Where the step
 * that switches is one of f, f there is the formula with 0 in its place: sqrt(abs(x - 1/3))
 * is 0 at 1/3, though at no double.
 *
 * Special cases: where a value at the end is infinite or none, as at a pole, the next
 * double inside tells the sign, and whether there are values at all. Where it is none, and
 * the doubles inside are far from each other, there is no limit: sin(1/x) at 0. What is much
 * smaller there than a million times farther off comes to 0, as x/sqrt(x) does at 0; what is
 * much larger, or by as much more at each millionth of the distance, as a logarithm, grows
 * without end. At 0 exp(1/x) is infinite from the right, but what it is at the doubles on the
 * left counts there.
 */
#include "formula/search/piece_limit.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "formula/builder.h"
#include "formula/evaluate/evaluate.h"
#include "formula/scaled/evaluate.h"
#include "formula/search/pieces.h"
#include "support/memory.h"

enum {
	LOOKS = 16,		/* at doubles inside, near and far, */
	PLACES = 2 + 2 * LOOKS	/* and at the end, and once farther off */
};
static const double FAR = 0x1p20;	/* times as far */
static const double MUCH = 16;		/* a power of the distance that tells on it */
static const double MORE = 1.5;		/* the same of LOOKS times the distance */
static const double LITTLE = 0x1p-20;	/* of a value: what is less may be its rounding */

/* Whether the values at the nearest doubles inside go up and down, as far from each other as
 * they are large, and are not much smaller than those that are farther off. */
static bool leaps(const double near[LOOKS], const double far[LOOKS])
{
	double least = near[0], most = near[0], largest = 0, largest_far = 0;
	bool rises = false, falls = false;

	for (int i = 0; i < LOOKS; i++) {
		rises = rises || (i > 0 && near[i] > near[i - 1]);
		falls = falls || (i > 0 && near[i] < near[i - 1]);
		least = fmin(least, near[i]);
		most = fmax(most, near[i]);
		largest = fmax(largest, fabs(near[i]));
		largest_far = fmax(largest_far, fabs(far[i]));
	}
	if (isinf(largest))
		return least < 0 && most > 0;
	return rises && falls && most - least > largest / 2 && largest > largest_far / 1000;
}

/* What the values come to at distances of 1, LOOKS, FAR and FAR^2 steps from a point that has
 * none. What goes to 0 does so to the last. */
static double extended(double near, double next, double far, double farther)
{
	const double nearer = near - far, change = far - farther;

	if (!isfinite(near))
		return near;
	if (fabs(near) <= fabs(far) / MUCH && fabs(near) <= fabs(next) / MORE)
		return copysign(0, near);
	const bool logarithm = fabs(nearer - change) < fabs(nearer) / MUCH
		&& fabs(nearer) > fabs(near) * LITTLE;
	return fabs(near) >= fabs(far) * MUCH || logarithm ? copysign(INFINITY, nearer) : near;
}

/* Whether the values at the next two doubles are alike and far from that at the end: it is
 * not their limit, as with sigmoid(1/x), whose value at 0 is that from the right. */
static bool is_apart(double value, double next, double second)
{
	const double gap = fabs(next - value);

	return isinf(next) || (gap > ldexp(fmax(fabs(value), fabs(next)), -20)
		&& gap > ldexp(fabs(second - next), 20) && gap > DBL_MIN);
}

double piece_limit(const struct formula *piece, unsigned order, double x, double inside,
	struct effort *effort)
{
	struct plan plan = plan_of(piece, order, false);
	const double step = nextafter(x, inside) - x;
	double points[PLACES], values[PLACES] = { 0 };

	points[0] = x;
	for (int i = 1; i <= LOOKS; i++) {
		points[i] = x + step * i;
		points[LOOKS + i] = x + step * FAR * i;
	}
	points[PLACES - 1] = x + step * FAR * FAR;
	formula_evaluate(&plan, NUMBER_F64, points, values, 3, effort);
	if (isnan(values[0]) || (isinf(values[0]) && isfinite(values[1])))
		formula_evaluate(&plan, NUMBER_F64, points, values, PLACES, effort);
	plan_free(&plan);
	const double beyond = extended(values[1], values[LOOKS], values[1 + LOOKS],
		values[PLACES - 1]);
	if (isfinite(values[0]) && !isnan(values[1]))
		return is_apart(values[0], values[1], values[2]) ? values[1] : values[0];
	if (isnan(values[0]))
		return leaps(values + 1, values + 1 + LOOKS) ? NAN : beyond;
	if (isinf(values[0]) && isfinite(values[1]))
		return beyond == 0 ? beyond : copysign(INFINITY, values[1]);
	return values[1];
}

/* What the piece comes to at an end between x and the next double outside, if it grows without
 * end or vanishes there; else the limit that it has by its values. */
static double limit_beside(const struct formula *piece, unsigned order, double x, double inside,
	double limit, struct effort *effort)
{
	struct plan plan = plan_of(piece, order, false);
	const double step = nextafter(x, inside) - x;
	const double points[] = { x + step, x + step * LOOKS, x + step * FAR,
		x + step * FAR * FAR };
	double y[sizeof points / sizeof *points];

	formula_evaluate(&plan, NUMBER_F64, points, y, sizeof points / sizeof *points, effort);
	plan_free(&plan);
	const double found = extended(y[0], y[1], y[2], y[3]);
	return isinf(found) || found == 0 ? found : limit;
}

/* The limit of the piece where its step is 0, at the number between two doubles that x is
 * nearest to; NaN if that is not to be had so. */
static double limit_at_zero(const struct formula *piece, unsigned short zero, double x,
	struct effort *effort)
{
	if (zero == EDGE_NO_STEP)
		return NAN;
	struct builder builder = { .full = false };
	unsigned short *to = memory_new(piece->count, sizeof *to);
	double value;
	for (size_t i = 0; i < piece->count; i++) {
		const struct step *step = &piece->step[i];
		to[i] = i == zero ? builder_number(&builder, 0)
			: builder_copy(&builder, step, to[step->argument[0]],
				to[step->argument[1]], to[step->argument[2]]);
	}
	const unsigned short last = to[piece->value];
	struct formula there = builder_take(&builder);
	there.written = there.value = last;
	formula_prepare(&there);
	struct plan plan = plan_of(&there, 0, false);
	formula_evaluate(&plan, NUMBER_F64, &x, &value, 1, effort);
	plan_free(&plan);
	formula_free(&there);
	free(to);
	return isfinite(value) ? value + 0.0 : NAN;	/* not -0 */
}

/* Limits of f itself at an edge between two doubles, and the value there if f has no jump.
 * False if they are not to be had. */
static bool sides_at_zero(const struct pieces *pieces, size_t number, struct sides *sides)
{
	const struct edge *edge = &pieces->edge[number];
	const struct formula *before = &pieces->piece[number];
	const double left = isnan(sides->left) ? NAN
		: limit_at_zero(before, edge->step[0], edge->x, pieces->effort);
	const double right = isnan(sides->right) ? NAN
		: limit_at_zero(before + 1, edge->step[1], edge->x, pieces->effort);

	if (isnan(left) != isnan(sides->left) || isnan(right) != isnan(sides->right)
			|| (isnan(left) && isnan(right)))
		return false;
	sides->value = isnan(left) || left == right ? right : isnan(right) ? left : sides->value;
	sides->left = left;
	sides->right = right;
	return true;
}

struct sides pieces_sides(const struct pieces *pieces, size_t number, unsigned order, double value)
{
	const struct edge *edge = &pieces->edge[number];
	const struct formula *before = &pieces->piece[number], *behind = before + 1;
	struct effort *effort = pieces->effort;
	struct sides sides = { piece_limit(before, order, edge->x, -INFINITY, effort),
		piece_limit(behind, order, edge->x, INFINITY, effort), value };

	if (!(edge->low < edge->high))
		return sides;
	/* One of the two doubles may be beyond the end of the domain. */
	if (isnan(sides.left))
		sides.left = piece_limit(before, order, edge->low, -INFINITY, effort);
	if (isnan(sides.right))
		sides.right = piece_limit(behind, order, edge->high, INFINITY, effort);
	sides.left = limit_beside(before, order, edge->low, -INFINITY, sides.left, effort);
	sides.right = limit_beside(behind, order, edge->high, INFINITY, sides.right, effort);
	if (isinf(sides.left) || isinf(sides.right)
			|| (order == 0 && sides_at_zero(pieces, number, &sides))
			|| isnan(sides.left) || isnan(sides.right) || !isfinite(value))
		return sides;
	const double left_low = piece_limit(before, order, edge->low, -INFINITY, effort);
	const double left_high = piece_limit(before, order, edge->high, -INFINITY, effort);
	const double low = left_low - piece_limit(behind, order, edge->low, INFINITY, effort);
	const double high = left_high - piece_limit(behind, order, edge->high, INFINITY, effort);
	if (low != 0 && high != 0 && (low < 0) == (high < 0))
		return sides;
	/* They meet, in 0 if one of them changes its sign. */
	if (left_low != 0 && left_high != 0 && (left_low < 0) != (left_high < 0))
		value = 0;
	return (struct sides){ value, value, value };
}

double piece_point(double low, double high)
{
	const double step = fmin(1, (high / 2 - low / 2) / 2);
	const double point = high > -low ? fmax(low, 0) + step : fmin(high, 0) - step;

	return point > low && point < high ? point : nextafter(low, high);
}
