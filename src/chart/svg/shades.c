/* SPDX-License-Identifier: MIT */
/* shades.c - see shades.h; a device that notes colours and draws nothing. */
#include "chart/svg/shades.h"

#include <stdlib.h>

#include "chart/layout/draw.h"
#include "chart/lettering/lettering.h"
#include "support/memory.h"

struct notebook {
	struct device device;
	struct lettering *lettering;
	struct shades shades;
};

static void note(struct device *device, struct color color)
{
	struct shades *shades = &((struct notebook *)device)->shades;
	if (shades->count == shades->capacity) {
		shades->capacity = 2 * shades->capacity + 64;
		shades->color = memory_resize(shades->color, shades->capacity,
			sizeof *shades->color);
	}
	shades->color[shades->count++] = color;
}

static struct extent measure(struct device *device, const char *text, struct font font)
{
	return lettering_measure(((struct notebook *)device)->lettering, text, font);
}

static void line(struct device *device, const struct point *point, size_t points,
	const struct pen *pen)
{
	(void)point, (void)points;
	note(device, pen->color);
}

static void polygon(struct device *device, const struct point *point, size_t points,
	struct color color)
{
	(void)point, (void)points;
	note(device, color);
}

static void rectangle(struct device *device, const struct box *box, struct color color)
{
	(void)box;
	note(device, color);
}

static void dot(struct device *device, struct point center, double radius_px, struct color color)
{
	(void)center, (void)radius_px;
	note(device, color);
}

static void text(struct device *device, const struct label *label)
{
	note(device, label->color);
}

static void clip(struct device *device, const struct box *box)
{
	(void)device, (void)box;
}

static const struct device_type notebook_type = {
	.measure = measure,
	.line = line,
	.polygon = polygon,
	.rectangle = rectangle,
	.dot = dot,
	.text = text,
	.clip = clip,
};

struct shades shades_of(const struct chart *chart, struct lettering *lettering)
{
	struct notebook notebook = { .device.type = &notebook_type, .lettering = lettering };
	chart_draw(chart, &notebook.device);
	return notebook.shades;
}

void shades_free(struct shades *shades)
{
	free(shades->color);
}
