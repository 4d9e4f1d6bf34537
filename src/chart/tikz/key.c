/* SPDX-License-Identifier: MIT */
/* key.c - see key.h */
#include "chart/tikz/key.h"

#include <math.h>

#include "chart/tikz/body.h"
#include "chart/tikz/tex.h"

static const double MIDDLE = 0.3;	/* of the font: where lines are above the base line */

static void put_bp(struct buffer *text, const char *before, double bp)
{
	buffer_text(text, before);
	tex_number(text, bp);
	buffer_text(text, "bp");
}

/* 0, 1 or 2: in which third of the frame the middle of the box is. */
static int third(double low, double high, double frame_low, double frame_high)
{
	const double share = ((low + high) / 2 - frame_low) / (frame_high - frame_low);
	return share < 1. / 3 ? 0 : share <= 2. / 3 ? 1 : 2;
}

static void put_corner(struct tikz_body *body, const struct legend_place *legend,
	const struct box *frame)
{
	static const char *const anchors[3][3] = {
		{ "north west", "north", "north east" },
		{ "west", "center", "east" },
		{ "south west", "south", "south east" },
	};
	const struct box *box = &legend->box;
	const double x[] = { box->left, (box->left + box->right) / 2, box->right };
	const double y[] = { box->top, (box->top + box->bottom) / 2, box->bottom };
	const int column = legend->inside ? third(box->left, box->right, frame->left, frame->right)
		: 0;
	const int row = legend->inside ? third(box->top, box->bottom, frame->top, frame->bottom)
		: 0;
	buffer_print(&body->text, "anchor=%s] at ", anchors[row][column]);
	place_put(&body->text, &body->paper, (struct point){ x[column], y[row] });
}

/* The rows are as high as they are in other pictures. */
static void put_options(struct tikz_body *body, const struct legend_place *legend)
{
	struct buffer *text = &body->text;
	const struct drawing *drawing = &body->layout->drawing;
	const double bp = body->paper.bp;
	buffer_text(text, "\t\\matrix[");
	if (legend->inside && drawing->ground.alpha > 0) {
		struct color ground = drawing->theme->background;
		ground.alpha = drawing->theme->legend_alpha;
		pens_put(&body->pens, text, &(struct pen){ .color = drawing->theme->legend_edge,
			.width_px = drawing->sizes.grid });
		buffer_text(text, ", ");
		pens_put_fill(&body->pens, text, ground);
		buffer_text(text, ", text opacity=1, ");
	}
	put_bp(text, "inner xsep=", 0.75 * legend->space_px * bp);
	put_bp(text, ", inner ysep=", legend->lead_px * bp);
	put_bp(text, ", column sep=", legend->space_px * bp);
	buffer_text(text, ",\n\t\tnodes={anchor=base west, ");
	tikz_put_size(body, legend->font);
	buffer_text(text, ", text=");
	pens_put_color(&body->pens, text, drawing->theme->label);
	put_bp(text, ", text height=", 0.7 * legend->row_px * bp);
	put_bp(text, ", text depth=", 0.3 * legend->row_px * bp);
	buffer_text(text, "}, ");
}

/* "(0,Y) -- (WIDTH,Y)", or between other heights "rectangle". */
static void put_span(struct buffer *text, const char *between, double width, double from,
	double to)
{
	buffer_text(text, "(0,");
	tex_number(text, from);
	buffer_text(text, between);
	tex_number(text, width);
	buffer_text(text, ",");
	tex_number(text, to);
	buffer_text(text, "); ");
}

static void put_sample(struct tikz_body *body, const struct legend_place *legend,
	const struct series *series)
{
	struct buffer *text = &body->text;
	const struct drawing *drawing = &body->layout->drawing;
	const double bp = body->paper.bp, font = legend->font.size_px * bp;
	const double width = legend->sample_px * bp, middle = MIDDLE * font;
	struct color color = theme_color(drawing->theme, series);
	if (series->dots) {
		buffer_text(text, "\\path[");
		pens_put_fill(&body->pens, text, color);
		put_bp(text, "] (", width / 2);
		put_bp(text, ",", middle);
		put_bp(text, ") circle[radius=", drawing->sizes.dot * bp);
		buffer_text(text, "]; ");
		return;
	}
	const struct pen pen = { color, drawing->sizes.curve, theme_dash_of(drawing->theme, series) };
	if (series->band != NULL) {
		color.alpha = drawing->theme->band_alpha;
		buffer_text(text, "\\path[");
		pens_put_fill(&body->pens, text, color);
		buffer_text(text, "] ");
		put_span(text, ") rectangle (", width, middle - 0.3 * font, middle + 0.3 * font);
	}
	buffer_text(text, "\\draw[");
	pens_put(&body->pens, text, &pen);
	buffer_text(text, "] ");
	put_span(text, ") -- (", width, middle, middle);
}

static void put_entry(struct tikz_body *body, const struct legend_place *legend, size_t entry)
{
	char more[LEGEND_MORE_MAX];
	const char *name = legend_name(legend, entry, more);
	buffer_text(&body->text, "\t\t");
	if (name != more)
		put_sample(body, legend, legend->entry[entry].series);
	buffer_text(&body->text, "\\pgfmatrixnextcell \\node");
	tikz_put_text(body, name, legend->entry[entry].font);
	buffer_text(&body->text, ";");
}

/* A row of its own, which the columns of samples and names are as wide as together. */
static void put_heading(struct tikz_body *body, const struct legend_place *legend)
{
	const double rest_px = legend->heading_px - legend->sample_px - legend->space_px;
	buffer_text(&body->text, "\t\t\\node[overlay]");
	tikz_put_text(body, legend->heading, legend->font);
	put_bp(&body->text, "; \\pgfmatrixnextcell \\node[minimum width=", fmax(rest_px, 0) * body->paper.bp);
	buffer_text(&body->text, "]{}; \\\\\n");
}

void key_put(struct tikz_body *body, const struct legend_place *legend, const struct box *frame)
{
	if (legend->columns == 0 || legend->direct)
		return;
	put_options(body, legend);
	put_corner(body, legend, frame);
	buffer_text(&body->text, " {\n");
	if (legend->heading != NULL)
		put_heading(body, legend);
	for (size_t row = 0; row < legend->rows; row++)
		for (size_t column = 0; column < legend->columns; column++) {
			const size_t entry = column * legend->rows + row;
			if (entry < legend->shown)
				put_entry(body, legend, entry);
			const bool last = column + 1 == legend->columns;
			buffer_text(&body->text, last ? " \\\\\n" : " \\pgfmatrixnextcell\n");
		}
	buffer_text(&body->text, "\t};\n");
}
