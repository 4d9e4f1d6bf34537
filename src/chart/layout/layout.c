/* SPDX-License-Identifier: MIT */
/* layout.c - see layout.h */
#include "chart/layout/layout.h"

#include <math.h>
#include <stdlib.h>

#include "chart/layout/frames.h"
#include "chart/layout/legends.h"
#include "support/memory.h"

/* Smaller panels get smaller texts, down to two thirds. */
static double point_px(const struct chart *chart)
{
	const struct style *style = &chart->style;
	const double point = style->dpi / 72;
	const double width_pt = (double)style->width_px / point / (double)chart->columns;
	const double height_pt = (double)style->height_px / point / (double)chart->rows;
	const double size = fmin(width_pt / 200, height_pt / 140);
	return point * fmin(fmax(sqrt(size), 0.66), 1);
}

/* Texts of the size that was asked for, and gaps that suit them. */
static void set_font_size(struct sizes *sizes, double size_px)
{
	const double gap = size_px / sizes->tick;
	sizes->label = sizes->tick = sizes->legend = size_px;
	sizes->panel_title = 1.1 * size_px;
	sizes->title = 1.2 * size_px;
	sizes->gap *= gap;
	sizes->margin *= gap;
	sizes->between *= gap;
	sizes->tick_length *= gap;
	sizes->bar *= gap;
}

static struct drawing drawing_of(const struct chart *chart, struct device *device)
{
	const struct style *style = &chart->style;
	struct drawing drawing = {
		.device = device,
		.theme = theme_get(style),
		.sizes = theme_sizes(point_px(chart)),
	};
	if (style->font_size_pt > 0)
		set_font_size(&drawing.sizes, style->font_size_pt * style->dpi / 72);
	drawing.upright = style->upright;
	drawing.ground = drawing.theme->background;
	drawing.ground.alpha = style->transparent ? 0 : 255;
	if (device->type->sizes != NULL)
		device->type->sizes(device, &drawing.sizes);
	if (style->line_width_pt > 0)
		drawing.sizes.curve = style->line_width_pt * style->dpi / 72;
	drawing.sizes.curve = fmax(drawing.sizes.curve, 1);	/* less would fade away */
	return drawing;
}

struct layout layout_make(const struct chart *chart, struct device *device)
{
	struct layout layout = {
		.page = { 0, 0, (double)chart->style.width_px, (double)chart->style.height_px },
		.drawing = drawing_of(chart, device),
		.axes = memory_new(chart->panels, sizeof *layout.axes),
		.legend = memory_new(chart->panels, sizeof *layout.legend),
		.panels = chart->panels,
	};
	struct frames frames = frames_new(chart, &layout);
	if (chart->style.legend != LEGEND_NONE)
		legends_place(&frames);
	frames_add_texts(&frames);
	frames_free(&frames);
	return layout;
}

void layout_free(struct layout *layout)
{
	for (size_t i = 0; i < layout->panels; i++) {
		axes_free(&layout->axes[i]);
		legend_free(&layout->legend[i]);
	}
	free(layout->axes);
	free(layout->legend);
	texts_free(&layout->texts);
}
