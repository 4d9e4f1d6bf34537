/* piece_limit.c - see piece_limit.h
 *
 * Special cases: where a value at the end is infinite or none, as at a pole, the next
 * double inside tells the sign, and whether there are values at all.
 */
#include "formula/piece_limit.h"

#include <math.h>

#include "formula/evaluate.h"

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

double piece_point(double low, double high)
{
	const double step = fmin(1, (high / 2 - low / 2) / 2);
	const double point = high > -low ? fmax(low, 0) + step : fmin(high, 0) - step;

	return point > low && point < high ? point : nextafter(low, high);
}
