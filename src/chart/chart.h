/* SPDX-License-Identifier: MIT */
/* chart.h - the model of a figure: what is to be seen, in data coordinates.
 *
 * Who fills it in (from curves) knows nothing of pages; who draws it (layout
 * and devices) knows nothing of activations. All pointers are borrowed by the
 * drawing functions and stay owned by whoever built the chart.
 */
#ifndef CHART_CHART_H
#define CHART_CHART_H

#include <stdbool.h>
#include <stddef.h>

#include "plane/point.h"
#include "sink/figure.h"
#include "sink/style.h"

struct scaling {
	enum scaling_kind kind;
	double threshold;		/* of SCALING_SYMLOG: the size up to which it is even */
};

/* Where a line is interrupted because its curve jumps. */
struct jump {
	double x, left, right;		/* the limits of y; NaN: not shown */
	double value;			/* what y is at x */
};

/* One line of a panel. Where y is not finite the line is interrupted; equal x
 * twice in a row is a jump only if such a gap stands between. */
struct series {
	const char *name;		/* NULL: none of its own, and no legend entry */
	const char *entry;		/* its legend entry, if that is not the name */
	bool typed;			/* the user named it, and so it is written */
	size_t color;			/* index into the theme's palette, or if shades is
					   not 0 into its ramp; the same curve has the
					   same in every panel */
	size_t shades;			/* of the ramp */
	const struct look *look;	/* what the user wants instead, or NULL */
	const struct point *point;
	size_t points;
	const struct point *band;	/* outline of a region shaded behind the line, or NULL */
	size_t band_points;
	bool envelope;			/* the band is all that the line may stand for: it has
					   edges */
	const struct jump *jump;
	size_t jumps;
	bool neutral;			/* of no colour of its own, in a legend */
	bool dots;			/* at the points, instead of a line, */
	bool pale;			/* which stand back behind others */
};

/* A text in the plot: that of a point, which it is to stand near, or one at a place. */
struct note {
	struct point at;
	const char *text;
	const struct series *of;	/* whose point is marked; NULL: it is a place alone */
};

struct category {
	const char *name;
	bool typed;			/* it is the user's own word */
};

/* A number beside a dot. */
struct value {
	struct point at;		/* the dot */
	double number;
};

struct bar_tick;

/* A ramp of colours, beside the frame: what the shades of its lines mean. */
struct color_bar {
	const char *name;		/* NULL: there is none */
	const struct bar_tick *tick;	/* ascending */
	size_t ticks;
};

struct panel {
	const char *title;		/* or NULL */
	size_t column, row;		/* its cell in the chart's grid of panels */
	const char *row_title;		/* of the row that it begins, or NULL */
	struct interval x;		/* the range shown */
	struct interval y;		/* likewise; low == high: from the data */
	struct scaling scaling, x_scaling;	/* of y, and of x */
	const char *xlabel, *ylabel;	/* or NULL */
	bool title_typed, xlabel_typed, ylabel_typed;	/* they are the user's own words */
	bool named;			/* the title says what its lines have in common, or the
					   name of its only one */
	const char *heading;		/* of the legend, or NULL */
	bool x_shared, y_shared;	/* another panel's ticks have the labels */
	bool legend_above;		/* the panel above names its lines; at their ends they
					   are named all the same */
	bool one_legend;		/* one of the panels that say so has it for all */
	const struct series *series;
	size_t series_count;
	const struct series *key;	/* the entries of the legend, if there are any here; */
	size_t keys;			/* else each series is one */
	const struct note *note;
	size_t notes;
	const struct category *category;	/* at y = 0, -1, -2 and so on, instead of ticks */
	size_t categories;
	const struct value *value;
	size_t values;
	const double *upright, *level;	/* lines at these x and y */
	size_t uprights, levels;
	struct tick_wish x_wish, y_wish;
	bool equal;			/* a unit is as long on x as on y */
	struct color_bar bar;		/* instead of entries for the shades */
};

struct chart {
	const char *title;	/* of the whole figure, or NULL */
	const char *source;	/* below all: where the numbers are from; or NULL */
	const struct panel *panel;
	size_t panels, columns, rows;
	const double *row_share;	/* how high the rows are, in proportion, every second
					   one being of the row above; NULL: equal */
	struct style style;
	size_t threads;			/* that may draw it; what is drawn does not depend on it */
};

#endif
