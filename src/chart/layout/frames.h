/* SPDX-License-Identifier: MIT */
/* frames.h - how large the frames are, and what of the texts around them there
 * is room for. */
#ifndef CHART_LAYOUT_FRAMES_H
#define CHART_LAYOUT_FRAMES_H

#include <stdbool.h>

#include "chart/layout/layout.h"
#include "chart/layout/tracks.h"

struct frames {
	const struct chart *chart;	/* borrowed like the next */
	struct layout *layout;		/* whose axes are placed */
	enum omission omission;
	struct track *column, *row;	/* owned like all below */
	struct caption title, source;	/* of the figure */
	struct caption *row_title;	/* [panels]; most are empty */
	double *beside_px;		/* by panel: room for a legend right of the frame */
};

/* The axes of all panels, with as many texts as leave the frames large enough. */
struct frames frames_new(const struct chart *chart, struct layout *layout);
void frames_free(struct frames *frames);

/* Places them anew, with the room beside them that was asked for since. */
void frames_arrange(struct frames *frames);

/* Whether room beside any of them was asked for. */
bool frames_have_beside(const struct frames *frames);

/* Whether each of them is more than a few letters wide and high. */
bool frames_are_large_enough(const struct frames *frames);

/* What there is for a panel with all that is around it, about. */
double frames_cell_px(const struct frames *frames);

/* Where the title of the row begins that the panel begins: above the first frame, as far as
 * the page allows. */
double frames_row_title_left_px(const struct frames *frames, size_t panel);

/* Adds the title of the figure and what is around the frames to its texts. */
void frames_add_texts(const struct frames *frames);

#endif
