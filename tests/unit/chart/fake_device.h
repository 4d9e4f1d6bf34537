/* SPDX-License-Identifier: MIT */
/* fake_device.h - a device that draws nothing: every letter has the same
 * width, and what it is told is kept for a test to look at. */
#ifndef TESTS_FAKE_DEVICE_H
#define TESTS_FAKE_DEVICE_H

#include <math.h>
#include <string.h>

#include "chart/page/device.h"

enum fake_call { FAKE_LINE, FAKE_POLYGON, FAKE_RECTANGLE, FAKE_DOT, FAKE_TEXT, FAKE_CALLS };

struct fake_device {
	struct device device;
	size_t calls[FAKE_CALLS];
	size_t points;			/* of all lines */
	struct box page;
	struct box clip;		/* all of the page if there is none */
	size_t outside;			/* calls that drew outside of the page */
	size_t lines_outside;		/* lines that the clip would cut for more than slack */
	double slack_px;
};

static inline struct fake_device *fake_of(struct device *device)
{
	return (struct fake_device *)device;
}

static inline struct extent fake_measure(struct device *device, const char *text, struct font font)
{
	(void)device;
	size_t letters = 0;
	for (; *text != '\0'; text++)
		letters += ((unsigned char)*text & 0xc0) != 0x80;
	return (struct extent){ (font.bold ? 0.7 : 0.6) * font.size_px * (double)letters,
		0.93 * font.size_px, 0.24 * font.size_px };
}

static inline bool fake_inside(const struct box *box, struct point point, double slack_px)
{
	return isfinite(point.x) && isfinite(point.y) &&
		point.x >= box->left - slack_px && point.x <= box->right + slack_px &&
		point.y >= box->top - slack_px && point.y <= box->bottom + slack_px;
}

static inline void fake_line(struct device *device, const struct point *point, size_t points,
	const struct pen *pen)
{
	struct fake_device *fake = fake_of(device);
	(void)pen;
	fake->calls[FAKE_LINE]++;
	fake->points += points;
	for (size_t i = 0; i < points; i++)
		fake->lines_outside += !fake_inside(&fake->clip, point[i], fake->slack_px);
}

static inline void fake_polygon(struct device *device, const struct point *point, size_t points,
	struct color color)
{
	struct fake_device *fake = fake_of(device);
	(void)color;
	fake->calls[FAKE_POLYGON]++;
	for (size_t i = 0; i < points; i++)
		fake->outside += !fake_inside(&fake->clip, point[i], 0);
}

static inline void fake_rectangle(struct device *device, const struct box *box, struct color color)
{
	struct fake_device *fake = fake_of(device);
	(void)color;
	fake->calls[FAKE_RECTANGLE]++;
	fake->outside += !fake_inside(&fake->page, (struct point){ box->left, box->top }, 0) ||
		!fake_inside(&fake->page, (struct point){ box->right, box->bottom }, 0);
}

static inline void fake_dot(struct device *device, struct point center, double radius_px,
	struct color color)
{
	struct fake_device *fake = fake_of(device);
	(void)radius_px, (void)color;
	fake->calls[FAKE_DOT]++;
	fake->outside += !fake_inside(&fake->page, center, 0);
}

static inline void fake_text(struct device *device, const struct label *label)
{
	struct fake_device *fake = fake_of(device);
	fake->calls[FAKE_TEXT]++;
	fake->outside += !fake_inside(&fake->page, label->at, 0);
}

static inline void fake_clip(struct device *device, const struct box *box)
{
	struct fake_device *fake = fake_of(device);
	fake->clip = box != NULL ? *box : fake->page;
}

static const struct device_type fake_type = {
	.measure = fake_measure,
	.line = fake_line,
	.polygon = fake_polygon,
	.rectangle = fake_rectangle,
	.dot = fake_dot,
	.text = fake_text,
	.clip = fake_clip,
};

static inline struct fake_device fake_device(const struct style *style)
{
	const struct box page = { 0, 0, (double)style->width_px, (double)style->height_px };
	return (struct fake_device){ .device.type = &fake_type, .page = page, .clip = page };
}

#endif
