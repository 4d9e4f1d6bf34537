/* SPDX-License-Identifier: MIT */
/* draw_jump.c - see draw_jump.h */
#include "chart/layout/draw_jump.h"

#include <math.h>

#include "chart/frame/clip.h"

static const double SMALL_PX = 2;	/* a jump that is no more than a thick line */
enum { RING_POINTS = 32 };

struct marker {
	const struct frame *frame;
	struct device *device;
	double radius_px;
	struct pen pen;
	struct color ground;
};

static void draw_ring(const struct marker *marker, struct point center)
{
	struct point ring[RING_POINTS + 1];
	const double radius = marker->radius_px - marker->pen.width_px / 2;
	for (int i = 0; i <= RING_POINTS; i++) {
		const double angle = 2 * M_PI * i / RING_POINTS;
		ring[i] = (struct point){
			center.x + radius * cos(angle), center.y + radius * sin(angle)
		};
	}
	if (marker->ground.alpha > 0)
		marker->device->type->dot(marker->device, center, radius, marker->ground);
	marker->device->type->line(marker->device, ring, RING_POINTS + 1, &marker->pen);
}

static void draw_mark(const struct marker *marker, double x, double y, bool open)
{
	if (!isfinite(y) || !scale_has(&marker->frame->y, y))
		return;
	const struct point center = path_point(marker->frame, (struct point){ x, y });
	if (!clip_contains(&marker->frame->box, center))
		return;
	if (open)
		draw_ring(marker, center);
	else
		marker->device->type->dot(marker->device, center, marker->radius_px,
			marker->pen.color);
}

static bool is_small(const struct jump *jump, const struct frame *frame)
{
	return isfinite(jump->left) && isfinite(jump->right)
		&& fabs(scale_px(&frame->y, jump->left) - scale_px(&frame->y, jump->right))
			< SMALL_PX;
}

void draw_jump(const struct jump *jump, const struct frame *frame,
	const struct drawing *drawing, struct color color)
{
	const struct marker marker = {
		.frame = frame, .device = drawing->device, .radius_px = drawing->sizes.jump,
		.pen = { .color = color, .width_px = drawing->sizes.ring },
		.ground = drawing->ground,
	};
	if (is_small(jump, frame))
		return;
	draw_mark(&marker, jump->x, jump->left, jump->left != jump->value);
	draw_mark(&marker, jump->x, jump->right, jump->right != jump->value);
	if (jump->left != jump->value && jump->right != jump->value)
		draw_mark(&marker, jump->x, jump->value, false);
}
