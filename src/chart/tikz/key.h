/* SPDX-License-Identifier: MIT */
/* key.h - a legend in TikZ: its rows as a matrix, as large as the document's font makes it. */
#ifndef CHART_TIKZ_KEY_H
#define CHART_TIKZ_KEY_H

struct box;
struct legend_place;
struct tikz_body;

/* Puts it where the layout has it, with the corner in its place that is nearest to one of
 * the frame. Nothing if there are no entries, or if they are at the ends of lines. */
void key_put(struct tikz_body *body, const struct legend_place *legend, const struct box *frame);

#endif
