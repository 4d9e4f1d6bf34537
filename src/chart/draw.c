/* draw.c - see draw.h */
#include "chart/draw.h"

#include <math.h>
#include <stdlib.h>

#include "chart/chart.h"
#include "chart/device.h"
#include "chart/scale.h"
#include "chart/theme.h"
#include "support/memory.h"

void chart_draw(const struct chart *chart, struct device *device)
{
	const struct theme *theme = theme_get(chart->style.dark);
	const struct box page = { 0, 0, (double)chart->style.width_px,
		(double)chart->style.height_px };
	if (!chart->style.transparent)
		device->type->rectangle(device, &page, theme->background);
	for (size_t i = 0; i < chart->panels; i++) {
		const struct panel *panel = &chart->panel[i];
		const struct scale x = scale_make(panel->x, 20, page.right - 20);
		const struct scale y = scale_make((struct interval){ -1, 5 }, page.bottom - 20, 20);
		for (size_t k = 0; k < panel->series_count; k++) {
			const struct series *series = &panel->series[k];
			struct point *point = memory_new(series->points, sizeof *point);
			size_t points = 0;
			for (size_t j = 0; j < series->points; j++)
				if (isfinite(series->point[j].y))
					point[points++] = (struct point){
						scale_px(&x, series->point[j].x),
						scale_px(&y, series->point[j].y) };
			if (points > 1)
				device->type->line(device, point, points, &(struct pen){
					theme_color(theme, series->color), 3, DASH_NONE });
			free(point);
		}
	}
}
