/* SPDX-License-Identifier: MIT */
/* raster.c - see raster.h */
#include "chart/cairo/raster.h"

#include <stdlib.h>

#include "chart/cairo/canvas.h"
#include "chart/layout/draw.h"
#include "chart/lettering/lettering.h"
#include "chart/png/png.h"
#include "chart/remarks.h"
#include "support/memory.h"

/* Draws on the image's pixels. */
static bool draw_image(const struct chart *chart, struct lettering *lettering,
	struct image *image, uint32_t *pixel, struct error *error)
{
	struct canvas canvas;
	bool done = canvas_open(&canvas, lettering,
		lettering_library(lettering)->cairo_image_surface_create_for_data(
			(unsigned char *)pixel,
			image->opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
			(int)image->width_px, (int)image->height_px,
			(int)(image->stride * sizeof *pixel)), error);
	if (done) {
		chart_draw(chart, &canvas.device);
		done = canvas_done(&canvas, error);
	}
	canvas_close(&canvas);
	return done;
}

bool raster_png(const struct chart *chart, const char *recipe, struct output *output,
	struct remarks *remarks, struct error *error)
{
	const struct style *style = &chart->style;
	struct lettering *lettering = lettering_new(style->font, error);
	if (lettering == NULL)
		return false;

	uint32_t *pixel = memory_large(style->width_px * style->height_px, sizeof *pixel);
	struct image image = {
		.width_px = style->width_px,
		.height_px = style->height_px,
		.stride = style->width_px,
		.pixel = pixel,
		.opaque = !style->transparent,
		.dpi = style->dpi,
		.recipe = recipe,
		.threads = chart->threads,
	};
	const bool done = draw_image(chart, lettering, &image, pixel, error)
		&& png_write(&image, output, error);
	*remarks = lettering_remarks(lettering);
	lettering_free(lettering);
	free(pixel);
	return done;
}
