/* SPDX-License-Identifier: MIT */
/* raster.h - a chart as an image of pixels. */
#ifndef CHART_CAIRO_RASTER_H
#define CHART_CAIRO_RASTER_H

#include <stdbool.h>

struct chart;
struct error;
struct output;
struct remarks;

/* Writes the chart as a PNG that tells the recipe, unless that is NULL. False
 * if cairo, pango or every font is missing. What fails in writing stays with
 * the output. The size is 1 to 20000 px each way. */
bool raster_png(const struct chart *chart, const char *recipe, struct output *output,
	struct remarks *remarks, struct error *error);

#endif
