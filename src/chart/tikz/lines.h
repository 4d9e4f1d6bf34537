/* SPDX-License-Identifier: MIT */
/* lines.h - places and lines of a picture in TikZ: on the page, or in the axis that is open. */
#ifndef CHART_TIKZ_LINES_H
#define CHART_TIKZ_LINES_H

#include <stddef.h>

struct box;
struct color;
struct pen;
struct point;
struct tikz_body;

void tikz_put_place(struct tikz_body *body, struct point px);

/* The places with "--" between them. */
void tikz_put_path(struct tikz_body *body, const struct point *point, size_t points);

/* What of the line is inside of what lines are cut to. */
void tikz_put_line(struct tikz_body *body, const struct point *point, size_t points,
	const struct pen *pen);

/* A rectangle that is a line in truth, so that it can be edited as one. */
void tikz_put_rule(struct tikz_body *body, const struct box *box, struct color color);

#endif
