/* SPDX-License-Identifier: MIT */
/* shapes.c - see shapes.h */
#include "chart/svg/shapes.h"

#include "chart/page/theme.h"
#include "chart/svg/xml.h"

static void put_dashes(struct buffer *text, enum dash dash, double width_px)
{
	const struct dash_pattern *pattern = theme_dash(dash);
	if (pattern->lengths == 0)
		return;
	buffer_text(text, " stroke-dasharray=\"");
	for (int i = 0; i < pattern->lengths; i++) {
		buffer_text(text, i > 0 ? " " : "");
		xml_number(text, pattern->length[i] * width_px);
	}
	buffer_text(text, "\"");
}

void svg_shapes_end(struct svg_shapes *shapes, struct svg_paints *paints, struct buffer *text)
{
	const enum svg_shape shape = shapes->shape;
	if (shape == SVG_NOTHING)
		return;
	buffer_text(text, "<path");
	if (shape == SVG_AREA) {
		svg_paint_put(paints, text, "fill", shapes->paint);
	} else {
		buffer_text(text, " fill=\"none\"");
		svg_paint_put(paints, text, "stroke", shapes->paint);
		xml_attribute(text, "stroke-width", shapes->width_px);
		buffer_text(text, shape == SVG_DOT ? " stroke-linecap=\"round\"" : "");
		put_dashes(text, shapes->dash, shapes->width_px);
	}
	buffer_text(text, " d=\"");
	buffer_write(text, shapes->path.bytes, shapes->path.used);
	buffer_text(text, "\"/>\n");
	shapes->path.used = 0;
	shapes->shape = SVG_NOTHING;
}

/* What shines through would do so once only where two shapes overlap. */
static bool are_one(const struct svg_shapes *shapes, const struct svg_shapes *like)
{
	return shapes->shape == like->shape && svg_paint_same(shapes->paint, like->paint)
		&& shapes->width_px == like->width_px && shapes->dash == like->dash
		&& like->paint.light.alpha == 255;
}

struct buffer *svg_shapes_add(struct svg_shapes *shapes, const struct svg_shapes *like,
	struct svg_paints *paints, struct buffer *text)
{
	if (!are_one(shapes, like)) {
		svg_shapes_end(shapes, paints, text);
		shapes->shape = like->shape;
		shapes->paint = like->paint;
		shapes->width_px = like->width_px;
		shapes->dash = like->dash;
	}
	return &shapes->path;
}
