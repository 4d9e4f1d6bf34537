/* sample.c - see sample.h
 *
 * The range of x is cut where the curve has a breakpoint, or may have a feature
 * of any size: at 0 and at the values of its parameters. Each piece gets an
 * even row of points, one a column, and rows that close in on both of its ends
 * in proportion: so a step at 0 is seen, however steep. Between two neighbours the curve is then looked at in three
 * places, and where the straight line misses one, it is divided again.
 */
#include "chart/sample.h"

#include <math.h>
#include <stdlib.h>

#include "chart/path.h"
#include "sampling/curve.h"
#include "sampling/grid.h"
#include "sampling/range.h"
#include "sampling/trace.h"
#include "support/memory.h"

enum {
	CUTS_MAX = CURVE_BREAKS_MAX + 2 * (2 * PARAMETERS_MAX + 1) + 2,
	HALVINGS = 40,
	PROBES = 3,
	STEEP_DEPTH = 2,
	DEPTH_MAX = 4,		/* 256 points a column: more a curve's noise may have */
	EDGE_DEPTH_MAX = 26	/* down to the doubles between two columns */
};

static const double TOLERANCE_PX = 0.2;
static const double SAME_PX = 0.05;	/* between points that close in on an end */

/* Adds x to the cuts, which are in order and all different. */
static size_t add_cut(double *cut, size_t cuts, struct interval x, double at)
{
	if (!(at > x.low && at < x.high))
		return cuts;
	size_t i = cuts;
	while (i > 0 && cut[i - 1] > at)
		i--;
	if (i > 0 && cut[i - 1] == at)
		return cuts;
	for (size_t j = cuts; j > i; j--)
		cut[j] = cut[j - 1];
	cut[i] = at;
	return cuts + 1;
}

/* Where the curve is cut into pieces, both ends of x included. */
static size_t find_cuts(const struct curve *curve, struct interval x, double cut[CUTS_MAX])
{
	double breaks[CURVE_BREAKS_MAX];
	const size_t break_count = curve_breaks(curve, breaks);
	size_t cuts = 0;
	for (size_t i = 0; i < break_count; i++)
		cuts = add_cut(cut, cuts, x, breaks[i]);
	cuts = add_cut(cut, cuts, x, 0);
	for (const struct curve *c = curve; c != NULL; c = c->minus)
		for (size_t i = 0; i < activation_parameters(c->activation); i++) {
			cuts = add_cut(cut, cuts, x, c->parameter[i]);
			cuts = add_cut(cut, cuts, x, -c->parameter[i]);
		}
	for (size_t i = cuts; i > 0; i--)
		cut[i] = cut[i - 1];
	cut[0] = x.low;
	cut[cuts + 1] = x.high;
	return cuts + 2;
}

/* How near to an end, as a power of two of a distance, the row that closes in on
 * it is after so many points: half as far with each; later, where only the
 * steepest curves have anything, an eighth. */
static int nearness(size_t points)
{
	return -(int)(points <= HALVINGS ? points : HALVINGS + 3 * (points - HALVINGS));
}

/* How many points close in on the end before one is the end itself. */
static size_t closing(double end, double distance)
{
	size_t count = 0;
	for (;; count++) {
		const double rest = ldexp(distance, nearness(count + 1));
		if (rest == 0 || end + rest == end)
			return count;
	}
}

/* The points of a piece that is first looked at, both ends included, where the
 * curve is what it is inside of the piece. */
static struct points look_at(const struct curve *curve, double from, double to, double step)
{
	const double steps = fmax(ceil(to / step - from / step), 1);
	const size_t even = (size_t)steps;
	const double width = to / steps - from / steps;
	const size_t near_from = closing(from, width), near_to = closing(to, -width);
	const size_t count = near_from + even + 1 + near_to;
	double *x = memory_new(2 * count, sizeof *x), *y = x + count;
	struct points points = { memory_new(count, sizeof *points.point), count };

	for (size_t i = 1; i <= near_from; i++)
		x[i] = from + ldexp(width, nearness(near_from + 1 - i));
	for (size_t i = 1; i < even; i++)
		x[near_from + i] = from + width * (double)i;
	for (size_t i = 0; i < near_to; i++)
		x[near_from + even + i] = to - ldexp(width, nearness(i + 1));
	x[0] = from;
	x[count - 1] = to;
	curve_evaluate(curve, x, y, count);
	double beyond;
	curve_sides(curve, from, &beyond, &y[0]);
	curve_sides(curve, to, &y[count - 1], &beyond);
	for (size_t i = 0; i < count; i++)
		points.point[i] = (struct point){ x[i], y[i] };
	free(x);
	return points;
}

void sample_range(const struct curve *curve, struct interval x, size_t columns,
	struct interval *y)
{
	double cut[CUTS_MAX];
	const size_t cuts = find_cuts(curve, x, cut);
	const double step = x.high / (double)columns - x.low / (double)columns;
	for (size_t i = 0; i + 1 < cuts; i++) {
		const struct points points = look_at(curve, cut[i], cut[i + 1], step);
		for (size_t j = 0; j < points.count; j++)
			range_include(y, points.point[j].y);
		free(points.point);
	}
}

/* A point of the curve, and where it is seen. */
struct spot {
	struct point data, page;
	bool seen;
};

static struct spot spot_at(const struct frame *page, struct point data)
{
	const bool seen = isfinite(data.y) && scale_has(&page->y, data.y);
	return (struct spot){ data, seen ? path_point(page, data) : data, seen };
}

static double distance_px(struct point point, struct point a, struct point b)
{
	const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
	const double along = (point.x - a.x) * dx + (point.y - a.y) * dy;
	const double share = square > 0 ? fmin(fmax(along / square, 0), 1) : 0;
	return hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}

/* Whether all are on the same side outside of the page. */
static bool are_beyond(const struct spot *spot, size_t count, const struct box *box)
{
	bool above = true, below = true;
	for (size_t i = 0; i < count; i++) {
		above = above && spot[i].page.y < box->top;
		below = below && spot[i].page.y > box->bottom;
	}
	return above || below;
}

/* Whether the line from the first spot to the last is not yet true to those
 * between. Where the curve begins or ceases to be seen, the edge is searched.
 * At first all that bends is divided, even where it is so steep that no place
 * is far from the line: there may be a peak between two of them. */
static bool must_divide(const struct spot spot[PROBES + 2], const struct box *box, int depth)
{
	const struct spot *last = &spot[PROBES + 1];
	size_t seen = 0, edges = 0;
	for (size_t i = 0; i < PROBES + 2; i++) {
		seen += spot[i].seen;
		edges += i > 0 && spot[i].seen != spot[i - 1].seen;
	}
	if (seen == 0)
		return false;
	if (edges > 0)
		return depth < DEPTH_MAX || (edges == 1 && depth < EDGE_DEPTH_MAX);
	if (depth >= DEPTH_MAX || are_beyond(spot, PROBES + 2, box))
		return false;
	for (size_t i = 1; i <= PROBES; i++) {
		const struct point a = spot[0].page, b = last->page;
		const double level = a.y + (b.y - a.y) * (double)i / (PROBES + 1);
		if (distance_px(spot[i].page, a, b) > TOLERANCE_PX
				|| (depth < STEEP_DEPTH && fabs(spot[i].page.y - level) > TOLERANCE_PX))
			return true;
	}
	return false;
}

static void add_spot(struct thin *thin, const struct spot *spot)
{
	thin_add(thin, spot->seen ? spot->data : (struct point){ spot->data.x, NAN });
}

/* Adds points between two, as many as are needed, but not these. */
static void divide(struct thin *thin, const struct curve *curve, struct spot from, struct spot to,
	int depth)
{
	struct spot spot[PROBES + 2] = { [0] = from, [PROBES + 1] = to };
	double x[PROBES], y[PROBES];
	for (int i = 0; i < PROBES; i++) {
		const double share = (i + 1) / (PROBES + 1.0);
		x[i] = from.data.x * (1 - share) + to.data.x * share;
	}
	if (!(x[0] > from.data.x && x[PROBES - 1] < to.data.x))
		return;
	curve_evaluate(curve, x, y, PROBES);
	for (int i = 0; i < PROBES; i++)
		spot[i + 1] = spot_at(thin->page, (struct point){ x[i], y[i] });
	if (!must_divide(spot, &thin->page->box, depth))
		return;
	for (int i = 0; i <= PROBES; i++) {
		divide(thin, curve, spot[i], spot[i + 1], depth + 1);
		if (i < PROBES)
			add_spot(thin, &spot[i + 1]);
	}
}

/* Whether nothing between the two can be told apart from them. */
static bool are_same(const struct spot *a, const struct spot *b)
{
	return a->seen && b->seen && fabs(a->page.x - b->page.x) < SAME_PX
		&& fabs(a->page.y - b->page.y) < SAME_PX;
}

struct points sample_curve(const struct curve *curve, const struct frame *page)
{
	struct thin thin = { .page = page };
	const struct interval x = page->x.range;
	double cut[CUTS_MAX];
	const size_t cuts = find_cuts(curve, x, cut);
	const double columns = page->box.right - page->box.left;
	const double step = x.high / columns - x.low / columns;
	double end = NAN;	/* of the piece before */
	for (size_t i = 0; i + 1 < cuts; i++) {
		const struct points points = look_at(curve, cut[i], cut[i + 1], step);
		struct spot before = spot_at(page, points.point[0]);
		if (i > 0 && points.point[0].y != end)
			thin_add(&thin, (struct point){ cut[i], NAN });
		if (i == 0 || points.point[0].y != end)
			add_spot(&thin, &before);
		for (size_t j = 1; j < points.count; j++) {
			const struct spot here = spot_at(page, points.point[j]);
			if (!are_same(&before, &here))
				divide(&thin, curve, before, here, 0);
			add_spot(&thin, &here);
			before = here;
		}
		end = before.data.y;
		free(points.point);
	}
	return thin.kept;
}

struct points sample_grid(const struct curve *curve, const struct grid *grid,
	const struct frame *page, const volatile sig_atomic_t *stop)
{
	struct thin thin = { .page = page };
	struct point point[TRACE_POINTS_MAX];
	struct trace trace;
	trace_begin(&trace, curve, grid);
	for (size_t count; (count = trace_next(&trace, point)) > 0 && *stop == 0; )
		for (size_t i = 0; i < count; i++) {
			const struct spot spot = spot_at(page, point[i]);
			add_spot(&thin, &spot);
		}
	return thin.kept;
}
