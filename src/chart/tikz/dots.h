/* SPDX-License-Identifier: MIT */
/* dots.h - the dots of a series, no more of them than TeX has memory for and a page can show. */
#ifndef CHART_TIKZ_DOTS_H
#define CHART_TIKZ_DOTS_H

#include <stddef.h>

#include "chart/page/device.h"

enum { DOTS_MOST = 6000 };

struct tikz_dot {
	struct point center;		/* on the page, px */
	double radius_px;
	struct color color;
};

struct dots {			/* starts as zeros */
	struct tikz_dot *dot;	/* owned [count] */
	size_t count, capacity;
	size_t left_out;	/* of all that were added */
};

void dots_add(struct dots *dots, struct tikz_dot dot);

/* Of more than DOTS_MOST one stays of each small square, as large as it takes; those of one
 * look stand together then. */
void dots_thin(struct dots *dots);

void dots_free(struct dots *dots);

#endif
