/* drawing.h - what a chart is drawn with: a device, in which colours and sizes. */
#ifndef CHART_PAGE_DRAWING_H
#define CHART_PAGE_DRAWING_H

#include "chart/page/theme.h"

struct drawing {
	struct device *device;		/* borrowed like the next */
	const struct theme *theme;
	struct sizes sizes;		/* px */
	struct color ground;		/* what is behind all; alpha 0: nothing is */
};

#endif
