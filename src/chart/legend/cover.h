/* SPDX-License-Identifier: MIT */
/* cover.h - where in a frame there are curves: what a legend should not cover. */
#ifndef CHART_LEGEND_COVER_H
#define CHART_LEGEND_COVER_H

#include <stddef.h>

#include "chart/frame/path.h"

struct cover;

/* Of all lines, dots and edges of bands of the panel, those that were asked for as well, and
 * of these boxes; the caller's. */
struct cover *cover_new(const struct panel *panel, const struct frame *frame,
	const struct box *box, size_t boxes);
void cover_free(struct cover *cover);

/* How many small cells of the box have something in them. */
size_t cover_count(const struct cover *cover, const struct box *box);

#endif
