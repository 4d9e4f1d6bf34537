/* SPDX-License-Identifier: MIT */
/* draw.c - see draw.h */
#include "chart/layout/draw.h"

#include <math.h>
#include <stdlib.h>

#include "chart/chart.h"
#include "chart/frame/clip.h"
#include "chart/frame/crowd.h"
#include "chart/frame/overlap.h"
#include "chart/layout/draw_frame.h"
#include "chart/layout/draw_jump.h"
#include "chart/layout/draw_notes.h"
#include "chart/layout/layout.h"
#include "chart/legend/draw_legend.h"
#include "support/memory.h"

enum { PALE_ALPHA = 100 };
static const double DOT = 1.3;	/* beside a name, of the usual size */

struct brush {			/* what draws the pieces of a path */
	struct device *device;
	struct pen pen;
};

static void draw_piece(void *context, const struct point *point, size_t points)
{
	const struct brush *brush = context;
	brush->device->type->line(brush->device, point, points, &brush->pen);
}

static void fill_piece(void *context, const struct point *point, size_t points)
{
	const struct brush *brush = context;
	brush->device->type->polygon(brush->device, point, points, brush->pen.color);
}

static void draw_closed(void *context, const struct point *point, size_t points)
{
	draw_piece(context, point, points);
	draw_piece(context, (const struct point[]){ point[points - 1], point[0] }, 2);
}

static void draw_marks(const struct series *series, const struct frame *frame,
	struct device *device, double radius_px, struct color color)
{
	const struct crowd crowd = crowd_of(series, frame, radius_px);
	for (size_t i = 0; i < crowd.dots; i++) {
		color.alpha = (unsigned char)lround(255 * crowd.dot[i].opacity);
		device->type->dot(device, crowd.dot[i].center, radius_px, color);
	}
	free(crowd.dot);
}

/* Dots beside a name, which are never a crowd. Those beside their line are on it where nothing
 * is so fine. */
static void draw_each(const struct series *series, const struct frame *frame,
	const struct drawing *drawing, struct color color)
{
	struct device *device = drawing->device;
	const double radius_px = DOT * drawing->sizes.dot;
	if (series->pale)
		color.alpha = PALE_ALPHA;
	for (size_t i = 0; i < series->points; i++) {
		if (!scale_has(&frame->x, series->point[i].x))
			continue;
		struct point center = path_point(frame, series->point[i]);
		if (drawing->sizes.halo == 0)
			center.y = scale_px(&frame->y, round(series->point[i].y));
		if (clip_contains(&frame->box, center))
			device->type->dot(device, center, radius_px, color);
	}
}

/* What lies at the edge of the frame is whole. Dots that are a curve of their own, of which
 * there may be many, are behind all lines; others lie on theirs. */
static void draw_dots(const struct axes *axes, const struct drawing *drawing, bool behind)
{
	struct device *device = drawing->device;
	for (size_t i = 0; i < axes->panel->series_count; i++) {
		const struct series *series = &axes->panel->series[i];
		const struct color color = theme_color(drawing->theme, series);
		if ((!series->dots && series->jumps == 0)
				|| behind != (series->dots && series->name != NULL))
			continue;
		device_begin(device, PART_POINTS, i, series->name);
		if (series->dots && axes->panel->categories > 0)
			draw_each(series, &axes->frame, drawing, color);
		else if (series->dots)
			draw_marks(series, &axes->frame, device, drawing->sizes.dot, color);
		for (size_t k = 0; k < series->jumps; k++)
			draw_jump(&series->jump[k], &axes->frame, drawing, color);
		device_end(device);
	}
}

/* A line that others hide is drawn behind all, paler than it is, and wider the more lines
 * lie on it. A ramp says by itself that its lines come together. */
static void draw_hidden(const struct axes *axes, const struct drawing *drawing)
{
	const struct panel *panel = axes->panel;
	size_t *level = memory_new(panel->series_count, sizeof *level);
	if (drawing->sizes.halo > 0 && panel->bar.name == NULL)
		overlap_find(panel, &axes->frame, drawing->sizes.curve, level);
	device_begin(drawing->device, PART_BAND, 0, NULL);
	for (size_t deepest = OVERLAP_LEVELS; deepest > 0; deepest--)
		for (size_t i = 0; i < panel->series_count; i++) {
			struct brush brush = { drawing->device, {
				.color = theme_pale_color(drawing->theme, &panel->series[i]),
				.width_px = drawing->sizes.curve + (double)deepest * drawing->sizes.halo,
			} };
			if (level[i] == deepest)
				path_line(&panel->series[i], &axes->frame, 0, draw_piece, &brush);
		}
	device_end(drawing->device);
	free(level);
}

static void draw_bands(const struct axes *axes, const struct drawing *drawing)
{
	struct device *device = drawing->device;
	const struct panel *panel = axes->panel;
	for (size_t i = 0; i < panel->series_count; i++) {
		struct brush brush = { device,
			{ .color = theme_color(drawing->theme, &panel->series[i]) } };
		brush.pen.color.alpha = drawing->theme->band_alpha;
		if (panel->series[i].band == NULL)
			continue;
		device_begin(device, PART_BAND, i, panel->series[i].name);
		path_band(&panel->series[i], &axes->frame, fill_piece, &brush);
		if (panel->series[i].envelope) {
			brush.pen.color.alpha = 255;
			brush.pen.width_px = fmax(drawing->sizes.grid, 1);
			path_band(&panel->series[i], &axes->frame, draw_closed, &brush);
		}
		device_end(device);
	}
}

static void draw_series(const struct axes *axes, const struct drawing *drawing)
{
	struct device *device = drawing->device;
	const struct sizes *sizes = &drawing->sizes;
	const struct theme *theme = drawing->theme;
	const struct panel *panel = axes->panel;
	if (!device->flat)
		draw_bands(axes, drawing);
	draw_hidden(axes, drawing);
	for (size_t i = 0; i < panel->series_count; i++) {
		const struct series *series = &panel->series[i];
		struct brush brush = { device, {
			.color = theme_color(theme, series),
			.width_px = sizes->curve,
			.dash = theme_dash_of(theme, series),
		} };
		if (series->dots)
			continue;
		device_begin(device, PART_CURVE, i, series->name);
		path_line(series, &axes->frame, 2 * sizes->curve, draw_piece, &brush);
		device_end(device);
	}
}

static void draw_panel(const struct axes *axes, const struct drawing *drawing, bool grid)
{
	struct device *device = drawing->device;
	const struct box *box = &axes->frame.box;
	/* A line along an edge of the frame is whole. */
	const double half = drawing->sizes.curve / 2;
	const struct box clip = { box->left - half, box->top - half,
		box->right + half, box->bottom + half };
	if (device->flat) {
		device->type->clip(device, &clip);
		draw_bands(axes, drawing);
		device->type->clip(device, NULL);
	}
	if (grid)
		draw_grid(axes, drawing);
	draw_frame(axes, drawing);
	draw_lines(axes, drawing);
	draw_dots(axes, drawing, true);
	device->type->clip(device, &clip);
	draw_series(axes, drawing);
	device->type->clip(device, NULL);
	draw_dots(axes, drawing, false);
	draw_marked(axes, drawing);
}

void chart_draw(const struct chart *chart, struct device *device)
{
	struct layout layout = layout_make(chart, device);
	const struct drawing *drawing = &layout.drawing;
	if (drawing->ground.alpha > 0)
		device->type->rectangle(device, &layout.page, drawing->ground);
	for (size_t i = 0; i < layout.panels; i++) {
		const struct axes *axes = &layout.axes[i];
		device_begin(device, PART_PANEL, i, axes->panel->title);
		draw_panel(axes, drawing, chart->style.grid);
		device_end(device);
	}
	device_begin(device, PART_TEXTS, 0, NULL);
	for (size_t i = 0; i < layout.texts.count; i++)
		device->type->text(device, &layout.texts.placed[i].label);
	device_end(device);
	for (size_t i = 0; i < layout.panels; i++) {
		if (layout.legend[i].columns == 0 && layout.legend[i].bar == NULL)
			continue;
		device_begin(device, PART_LEGEND, i, NULL);
		draw_legend(&layout.legend[i], drawing);
		device_end(device);
	}
	layout_free(&layout);
}
