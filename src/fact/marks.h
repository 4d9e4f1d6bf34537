/* SPDX-License-Identifier: MIT */
/* marks.h - the points of a curve that are worth pointing at: facts computed from its
 * formula, none guessed from its picture. */
#ifndef FACT_MARKS_H
#define FACT_MARKS_H

#include <stddef.h>

#include "plane/point.h"

struct curve;

enum mark_kind {		/* of which several go together */
	MARK_EXTREMA = 1,
	MARK_ZEROS = 2,
	MARK_BREAKPOINTS = 4,	/* corners and jumps */
	MARK_INFLECTIONS = 8,
	MARK_SATURATION = 16	/* beyond it the slope stays below a hundredth */
};

enum { MARKS_MAX = 200 };

/* Sets *marks to those of these kinds that are in the range, in increasing order of x, to
 * be freed by the caller, and returns how many there are, at most MARKS_MAX. An error has
 * none. */
size_t marks_find(const struct curve *curve, unsigned kinds, struct interval range,
	struct point **marks);

#endif
