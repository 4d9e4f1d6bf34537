/* SPDX-License-Identifier: MIT */
/* body.h - the device that draws SVG: what stands between the head and the
 * end of a file. */
#ifndef CHART_SVG_BODY_H
#define CHART_SVG_BODY_H

#include "chart/svg/paint.h"
#include "chart/page/device.h"
#include "support/buffer.h"

struct lettering;

enum { SVG_DEPTH_MAX = 8 };

enum svg_shape { SVG_NOTHING, SVG_AREA, SVG_LINE, SVG_DOT };

struct svg_body {			/* starts as zeros, but for the first three */
	struct device device;
	struct lettering *lettering;	/* borrowed: measures */
	struct svg_paints paints;	/* owned */

	struct buffer text;		/* owned: what is drawn */
	struct box *clip;		/* owned [clips]: that are defined */
	size_t clips;

	/* Shapes that are alike and follow each other are one element. */
	struct {
		enum svg_shape shape;
		struct svg_paint paint;
		double width_px;
		enum dash dash;
		struct buffer path;	/* owned */
	} pending;

	size_t depth;			/* of the groups that are open */
	size_t group[SVG_DEPTH_MAX], inside[SVG_DEPTH_MAX];	/* where their tags begin and end */
	size_t panel;
};

extern const struct device_type svg_body_type;

/* Writes what is pending: the text is complete. */
void svg_body_end(struct svg_body *body);
void svg_body_free(struct svg_body *body);

#endif
