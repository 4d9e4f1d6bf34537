/* SPDX-License-Identifier: MIT */
/* crowd.h - dots that lie on each other, drawn so that one sees how many they are. */
#ifndef CHART_FRAME_CROWD_H
#define CHART_FRAME_CROWD_H

#include <stddef.h>

#include "chart/frame/path.h"

struct crowd_dot {
	struct point center;	/* on the page */
	double opacity;		/* above 0, at most 1 */
};

struct crowd {
	struct crowd_dot *dot;	/* owned */
	size_t dots;
};

/* The dots of a series that are seen in the frame. Few are all there, and opaque. Of
 * many, those in a square of half a radius are one, the more opaque the more they are. */
struct crowd crowd_of(const struct series *series, const struct frame *frame, double radius_px);

#endif
