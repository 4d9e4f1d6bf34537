/* SPDX-License-Identifier: MIT */
/* axis.c - see axis.h */
#include "chart/tikz/axis.h"

#include <math.h>
#include <string.h>

#include "chart/tikz/body.h"
#include "chart/tikz/tex.h"

static const double DIGIT_HEIGHT = 0.66;	/* of the font size */

struct direction {		/* one of the two axes of a panel */
	char name;		/* 'x' or 'y' */
	const struct scale *scale;
	const struct ticks *ticks;
	double from_px, to_px;	/* the ends of the frame */
	bool shared;		/* another panel has the labels */
};

static void put_length(struct buffer *text, const char *key, double bp, const char *behind)
{
	buffer_text(text, key);
	tex_number(text, bp);
	buffer_text(text, behind);
}

/* Where it is, and how large. */
static void put_frame(struct tikz_body *body, const struct box *box)
{
	struct buffer *text = &body->text;
	const struct paper *paper = &body->paper;
	buffer_text(text, "\tat={(");	/* with units: else it would be in those of the axes */
	tex_number(text, box->left * paper->bp);
	buffer_text(text, "bp,");
	tex_number(text, (paper->height_px - box->bottom) * paper->bp);
	buffer_text(text, "bp)}, anchor=south west, scale only axis, ");
	put_length(text, "width=", (box->right - box->left) * paper->bp, "bp, ");
	put_length(text, "height=", (box->bottom - box->top) * paper->bp, "bp,\n");
}

static void put_range(struct tikz_body *body, const struct direction *direction)
{
	struct buffer *text = &body->text;
	const struct scale *scale = direction->scale;
	const char name = direction->name;
	buffer_print(text, "\t%cmin=", name);
	place_put_along(text, &body->paper, scale, direction->from_px);
	buffer_print(text, ", %cmax=", name);
	place_put_along(text, &body->paper, scale, direction->to_px);
	if (axis_kind_of(scale) == AXIS_LOG)
		buffer_print(text, ", %cmode=log", name);
	buffer_text(text, ",\n");
}

static void put_ticks(struct tikz_body *body, const struct direction *direction)
{
	struct buffer *text = &body->text;
	const struct ticks *ticks = direction->ticks;
	const char name = direction->name;
	buffer_print(text, "\t%ctick={", name);
	for (size_t i = 0; i < ticks->count; i++) {
		buffer_text(text, i > 0 ? "," : "");
		place_put_value(text, &body->paper, direction->scale, ticks->tick[i].value);
	}
	buffer_print(text, "%s}, %cticklabels={", ticks->count == 0 ? "\\empty" : "", name);
	for (size_t i = 0; i < ticks->count && !direction->shared; i++) {
		buffer_text(text, i > 0 ? "," : "");
		tikz_put_text(body, ticks->tick[i].label, (struct font){ .size_px = 0 });
	}
	buffer_text(text, "},\n");
	if (ticks->minors == 0 || body->layout->drawing.sizes.minor_length == 0)
		return;
	buffer_print(text, "\tminor %ctick={", name);
	for (size_t i = 0; i < ticks->minors; i++) {
		buffer_text(text, i > 0 ? "," : "");
		place_put_value(text, &body->paper, direction->scale, ticks->minor[i]);
	}
	buffer_text(text, "},\n");
}

/* A line for each name; the names are texts beside the frame. */
static void put_categories(struct tikz_body *body, const struct axes *axes)
{
	buffer_text(&body->text, "\tytick={");
	for (size_t i = 0; i < axes->panel->categories; i++) {
		buffer_text(&body->text, i > 0 ? "," : "");
		place_put_value(&body->text, &body->paper, &axes->frame.y, -(double)i);
	}
	buffer_text(&body->text, "}, yticklabels={}, ytick style={draw=none},\n");
}

static void put_style(struct tikz_body *body, const char *key, struct color color,
	double width_px)
{
	buffer_text(&body->text, key);
	pens_put(&body->pens, &body->text, &(struct pen){ .color = color, .width_px = width_px });
	buffer_text(&body->text, "},\n");
}

static void put_label_styles(struct tikz_body *body)
{
	struct buffer *text = &body->text;
	const struct sizes *sizes = &body->layout->drawing.sizes;
	const double bp = body->paper.bp;
	buffer_text(text, "\tticklabel style={inner sep=0pt, ");
	tikz_put_size(body, (struct font){ .size_px = sizes->tick });
	buffer_text(text, ", text=");
	pens_put_color(&body->pens, text, body->layout->drawing.theme->tick);
	put_length(text, "},\n\txticklabel style={anchor=base, yshift=",
		-(0.65 * sizes->gap + 0.93 * sizes->tick) * bp, "bp},\n");
	put_length(text, "\tyticklabel style={anchor=base east, xshift=", -0.6 * sizes->gap * bp,
		"bp, ");
	put_length(text, "yshift=", -DIGIT_HEIGHT / 2 * sizes->tick * bp, "bp},\n");
}

static void put_styles(struct tikz_body *body)
{
	struct buffer *text = &body->text;
	const struct sizes *sizes = &body->layout->drawing.sizes;
	const struct theme *theme = body->layout->drawing.theme;
	buffer_text(text, "\tclip=false, enlargelimits=false, scaled ticks=false, "
		"tick align=outside, tick pos=left,\n\t");
	put_length(text, "major tick length=", sizes->tick_length * body->paper.bp, "bp, ");
	put_length(text, "minor tick length=", sizes->minor_length * body->paper.bp, "bp,\n");
	put_style(body, "\taxis line style={", theme->frame, sizes->frame);
	put_style(body, "\ttick style={", theme->frame, sizes->frame);
	if (body->grid)
		put_style(body, "\txmajorgrids, ymajorgrids, major grid style={", theme->grid,
			sizes->grid);
	put_label_styles(body);
}

/* The text of the layout that is the caption of this frame, on one line: of those of its words in
 * line with the frame the nearest one beyond its side. NULL: there is none. */
static const struct label *label_of(const struct texts *texts, const struct caption *caption,
	struct point side, bool turned)
{
	const struct label *nearest = NULL;
	double least_px = INFINITY;
	for (size_t i = 0; caption->text.lines == 1 && i < texts->count; i++) {
		const struct label *label = &texts->placed[i].label;
		const double across_px = fabs(turned ? label->at.y - side.y : label->at.x - side.x);
		const double away_px = fabs(turned ? label->at.x - side.x : label->at.y - side.y);
		if (!label->of_axis || label->turned != turned || across_px > 0.5
				|| away_px >= least_px
				|| strcmp(label->text, caption->text.line[0]) != 0)
			continue;
		nearest = label;
		least_px = away_px;
	}
	return nearest;
}

/* A title, or the name of an axis, where the layout has it: in parts of the frame. */
static void put_caption(struct tikz_body *body, const char *key, const struct axes *axes,
	const struct label *label)
{
	struct buffer *text = &body->text;
	const struct box *box = &axes->frame.box;
	if (label == NULL)
		return;
	buffer_print(text, "\t%s=", key);
	tikz_put_text(body, label->text, label->font);
	buffer_print(text, ", %s style={at={(axis description cs:%.4f,%.4f)}, anchor=base, ", key,
		(label->at.x - box->left) / (box->right - box->left),
		(box->bottom - label->at.y) / (box->bottom - box->top));
	tikz_put_size(body, label->font);
	buffer_text(text, ", text=");
	pens_put_color(&body->pens, text, label->color);
	buffer_text(text, "},\n");
}

static void put_captions(struct tikz_body *body, const struct axes *axes)
{
	const struct texts *texts = &body->layout->texts;
	const struct box *box = &axes->frame.box;
	const double middle = (box->left + box->right) / 2;
	put_caption(body, "title", axes, label_of(texts, &axes->title,
		(struct point){ middle, box->top }, false));
	put_caption(body, "xlabel", axes, label_of(texts, &axes->xlabel,
		(struct point){ middle, box->bottom }, false));
	put_caption(body, "ylabel", axes, label_of(texts, &axes->ylabel,
		(struct point){ box->left, (box->top + box->bottom) / 2 }, true));
}

void axis_begin(struct tikz_body *body, const struct axes *axes)
{
	const struct box *box = &axes->frame.box;
	const struct direction directions[] = {
		{ 'x', &axes->frame.x, &axes->x_ticks, box->left, box->right,
			axes->panel->x_shared },
		{ 'y', &axes->frame.y, &axes->y_ticks, box->bottom, box->top,
			axes->panel->y_shared },
	};
	buffer_text(&body->text, "\\begin{axis}[\n");
	put_frame(body, box);
	for (size_t i = 0; i < 2; i++)
		put_range(body, &directions[i]);
	put_ticks(body, &directions[0]);
	if (axes->panel->categories == 0)
		put_ticks(body, &directions[1]);
	put_styles(body);
	put_captions(body, axes);
	if (axes->panel->categories > 0)	/* behind the style of ticks, which it changes */
		put_categories(body, axes);
	buffer_text(&body->text, "]\n");
}
