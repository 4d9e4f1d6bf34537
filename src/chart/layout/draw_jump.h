/* SPDX-License-Identifier: MIT */
/* draw_jump.h - the marks at a jump onto a device. */
#ifndef CHART_LAYOUT_DRAW_JUMP_H
#define CHART_LAYOUT_DRAW_JUMP_H

#include "chart/frame/path.h"
#include "chart/page/drawing.h"

/* A dot where the line has its end, a ring where that is left out; nothing if
 * the jump is too small for them to be told apart. The ground is what a ring
 * is filled with. */
void draw_jump(const struct jump *jump, const struct frame *frame,
	const struct drawing *drawing, struct color color);

#endif
