/* SPDX-License-Identifier: MIT */
/* piece_limit.c - see piece_limit.h
 *
 * Method: an edge may lie between two doubles. If the two pieces differ by nothing, or in
 * one direction before it and in the other behind, they meet, but at a pole.
 *
 * Special cases: where a value at the end is infinite or none, as at a pole, the next
 * double inside tells the sign, and whether there are values at all. Where it is none, and
 * the doubles inside are far from each other, there is no limit: sin(1/x) at 0.
 */
#include "formula/search/piece_limit.h"

#include <math.h>
#include <stdbool.h>

#include "formula/evaluate/evaluate.h"
#include "formula/search/pieces.h"

enum { LOOKS = 16 };		/* at doubles inside, near and far */
static const double FAR = 0x1p20;	/* times as far */

/* Whether the values at the nearest doubles inside are as far from each other as they are
 * large, and not much smaller than those that are farther off. */
static bool leaps(const double near[LOOKS], const double far[LOOKS])
{
	double least = near[0], most = near[0], largest = 0, largest_far = 0;

	for (int i = 0; i < LOOKS; i++) {
		least = fmin(least, near[i]);
		most = fmax(most, near[i]);
		largest = fmax(largest, fabs(near[i]));
		largest_far = fmax(largest_far, fabs(far[i]));
	}
	if (isinf(largest))
		return least < 0 && most > 0;
	return most - least > largest / 2 && largest > largest_far / 1000;
}

/* Whether the values only grow towards the end, without end as it seems: sqrt(x)/x at 0. */
static bool soars(const double near[LOOKS], const double far[LOOKS])
{
	for (int i = 1; i < LOOKS; i++)
		if (signbit(near[i]) != signbit(near[0]) || !(fabs(near[i]) < fabs(near[i - 1])))
			return false;
	return fabs(near[0]) > 100 * fabs(far[0]);
}

double piece_limit(const struct formula *piece, unsigned order, double x, double inside,
	struct effort *effort)
{
	struct plan plan = plan_of(piece, order, false);
	const double step = nextafter(x, inside) - x;
	double points[1 + 2 * LOOKS], values[1 + 2 * LOOKS];

	points[0] = x;
	for (int i = 1; i <= LOOKS; i++) {
		points[i] = x + step * i;
		points[LOOKS + i] = x + step * FAR * i;
	}
	formula_evaluate(&plan, NUMBER_F64, points, values, 2, effort);
	if (isnan(values[0]))
		formula_evaluate(&plan, NUMBER_F64, points, values, 1 + 2 * LOOKS, effort);
	plan_free(&plan);
	if (isfinite(values[0]) && !isnan(values[1]))
		return values[0];
	if (isnan(values[0]) && soars(values + 1, values + 1 + LOOKS))
		return copysign(INFINITY, values[1]);
	if (isnan(values[0]) && leaps(values + 1, values + 1 + LOOKS))
		return NAN;
	return isinf(values[0]) && isfinite(values[1]) ? copysign(INFINITY, values[1]) : values[1];
}

/* Whether the piece goes to infinity where it ends, between two doubles, of which `end` is
 * the one inside: there it is larger than farther in, and there than farther in still. */
static bool is_pole(const struct formula *piece, unsigned order, double end, double inside,
	struct effort *effort)
{
	struct plan plan = plan_of(piece, order, false);
	const double step = nextafter(end, inside) - end;
	const double points[] = { end, end + 4 * step, end + 16 * step };
	double values[3];

	formula_evaluate(&plan, NUMBER_F64, points, values, 3, effort);
	plan_free(&plan);
	return fabs(values[0]) > 1.5 * fabs(values[1]) && fabs(values[1]) > 1.5 * fabs(values[2])
		&& signbit(values[0]) == signbit(values[1]) && values[2] != 0;
}

struct sides pieces_sides(const struct pieces *pieces, size_t number, unsigned order, double value)
{
	const struct edge *edge = &pieces->edge[number];
	const struct formula *before = &pieces->piece[number], *behind = before + 1;
	struct effort *effort = pieces->effort;
	struct sides sides = { piece_limit(before, order, edge->x, -INFINITY, effort),
		piece_limit(behind, order, edge->x, INFINITY, effort), value };

	if (!(edge->low < edge->high && isfinite(sides.left) && isfinite(sides.right)
			&& isfinite(value)))
		return sides;
	if (is_pole(before, order, edge->low, -INFINITY, effort)
			&& is_pole(behind, order, edge->high, INFINITY, effort)) {
		sides.left = copysign(INFINITY, piece_limit(before, order, edge->low, -INFINITY,
			effort));
		sides.right = copysign(INFINITY, piece_limit(behind, order, edge->high, INFINITY,
			effort));
		return sides;
	}
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
