/* overlap.h - where lines lie on each other, so that those behind can be shown too. */
#ifndef CHART_MODEL_OVERLAP_H
#define CHART_MODEL_OVERLAP_H

#include <stddef.h>

#include "chart/model/path.h"

enum { OVERLAP_LEVELS = 3 };

/* Is handed a piece of the line of a series that other lines cover: as many as its level
 * of them lie on each other there, or more if that is OVERLAP_LEVELS. Borrowed. */
typedef void overlap_piece(void *context, size_t series, size_t level,
	const struct point *point, size_t points);

/* Finds them in the frame for lines of this width, each drawn on top of those before:
 * nearer than half of it. Crossings are no such pieces. The deepest come first. Of more
 * lines than can be followed there are none. */
void overlap_find(const struct panel *panel, const struct frame *frame, double width_px,
	overlap_piece *piece, void *context);

#endif
