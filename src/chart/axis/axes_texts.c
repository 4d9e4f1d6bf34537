/* SPDX-License-Identifier: MIT */
/* axes_texts.c - the texts around a frame; see axes.h */
#include "chart/axis/axes.h"
#include "chart/axis/margins.h"
#include "chart/axis/values.h"

static const double DIGIT_HEIGHT = 0.73;	/* of the font size */

static void add_ticks(const struct axes *axes, const struct drawing *drawing,
	struct texts *texts)
{
	const struct sizes *sizes = &drawing->sizes;
	const struct color color = drawing->theme->tick;
	const struct box *box = &axes->frame.box;
	const struct font font = { .size_px = sizes->tick };
	for (size_t i = 0; axes_have_x_labels(axes) && i < axes->x_ticks.count; i++) {
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
	for (size_t i = 0; axes_have_y_labels(axes) && i < axes->y_ticks.count; i++) {
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
	const double title_bottom = box->top - axes_factor_height_px(axes, sizes) - sizes->gap;
	const double xlabel_top = box->bottom + axes->margins.bottom
		- axes_xlabel_height_px(axes, sizes);

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
