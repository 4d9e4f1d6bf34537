/* SPDX-License-Identifier: MIT */
/* lines.c - see lines.h */
#include "chart/tikz/lines.h"

#include <math.h>
#include <stdlib.h>

#include "chart/frame/clip.h"
#include "chart/tikz/body.h"
#include "support/memory.h"

void tikz_put_place(struct tikz_body *body, struct point px)
{
	if (body->axes == NULL) {
		place_put(&body->text, &body->paper, px);
		return;
	}
	buffer_text(&body->text, "(axis cs:");
	place_put_along(&body->text, &body->paper, &body->axes->frame.x, px.x);
	buffer_text(&body->text, ",");
	place_put_along(&body->text, &body->paper, &body->axes->frame.y, px.y);
	buffer_text(&body->text, ")");
}

/* A piece of a curve, as a plot. */
static void put_plot(struct tikz_body *body, const struct point *point, size_t points,
	const struct pen *pen)
{
	struct buffer *text = &body->text;
	buffer_text(text, "\t\\addplot[");
	pens_put(&body->pens, text, pen);
	buffer_text(text, "] coordinates {");
	for (size_t i = 0; i < points; i++) {
		buffer_text(text, i > 0 && i % 6 == 0 ? "\n\t\t" : "");
		place_put_inside(text, &body->paper, &body->axes->frame, point[i]);
	}
	buffer_text(text, "};\n");
	body->coordinates += points;
}

void tikz_put_path(struct tikz_body *body, const struct point *point, size_t points)
{
	for (size_t i = 0; i < points; i++) {
		buffer_text(&body->text, i == 0 ? "" : i % 4 == 0 ? "\n\t\t-- " : " -- ");
		tikz_put_place(body, point[i]);
	}
}

/* All of it: what may be cut is a curve. */
static void put_whole(struct tikz_body *body, const struct point *point, size_t points,
	const struct pen *pen)
{
	if (body->clipped) {
		put_plot(body, point, points, pen);
		return;
	}
	buffer_text(&body->text, "\t\\draw[");
	pens_put(&body->pens, &body->text, pen);
	buffer_text(&body->text, "] ");
	tikz_put_path(body, point, points);
	buffer_text(&body->text, ";\n");
}

/* The pieces of the line that are inside, each as long as it is. */
static void put_pieces(struct tikz_body *body, const struct point *point, size_t points,
	const struct pen *pen)
{
	struct point *piece = memory_new(points + 1, sizeof *piece);
	size_t count = 0;
	for (size_t i = 0; i + 1 < points; i++) {
		struct point from = point[i], to = point[i + 1];
		const bool seen = clip_line(&body->clip, &from, &to);
		if (count > 1 && (!seen || from.x != piece[count - 1].x
				|| from.y != piece[count - 1].y)) {
			put_whole(body, piece, count, pen);
			count = 0;
		}
		if (!seen)
			continue;
		if (count == 0)
			piece[count++] = from;
		piece[count++] = to;
	}
	if (count > 1)
		put_whole(body, piece, count, pen);
	free(piece);
}

void tikz_put_line(struct tikz_body *body, const struct point *point, size_t points,
	const struct pen *pen)
{
	if (body->clipped)
		put_pieces(body, point, points, pen);
	else
		put_whole(body, point, points, pen);
}

void tikz_put_rule(struct tikz_body *body, const struct box *box, struct color color)
{
	const double width = box->right - box->left, height = box->bottom - box->top;
	const double x = (box->left + box->right) / 2, y = (box->top + box->bottom) / 2;
	const struct pen pen = { .color = color, .width_px = fmin(width, height) };
	if (width < height)
		put_whole(body, (const struct point[]){ { x, box->bottom }, { x, box->top } }, 2, &pen);
	else
		put_whole(body, (const struct point[]){ { box->left, y }, { box->right, y } }, 2, &pen);
}
