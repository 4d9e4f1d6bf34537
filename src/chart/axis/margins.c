/* SPDX-License-Identifier: MIT */
/* margins.c - see margins.h */
#include "chart/axis/margins.h"

#include <math.h>

bool axes_have_x_labels(const struct axes *axes)
{
	return axes->x_ticks.count > 0 && !axes->panel->x_shared;
}

bool axes_have_y_labels(const struct axes *axes)
{
	return axes->y_ticks.count > 0 && !axes->panel->y_shared;
}

double axes_xlabel_height_px(const struct axes *axes, const struct sizes *sizes)
{
	const double factor_px = axes->x_ticks.factor[0] != '\0' ? 1.4 * sizes->tick : 0;
	return axes->factor_below ? axes->xlabel.height_px + factor_px
		: fmax(axes->xlabel.height_px, factor_px);
}

double axes_factor_height_px(const struct axes *axes, const struct sizes *sizes)
{
	return axes->y_ticks.factor[0] != '\0' ? 1.6 * sizes->tick : 0;
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
	for (size_t i = 0; axes_have_x_labels(axes) && i < x->count; i++) {
		const double at = scale_px(&axes->frame.x, x->tick[i].value);
		const char *label = x->tick[i].label;
		const double half = device->type->measure(device, label, font).width_px / 2;
		margins->left = fmax(margins->left, half - (at - box->left));
		margins->right = fmax(margins->right, half - (box->right - at));
	}
	for (size_t i = 0; axes_have_y_labels(axes) && i < y->count; i++) {
		const double at = scale_px(&axes->frame.y, y->tick[i].value);
		margins->top = fmax(margins->top, 0.7 * font.size_px - (at - box->top));
		margins->bottom = fmax(margins->bottom, 0.7 * font.size_px - (box->bottom - at));
	}
}

void margins_set(struct axes *axes, const struct drawing *drawing)
{
	const struct sizes *sizes = &drawing->sizes;
	struct margins *margins = &axes->margins;
	*margins = (struct margins){ .left = 0 };
	if (axes->x_ticks.count > 0)
		margins->bottom = sizes->tick_length;
	if (axes_have_x_labels(axes))
		margins->bottom += 0.65 * sizes->gap + 1.2 * sizes->tick;
	if (axes->y_ticks.count > 0)
		margins->left = sizes->tick_length;
	if (axes_have_y_labels(axes))
		margins->left += 0.6 * sizes->gap + axes->tick_width_px;
	if (axes->names.width_px > 0 && !axes->panel->y_shared)
		margins->left += 1.5 * sizes->gap + axes->names.width_px;
	if (axes_xlabel_height_px(axes, sizes) > 0)
		margins->bottom += 0.6 * sizes->gap + axes_xlabel_height_px(axes, sizes);
	if (axes->ylabel.height_px > 0)
		margins->left += 1.2 * sizes->gap + axes->ylabel.height_px;
	margins->top = axes_factor_height_px(axes, sizes);
	if (axes->title.height_px > 0)
		margins->top += sizes->gap + axes->title.height_px;
	add_overhang(axes, drawing->device, (struct font){ .size_px = sizes->tick });
}
