/* SPDX-License-Identifier: MIT */
/* body.h - the device that draws SVG: what stands between the head and the
 * end of a file. */
#ifndef CHART_SVG_BODY_H
#define CHART_SVG_BODY_H

#include "chart/svg/paint.h"
#include "chart/svg/shapes.h"
#include "chart/page/device.h"
#include "support/buffer.h"

struct lettering;

enum { SVG_DEPTH_MAX = 8 };

struct svg_body {			/* starts as zeros, but for the first three */
	struct device device;
	struct lettering *lettering;	/* borrowed: measures */
	struct svg_paints paints;	/* owned */

	struct buffer text;		/* owned: what is drawn */
	struct box *clip;		/* owned [clips]: that are defined */
	size_t clips;

	struct svg_shapes shapes;	/* owned: what is drawn, and not yet written */

	size_t depth;			/* of the groups that are open */
	size_t group[SVG_DEPTH_MAX], inside[SVG_DEPTH_MAX];	/* where their tags begin and end */
	size_t panel;
};

extern const struct device_type svg_body_type;

/* Writes what is pending: the text is complete. */
void svg_body_end(struct svg_body *body);
void svg_body_free(struct svg_body *body);

#endif
