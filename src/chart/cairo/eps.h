/* SPDX-License-Identifier: MIT */
/* eps.h - a chart as encapsulated PostScript. */
#ifndef CHART_CAIRO_EPS_H
#define CHART_CAIRO_EPS_H

#include <stdbool.h>

struct chart;
struct error;
struct output;
struct remarks;

/* Writes the chart as an EPS whose bounding box is the page, with its fonts inside, and
 * the recipe as a comment, unless that is NULL. PostScript knows nothing that shines
 * through: pale colours are opaque ones. Failure is as for raster_png. */
bool eps_write(const struct chart *chart, const char *recipe, struct output *output,
	struct remarks *remarks, struct error *error);

#endif
