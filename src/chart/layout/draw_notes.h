/* SPDX-License-Identifier: MIT */
/* draw_notes.h - what the user points at in a panel, but for its texts. */
#ifndef CHART_LAYOUT_DRAW_NOTES_H
#define CHART_LAYOUT_DRAW_NOTES_H

#include "chart/layout/layout.h"

/* Points that are marked: dots of their line's colour, ringed by the ground. */
void draw_marked(const struct axes *axes, const struct drawing *drawing);

/* The upright and level lines that were asked for. */
void draw_lines(const struct axes *axes, const struct drawing *drawing);

#endif
