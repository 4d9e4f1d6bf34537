/* SPDX-License-Identifier: MIT */
/* notes_place.h - where the notes of a panel stand: off the curves, off each other, and near
 * their points. */
#ifndef CHART_LEGEND_NOTES_PLACE_H
#define CHART_LEGEND_NOTES_PLACE_H

#include "chart/frame/path.h"
#include "chart/page/drawing.h"

struct note_place {		/* of the note with the same number */
	struct box box;
	struct point at;	/* on the base line, at the left */
	bool shown;		/* its point is in the frame, and there is room */
};

/* The places of the panel's notes, in the frame if there is room, and not in the box that
 * is taken, unless that is NULL; to be ended with free(). */
struct note_place *notes_place(const struct panel *panel, const struct frame *frame,
	const struct drawing *drawing, const struct box *taken);

/* The boxes of those that are shown, to be ended with free(); returns how many. */
size_t notes_boxes(const struct panel *panel, const struct frame *frame,
	const struct drawing *drawing, struct box **box);

#endif
