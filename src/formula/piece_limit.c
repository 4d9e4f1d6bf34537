/* piece_limit.c - see piece_limit.h
 *
 * Method: an edge may lie between two doubles. If the two pieces differ by nothing, or in
 * one direction before it and in the other behind, they meet.
 *
 * Special cases: where a value at the end is infinite or none, as at a pole, the next
 * double inside tells the sign, and whether there are values at all.
 */
#include "formula/piece_limit.h"

#include <math.h>

#include "formula/evaluate.h"
#include "formula/pieces.h"

double piece_limit(const struct formula *piece, unsigned order, double x, double inside)
{
	struct effort effort = { .ties = 0 };
	struct plan plan = plan_of(piece, order, false);
	const double points[2] = { x, nextafter(x, inside) };
	double values[2];

	formula_evaluate(&plan, NUMBER_F64, points, values, 2, &effort);
	plan_free(&plan);
	if (isfinite(values[0]) && !isnan(values[1]))
		return values[0];
	return isinf(values[0]) && isfinite(values[1]) ? copysign(INFINITY, values[1]) : values[1];
}

static bool meet(const struct formula *left, const struct formula *right, unsigned order,
	const struct edge *edge)
{
	const double before = piece_limit(left, order, edge->low, -INFINITY)
		- piece_limit(right, order, edge->low, INFINITY);
	const double behind = piece_limit(left, order, edge->high, -INFINITY)
		- piece_limit(right, order, edge->high, INFINITY);

	return before == 0 || behind == 0 || (before < 0) != (behind < 0);
}

void pieces_limits(const struct pieces *pieces, size_t number, unsigned order, double value,
	double *left, double *right)
{
	const struct edge *edge = &pieces->edge[number];
	const struct formula *piece = &pieces->piece[number];

	*left = piece_limit(&piece[0], order, edge->x, -INFINITY);
	*right = piece_limit(&piece[1], order, edge->x, INFINITY);
	if (edge->low < edge->high && isfinite(*left) && isfinite(*right) && isfinite(value)
			&& meet(&piece[0], &piece[1], order, edge))
		*left = *right = value;
}

double piece_point(double low, double high)
{
	const double step = fmin(1, (high / 2 - low / 2) / 2);
	const double point = high > -low ? fmax(low, 0) + step : fmin(high, 0) - step;

	return point > low && point < high ? point : nextafter(low, high);
}
