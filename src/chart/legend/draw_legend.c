/* SPDX-License-Identifier: MIT */
/* draw_legend.c - see draw_legend.h */
#include "chart/legend/draw_legend.h"

#include <math.h>

#include "chart/legend/bar.h"
#include "chart/legend/direct.h"

/* A piece of the line, on a patch of the band, or a dot. */
static void draw_sample(const struct legend_place *legend, const struct series *series,
	const struct drawing *drawing, double left, double middle)
{
	struct device *device = drawing->device;
	const struct theme *theme = drawing->theme;
	struct color color = theme_color(theme, series);
	const double right = left + legend->sample_px;
	if (series->dots) {
		device->type->dot(device, (struct point){ (left + right) / 2, middle },
			drawing->sizes.dot, color);
		return;
	}
	if (series->band != NULL) {
		const double half = 0.3 * legend->font.size_px;
		struct color pale = color;
		pale.alpha = theme->band_alpha;
		device->type->rectangle(device,
			&(struct box){ left, middle - half, right, middle + half }, pale);
	}
	device->type->line(device,
		(const struct point[]){ { left, middle }, { right, middle } }, 2, &(struct pen){
			.color = color,
			.width_px = drawing->sizes.curve,
			.dash = theme_dash_of(theme, series),
		});
}

static void draw_entry(const struct legend_place *legend, size_t entry,
	const struct drawing *drawing)
{
	char more[LEGEND_MORE_MAX];
	const char *name = legend_name(legend, entry, more);
	const double column_px = legend->sample_px + legend->name_px + 2.5 * legend->space_px;
	const double left = legend->box.left + legend->space_px
		+ (double)(entry / legend->rows) * column_px;
	const double top = legend->box.top + legend->lead_px + legend_heading_px(legend)
		+ (double)(entry % legend->rows) * legend->row_px;
	const double baseline = top + (legend->row_px - legend->line_px) / 2 + legend->ascent_px;

	if (name != more)
		draw_sample(legend, legend->entry[entry].series, drawing, left,
			round(baseline - 0.3 * legend->font.size_px));
	drawing->device->type->text(drawing->device, &(struct label){
		.text = name,
		.at = { left + legend->sample_px + legend->space_px, baseline },
		.font = legend->entry[entry].font,
		.color = drawing->theme->label,
	});
}

static void draw_heading(const struct legend_place *legend, const struct drawing *drawing)
{
	const double top = legend->box.top + legend->lead_px;
	drawing->device->type->text(drawing->device, &(struct label){
		.text = legend->heading,
		.at = { legend->box.left + legend->space_px,
			top + (legend->row_px - legend->line_px) / 2 + legend->ascent_px },
		.font = legend->font,
		.color = drawing->theme->label,
	});
}

/* Dims what is behind the box, and draws a hairline around it. */
static void draw_ground(const struct box *box, const struct drawing *drawing)
{
	struct device *device = drawing->device;
	const struct theme *theme = drawing->theme;
	const double hairline_px = fmax(round(drawing->sizes.grid), 1);
	const struct box outer = { round(box->left), round(box->top), round(box->right),
		round(box->bottom) };
	const struct box side[] = {
		{ outer.left, outer.top, outer.right, outer.top + hairline_px },
		{ outer.left, outer.bottom - hairline_px, outer.right, outer.bottom },
		{ outer.left, outer.top + hairline_px, outer.left + hairline_px,
			outer.bottom - hairline_px },
		{ outer.right - hairline_px, outer.top + hairline_px, outer.right,
			outer.bottom - hairline_px },
	};
	struct color color = theme->background;
	color.alpha = theme->legend_alpha;
	device->type->rectangle(device, &outer, color);
	for (size_t i = 0; i < sizeof side / sizeof side[0]; i++)
		device->type->rectangle(device, &side[i], theme->legend_edge);
}

void draw_legend(const struct legend_place *legend, const struct drawing *drawing)
{
	if (legend->bar != NULL) {
		device_begin(drawing->device, PART_BAR, 0, NULL);
		bar_draw(legend, drawing);
		device_end(drawing->device);
	}
	if (legend->columns == 0)
		return;
	if (legend->direct) {
		direct_draw(legend, drawing);
		return;
	}
	if (drawing->ground.alpha > 0 && legend->inside)
		draw_ground(&legend->box, drawing);
	if (legend->heading != NULL)
		draw_heading(legend, drawing);
	for (size_t i = 0; i < legend->shown; i++)
		draw_entry(legend, i, drawing);
}
