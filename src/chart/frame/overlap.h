/* SPDX-License-Identifier: MIT */
/* overlap.h - which lines others hide, so that those behind can be shown too. */
#ifndef CHART_FRAME_OVERLAP_H
#define CHART_FRAME_OVERLAP_H

#include <stddef.h>

#include "chart/frame/path.h"

enum { OVERLAP_LEVELS = 3 };

/* Finds the level of each line in the frame: how many lines lie on it, or OVERLAP_LEVELS
 * of more, along most of its length. Lines have this width, and each is drawn on top of
 * those before; one lies on another where it is nearer than half of the width. Of more
 * lines than can be followed all levels are 0. level: [series of the panel]. */
void overlap_find(const struct panel *panel, const struct frame *frame, double width_px,
	size_t *level);

#endif
