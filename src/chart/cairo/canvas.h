/* SPDX-License-Identifier: MIT */
/* canvas.h - the device that draws with cairo, onto any of its surfaces. */
#ifndef CHART_CAIRO_CANVAS_H
#define CHART_CAIRO_CANVAS_H

#include <stdbool.h>

#include <cairo.h>

#include "chart/lettering/library.h"
#include "chart/page/device.h"

struct error;
struct lettering;

struct canvas {
	struct device device;
	const struct library *library;	/* borrowed from the lettering */
	struct lettering *lettering;	/* borrowed */
	cairo_surface_t *surface;	/* owned */
	cairo_t *cairo;			/* owned */
	struct color ground;		/* of a device that is flat: what is behind all */
};

/* Takes the surface, whose units are px. To be closed even if it failed. */
bool canvas_open(struct canvas *canvas, struct lettering *lettering, cairo_surface_t *surface,
	struct error *error);

/* Whether all that was drawn is on the surface. */
bool canvas_done(const struct canvas *canvas, struct error *error);

void canvas_close(struct canvas *canvas);

#endif
