/* SPDX-License-Identifier: MIT */
/* sample.c - see sample.h
 *
 * First there is a survey, which has a point every few columns; then more are put between
 * them (divide.h).
 */
#include "chart/line/sample.h"

#include <math.h>
#include <stdlib.h>

#include "chart/frame/path.h"
#include "chart/line/divide.h"
#include "chart/line/survey.h"
#include "curve/curve.h"
#include "plane/range.h"
#include "sampling/grid.h"
#include "sampling/trace.h"
#include "support/memory.h"

enum { SURVEY_COLUMNS = 4 };	/* from one point of the survey to the next */

static const double END_PX = 0.3;	/* near an end such points would blunt a corner */

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

static void add_spot(struct thin *thin, const struct spot *spot)
{
	thin_add(thin, spot->seen ? spot->data : (struct point){ spot->data.x, NAN });
}

/* A piece of the line, without its first point, which may be the end of the one before. */
static void add_piece(struct thin *thin, const struct spots *spots)
{
	const struct spot *first = &spots->spot[0], *last = &spots->spot[spots->count - 1];
	for (const struct spot *spot = first + 1; spot <= last; spot++)
		if (spot->between || spot == last || !(spots_are_same(first, spot, END_PX)
				|| spots_are_same(spot, last, END_PX)))
			add_spot(thin, spot);
}

struct points sample_curve(const struct curve *curve, const struct frame *page)
{
	struct thin thin = { .page = page };
	const struct interval x = page->x.range;
	double cut[SURVEY_CUTS_MAX];
	const size_t cuts = survey_cuts(curve, x, cut);
	const double columns = page->box.right - page->box.left;
	const double step = share_of(x, columns / SURVEY_COLUMNS);
	double end = NAN;	/* of the piece before */
	for (size_t i = 0; i + 1 < cuts; i++) {
		const struct points points = survey_piece(curve, cut[i], cut[i + 1], step);
		struct spots spots = {
			memory_new(points.count, sizeof *spots.spot), points.count,
		};
		for (size_t j = 0; j < points.count; j++)
			spots.spot[j] = spot_at(page, points.point[j]);
		spots_divide(&spots, curve, page);
		if (i > 0 && points.point[0].y != end)
			thin_add(&thin, (struct point){ cut[i], NAN });
		if (i == 0 || points.point[0].y != end)
			add_spot(&thin, &spots.spot[0]);
		add_piece(&thin, &spots);
		end = points.point[points.count - 1].y;
		free(points.point);
		free(spots.spot);
	}
	return thin.kept;
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
