/* SPDX-License-Identifier: MIT */
/* raster.c - see raster.h */
#include "chart/device/raster.h"

#include "chart/device/canvas.h"
#include "chart/device/lettering.h"
#include "chart/device/png.h"
#include "chart/device/remarks.h"
#include "chart/layout/draw.h"

static struct image image_of(const struct canvas *canvas, const struct style *style)
{
	const struct library *library = canvas->library;
	const int stride = library->cairo_image_surface_get_stride(canvas->surface);
	return (struct image){
		.width_px = style->width_px,
		.height_px = style->height_px,
		.stride = (size_t)stride / sizeof(uint32_t),
		.pixel = (const uint32_t *)(const void *)
			library->cairo_image_surface_get_data(canvas->surface),
		.opaque = !style->transparent,
		.dpi = style->dpi,
	};
}

bool raster_png(const struct chart *chart, const char *recipe, struct output *output,
	struct remarks *remarks, struct error *error)
{
	const struct style *style = &chart->style;
	struct lettering *lettering = lettering_new(style->font, error);
	if (lettering == NULL)
		return false;

	struct canvas canvas;
	bool done = canvas_open(&canvas, lettering,
		lettering_library(lettering)->cairo_image_surface_create(
			style->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
			(int)style->width_px, (int)style->height_px), error);
	if (done) {
		chart_draw(chart, &canvas.device);
		done = canvas_done(&canvas, error);
	}
	if (done) {
		struct image image = image_of(&canvas, style);
		image.recipe = recipe;
		done = png_write(&image, output, error);
	}
	*remarks = lettering_remarks(lettering);
	canvas_close(&canvas);
	lettering_free(lettering);
	return done;
}
