/* SPDX-License-Identifier: MIT */
/* draw_frame.c - see draw_frame.h */
#include "chart/layout/draw_frame.h"

#include <math.h>
#include <stdbool.h>

/* A place or a length on whole pixels, if there are any. */
static double whole(const struct device *device, double px)
{
	return device->exact ? px : round(px);
}

/* A thin line along an axis, as a rectangle that covers whole pixels, if there are any. */
static void draw_rule(struct device *device, struct box box, bool upright, double width_px,
	struct color color)
{
	const double width = device->exact ? width_px : fmax(round(width_px), 1);
	if (upright) {
		box.left = whole(device, box.left - width / 2);
		box.right = box.left + width;
	} else {
		box.top = whole(device, box.top - width / 2);
		box.bottom = box.top + width;
	}
	device->type->rectangle(device, &box, color);
}

static void draw_upright(const struct axes *axes, struct device *device, double value,
	double width_px, struct color color)
{
	const struct box *box = &axes->frame.box;
	const double x = scale_px(&axes->frame.x, value);
	draw_rule(device, (struct box){ x, box->top, x, box->bottom }, true, width_px, color);
}

static void draw_level(const struct axes *axes, struct device *device, double value,
	double width_px, struct color color)
{
	const struct box *box = &axes->frame.box;
	const double y = scale_px(&axes->frame.y, value);
	draw_rule(device, (struct box){ box->left, y, box->right, y }, false, width_px, color);
}

static bool has_zero(struct interval range)
{
	return range.low < 0 && range.high > 0;
}

void draw_grid(const struct axes *axes, const struct drawing *drawing)
{
	struct device *device = drawing->device;
	const struct sizes *sizes = &drawing->sizes;
	const struct theme *theme = drawing->theme;
	device_begin(device, PART_GRID, 0, NULL);
	/* Numbers beside the dots say more than lines do, which would run through them. */
	for (size_t i = 0; axes->value_px == 0 && i < axes->x_ticks.count; i++)
		draw_upright(axes, device, axes->x_ticks.tick[i].value, sizes->grid, theme->grid);
	for (size_t i = 0; i < axes->y_ticks.count; i++)
		draw_level(axes, device, axes->y_ticks.tick[i].value, sizes->grid, theme->grid);
	for (size_t i = 0; i < axes->panel->categories; i++)
		draw_level(axes, device, -(double)i, sizes->grid, theme->grid);
	device_end(device);
	device_begin(device, PART_ZERO, 0, NULL);
	if (has_zero(axes->x))
		draw_upright(axes, device, 0, sizes->zero, theme->zero);
	if (has_zero(axes->y) && axes->panel->categories == 0)
		draw_level(axes, device, 0, sizes->zero, theme->zero);
	device_end(device);
}

/* The mark of a tick, outside of the frame. */
static void draw_x_mark(const struct axes *axes, struct device *device, double value,
	double length, struct pen pen)
{
	const double x = scale_px(&axes->frame.x, value), bottom = axes->frame.box.bottom;
	draw_rule(device, (struct box){ x, bottom, x, bottom + length }, true, pen.width_px,
		pen.color);
}

static void draw_y_mark(const struct axes *axes, struct device *device, double value,
	double length, struct pen pen)
{
	const double y = scale_px(&axes->frame.y, value), left = axes->frame.box.left;
	draw_rule(device, (struct box){ left - length, y, left, y }, false, pen.width_px,
		pen.color);
}

void draw_frame(const struct axes *axes, const struct drawing *drawing)
{
	struct device *device = drawing->device;
	const struct sizes *sizes = &drawing->sizes;
	const struct color color = drawing->theme->frame;
	const struct box *box = &axes->frame.box;
	const double width = device->exact ? sizes->frame : fmax(round(sizes->frame), 1);
	const double length = whole(device, sizes->tick_length);
	const struct pen pen = { .color = color, .width_px = width };
	const double half = width / 2;
	const struct box wide = { whole(device, box->left - half), box->top,
		whole(device, box->right - half) + width, box->bottom };

	device_begin(device, PART_FRAME, 0, NULL);
	draw_rule(device, (struct box){ box->left, box->top, box->left, box->bottom }, true,
		width, color);
	draw_rule(device, (struct box){ box->right, box->top, box->right, box->bottom }, true,
		width, color);
	draw_rule(device, (struct box){ wide.left, box->top, wide.right, box->top }, false,
		width, color);
	draw_rule(device, (struct box){ wide.left, box->bottom, wide.right, box->bottom }, false,
		width, color);

	for (size_t i = 0; i < axes->x_ticks.count; i++)
		draw_x_mark(axes, device, axes->x_ticks.tick[i].value, length, pen);
	for (size_t i = 0; i < axes->y_ticks.count; i++)
		draw_y_mark(axes, device, axes->y_ticks.tick[i].value, length, pen);
	if (sizes->minor_length > 0) {
		const double short_px = whole(device, sizes->minor_length);
		for (size_t i = 0; i < axes->x_ticks.minors; i++)
			draw_x_mark(axes, device, axes->x_ticks.minor[i], short_px, pen);
		for (size_t i = 0; i < axes->y_ticks.minors; i++)
			draw_y_mark(axes, device, axes->y_ticks.minor[i], short_px, pen);
	}
	device_end(device);
}
