/* device.h - what draws: the few calls that every kind of picture answers.
 *
 * Positions are on the page, in px from its top left corner, y downwards, the
 * same for every device: one that has other units scales. A device never gets
 * coordinates that are not finite or far outside the page.
 */
#ifndef CHART_DEVICE_H
#define CHART_DEVICE_H

#include <stdbool.h>
#include <stddef.h>

#include "chart/chart.h"

struct color {
	unsigned char red, green, blue, alpha;	/* alpha 255: opaque */
};

struct box {
	double left, top, right, bottom;
};

enum dash { DASH_NONE, DASH_LONG, DASH_DOT, DASH_LONG_DOT, DASH_COUNT };

struct pen {			/* corners are mitred, ends are cut at the last point */
	struct color color;
	double width_px;
	enum dash dash;
};

struct font {
	double size_px;
	bool bold;
};

struct extent {
	double width_px;
	double ascent_px, descent_px;	/* of the font, above and below the base line */
};

enum anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };

struct label {
	const char *text;	/* UTF-8, one line */
	struct point at;	/* on the base line, at the anchor */
	enum anchor anchor;
	bool turned;		/* reads upwards */
	struct font font;
	struct color color;
};

struct device {			/* first member of each device's own struct */
	const struct device_type *type;
};

/* Drawn later covers drawn earlier. Everything is borrowed for the call. */
struct device_type {
	struct extent (*measure)(struct device *, const char *text, struct font);
	void (*line)(struct device *, const struct point *, size_t points, const struct pen *);
	void (*polygon)(struct device *, const struct point *, size_t points, struct color);
	void (*rectangle)(struct device *, const struct box *, struct color);
	void (*dot)(struct device *, struct point center, double radius_px, struct color);
	void (*text)(struct device *, const struct label *);
	void (*clip)(struct device *, const struct box *);	/* NULL: the whole page again */
};

#endif
