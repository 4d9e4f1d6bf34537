/* raster.h - a chart as an image of pixels. */
#ifndef CHART_RASTER_H
#define CHART_RASTER_H

#include <stdbool.h>

struct chart;
struct error;
struct output;

/* What the user should know of a picture that was made all the same. */
struct raster_remarks {
	bool font_missing;	/* there is no style.font: the default font was used */
	char glyphs_missing[64];	/* characters that no font has, UTF-8; mostly "" */
};

/* Writes the chart as a PNG. False if cairo, pango or every font is missing.
 * What fails in writing stays with the output. The size is 1 to 20000 px each way. */
bool raster_png(const struct chart *chart, struct output *output,
	struct raster_remarks *remarks, struct error *error);

#endif
