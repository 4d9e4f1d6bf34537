/* SPDX-License-Identifier: MIT */
/* axes.c - see axes.h */
#include "chart/axis/axes.h"

#include <math.h>

#include "chart/axis/fitting_ticks.h"
#include "chart/axis/margins.h"
#include "chart/axis/values.h"
#include "chart/frame/range.h"

static const double DOT = 1.5;	/* of its radius, what it is from the end of a frame */

/* Of the width of a frame: how much a factor may take beside the label of x. */
static const double FACTOR_BESIDE = 0.3;

struct axes axes_make(const struct panel *panel)
{
	return (struct axes){
		.panel = panel,
		.x = range_not_empty(panel->x),
		.y = panel->y.low == panel->y.high ? range_of_y(panel) : panel->y,
	};
}

static void free_captions(struct axes *axes)
{
	caption_free(&axes->title);
	caption_free(&axes->xlabel);
	caption_free(&axes->ylabel);
}

void axes_free(struct axes *axes)
{
	axis_names_free(&axes->names);
	free_captions(axes);
}

static double factor_width_px(const struct ticks *ticks, struct device *device, struct font font)
{
	return ticks->factor[0] == '\0' ? 0
		: device->type->measure(device, ticks->factor, font).width_px;
}

/* The largest box within, in its middle, on which a unit of x is as long as one of y. */
static struct box equal_box(const struct axes *axes, const struct box *box)
{
	const double x = axes->x.high - axes->x.low, y = axes->y.high - axes->y.low;
	const double unit = fmin((box->right - box->left) / x, (box->bottom - box->top) / y);
	const double left = floor((box->left + box->right - unit * x) / 2);
	const double top = floor((box->top + box->bottom - unit * y) / 2);
	return (struct box){ left, top, left + fmax(round(unit * x), 1),
		top + fmax(round(unit * y), 1) };
}

static struct scale x_scale(const struct axes *axes, double left, double right)
{
	return scale_make_as(axes->panel->x_scaling, axes->x, left, right);
}

/* Names instead of ticks of y; and the dots leave room for the numbers beside them. */
static void fit_names(struct axes *axes, const struct drawing *drawing, enum omission omission)
{
	const struct box *box = &axes->frame.box;
	const double width_px = box->right - box->left;
	if (drawing->sizes.halo == 0)
		axes->frame.y = axis_names_in_rows(axes->panel, &axes->frame, drawing->sizes.tick);
	axes->names = axis_names_new(axes->panel, &axes->frame.y, drawing, width_px);
	axes->value_px = omission < OMIT_LABELS
		? values_width_px(axes->panel, drawing, width_px, axes->names.line_px,
			axes->names.size_px) : 0;
	/* Dots at the ends are whole. */
	const double dot_px = fmin(DOT * drawing->sizes.dot, 0.1 * width_px);
	axes->frame.x = x_scale(axes, box->left + dot_px,
		box->right - fmax(axes->value_px, dot_px));
}

/* Puts the frame there, with nothing around it. */
static void clear(struct axes *axes, struct box box)
{
	free_captions(axes);
	axis_names_free(&axes->names);
	axes->title = axes->xlabel = axes->ylabel = (struct caption){ .width_px = 0 };
	axes->x_ticks.count = axes->y_ticks.count = 0;
	axes->x_ticks.minors = axes->y_ticks.minors = 0;
	axes->x_ticks.factor[0] = axes->y_ticks.factor[0] = '\0';
	axes->x_factor_px = axes->y_factor_px = 0;
	axes->factor_below = false;
	axes->value_px = 0;
	axes->frame = (struct frame){
		.box = box,
		.x = x_scale(axes, box.left, box.right),
		.y = scale_make_as(axes->panel->scaling, axes->y, box.bottom, box.top),
	};
}

static void fit_ticks(struct axes *axes, const struct drawing *drawing)
{
	struct device *device = drawing->device;
	const struct panel *panel = axes->panel;
	const struct font tick = { .size_px = drawing->sizes.tick };
	axes->x_ticks = ticks_fitting(&(struct tick_space){
		&axes->frame.x, device, tick, .level = true, .asked = &panel->x_wish });
	if (panel->categories == 0)
		axes->y_ticks = ticks_fitting(&(struct tick_space){
			&axes->frame.y, device, tick, .level = false, .asked = &panel->y_wish });
	axes->tick_width_px = ticks_width_px(&axes->y_ticks, device, tick);
	if (panel->x_shared)
		axes->x_ticks.factor[0] = '\0';
	if (panel->y_shared)
		axes->y_ticks.factor[0] = '\0';
	axes->x_factor_px = factor_width_px(&axes->x_ticks, device, tick);
	axes->y_factor_px = factor_width_px(&axes->y_ticks, device, tick);
}

/* The label of x leaves room for the factor beside it, unless that is too much. */
static void fit_labels(struct axes *axes, const struct drawing *drawing)
{
	const struct panel *panel = axes->panel;
	const struct box *box = &axes->frame.box;
	const double width_px = box->right - box->left, size_px = drawing->sizes.label;
	const double beside_px = axes->x_factor_px > 0 ? axes->x_factor_px + drawing->sizes.gap : 0;
	axes->factor_below = beside_px > FACTOR_BESIDE * width_px;
	axes->xlabel = caption_make(drawing->device, panel->xlabel,
		drawing_font(drawing, size_px, panel->xlabel, panel->xlabel_typed),
		width_px - (axes->factor_below ? 0 : 2 * beside_px), 2);
	axes->ylabel = caption_make(drawing->device, panel->ylabel,
		drawing_font(drawing, size_px, panel->ylabel, panel->ylabel_typed),
		box->bottom - box->top, 2);
}

void axes_fit(struct axes *axes, const struct drawing *drawing, enum omission omission,
	const struct box *track)
{
	const struct panel *panel = axes->panel;
	clear(axes, panel->equal ? equal_box(axes, track) : *track);
	if (omission < OMIT_TICKS && panel->categories > 0)
		fit_names(axes, drawing, omission);
	if (omission < OMIT_TICKS)
		fit_ticks(axes, drawing);
	if (omission < OMIT_TITLES)
		axes->title = caption_make(drawing->device, panel->title,
			drawing_font(drawing, drawing->sizes.panel_title, panel->title,
				panel->title_typed),
			axes->frame.box.right - axes->frame.box.left, 2);
	if (omission < OMIT_LABELS)
		fit_labels(axes, drawing);
	margins_set(axes, drawing);
}
