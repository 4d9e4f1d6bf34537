/* SPDX-License-Identifier: MIT */
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

enum dash {
	DASH_NONE, DASH_LONG, DASH_DOT, DASH_LONG_DOT,
	DASH_SHORT, DASH_LONG_DOT_DOT, DASH_LONGER, DASH_LONGER_SHORT, DASH_COUNT
};

/* How one curve is to look, where the user said so. */
struct look {			/* starts as zeros */
	const char *label;	/* NULL: its function's name */
	size_t number;		/* of a colour of the theme, from 1; 0: by its order, */
	bool colored;		/* or this colour: */
	unsigned color;		/* 0xRRGGBB */
	bool dashed;		/* with this dash, */
	enum dash dash;		/* whatever the theme's are */
};

enum share {			/* axes that panels have in common */
	SHARE_SIMILAR,		/* x, and y where the ranges of a row are similar */
	SHARE_NONE, SHARE_X, SHARE_Y, SHARE_BOTH
};

struct style {
	size_t width_px, height_px;
	size_t columns;		/* of panels beside each other; 0: as many as suit a page */
	size_t columns_most;	/* what there is room for; 0: any number */
	enum share share;
	struct page {			/* as large as it is in print, or on a page of the web */
		double width, height;
		const char *unit;	/* as SVG has them: px, in, cm, mm, pt */
		double width_in, height_in;	/* 0: it has pixels alone */
	} page;
	double dpi;		/* text and lines are measured in points, 1/72 in */
	bool grid;
	enum scaling_kind x_scaling, y_scaling;
	bool equal;		/* a unit is as long on x as on y */
	enum legend legend;
	bool dark, print;	/* the theme for slides, or for paper; else the light one */
	bool unknown_ground;	/* dark or light: a terminal's */
	bool adaptive;		/* an SVG's colours follow the reader's dark mode */
	bool transparent;	/* no background */
	bool upright;		/* variables are no italics */
	const char *font;	/* a family; NULL: the default */
	double font_size_pt;	/* 0: the theme's, less in small figures */
	double line_width_pt;	/* of the curves; 0: the theme's */
};

#endif
