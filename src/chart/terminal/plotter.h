/* SPDX-License-Identifier: MIT */
/* plotter.h - the device that draws on a screen of characters. */
#ifndef CHART_TERMINAL_PLOTTER_H
#define CHART_TERMINAL_PLOTTER_H

#include "chart/page/device.h"

struct screen;

enum { PLOTTER_DEPTH_MAX = 8 };

/* A px of its pages is a dot of the screen. */
struct plotter {		/* starts as zeros, but for the first two */
	struct device device;
	struct screen *screen;	/* borrowed */
	enum part part[PLOTTER_DEPTH_MAX];	/* those that are open */
	size_t depth;
	struct box frame;	/* that lines are drawn in, */
	bool framed;		/* if they are */

	/* Of a legend: the sample drawn last, which goes beside the next name. */
	bool sample, sample_mark;
	size_t sample_pen;
};

extern const struct device_type plotter_type;

#endif
