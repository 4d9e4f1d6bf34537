/* SPDX-License-Identifier: MIT */
/* axes.c - see axes.h */
#include "chart/axis/axes.h"

#include <math.h>

#include "chart/axis/fitting_ticks.h"
#include "chart/axis/values.h"
#include "chart/frame/range.h"

static const double DIGIT_HEIGHT = 0.73;	/* of the font size */

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

static bool has_x_labels(const struct axes *axes)
{
	return axes->x_ticks.count > 0 && !axes->panel->x_shared;
}

static bool has_y_labels(const struct axes *axes)
{
	return axes->y_ticks.count > 0 && !axes->panel->y_shared;
}

/* How far the labels of the first and the last tick stick out of the frame. */
static void add_overhang(struct axes *axes, struct device *device, struct font font)
{
	struct margins *margins = &axes->margins;
	const struct box *box = &axes->frame.box;
	const struct ticks *x = &axes->x_ticks, *y = &axes->y_ticks;
	const double width_px = box->right - box->left;
	margins->left = fmax(margins->left, axes->x_factor_px - width_px);
	margins->right = fmax(margins->right, axes->y_factor_px - width_px);
	for (size_t i = 0; has_x_labels(axes) && i < x->count; i++) {
		const double at = scale_px(&axes->frame.x, x->tick[i].value);
		const char *label = x->tick[i].label;
		const double half = device->type->measure(device, label, font).width_px / 2;
		margins->left = fmax(margins->left, half - (at - box->left));
		margins->right = fmax(margins->right, half - (box->right - at));
	}
	for (size_t i = 0; has_y_labels(axes) && i < y->count; i++) {
		const double at = scale_px(&axes->frame.y, y->tick[i].value);
		margins->top = fmax(margins->top, 0.7 * font.size_px - (at - box->top));
		margins->bottom = fmax(margins->bottom, 0.7 * font.size_px - (box->bottom - at));
	}
}

/* Height of the line that has the label of x in its middle and the factor at its end. */
static double xlabel_height_px(const struct axes *axes, const struct sizes *sizes)
{
	const double factor_px = axes->x_ticks.factor[0] != '\0' ? 1.4 * sizes->tick : 0;
	return axes->factor_below ? axes->xlabel.height_px + factor_px
		: fmax(axes->xlabel.height_px, factor_px);
}

static double factor_height_px(const struct axes *axes, const struct sizes *sizes)
{
	return axes->y_ticks.factor[0] != '\0' ? 1.6 * sizes->tick : 0;
}

static void set_margins(struct axes *axes, const struct drawing *drawing)
{
	const struct sizes *sizes = &drawing->sizes;
	struct margins *margins = &axes->margins;
	*margins = (struct margins){ .left = 0 };
	if (axes->x_ticks.count > 0)
		margins->bottom = sizes->tick_length;
	if (has_x_labels(axes))
		margins->bottom += 0.65 * sizes->gap + 1.2 * sizes->tick;
	if (axes->y_ticks.count > 0)
		margins->left = sizes->tick_length;
	if (has_y_labels(axes))
		margins->left += 0.6 * sizes->gap + axes->tick_width_px;
	if (axes->names.width_px > 0 && !axes->panel->y_shared)
		margins->left += 1.5 * sizes->gap + axes->names.width_px;
	if (xlabel_height_px(axes, sizes) > 0)
		margins->bottom += 0.6 * sizes->gap + xlabel_height_px(axes, sizes);
	if (axes->ylabel.height_px > 0)
		margins->left += 1.2 * sizes->gap + axes->ylabel.height_px;
	margins->top = factor_height_px(axes, sizes);
	if (axes->title.height_px > 0)
		margins->top += sizes->gap + axes->title.height_px;
	add_overhang(axes, drawing->device, (struct font){ .size_px = sizes->tick });
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

void axes_fit(struct axes *axes, const struct drawing *drawing, enum omission omission,
	const struct box *track)
{
	const struct box fitted = axes->panel->equal ? equal_box(axes, track) : *track, *box = &fitted;
	struct device *device = drawing->device;
	const struct sizes *sizes = &drawing->sizes;
	const struct panel *panel = axes->panel;
	const struct font tick = { .size_px = sizes->tick };
	const double width_px = box->right - box->left, height_px = box->bottom - box->top;
	free_captions(axes);
	axes->title = axes->xlabel = axes->ylabel = (struct caption){ .width_px = 0 };
	axes->x_ticks.count = axes->y_ticks.count = 0;
	axes->x_ticks.minors = axes->y_ticks.minors = 0;
	axes->x_factor_px = axes->y_factor_px = 0;
	axes->factor_below = false;
	axes->x_ticks.factor[0] = axes->y_ticks.factor[0] = '\0';
	axis_names_free(&axes->names);
	axes->value_px = 0;
	axes->frame = (struct frame){
		.box = *box,
		.x = x_scale(axes, box->left, box->right),
		.y = scale_make_as(axes->panel->scaling, axes->y, box->bottom, box->top),
	};

	if (omission < OMIT_TICKS && panel->categories > 0)
		fit_names(axes, drawing, omission);
	if (omission < OMIT_TICKS) {
		axes->x_ticks = ticks_fitting(&(struct tick_space){
			&axes->frame.x, device, tick, .level = true, .asked = &panel->x_wish });
		if (panel->categories == 0)
			axes->y_ticks = ticks_fitting(&(struct tick_space){
				&axes->frame.y, device, tick, .level = false,
				.asked = &panel->y_wish });
		axes->tick_width_px = ticks_width_px(&axes->y_ticks, device, tick);
		if (panel->x_shared)
			axes->x_ticks.factor[0] = '\0';
		if (panel->y_shared)
			axes->y_ticks.factor[0] = '\0';
		axes->x_factor_px = factor_width_px(&axes->x_ticks, device, tick);
		axes->y_factor_px = factor_width_px(&axes->y_ticks, device, tick);
	}
	if (omission < OMIT_TITLES)
		axes->title = caption_make(device, panel->title,
			drawing_font(drawing, sizes->panel_title, panel->title,
				panel->title_typed), width_px, 2);
	if (omission < OMIT_LABELS) {
		const double beside_px = axes->x_factor_px > 0 ? axes->x_factor_px + sizes->gap : 0;
		axes->factor_below = beside_px > FACTOR_BESIDE * width_px;
		axes->xlabel = caption_make(device, panel->xlabel,
			drawing_font(drawing, sizes->label, panel->xlabel, panel->xlabel_typed),
			width_px - (axes->factor_below ? 0 : 2 * beside_px), 2);
		axes->ylabel = caption_make(device, panel->ylabel,
			drawing_font(drawing, sizes->label, panel->ylabel, panel->ylabel_typed), height_px, 2);
	}
	set_margins(axes, drawing);
}

static void add_ticks(const struct axes *axes, const struct drawing *drawing,
	struct texts *texts)
{
	const struct sizes *sizes = &drawing->sizes;
	const struct color color = drawing->theme->tick;
	const struct box *box = &axes->frame.box;
	const struct font font = { .size_px = sizes->tick };
	for (size_t i = 0; has_x_labels(axes) && i < axes->x_ticks.count; i++) {
		const struct tick *tick = &axes->x_ticks.tick[i];
		if (tick->label[0] == '\0')
			continue;
		texts_add(texts, drawing->device, &(struct label){
			.text = tick->label,
			.at = { scale_px(&axes->frame.x, tick->value), box->bottom
				+ sizes->tick_length + 0.65 * sizes->gap + 0.93 * sizes->tick },
			.anchor = ANCHOR_MIDDLE, .font = font, .color = color, .of_axis = true,
		});
	}
	for (size_t i = 0; has_y_labels(axes) && i < axes->y_ticks.count; i++) {
		const struct tick *tick = &axes->y_ticks.tick[i];
		if (tick->label[0] == '\0')
			continue;
		texts_add(texts, drawing->device, &(struct label){
			.text = tick->label,
			.at = { box->left - sizes->tick_length - 0.6 * sizes->gap,
				scale_px(&axes->frame.y, tick->value)
				+ DIGIT_HEIGHT / 2 * sizes->tick },
			.anchor = ANCHOR_END, .font = font, .color = color, .of_axis = true,
		});
	}
}

static void add_factors(const struct axes *axes, const struct drawing *drawing,
	double xlabel_top, struct texts *texts)
{
	const struct sizes *sizes = &drawing->sizes;
	const struct color color = drawing->theme->tick;
	const struct box *box = &axes->frame.box;
	const struct font font = { .size_px = sizes->tick };
	if (axes->x_ticks.factor[0] != '\0')
		texts_add(texts, drawing->device, &(struct label){
			.text = axes->x_ticks.factor,
			.at = { box->right, xlabel_top + sizes->tick
				+ (axes->factor_below ? axes->xlabel.height_px : 0) },
			.anchor = ANCHOR_END, .font = font, .color = color,
		});
	if (axes->y_ticks.factor[0] != '\0')
		texts_add(texts, drawing->device, &(struct label){
			.text = axes->y_ticks.factor,
			.at = { box->left, box->top - 0.45 * sizes->tick },
			.anchor = ANCHOR_START, .font = font, .color = color,
		});
}

/* The caption that was added behind the first texts, if it is one line. */
static void set_of_axis(struct texts *texts, size_t first)
{
	if (texts->count == first + 1)
		texts->placed[first].label.of_axis = true;
}

void axes_add_texts(const struct axes *axes, const struct drawing *drawing, double left_px,
	struct texts *texts)
{
	struct device *device = drawing->device;
	const struct sizes *sizes = &drawing->sizes;
	const struct theme *theme = drawing->theme;
	const struct box *box = &axes->frame.box;
	const double center = (box->left + box->right) / 2;
	const double title_bottom = box->top - factor_height_px(axes, sizes) - sizes->gap;
	const double xlabel_top = box->bottom + axes->margins.bottom
		- xlabel_height_px(axes, sizes);

	size_t first = texts->count;
	texts_add_caption(texts, device, &axes->title, theme->title, center,
		title_bottom - axes->title.height_px);
	set_of_axis(texts, first);
	add_ticks(axes, drawing, texts);
	if (!axes->panel->y_shared)
		axis_names_add(&axes->names, axes->panel, &axes->frame.y,
			box->left - 1.5 * sizes->gap, drawing, texts);
	if (axes->value_px > 0)
		values_add(axes->panel, &axes->frame, drawing, axes->names.size_px, texts);
	add_factors(axes, drawing, xlabel_top, texts);
	first = texts->count;
	texts_add_caption(texts, device, &axes->xlabel, theme->label, center, xlabel_top);
	set_of_axis(texts, first);
	first = texts->count;
	texts_add_turned(texts, device, &axes->ylabel, theme->label,
		box->left - left_px, (box->top + box->bottom) / 2);
	set_of_axis(texts, first);
}
