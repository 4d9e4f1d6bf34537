/* SPDX-License-Identifier: MIT */
/* tikz.h - a chart as a figure of pgfplots, for LaTeX. */
#ifndef CHART_TIKZ_TIKZ_H
#define CHART_TIKZ_TIKZ_H

#include <stdbool.h>

struct chart;
struct error;
struct output;
struct remarks;

/* Writes the chart as a document of LaTeX, which is but its picture where another document
 * has it as input, with the layout that it has as a PNG and the fonts of the document. It
 * tells the recipe in a comment, unless that is NULL. Failure is as for raster_png. */
bool tikz_write(const struct chart *chart, const char *recipe, struct output *output,
	struct remarks *remarks, struct error *error);

#endif
