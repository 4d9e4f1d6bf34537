/* sample.c - see sample.h
 *
 * After the survey, which has a point every few columns, the curve is looked at in three
 * places between any two neighbours, so in each column; where the straight line misses
 * one, it is divided again.
 */
#include "chart/model/sample.h"

#include <math.h>
#include <stdlib.h>

#include "chart/model/path.h"
#include "chart/model/survey.h"
#include "curve/curve.h"
#include "plane/range.h"
#include "sampling/grid.h"
#include "sampling/trace.h"

enum {
	PROBES = 3,
	SURVEY_COLUMNS = 4,	/* from one point of the survey to the next */
	STEEP_DEPTH = 3,
	DEPTH_MAX = 5,		/* 256 points a column: more a curve's noise may have */
	EDGE_DEPTH_MAX = 27	/* down to the doubles between two columns */
};

static const double TOLERANCE_PX = 0.2;
static const double SAME_PX = 0.05;	/* nothing is to be seen between such points, */
static const double END_PX = 0.3;	/* and near an end these would blunt a corner */

/* The width of one of so many parts; that of them all may overflow. */
static double share_of(struct interval x, double parts)
{
	const double width = x.high - x.low;
	return isinf(width) ? x.high / parts - x.low / parts : width / parts;
}

void sample_range(const struct curve *curve, struct interval x, size_t columns,
	struct interval *y)
{
	double cut[SURVEY_CUTS_MAX];
	const size_t cuts = survey_cuts(curve, x, cut);
	const double step = share_of(x, (double)columns / SURVEY_COLUMNS);
	for (size_t i = 0; i + 1 < cuts; i++) {
		const struct points points = survey_piece(curve, cut[i], cut[i + 1], step);
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

/* A line on its way. */
struct sampling {
	const struct curve *curve;
	struct thin thin;
};

/* Adds points between two, as many as are needed, but not these. */
static void divide(struct sampling *sampling, struct spot from, struct spot to, int depth)
{
	struct thin *thin = &sampling->thin;
	struct spot spot[PROBES + 2] = { [0] = from, [PROBES + 1] = to };
	double x[PROBES], y[PROBES];
	for (int i = 0; i < PROBES; i++) {
		const double share = (i + 1) / (PROBES + 1.0);
		x[i] = from.data.x * (1 - share) + to.data.x * share;
	}
	if (!(x[0] > from.data.x && x[PROBES - 1] < to.data.x))
		return;
	curve_evaluate(sampling->curve, x, y, PROBES);
	for (int i = 0; i < PROBES; i++)
		spot[i + 1] = spot_at(thin->page, (struct point){ x[i], y[i] });
	if (!must_divide(spot, &thin->page->box, depth))
		return;
	for (int i = 0; i <= PROBES; i++) {
		divide(sampling, spot[i], spot[i + 1], depth + 1);
		if (i < PROBES)
			add_spot(thin, &spot[i + 1]);
	}
}

/* Whether nothing between the two can be told apart from them. */
static bool are_same(const struct spot *a, const struct spot *b, double near_px)
{
	return a->seen && b->seen && fabs(a->page.x - b->page.x) < near_px
		&& fabs(a->page.y - b->page.y) < near_px;
}

struct points sample_curve(const struct curve *curve, const struct frame *page)
{
	struct sampling sampling = { .curve = curve, .thin = { .page = page } };
	struct thin *thin = &sampling.thin;
	const struct interval x = page->x.range;
	double cut[SURVEY_CUTS_MAX];
	const size_t cuts = survey_cuts(curve, x, cut);
	const double columns = page->box.right - page->box.left;
	const double step = share_of(x, columns / SURVEY_COLUMNS);
	double end = NAN;	/* of the piece before */
	for (size_t i = 0; i + 1 < cuts; i++) {
		const struct points points = survey_piece(curve, cut[i], cut[i + 1], step);
		const struct spot first = spot_at(page, points.point[0]);
		const struct spot last = spot_at(page, points.point[points.count - 1]);
		struct spot before = first;
		if (i > 0 && points.point[0].y != end)
			thin_add(thin, (struct point){ cut[i], NAN });
		if (i == 0 || points.point[0].y != end)
			add_spot(thin, &before);
		for (size_t j = 1; j < points.count; j++) {
			const struct spot here = spot_at(page, points.point[j]);
			if (!are_same(&before, &here, SAME_PX))
				divide(&sampling, before, here, 0);
			if (j + 1 == points.count || !(are_same(&first, &here, END_PX)
					|| are_same(&here, &last, END_PX)))
				add_spot(thin, &here);
			before = here;
		}
		end = last.data.y;
		free(points.point);
	}
	return thin->kept;
}

struct points sample_grid(const struct curve *curve, const struct grid *grid,
	const struct frame *page)
{
	struct thin thin = { .page = page };
	struct point point[TRACE_POINTS_MAX];
	struct trace trace;
	trace_begin(&trace, curve, grid);
	for (size_t count; (count = trace_next(&trace, point)) > 0; )
		for (size_t i = 0; i < count; i++) {
			const struct spot spot = spot_at(page, point[i]);
			add_spot(&thin, &spot);
		}
	return thin.kept;
}
