/* SPDX-License-Identifier: MIT */
/* figure.h - what is asked of a figure, and what a format of figures does. */
#ifndef SINK_FIGURE_H
#define SINK_FIGURE_H

#include <stdbool.h>
#include <stddef.h>

#include "plane/point.h"
#include "sink/style.h"

struct error;
struct head;
struct sink;

struct text_wish {
	struct point at;		/* its left end, in data coordinates */
	const char *text;
};

struct tick_wish {
	const double *value;		/* owned by the request [count]; one alone is a step */
	size_t count;			/* 0: nothing is wished */
	bool of_pi;			/* labels say multiples of pi */
};

/* What is asked of one panel. The arrays are owned by the request. */
struct panel_head {
	unsigned marks;			/* which points of the curves: enum mark_kind */
	const double *upright, *level;	/* lines at these x and y */
	size_t uprights, levels;
	const struct text_wish *text;
	size_t texts;
	struct tick_wish x_ticks, y_ticks;
	struct interval x;		/* the range shown; low == high: the figure's */
	struct interval y;		/* likewise; low == high: from the data */
	const char *title;		/* or NULL */
	const char *row_title;		/* it begins a new row, which has this title; or NULL */
	const char *xlabel, *ylabel;	/* or NULL; */
	bool xlabel_typed, ylabel_typed;	/* they are the user's own words */
};

/* What is drawn of a report. */
struct report_head {
	const size_t *column;		/* owned by the request [columns]: a panel each, */
	size_t columns;			/* or row of panels; 0: curves are drawn */
	size_t names;			/* that are beside the lines of dots; 0: there are no dots */
};

struct figure_head {
	size_t panels;			/* curve[i].panel < panels, or it is in all of them */
	const struct panel_head *panel;	/* [panels] */
	const struct look *look;	/* of the curves of the head, in their order */
	bool difference;		/* below each panel, its curves minus its first */
	bool grid_as_needed;		/* nobody asked for a number of points: a figure may
					   take as many as it needs */
	struct interval x;		/* the range shown, */
	bool range_as_needed;		/* unless that of a list of points is to be shown */
	struct report_head report;
	const char *title;		/* NULL: none */
	const char *command;		/* the command line that makes this figure again, */
	const char *recipe;		/* without its outputs, for a picture to keep; NULL:
					   it keeps none */
	struct style style;
	size_t threads;			/* that may draw it at once: it looks the same for any */
};

struct figure_format {
	bool picture;			/* goes to a file by default */
	bool reports;			/* can show a report */
	bool adaptive;			/* can be dark or light as its reader is */
	bool (*draw)(struct sink *, struct error *);
};

/* The range of x that a panel shows. */
struct interval figure_range(const struct head *head, size_t panel);

/* The cells of a figure's panels: so many columns and rows of them. With a
 * difference every row of panels has a row of differences below it. The style
 * need not be the figure's own. */
struct arrangement {
	size_t columns, rows;
};
struct arrangement figure_arrangement(const struct figure_head *figure,
	const struct style *style);

/* The cell of a panel in so many columns, without rows of differences. */
struct cell_place {
	size_t column, row;
};
struct cell_place figure_place(const struct figure_head *figure, size_t columns, size_t panel);

#endif
