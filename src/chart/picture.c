/* picture.c - the pictures: a format for each kind of device. */
#include "chart/picture.h"

#include <stdio.h>

#include "chart/model.h"
#include "chart/raster.h"
#include "sink/sink.h"

static void remark(struct sink *sink, const struct raster_remarks *remarks)
{
	const struct style *style = &sink->head->style;
	snprintf(sink->remark, sizeof sink->remark, "%zux%zu", style->width_px, style->height_px);
	if (*remarks->glyphs_missing != '\0')
		snprintf(sink->warning, sizeof sink->warning, "no font has the characters %s",
			remarks->glyphs_missing);
	else if (remarks->font_missing)
		snprintf(sink->warning, sizeof sink->warning,
			"there is no font '%.60s'; the default was used", style->font);
}

static bool png_draw(struct sink *sink, struct error *error)
{
	struct model model = model_new(sink->head);
	struct raster_remarks remarks = { .font_missing = false };
	const bool drawn = raster_png(&model.chart, sink->output, &remarks, error);
	model_free(&model);
	remark(sink, &remarks);
	return drawn;
}

const struct format format_png = {
	.name = "png",
	.suffixes = "png",
	.help = "a picture",
	.binary = true,
	.picture = true,
	.draw = png_draw,
};
