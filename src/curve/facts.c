/* facts.c - see facts.h
 *
 * Method: the curve is looked at on a fine grid and at both sides of its
 * breakpoints. Where the sign of its derivative changes, the extreme between
 * is found by bisection, to the nearest double. What an activation does is
 * done within SPAN of 0; beyond, it goes to its limits.
 */
#include "curve/facts.h"

#include <math.h>

static const double SPAN = 64;
enum { STEPS = 1 << 14 };	/* a power of two, so that 0, 1.5 and 3 are on the grid */

static double grid_x(int i)
{
	return SPAN * (2.0 * i / STEPS - 1);
}

static struct curve derivative_of(const struct curve *curve)
{
	struct curve derivative = *curve;
	derivative.order++;
	return derivative;
}

static void include(struct facts *facts, double value, double x, bool reached)
{
	/* A bound that is a limit as well counts as reached. */
	if (value < facts->low.value || (value == facts->low.value && reached && !facts->low.reached))
		facts->low = (struct bound){ value, x, reached };
	if (value > facts->high.value || (value == facts->high.value && reached && !facts->high.reached))
		facts->high = (struct bound){ value, x, reached };
}

/* Where between a and b the derivative, whose signs differ there, is 0. */
static double bisect(const struct curve *derivative, double a, double b)
{
	const bool rising = curve_at(derivative, a) < 0;
	for (;;) {
		const double middle = a + (b - a) / 2;
		const double slope = curve_at(derivative, middle);
		if (middle <= a || middle >= b || slope == 0)
			return middle;
		if ((slope < 0) == rising)
			a = middle;
		else
			b = middle;
	}
}

/* The extremes inside, where the derivative changes its sign. */
static void include_extremes(struct facts *facts, const struct curve *curve)
{
	if (curve->order + 1 == ORDERS)
		return;
	const struct curve derivative = derivative_of(curve);
	double last_x = grid_x(0), last_slope = 0;
	for (int i = 0; i <= STEPS; i++) {
		const double x = grid_x(i), slope = curve_at(&derivative, x);
		if (slope != 0) {
			if (slope * last_slope < 0) {
				const double extreme = bisect(&derivative, last_x, x);
				include(facts, curve_at(curve, extreme), extreme, true);
			}
			last_x = x;
			last_slope = slope;
		}
	}
}

/* Whether the curve has the same value all the way out from x. */
static bool is_flat_beyond(const struct curve *curve, double x, double direction)
{
	const double value = curve_at(curve, direction * INFINITY);
	for (double distance = 0x1p-20; distance < 0x1p60; distance *= 2)
		if (curve_at(curve, x + direction * distance) != value)
			return false;
	return isfinite(value);
}

static void include_breaks(struct facts *facts, const struct curve *curve)
{
	double breaks[CURVE_BREAKS_MAX];
	const size_t count = curve_breaks(curve, breaks);
	for (size_t i = 0; i < count; i++) {
		double left, right;
		curve_sides(curve, breaks[i], &left, &right);
		const double value = curve_at(curve, breaks[i]);
		include(facts, left, breaks[i], left == value);
		include(facts, right, breaks[i], right == value);
	}
	if (count == 0)
		return;
	if (is_flat_beyond(curve, breaks[0], -1))
		facts->flat[0] = breaks[0];
	if (is_flat_beyond(curve, breaks[count - 1], 1))
		facts->flat[1] = breaks[count - 1];
}

struct facts facts_of(const struct curve *curve)
{
	struct facts facts = {
		.low = { .value = INFINITY }, .high = { .value = -INFINITY },
		.limit = { curve_at(curve, -INFINITY), curve_at(curve, INFINITY) },
		.flat = { NAN, NAN },
	};
	include_breaks(&facts, curve);
	include_extremes(&facts, curve);
	for (int side = 0; side < 2; side++)
		include(&facts, facts.limit[side], side == 0 ? -INFINITY : INFINITY,
			!isnan(facts.flat[side]));
	return facts;
}

/* Simpson's rule for the integrals of f, f^2 under the normal density. */
static void integrate(const struct curve *curve, double a, double b, double *first,
	double *second)
{
	enum { INTERVALS = 4096 };
	const double step = (b - a) / INTERVALS;
	for (int i = 0; i <= INTERVALS; i++) {
		const double x = i == INTERVALS ? b : a + i * step;
		const double weight = (i == 0 || i == INTERVALS ? 1 : i % 2 == 1 ? 4 : 2) * step / 3;
		const double density = exp(-x * x / 2) * M_2_SQRTPI / 2 * M_SQRT1_2;
		const double y = curve_at(curve, x);
		*first += weight * density * y;
		*second += weight * density * y * y;
	}
}

struct moments facts_moments(const struct curve *curve)
{
	static const double END = 12;	/* what is beyond weighs less than 1e-32 */
	double breaks[CURVE_BREAKS_MAX];
	const size_t count = curve_breaks(curve, breaks);
	double first = 0, second = 0, from = -END;
	for (size_t i = 0; i <= count; i++) {
		const double to = i < count ? fmin(fmax(breaks[i], -END), END) : END;
		integrate(curve, from, to, &first, &second);
		from = to;
	}
	return (struct moments){ first, second - first * first };
}

struct bound facts_largest(const struct curve *curve)
{
	struct bound largest = { .value = 0, .reached = true };
	for (int i = 0; i <= STEPS; i++) {
		const double x = grid_x(i), value = fabs(curve_at(curve, x));
		if (value > largest.value)
			largest = (struct bound){ value, x, true };
	}
	return largest;
}
