/* style.h - how a figure is to look, apart from what it shows. */
#ifndef SINK_STYLE_H
#define SINK_STYLE_H

#include <stdbool.h>
#include <stddef.h>

enum legend {
	LEGEND_BEST,		/* where it covers no curve, else beside the plot */
	LEGEND_NONE,
	LEGEND_NORTHWEST, LEGEND_NORTHEAST, LEGEND_SOUTHWEST, LEGEND_SOUTHEAST,
	LEGEND_RIGHT,		/* beside the plot */
	LEGEND_DIRECT		/* names at the ends of the lines, or else as best */
};

enum scaling_kind {
	SCALING_LINEAR,
	SCALING_LOG,		/* 0 and what is below have no place */
	SCALING_SYMLOG		/* by its size and its sign; even about 0 */
};

struct style {
	size_t width_px, height_px;
	size_t columns_most;	/* of panels beside each other; 0: as many as suit a page */
	double dpi;		/* text and lines are measured in points, 1/72 in */
	bool grid;
	enum scaling_kind y_scaling;
	enum legend legend;
	bool dark, print;	/* the theme for slides, or for paper; else the light one */
	bool unknown_ground;	/* dark or light: a terminal's */
	bool adaptive;		/* an SVG's colours follow the reader's dark mode */
	bool transparent;	/* no background */
	const char *font;	/* a family; NULL: the default */
	double line_width_pt;	/* of the curves; 0: the theme's */
};

#endif
