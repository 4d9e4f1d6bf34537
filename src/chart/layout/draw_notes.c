/* SPDX-License-Identifier: MIT */
/* draw_notes.c - see draw_notes.h */
#include "chart/layout/draw_notes.h"

#include <math.h>

#include "chart/frame/clip.h"

void draw_marked(const struct axes *axes, const struct drawing *drawing)
{
	struct device *device = drawing->device;
	if (axes->panel->notes == 0)
		return;
	device_begin(device, PART_POINTS, 0, NULL);
	for (size_t i = 0; i < axes->panel->notes; i++) {
		const struct note *note = &axes->panel->note[i];
		if (note->of == NULL || !scale_has(&axes->frame.y, note->at.y)
				|| !scale_has(&axes->frame.x, note->at.x))
			continue;
		const struct point center = path_point(&axes->frame, note->at);
		if (!clip_contains(&axes->frame.box, center))
			continue;
		if (drawing->ground.alpha > 0)
			device->type->dot(device, center, 1.5 * drawing->sizes.dot, drawing->ground);
		device->type->dot(device, center, 1.1 * drawing->sizes.dot,
			theme_color(drawing->theme, note->of));
	}
	device_end(device);
}

void draw_lines(const struct axes *axes, const struct drawing *drawing)
{
	struct device *device = drawing->device;
	const struct panel *panel = axes->panel;
	const struct box *box = &axes->frame.box;
	const struct pen pen = { .color = drawing->theme->tick,
		.width_px = fmax(1.3 * drawing->sizes.frame, 1), .dash = DASH_SHORT };
	if (panel->uprights + panel->levels == 0)
		return;
	device_begin(device, PART_CURVE, panel->series_count, NULL);
	for (size_t i = 0; i < panel->uprights; i++) {
		if (!scale_has(&axes->frame.x, panel->upright[i]))
			continue;
		const double x = scale_px(&axes->frame.x, panel->upright[i]);
		if (x >= box->left && x <= box->right)
			device->type->line(device,
				(const struct point[]){ { x, box->bottom }, { x, box->top } }, 2, &pen);
	}
	for (size_t i = 0; i < panel->levels; i++) {
		if (!scale_has(&axes->frame.y, panel->level[i]))
			continue;
		const double y = scale_px(&axes->frame.y, panel->level[i]);
		if (y >= box->top && y <= box->bottom)
			device->type->line(device,
				(const struct point[]){ { box->left, y }, { box->right, y } }, 2, &pen);
	}
	device_end(device);
}
