/* SPDX-License-Identifier: MIT */
/* legends.h - which place each panel's legend has: in the frame, beside it, at
 * the ends of the lines, or none. */
#ifndef CHART_LAYOUT_LEGENDS_H
#define CHART_LAYOUT_LEGENDS_H

struct frames;

/* Places them all, for which some frames may have to become narrower. */
void legends_place(struct frames *frames);

#endif
