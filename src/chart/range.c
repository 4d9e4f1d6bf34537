/* range.c - see range.h */
#include "chart/range.h"

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
	const struct interval x = range_widened(panel->x);
	for (size_t i = 0; i < panel->series_count; i++) {
		const struct series *series = &panel->series[i];
		include(&range, &x, series->point, series->points);
		if (series->band != NULL)
			include(&range, &x, series->band, series->band_points);
	}
	return range_with_room(range);
}
