/* SPDX-License-Identifier: MIT */
/* theme.h - the colours, widths and sizes of a figure. */
#ifndef CHART_PAGE_THEME_H
#define CHART_PAGE_THEME_H

#include "chart/page/device.h"
#include "sink/palette.h"

enum { DASH_LENGTHS_MAX = 6 };

struct theme {
	struct color background;
	struct color grid, zero;	/* lines behind the curves; zero: where x or y is 0 */
	struct color frame, legend_edge;
	struct color title, label, tick;	/* texts */
	const unsigned *palette;	/* of the curves, [PALETTE_COLORS] */
	const unsigned *ramp;		/* of those of a sweep, [RAMP_COLORS] */
	bool dashes;			/* all lines differ by their dashes */
	bool either;			/* the ground may be dark or light */
	unsigned char band_alpha, legend_alpha;
};

struct sizes {
	double title, panel_title, label, tick, legend;	/* of fonts */
	double curve, frame, grid, zero;		/* line widths */
	double halo;					/* what a line gets that is covered, for each
							   line that covers it; 0: nothing */
	double tick_length, minor_length;		/* 0: marks of decades alone */
	double dot, jump, ring;				/* radii of marks; ring: a line width */
	double bar;					/* the width of a ramp; 0: none is shown */
	double gap;					/* between things that belong together */
	double margin;					/* around the page */
	double between;					/* panels */
};

/* All of them times the length of a point. */
struct sizes theme_sizes(double point_px);

struct dash_pattern {
	int lengths;		/* 0: no gaps */
	double length[DASH_LENGTHS_MAX];	/* line, gap, ... in line widths */
};

const struct theme *theme_get(const struct style *style);
const struct dash_pattern *theme_dash(enum dash dash);

/* The colour of a text that names the series: the line's own, or as much darker or
 * lighter as a text needs to be read. */
struct color theme_text_color(const struct theme *theme, const struct series *series);

/* The colour of what shows behind a line that covers it. */
struct color theme_pale_color(const struct theme *theme, const struct series *series);

/* How a series is drawn. From the fifth on lines have dashes as well, for those
 * who see few colours; on paper from the second on. */
struct color theme_color(const struct theme *theme, const struct series *series);
enum dash theme_dash_of(const struct theme *theme, const struct series *series);

#endif
