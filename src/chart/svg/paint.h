/* SPDX-License-Identifier: MIT */
/* paint.h - the colours of an SVG, which may be others on a dark page. */
#ifndef CHART_SVG_PAINT_H
#define CHART_SVG_PAINT_H

#include <stdbool.h>

#include "chart/svg/shades.h"
#include "support/buffer.h"

struct svg_paint {
	struct color light, dark;	/* alike, unless the picture follows its reader */
};

struct svg_rule {
	const char *property;	/* "fill" or "stroke" */
	struct svg_paint paint;
};

struct svg_paints {		/* starts as zeros, but for the first */
	struct shades dark;	/* owned: the colours on dark pages; none: the same */
	size_t used;		/* of these */
	struct buffer rules;	/* owned: the style sheet, with a rule for each of these */
	struct svg_rule *ruled;	/* owned [count] */
	size_t count;
};

/* What the next call is to be drawn with. */
struct svg_paint svg_paint_next(struct svg_paints *paints, struct color color);

bool svg_paint_same(struct svg_paint a, struct svg_paint b);

/* The attributes for a property, "fill" or "stroke". They say the light colours;
 * where styles and dark pages are known, a class says others. */
void svg_paint_put(struct svg_paints *paints, struct buffer *text, const char *property,
	struct svg_paint paint);

void svg_paints_free(struct svg_paints *paints);

#endif
