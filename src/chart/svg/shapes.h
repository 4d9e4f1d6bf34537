/* SPDX-License-Identifier: MIT */
/* shapes.h - areas, lines and dots of an SVG: those that are alike and follow each other are
 * one element. */
#ifndef CHART_SVG_SHAPES_H
#define CHART_SVG_SHAPES_H

#include "chart/svg/paint.h"
#include "support/buffer.h"

enum svg_shape { SVG_NOTHING, SVG_AREA, SVG_LINE, SVG_DOT };

struct svg_shapes {		/* starts as zeros */
	enum svg_shape shape;
	struct svg_paint paint;
	double width_px;
	enum dash dash;
	struct buffer path;	/* owned: their outlines */
};

/* Where the outline of one more goes, which is as `like` says, but for the path. Shapes that
 * are not are written first. */
struct buffer *svg_shapes_add(struct svg_shapes *shapes, const struct svg_shapes *like,
	struct svg_paints *paints, struct buffer *text);

/* Writes the shapes there are. */
void svg_shapes_end(struct svg_shapes *shapes, struct svg_paints *paints, struct buffer *text);

#endif
