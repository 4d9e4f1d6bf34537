/* piece_limit.c - see piece_limit.h
 *
 * Method: an edge may lie between two doubles. If the two pieces differ by nothing, or in
 * one direction before it and in the other behind, they meet.
 *
 * Special cases: where a value at the end is infinite or none, as at a pole, the next
 * double inside tells the sign, and whether there are values at all.
 */
#include "formula/search/piece_limit.h"

#include <math.h>

#include "formula/evaluate/evaluate.h"
#include "formula/search/pieces.h"

double piece_limit(const struct formula *piece, unsigned order, double x, double inside,
	struct effort *effort)
{
	struct plan plan = plan_of(piece, order, false);
	const double points[2] = { x, nextafter(x, inside) };
	double values[2];

	formula_evaluate(&plan, NUMBER_F64, points, values, 2, effort);
	plan_free(&plan);
	if (isfinite(values[0]) && !isnan(values[1]))
		return values[0];
	return isinf(values[0]) && isfinite(values[1]) ? copysign(INFINITY, values[1]) : values[1];
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
