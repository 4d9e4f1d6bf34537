/* SPDX-License-Identifier: MIT */
/* piece_limit.c - see piece_limit.h
 *
 * Method: an edge may lie between two doubles. If the two pieces differ by nothing, or in
 * one direction before it and in the other behind, they meet, but at a pole.
 *
 * Special cases: where a value at the end is infinite or none, as at a pole, the next
 * double inside tells the sign, and whether there are values at all. Where it is none, and
 * the doubles inside are far from each other, there is no limit: sin(1/x) at 0. What is much
 * smaller there than a million times farther off comes to 0, as x/sqrt(x) does at 0; what is
 * much larger, or by as much more at each millionth of the distance, as a logarithm, grows
 * without end.
 */
#include "formula/search/piece_limit.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

#include "formula/evaluate/evaluate.h"
#include "formula/search/pieces.h"

enum {
	LOOKS = 16,		/* at doubles inside, near and far, */
	PLACES = 2 + 2 * LOOKS	/* and at the end, and once farther off */
};
static const double FAR = 0x1p20;	/* times as far */
static const double MUCH = 16;		/* a power of the distance that tells on it */

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

/* What the values come to at distances of 1, FAR and FAR^2 steps from a point that has none. */
static double extended(double near, double far, double farther)
{
	const double nearer = near - far, change = far - farther;

	if (!isfinite(near))
		return near;
	if (fabs(near) <= fabs(far) / MUCH)
		return copysign(0, near);
	return fabs(near) >= fabs(far) * MUCH || fabs(nearer - change) < fabs(nearer) / MUCH
		? copysign(INFINITY, nearer) : near;
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
	double points[PLACES], values[PLACES];

	points[0] = x;
	for (int i = 1; i <= LOOKS; i++) {
		points[i] = x + step * i;
		points[LOOKS + i] = x + step * FAR * i;
	}
	points[PLACES - 1] = x + step * FAR * FAR;
	formula_evaluate(&plan, NUMBER_F64, points, values, 3, effort);
	if (isnan(values[0]))
		formula_evaluate(&plan, NUMBER_F64, points, values, PLACES, effort);
	plan_free(&plan);
	if (isfinite(values[0]) && !isnan(values[1]))
		return is_apart(values[0], values[1], values[2]) ? values[1] : values[0];
	if (isnan(values[0]))
		return leaps(values + 1, values + 1 + LOOKS) ? NAN
			: extended(values[1], values[1 + LOOKS], values[PLACES - 1]);
	return isinf(values[0]) && isfinite(values[1]) ? copysign(INFINITY, values[1]) : values[1];
}

double piece_growth(const struct formula *piece, unsigned order, double x, double inside,
	struct effort *effort)
{
	struct plan plan = plan_of(piece, order, false);
	const double step = nextafter(x, inside) - x;
	const double points[] = { x, x + 16 * step, x + 256 * step, x + 4096 * step };
	double y[sizeof points / sizeof *points];

	formula_evaluate(&plan, NUMBER_F64, points, y, sizeof points / sizeof *points, effort);
	plan_free(&plan);
	const bool power = fabs(y[0]) > 3 * fabs(y[1]) && fabs(y[1]) > 3 * fabs(y[2]);
	const double change = y[1] - y[2];
	const bool logarithm = fabs(y[0]) > fabs(y[1])
		&& fabs(change - (y[2] - y[3])) < 0.15 * fabs(change);
	return power || logarithm ? copysign(INFINITY, y[0] - y[1]) : NAN;
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
	const double left = piece_growth(before, order, edge->low, -INFINITY, effort);
	const double right = piece_growth(behind, order, edge->high, INFINITY, effort);
	sides.left = isinf(left) ? left : sides.left;
	sides.right = isinf(right) ? right : sides.right;
	if (!isfinite(sides.left) || !isfinite(sides.right) || !isfinite(value))
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
