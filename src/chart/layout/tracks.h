/* SPDX-License-Identifier: MIT */
/* tracks.h - the columns or the rows of a grid of panels. */
#ifndef CHART_LAYOUT_TRACKS_H
#define CHART_LAYOUT_TRACKS_H

#include <stdbool.h>
#include <stddef.h>

struct track {
	double share;		/* of what is left for frames */
	double before, after;	/* the margins of its frames, px */
	double above;		/* what it alone needs before them, px */
	double start, length;	/* where its frames are, px */
};

/* Tracks without margins; share says how large they are in proportion, NULL:
 * all alike. To be ended with free(). */
struct track *tracks_new(size_t tracks, const double *share);

void tracks_clear_margins(struct track *track, size_t tracks);

/* Makes the margins at least so wide; notes in *grown whether they were not. */
void track_grow(struct track *track, double before, double after, bool *grown);

/* Makes the gaps between tracks alike, and those between every other pair of them if
 * two tracks belong together. */
void tracks_even(struct track *track, size_t tracks, bool pairs);

/* Places the frames between two ends, on whole pixels, at least one pixel long. */
void tracks_place(struct track *track, size_t tracks, double from, double to, double gap);

#endif
