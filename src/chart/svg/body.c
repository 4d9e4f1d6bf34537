/* SPDX-License-Identifier: MIT */
/* body.c - see body.h
 *
 * The id of a clip path is made of its box: two figures on one page of HTML
 * cannot take each other's for their own.
 */
#include "chart/svg/body.h"

#include <stdlib.h>
#include <string.h>

#include "chart/lettering/lettering.h"
#include "chart/svg/text.h"
#include "chart/svg/xml.h"
#include "support/memory.h"

static struct svg_body *body_of(struct device *device)
{
	return (struct svg_body *)device;
}

/* What is drawn so far is written. */
static void flush(struct svg_body *body)
{
	svg_shapes_end(&body->shapes, &body->paints, &body->text);
}

/* Where the outline of one more such shape goes. */
static struct buffer *outline(struct svg_body *body, enum svg_shape shape, struct color color,
	double width_px, enum dash dash)
{
	return svg_shapes_add(&body->shapes, &(struct svg_shapes){
		.shape = shape, .paint = svg_paint_next(&body->paints, color),
		.width_px = width_px, .dash = dash,
	}, &body->paints, &body->text);
}

static void put_point(struct buffer *path, const char *before, struct point point)
{
	buffer_text(path, before);
	xml_number(path, point.x);
	buffer_text(path, ",");
	xml_number(path, point.y);
}

static void put_points(struct buffer *path, const struct point *point, size_t points)
{
	for (size_t i = 0; i < points; i++)
		put_point(path, i == 0 ? "M" : " ", point[i]);
}

static struct extent measure(struct device *device, const char *text, struct font font)
{
	return lettering_measure(body_of(device)->lettering, text, font);
}

static void line(struct device *device, const struct point *point, size_t points,
	const struct pen *pen)
{
	put_points(outline(body_of(device), SVG_LINE, pen->color, pen->width_px, pen->dash),
		point, points);
}

static void polygon(struct device *device, const struct point *point, size_t points,
	struct color color)
{
	struct buffer *path = outline(body_of(device), SVG_AREA, color, 0, DASH_NONE);
	put_points(path, point, points);
	buffer_text(path, "z");
}

static void rectangle(struct device *device, const struct box *box, struct color color)
{
	struct buffer *path = outline(body_of(device), SVG_AREA, color, 0, DASH_NONE);
	put_point(path, "M", (struct point){ box->left, box->top });
	buffer_text(path, "h");
	xml_number(path, box->right - box->left);
	buffer_text(path, "v");
	xml_number(path, box->bottom - box->top);
	buffer_text(path, "h");
	xml_number(path, box->left - box->right);
	buffer_text(path, "z");
}

/* The round ends of a line without length. */
static void dot(struct device *device, struct point center, double radius_px, struct color color)
{
	struct buffer *path = outline(body_of(device), SVG_DOT, color, 2 * radius_px, DASH_NONE);
	put_point(path, "M", center);
	buffer_text(path, "h0");
}

static void text(struct device *device, const struct label *label)
{
	struct svg_body *body = body_of(device);
	flush(body);
	svg_text_put(&body->text, label, &body->paints);
}

static void put_clip_id(struct buffer *text, const struct box *box)
{
	const double side[] = { box->left, box->top, box->right, box->bottom };
	buffer_text(text, "clip");
	for (size_t i = 0; i < 4; i++) {
		buffer_text(text, "-");
		xml_number(text, side[i]);
	}
}

static void define_clip(struct svg_body *body, const struct box *box)
{
	struct buffer *text = &body->text;
	for (size_t i = 0; i < body->clips; i++)
		if (memcmp(&body->clip[i], box, sizeof *box) == 0)
			return;
	body->clip = memory_resize(body->clip, body->clips + 1, sizeof *body->clip);
	body->clip[body->clips++] = *box;
	buffer_text(text, "<clipPath id=\"");
	put_clip_id(text, box);
	buffer_text(text, "\"><rect");
	xml_attribute(text, "x", box->left);
	xml_attribute(text, "y", box->top);
	xml_attribute(text, "width", box->right - box->left);
	xml_attribute(text, "height", box->bottom - box->top);
	buffer_text(text, "/></clipPath>\n");
}

/* To be called with all that is drawn before written. */
static void begin_group(struct svg_body *body, size_t start)
{
	body->group[body->depth] = start;
	body->inside[body->depth++] = body->text.used;
}

/* A group with nothing in it is taken back. */
static void end_group(struct svg_body *body)
{
	flush(body);
	body->depth--;
	if (body->text.used == body->inside[body->depth])
		body->text.used = body->group[body->depth];
	else
		buffer_text(&body->text, "</g>\n");
}

static void clip(struct device *device, const struct box *box)
{
	struct svg_body *body = body_of(device);
	if (box == NULL) {
		end_group(body);
		return;
	}
	flush(body);
	define_clip(body, box);
	const size_t start = body->text.used;
	buffer_text(&body->text, "<g clip-path=\"url(#");
	put_clip_id(&body->text, box);
	buffer_text(&body->text, ")\">\n");
	begin_group(body, start);
}

static void begin(struct device *device, enum part part, size_t number, const char *name)
{
	static const char *const classes[] = {
		[PART_PANEL] = "panel", [PART_GRID] = "grid", [PART_ZERO] = "zero",
		[PART_BAND] = "band", [PART_CURVE] = "curve", [PART_POINTS] = "points",
		[PART_FRAME] = "frame", [PART_TEXTS] = "texts", [PART_LEGEND] = "legend",
		[PART_BAR] = "bar",
	};
	struct svg_body *body = body_of(device);
	struct buffer *text = &body->text;
	flush(body);
	const size_t start = text->used;
	if (part == PART_PANEL || part == PART_LEGEND)
		body->panel = number + 1;
	buffer_print(text, "<g class=\"%s\"", classes[part]);
	if (part == PART_PANEL)
		buffer_print(text, " id=\"panel-%zu\"", body->panel);
	else if (part == PART_LEGEND)
		buffer_print(text, " id=\"panel-%zu-legend\"", body->panel);
	else if (part == PART_CURVE)
		buffer_print(text, " id=\"panel-%zu-curve-%zu\"", body->panel, number + 1);
	buffer_text(text, ">\n");
	if (part == PART_CURVE && name != NULL) {
		buffer_text(text, "<title>");
		xml_text(text, name);
		buffer_text(text, "</title>\n");
	}
	begin_group(body, start);
}

static void end(struct device *device)
{
	end_group(body_of(device));
}

const struct device_type svg_body_type = {
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

void svg_body_end(struct svg_body *body)
{
	flush(body);
}

void svg_body_free(struct svg_body *body)
{
	buffer_free(&body->text);
	buffer_free(&body->shapes.path);
	svg_paints_free(&body->paints);
	free(body->clip);
}
