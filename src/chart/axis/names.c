/* SPDX-License-Identifier: MIT */
/* names.c - see names.h */
#include "chart/axis/names.h"

#include <math.h>
#include <stdlib.h>

#include "support/memory.h"

/* Of the font size: the middle of digits and capitals above the base line, and how wide names
 * are at most. */
static const double MIDDLE = 0.365, WIDEST = 16;
static const double SHARE = 0.8;	/* of the frame's width, likewise */

static const double SMALLEST = 0.7;	/* of the size of ticks */

static struct font font_of(const struct category *category, const struct drawing *drawing,
	double size_px)
{
	return drawing_font(drawing, size_px, category->name, category->typed);
}

/* The size of which all names have room above each other, if it is no smaller than that; on
 * devices whose letters have any size. */
static double size_of(const struct drawing *drawing, double line_px)
{
	const struct font plain = { .size_px = drawing->sizes.tick };
	const struct extent extent = drawing->device->type->measure(drawing->device, "x", plain);
	const double share = line_px / (extent.ascent_px + extent.descent_px);
	return plain.size_px * (drawing->sizes.halo == 0 || share >= 1 || share < SMALLEST ? 1
		: 0.99 * share);
}

struct axis_names axis_names_new(const struct panel *panel, const struct scale *scale,
	const struct drawing *drawing, double frame_px)
{
	struct axis_names names = {
		.text = memory_new(panel->categories, sizeof *names.text),
		.count = panel->categories,
		.line_px = fabs(scale_px(scale, -1) - scale_px(scale, 0)),
	};
	struct device *device = drawing->device;
	names.size_px = size_of(drawing, names.line_px);
	const struct font plain = { .size_px = names.size_px };
	const double width_px = fmin(WIDEST * plain.size_px, SHARE * frame_px);
	const struct extent extent = device->type->measure(device, "x", plain);
	const double height_px = extent.ascent_px + extent.descent_px;
	const size_t step = (size_t)fmin(fmax(ceil(height_px / names.line_px), 1),
		(double)names.count + 1);
	for (size_t i = 0; i < names.count; i += step) {
		const struct font font = font_of(&panel->category[i], drawing, names.size_px);
		names.text[i] = wrap_cut(device, panel->category[i].name, font, width_px);
		names.width_px = fmax(names.width_px,
			device->type->measure(device, names.text[i], font).width_px);
	}
	return names;
}

struct scale axis_names_in_rows(const struct panel *panel, const struct frame *frame,
	double row_px)
{
	const double names = (double)panel->categories;
	const double above = floor(frame->box.top / row_px);
	const double rows = floor(frame->box.bottom / row_px) - above - 1;
	const double step = floor(rows / names);
	if (step < 1)
		return frame->y;
	const double first = above + 1 + floor((rows - (names - 1) * step - 1) / 2);
	const double line_px = step * row_px, top_px = (first + 0.5) * row_px;
	return scale_make(frame->y.range, top_px - frame->y.range.low * line_px,
		top_px - frame->y.range.high * line_px);
}

void axis_names_free(struct axis_names *names)
{
	for (size_t i = 0; i < names->count; i++)
		free(names->text[i]);
	free(names->text);
	*names = (struct axis_names){ .text = NULL };
}

void axis_names_add(const struct axis_names *names, const struct panel *panel,
	const struct scale *scale, double x, const struct drawing *drawing, struct texts *texts)
{
	for (size_t i = 0; i < names->count; i++)
		if (names->text[i] != NULL)
			texts_add(texts, drawing->device, &(struct label){
				.text = names->text[i],
				.at = { x, scale_px(scale, -(double)i) + MIDDLE * names->size_px },
				.anchor = ANCHOR_END,
				.font = font_of(&panel->category[i], drawing, names->size_px),
				.color = drawing->theme->label,
			});
}
