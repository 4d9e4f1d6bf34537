/* SPDX-License-Identifier: MIT */
/* model_warn.c - what a figure does not show; see model.h */
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "chart/frame/overlap.h"
#include "chart/model/legibility.h"
#include "chart/model/model.h"
#include "curve/curve.h"
#include "support/memory.h"

static const double FRAME_SHARE = 0.85;		/* of a page, without what is around it */

/* A frame as large as the panel's, about. */
static struct frame frame_of(const struct model *model, const struct panel *panel)
{
	const struct chart *chart = &model->chart;
	double shares = 0;
	for (size_t row = 0; row < chart->rows; row++)
		shares += model->row_share[row];
	const double width_px = FRAME_SHARE * (double)chart->style.width_px / (double)chart->columns;
	const double height_px = FRAME_SHARE * (double)chart->style.height_px
		* model->row_share[panel->row] / shares;
	return (struct frame){
		.box = { 0, 0, width_px, height_px },
		.x = scale_make_as(panel->x_scaling, panel->x, 0, width_px),
		.y = scale_make_as(panel->scaling, panel->y, height_px, 0),
	};
}

static void warn_of_pair(const struct cell *cell, struct alike pair, size_t alike,
	const char *near, struct sink *sink)
{
	char *one = curve_label(&cell->curve[pair.one]);
	char *other = curve_label(&cell->curve[pair.other]);
	char *more = alike < 2 ? memory_print("%s", "") : memory_print(
		alike == 2 ? " (and 1 more curve looks like another)"
		: " (and %zu more curves look like others)", alike - 1);
	if (strcmp(one, other) == 0)
		sink_warn(sink, "'%s' is there twice, and one line covers the other%s", one, more);
	else
		sink_warn(sink, "'%s' and '%s' are less than %s apart everywhere%s; "
			"try --diff or another range", one, other, near, more);
	free(one);
	free(other);
	free(more);
}

/* How deep the line of each curve lies below others, which shows it. The caller frees it. */
static size_t *levels_of(const struct cell *cell, const struct panel *panel,
	const struct frame *frame, double line_px)
{
	size_t *level = memory_new(cell->curves, sizeof *level);
	if (line_px == 0 || panel->bar.name != NULL)
		return level;
	size_t *of_series = memory_new(panel->series_count, sizeof *of_series);
	overlap_find(panel, frame, line_px, of_series);
	for (size_t i = 0; i < cell->curves; i++)
		for (size_t k = 0; k < panel->series_count; k++)
			if (panel->series[k].name == cell->title[i])
				level[i] = of_series[k];
	free(of_series);
	return level;
}

/* Panels of differences show what those above them cannot. */
static void warn_of_pairs(const struct model *model, const struct sharpness *sharpness,
	struct sink *sink)
{
	/* Values are meant to lie on their function. */
	const bool told = model->cells == 0 || model->head->figure.difference
		|| model->head->curve->given;
	for (size_t i = 0; !told && i < model->cells; i++) {
		const struct cell *cell = &model->cell[i];
		const struct frame frame = frame_of(model, &model->panel[i]);
		if (frame.box.bottom < sharpness->thumbnail_px)
			continue;
		struct alike first;
		size_t *level = levels_of(cell, &model->panel[i], &frame, sharpness->line_px);
		const size_t alike = legibility_alike(cell->curve, level, cell->curves, &frame,
			sharpness->near_px, &first);
		free(level);
		if (alike > 0)
			warn_of_pair(cell, first, alike, sharpness->near, sink);
	}
}

static void note_piece(void *context, const struct point *point, size_t points)
{
	(void)point;
	*(bool *)context = points > 0;
}

static bool is_seen(const struct series *series, const struct frame *frame)
{
	bool seen = series->dots;		/* which are counted elsewhere */
	if (!seen)
		path_line(series, frame, 0, note_piece, &seen);
	if (!seen && series->band != NULL)
		path_band(series, frame, note_piece, &seen);
	return seen;
}

static void warn_of_unseen(const struct model *model, struct sink *sink)
{
	const char *first = NULL;
	const struct panel *of_first = NULL;
	size_t unseen = 0;
	for (size_t i = 0; i < model->chart.panels; i++) {
		const struct panel *panel = &model->panel[i];
		const struct frame frame = frame_of(model, panel);
		for (size_t k = 0; k < panel->series_count; k++) {
			const struct series *series = &panel->series[k];
			if (series->name == NULL || is_seen(series, &frame))
				continue;
			if (unseen++ == 0) {
				first = series->name;
				of_first = panel;
			}
		}
	}
	if (unseen == 0)
		return;
	char *more = unseen < 2 ? memory_print("%s", "") : memory_print(" (nor of %zu more)",
		unseen - 1);
	sink_warn(sink, "nothing of '%s' is seen%s: it has no value in x from %g to %g, "
		"y from %g to %g", first, more, of_first->x.low, of_first->x.high,
		of_first->y.low, of_first->y.high);
	free(more);
}

/* Points of a list that are no dots. Those of all curves are counted. */
static void warn_of_dots(const struct model *model, struct sink *sink)
{
	size_t points = 0, undefined = 0, outside = 0;
	for (size_t i = 0; i < model->chart.panels; i++) {
		const struct panel *panel = &model->panel[i];
		for (size_t k = 0; k < panel->series_count; k++) {
			const struct series *series = &panel->series[k];
			for (size_t j = 0; series->dots && j < series->points; j++) {
				const struct point point = series->point[j];
				points++;
				if (!isfinite(point.x) || !isfinite(point.y))
					undefined++;
				else if (point.x < panel->x.low || point.x > panel->x.high
						|| point.y < panel->y.low || point.y > panel->y.high)
					outside++;
			}
		}
	}
	if (undefined > 0)
		sink_warn(sink, "%zu of %zu points %s not shown: x or y is nan or infinite",
			undefined, points, undefined == 1 ? "is" : "are");
	if (outside > 0 && model->cells > 0)
		sink_warn(sink, "%zu of %zu points %s not shown: outside of --range or --ylim",
			outside, points, outside == 1 ? "is" : "are");
}

void model_warn(const struct model *model, const struct sharpness *sharpness,
	struct sink *sink)
{
	warn_of_unseen(model, sink);
	warn_of_dots(model, sink);
	warn_of_pairs(model, sharpness, sink);
	if (model->left_out > 0)
		sink_warn(sink, "%zu of %zu functions are left out: they have no value there",
			model->left_out, model->left_out + model->categories);
	if (model->dropped && model->cells == 0)
		sink_warn(sink, "values of 0 and below have no place on a logarithmic axis and are "
			"left out");
	else if (model->dropped)
		sink_warn(sink, "--ylog: values of 0 and below have no place on a logarithmic "
			"axis and are left out; --symlog shows them");
}
