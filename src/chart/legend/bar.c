/* SPDX-License-Identifier: MIT */
/* bar.c - see bar.h */
#include "chart/legend/bar.h"

#include <math.h>

#include "sink/scheme.h"

enum { STEPS = 96 };

static const double DIGIT_HEIGHT = 0.73;	/* of the font */
static const double ROW = 1.3;			/* of the font: what a label takes */

static double widest_px(const struct color_bar *bar, const struct drawing *drawing)
{
	const struct font font = { .size_px = drawing->sizes.legend };
	double width_px = 0;
	for (size_t i = 0; i < bar->ticks; i++)
		width_px = fmax(width_px, drawing->device->type->measure(drawing->device,
			bar->tick[i].text, font).width_px);
	return width_px;
}

static double before_px(const struct drawing *drawing)
{
	return 2 * drawing->sizes.gap;
}

double bar_width_px(const struct color_bar *bar, const struct drawing *drawing)
{
	const struct sizes *sizes = &drawing->sizes;
	const struct font font = drawing_font(drawing, sizes->legend, bar->name, false);
	const double name_px = drawing->device->type->measure(drawing->device, bar->name,
		font).width_px;
	return before_px(drawing) + fmax(name_px, sizes->bar + sizes->tick_length
		+ 0.6 * sizes->gap + widest_px(bar, drawing));
}

void bar_place(struct legend_place *legend, const struct color_bar *bar,
	const struct drawing *drawing, const struct box *frame)
{
	const double left = frame->right + before_px(drawing);
	legend->bar = bar;
	legend->bar_box = (struct box){ left, frame->top,
		frame->right + bar_width_px(bar, drawing), frame->bottom };
}

/* Each step covers all that is left, so that no seams are seen. */
static void draw_ramp(const struct box *ramp, const struct drawing *drawing)
{
	const double height = ramp->bottom - ramp->top;
	double before = -1;
	for (size_t i = 0; i < STEPS; i++) {
		const double top = round(ramp->top + height * (double)i / STEPS);
		if (top == before || top >= ramp->bottom)
			continue;
		before = top;
		const struct series shade = { .color = STEPS - 1 - i, .shades = STEPS };
		drawing->device->type->rectangle(drawing->device,
			&(struct box){ ramp->left, top, ramp->right, ramp->bottom },
			theme_color(drawing->theme, &shade));
	}
}

static void put(const struct drawing *drawing, const char *text, double x, double y)
{
	drawing->device->type->text(drawing->device, &(struct label){
		.text = text, .at = { x, y },
		.font = drawing_font(drawing, drawing->sizes.legend, text, false),
		.color = drawing->theme->label,
	});
}

/* All values have a tick; the first, the last, and those between them that do not touch
 * have labels. */
static void draw_ticks(const struct color_bar *bar, const struct box *ramp,
	const struct drawing *drawing)
{
	const struct sizes *sizes = &drawing->sizes;
	const double row = ROW * sizes->legend, height = ramp->bottom - ramp->top;
	const double width = fmax(round(sizes->frame), 1);
	double free = INFINITY;		/* above here there is no label yet */
	for (size_t i = 0; i < bar->ticks; i++) {
		const double y = ramp->bottom - bar->tick[i].place * height;
		const double tick = fmin(round(y - width / 2), ramp->bottom - width);
		drawing->device->type->rectangle(drawing->device, &(struct box){ ramp->right,
			tick, ramp->right + round(sizes->tick_length), tick + width },
			drawing->theme->frame);
		const bool last = i + 1 == bar->ticks;
		if (y > free || (!last && y - row < ramp->top && bar->ticks > 1))
			continue;
		put(drawing, bar->tick[i].text, ramp->right + sizes->tick_length + 0.6 * sizes->gap,
			y + DIGIT_HEIGHT / 2 * sizes->legend);
		free = y - row;
	}
}

void bar_draw(const struct legend_place *legend, const struct drawing *drawing)
{
	const struct box *box = &legend->bar_box;
	const double row = 1.6 * drawing->sizes.legend;
	const struct box ramp = { round(box->left), round(box->top + row),
		round(box->left + drawing->sizes.bar), round(box->bottom) };
	put(drawing, legend->bar->name, box->left, box->top + drawing->sizes.legend);
	draw_ramp(&ramp, drawing);
	draw_ticks(legend->bar, &ramp, drawing);
}
