/* SPDX-License-Identifier: MIT */
/* body.c - see body.h
 *
 * The grid, the frame and the ticks are those of the axis. Curves are cut here to what is
 * seen of them: pgfplots would cut lines along the frame in half.
 */
#include "chart/tikz/body.h"

#include <math.h>
#include <string.h>

#include "chart/lettering/lettering.h"
#include "chart/tikz/axis.h"
#include "chart/tikz/key.h"
#include "chart/tikz/lines.h"
#include "chart/tikz/tex.h"

/* How wide prose in Computer Modern is beside the font that measures. It is narrower, but made
 * wider the smaller it is, to be read. Digits, and Helvetica, take less. */
static double width_beside(int size_bp)
{
	static const double beside[] = { [5] = 1.22, [6] = 1.1, [7] = 1.02, [8] = 0.95, [9] = 0.92 };
	return beside[size_bp < 5 ? 5 : size_bp > 9 ? 9 : size_bp];
}

static struct tikz_body *body_of(struct device *device)
{
	return (struct tikz_body *)device;
}

static bool is_in(const struct tikz_body *body, enum part part)
{
	for (size_t i = 0; i < body->depth; i++)
		if (body->part[i] == part)
			return true;
	return false;
}

/* What pgfplots draws, or the key, which is written as a whole. */
static bool is_drawn_else(const struct tikz_body *body)
{
	return is_in(body, PART_GRID) || is_in(body, PART_FRAME)
		|| (is_in(body, PART_LEGEND) && !is_in(body, PART_BAR) && !body->direct);
}

static void put_bp(struct buffer *text, const char *before, double bp, const char *after)
{
	buffer_text(text, before);
	tex_number(text, bp);
	buffer_text(text, after);
}

static bool is_alike(const struct tikz_dot *one, const struct tikz_dot *other)
{
	return one->radius_px == other->radius_px
		&& color_is_same(one->color, other->color);
}

/* Dots that are alike are one plot. */
static void flush(struct tikz_body *body)
{
	struct buffer *text = &body->text;
	struct dots *dots = &body->pending;
	dots_thin(dots);
	for (size_t first = 0, next; first < dots->count; first = next) {
		const struct tikz_dot *like = &dots->dot[first];
		put_bp(text, "\t\\addplot[only marks, mark=*, mark size=",
			like->radius_px * body->paper.bp, "bp, mark options={draw opacity=0, ");
		pens_put_fill(&body->pens, text, like->color);
		buffer_text(text, "}] coordinates {");
		for (next = first; next < dots->count && is_alike(&dots->dot[next], like); next++) {
			buffer_text(text, next > first && (next - first) % 6 == 0 ? "\n\t\t" : "");
			place_put_inside(text, &body->paper, &body->axes->frame,
				dots->dot[next].center);
		}
		buffer_text(text, "};\n");
	}
	body->coordinates += dots->count;
	dots->count = 0;
}

/* As documents have it: whole, and not 0. */
static int size_of(const struct tikz_body *body, struct font font)
{
	return (int)fmax(round(font.size_px * body->paper.bp), 1);
}

static struct extent measure(struct device *device, const char *text, struct font font)
{
	const struct tikz_body *body = body_of(device);
	struct extent extent = lettering_measure(body->lettering, text, font);
	const int size = size_of(body, font);
	extent.width_px *= width_beside(size) * size / (font.size_px * body->paper.bp);
	return extent;
}

static void line(struct device *device, const struct point *point, size_t points,
	const struct pen *pen)
{
	struct tikz_body *body = body_of(device);
	if (is_drawn_else(body))
		return;
	flush(body);
	tikz_put_line(body, point, points, pen);
}

static void polygon(struct device *device, const struct point *point, size_t points,
	struct color color)
{
	struct tikz_body *body = body_of(device);
	if (is_drawn_else(body))
		return;
	flush(body);
	buffer_text(&body->text, "\t\\path[");
	pens_put_fill(&body->pens, &body->text, color);
	buffer_text(&body->text, "] ");
	tikz_put_path(body, point, points);
	buffer_text(&body->text, " -- cycle;\n");
}

static bool is_white(struct color color)
{
	return color.red == 255 && color.green == 255 && color.blue == 255;
}

static void rectangle(struct device *device, const struct box *box, struct color color)
{
	struct tikz_body *body = body_of(device);
	if (is_in(body, PART_ZERO)) {
		tikz_put_rule(body, box, color);
		return;
	}
	/* What is behind all is the page of the document. */
	if (body->depth == 0 && is_white(color))
		return;
	const struct point corner[] = {
		{ box->left, box->top }, { box->right, box->top },
		{ box->right, box->bottom }, { box->left, box->bottom },
	};
	polygon(device, corner, 4, color);
}

static void dot(struct device *device, struct point center, double radius_px, struct color color)
{
	struct tikz_body *body = body_of(device);
	if (is_drawn_else(body) || body->axes == NULL)
		return;
	dots_add(&body->pending, (struct tikz_dot){ center, radius_px, color });
}

void tikz_put_size(struct tikz_body *body, struct font font)
{
	pens_put_size(&body->pens, &body->text, size_of(body, font));
}

void tikz_put_text(struct tikz_body *body, const char *text, struct font font)
{
	body->unicode = body->unicode || tex_wants_unicode(text);
	buffer_text(&body->text, font.bold ? "{\\bfseries " : "{");
	tex_text(&body->text, text, font.italic);
	buffer_text(&body->text, "}");
}

static void text(struct device *device, const struct label *label)
{
	static const char *const anchors[] = {
		[ANCHOR_START] = "base west", [ANCHOR_MIDDLE] = "base", [ANCHOR_END] = "base east",
	};
	struct tikz_body *body = body_of(device);
	struct buffer *text = &body->text;
	if (label->of_axis || is_drawn_else(body))
		return;
	flush(body);
	buffer_text(text, "\t\\node[");
	tikz_put_size(body, label->font);
	buffer_print(text, ", anchor=%s, ", anchors[label->anchor]);
	buffer_text(text, label->turned ? "rotate=90, text=" : "text=");
	pens_put_color(&body->pens, text, label->color);
	buffer_text(text, "] at ");
	tikz_put_place(body, label->at);
	buffer_text(text, " ");
	tikz_put_text(body, label->text, label->font);
	buffer_text(text, ";\n");
}

static void clip(struct device *device, const struct box *box)
{
	struct tikz_body *body = body_of(device);
	body->clipped = box != NULL;
	if (box != NULL)
		body->clip = *box;
}

static void begin(struct device *device, enum part part, size_t number, const char *name)
{
	struct tikz_body *body = body_of(device);
	flush(body);
	body->part[body->depth++] = part;
	if (part == PART_PANEL) {
		body->axes = &body->layout->axes[number];
		axis_begin(body, body->axes);
	} else if (part == PART_LEGEND) {
		body->direct = body->layout->legend[number].direct;
		key_put(body, &body->layout->legend[number], &body->layout->axes[number].frame.box);
	} else if (part == PART_CURVE && name != NULL && strpbrk(name, "\n\r\f\v") == NULL) {
		buffer_print(&body->text, "\t%% %s\n", name);
	}
}

static void end(struct device *device)
{
	struct tikz_body *body = body_of(device);
	flush(body);
	if (body->part[--body->depth] != PART_PANEL)
		return;
	buffer_text(&body->text, "\\end{axis}\n");
	body->axes = NULL;
}

const struct device_type tikz_body_type = {
	.measure = measure,
	.line = line,
	.polygon = polygon,
	.rectangle = rectangle,
	.dot = dot,
	.text = text,
	.clip = clip,
	.begin = begin,
	.end = end,
};

void tikz_body_free(struct tikz_body *body)
{
	buffer_free(&body->text);
	dots_free(&body->pending);
	pens_free(&body->pens);
}
