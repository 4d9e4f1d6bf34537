/* SPDX-License-Identifier: MIT */
/* pdf.h - a chart as a page of its size. */
#ifndef CHART_CAIRO_PDF_H
#define CHART_CAIRO_PDF_H

#include <stdbool.h>

struct chart;
struct error;
struct output;
struct remarks;

/* Writes the chart as a PDF that tells the recipe, unless that is NULL, with
 * its fonts inside. Its date of creation is SOURCE_DATE_EPOCH, or none: the
 * same chart is the same bytes. Failure is as for raster_png. */
bool pdf_write(const struct chart *chart, const char *recipe, struct output *output,
	struct remarks *remarks, struct error *error);

#endif
