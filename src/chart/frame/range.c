/* SPDX-License-Identifier: MIT */
/* range.c - see range.h */
#include "chart/frame/range.h"

#include <float.h>
#include <math.h>

#include "chart/frame/scale.h"
#include "plane/spread.h"

static const double ROOM = 0.05;	/* at each end, of the axis */

static void include(struct interval *range, const struct interval *x,
	const struct point *point, size_t points)
{
	for (size_t i = 0; i < points; i++)
		if (point[i].x >= x->low && point[i].x <= x->high)
			range_include(range, point[i].y);
}

struct interval range_of_y(const struct panel *panel)
{
	struct interval range = range_none;
	const struct interval x = range_not_empty(panel->x);
	for (size_t i = 0; i < panel->series_count; i++) {
		const struct series *series = &panel->series[i];
		include(&range, &x, series->point, series->points);
		if (series->band != NULL)
			include(&range, &x, series->band, series->band_points);
	}
	for (size_t i = 0; i < panel->levels; i++)
		range_include(&range, panel->level[i]);
	return range_with_room(range);
}

struct interval range_on_axis(const struct spread *spread, struct scaling scaling)
{
	const bool positive = scaling.kind == SCALING_LOG;
	struct interval range = positive ? spread->positive : spread->all;
	if (range.low > range.high)
		return positive ? (struct interval){ 0.1, 10 } : (struct interval){ -1, 1 };
	if (range.high - range.low <= 1e-13 * fmax(fabs(range.low), fabs(range.high)))
		return positive ? (struct interval){ fmax(range.low / 10, DBL_TRUE_MIN),
			fmin(range.high * 10, DBL_MAX) } : range_widened(range);
	const struct scale scale = scale_make_as(scaling, range, 0, 1);
	return (struct interval){
		fmax(scale_value(&scale, -ROOM), positive ? DBL_TRUE_MIN : -DBL_MAX),
		fmin(scale_value(&scale, 1 + ROOM), DBL_MAX),
	};
}
