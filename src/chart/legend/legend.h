/* SPDX-License-Identifier: MIT */
/* legend.h - the names of a panel's series, with samples of their lines. */
#ifndef CHART_LEGEND_LEGEND_H
#define CHART_LEGEND_LEGEND_H

#include <stdbool.h>

#include "chart/legend/cover.h"
#include "chart/page/drawing.h"

struct legend_entry {
	const struct series *series;
	char *name;			/* owned */
	struct font font;		/* that of the legend; variables may be italic */

	/* Set by direct_place: */
	bool ends;			/* the line is seen somewhere */
	size_t bundle;			/* lines with the same number end at one place */
	double end_px, middle_px;	/* how far down that is, and its name */
};

struct legend_place {
	struct legend_entry *entry;	/* owned; all series with a name */
	size_t entries;
	char *heading;			/* owned: above them, or NULL */
	double heading_px;		/* its width */
	struct font font;		/* of the heading, and what the entries have */
	double name_px;			/* the widest name */
	double sample_px, row_px;
	double space_px;		/* beside and between names, and between columns */
	double lead_px;			/* above and below the rows */
	double line_px, ascent_px;	/* of the text of a row */
	double blank_px;		/* the width of one */

	/* Set by legend_shape and legend_place: */
	size_t columns, rows;		/* 0: there is no room for it */
	size_t shown;			/* the last of which may say how many are not */
	struct box box;			/* on the page */
	bool inside;			/* over the plot */
	bool direct;			/* names at the ends of the lines */
	const struct color_bar *bar;	/* borrowed: a ramp beside the frame, or NULL; */
	struct box bar_box;		/* with its texts */
};

enum legend_content {
	LEGEND_OF_LINES,	/* an entry for each line */
	LEGEND_OF_RAMP,		/* for some lines of many: the first, the last, and between */
	LEGEND_OF_KEYS,		/* the panel's keys, if it has any */
	LEGEND_EMPTY
};

/* Measures the panel's entries, names cut to the width. */
struct legend_place legend_make(const struct panel *panel, const struct drawing *drawing,
	enum legend_content content, double name_px);
void legend_free(struct legend_place *legend);

/* How high the heading is; 0: there is none. */
double legend_heading_px(const struct legend_place *legend);

/* Arranges it in so many columns, of no more than height_px, and sets the
 * size of its box. */
void legend_shape(struct legend_place *legend, size_t columns, double height_px);

/* Arranges it in as few columns as its entries take at that height, or as many
 * as there is width for. */
void legend_stack(struct legend_place *legend, double height_px, double width_px);

/* Puts it in the frame where it covers nothing, in as many columns as that
 * takes. False if there is no such place. */
bool legend_find(struct legend_place *legend, const struct cover *cover,
	const struct box *frame, double clearance_px);

/* Puts it into a corner of the frame, or for LEGEND_BEST where it covers least;
 * not at all if there is no room. */
void legend_force(struct legend_place *legend, const struct cover *cover,
	const struct box *frame, enum legend where);

/* What stands beside the sample of a shown entry, in text or kept by the legend. */
enum { LEGEND_MORE_MAX = 40 };
const char *legend_name(const struct legend_place *legend, size_t entry,
	char text[static LEGEND_MORE_MAX]);

#endif
