/* SPDX-License-Identifier: MIT */
/* device.h - what draws: the few calls that every kind of picture answers.
 *
 * Positions are on the page, in px from its top left corner, y downwards, the
 * same for every device: one that has other units scales. A device never gets
 * coordinates that are not finite or far outside the page.
 */
#ifndef CHART_PAGE_DEVICE_H
#define CHART_PAGE_DEVICE_H

#include <stdbool.h>
#include <stddef.h>

#include "chart/chart.h"

struct color {
	unsigned char red, green, blue, alpha;	/* alpha 255: opaque */
};

static inline bool color_is_same(struct color a, struct color b)
{
	return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
}

/* The opaque one that the color is in front of another. */
static inline struct color color_over(struct color color, struct color ground)
{
	const unsigned alpha = color.alpha, rest = 255 - alpha;
	return (struct color){
		(unsigned char)((color.red * alpha + ground.red * rest + 127) / 255),
		(unsigned char)((color.green * alpha + ground.green * rest + 127) / 255),
		(unsigned char)((color.blue * alpha + ground.blue * rest + 127) / 255),
		255,
	};
}

struct pen {			/* corners are mitred, ends are cut at the last point */
	struct color color;
	double width_px;
	enum dash dash;
};

struct font {
	double size_px;
	bool bold;
	bool italic;		/* the letters that are variables: see mathematics.h */
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
	bool of_axis;		/* the number at a tick, or the name of an axis or its title in
				   one line: devices that have axes write these with them */
};

/* What calls belong to, for devices that keep it or draw it in their own way. */
enum part {
	PART_PANEL,		/* which has the following, but for texts and legends */
	PART_GRID, PART_ZERO,	/* lines behind the curves; zero: where x or y is 0 */
	PART_BAND, PART_CURVE, PART_POINTS,	/* with the number and name of their series */
	PART_FRAME,		/* and the marks of its ticks */
	PART_TEXTS, PART_LEGEND,
	PART_BAR		/* of a legend: the ramp of its colours */
};

struct sizes;

struct device {			/* first member of each device's own struct */
	const struct device_type *type;
	bool exact;		/* nothing need lie on whole pixels: there are none */
	bool flat;		/* nothing shines through: a pale area hides what is behind */
};

/* Drawn later covers drawn earlier. Everything is borrowed for the call. */
struct device_type {
	/* Sets the sizes of texts and lines that suit it; NULL: the theme's do. */
	void (*sizes)(struct device *, struct sizes *);
	struct extent (*measure)(struct device *, const char *text, struct font);
	void (*line)(struct device *, const struct point *, size_t points, const struct pen *);
	void (*polygon)(struct device *, const struct point *, size_t points, struct color);
	void (*rectangle)(struct device *, const struct box *, struct color);
	void (*dot)(struct device *, struct point center, double radius_px, struct color);
	void (*text)(struct device *, const struct label *);
	void (*clip)(struct device *, const struct box *);	/* NULL: the whole page again */

	/* The calls between the two are of that part; parts may be nested. The
	 * number counts from 0; the name may be NULL. Both may be NULL: it is all one. */
	void (*begin)(struct device *, enum part, size_t number, const char *name);
	void (*end)(struct device *);
};

static inline void device_begin(struct device *device, enum part part, size_t number,
	const char *name)
{
	if (device->type->begin != NULL)
		device->type->begin(device, part, number, name);
}

static inline void device_end(struct device *device)
{
	if (device->type->end != NULL)
		device->type->end(device);
}

#endif
