/* SPDX-License-Identifier: MIT */
/* svg.h - a chart as an SVG with real text. */
#ifndef CHART_SVG_SVG_H
#define CHART_SVG_SVG_H

#include <stdbool.h>

struct chart;
struct error;
struct output;
struct remarks;

/* Writes the chart as an SVG that tells the recipe, unless that is NULL, with
 * the layout that it has as a PNG. Failure is as for raster_png. */
bool svg_write(const struct chart *chart, const char *recipe, struct output *output,
	struct remarks *remarks, struct error *error);

#endif
