/* SPDX-License-Identifier: MIT */
/* picture.c - the pictures: a format for each kind of device. */
#include "chart/picture.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chart/cairo/eps.h"
#include "chart/cairo/pdf.h"
#include "chart/cairo/raster.h"
#include "chart/model/model.h"
#include "chart/remarks.h"
#include "chart/svg/svg.h"
#include "chart/terminal/terminal.h"
#include "chart/tikz/tikz.h"
#include "sink/sink.h"
#include "support/error.h"
#include "support/utf8.h"

typedef bool picture_writer(const struct chart *chart, const char *recipe,
	struct output *output, struct remarks *remarks, struct error *error);

/* What pdfTeX of TeX Live 2022 has memory for is between this and half as many again. */
enum { TEX_COORDINATES_MOST = 7500 };

static const double NEAR_PX = 2, NEAR_DPI = 96, THUMBNAIL_PX = 64, LINE_PT = 1.8;

static void remark(struct sink *sink, const struct remarks *remarks)
{
	const struct style *style = &sink->head->figure.style;
	snprintf(sink->remark, sizeof sink->remark, "%zux%zu", style->width_px, style->height_px);
	if (remarks->tex_coordinates > TEX_COORDINATES_MOST)
		sink_warn(sink, "pdflatex has memory for about %d points, and these are %zu; "
			"lualatex takes what it needs", TEX_COORDINATES_MOST,
			remarks->tex_coordinates);
	if (remarks->tex_left_out > 0)
		sink_warn(sink, "%zu dots are left out, each close to another: pdflatex has no "
			"memory for them", remarks->tex_left_out);
	if (*remarks->glyphs_missing != '\0')
		sink_warn(sink, "no font has the characters %s",
			remarks->glyphs_missing);
	else if (remarks->font_missing)
		sink_warn(sink, "there is no font '%.60s'; the default was used", style->font);
}

static bool draw(struct sink *sink, picture_writer *writer, struct error *error)
{
	const struct style *style = &sink->head->figure.style;
	struct model model = model_new(sink->head, sink->report, style);
	struct remarks remarks = { .font_missing = false };
	char *recipe = utf8_plain(sink->head->figure.recipe);
	const bool drawn = writer(&model.chart, recipe, sink->output, &remarks, error);
	free(recipe);
	/* A pixel of a sharper screen is less. */
	model_warn(&model, &(struct sharpness){
		.near_px = NEAR_PX * fmax(style->dpi / NEAR_DPI, 1),
		.near = "2 pixels",
		.line_px = (style->line_width_pt > 0 ? style->line_width_pt : LINE_PT) * style->dpi / 72,
		.thumbnail_px = THUMBNAIL_PX,
	}, sink);
	model_free(&model);
	remark(sink, &remarks);
	return drawn && error->status == STATUS_DONE;
}

static bool png_draw(struct sink *sink, struct error *error)
{
	return draw(sink, raster_png, error);
}

static bool svg_draw(struct sink *sink, struct error *error)
{
	return draw(sink, svg_write, error);
}

static bool pdf_draw(struct sink *sink, struct error *error)
{
	return draw(sink, pdf_write, error);
}

static bool eps_draw(struct sink *sink, struct error *error)
{
	return draw(sink, eps_write, error);
}

static bool tikz_draw(struct sink *sink, struct error *error)
{
	return draw(sink, tikz_write, error);
}

static bool terminal_print(struct sink *sink, struct error *error)
{
	(void)error;
	terminal_draw(sink, terminal_type(strcmp(sink->path, "-") == 0));
	return true;
}

const struct format format_png = {
	.name = "png",
	.suffixes = "png",
	.help = "a picture",
	.binary = true,
	.figure = &(const struct figure_format){ .picture = true, .reports = true, .draw = png_draw },
};

const struct format format_svg = {
	.name = "svg",
	.suffixes = "svg",
	.help = "a picture of lines and text, for the web",
	.figure = &(const struct figure_format){
		.picture = true, .reports = true, .adaptive = true, .draw = svg_draw,
	},
};

const struct format format_pdf = {
	.name = "pdf",
	.suffixes = "pdf",
	.help = "a picture of lines and text, for papers",
	.binary = true,
	.figure = &(const struct figure_format){ .picture = true, .reports = true, .draw = pdf_draw },
};

const struct format format_eps = {
	.name = "eps",
	.suffixes = "eps",
	.help = "the same in PostScript, for journals that want it",
	.binary = true,
	.figure = &(const struct figure_format){ .picture = true, .reports = true, .draw = eps_draw },
};

const struct format format_tikz = {
	.name = "tikz",
	.suffixes = "tikz tex pgf",
	.help = "a picture for LaTeX, of pgfplots, in the document's fonts",
	.figure = &(const struct figure_format){ .picture = true, .reports = true, .draw = tikz_draw },
};

const struct format format_terminal = {
	.name = "term",
	.suffixes = "",
	.help = "a picture in characters, for a terminal",
	.figure = &(const struct figure_format){ .reports = true, .draw = terminal_print },
};
