/* SPDX-License-Identifier: MIT */
/* look.c - how the figures of a request look: titles, size, legend, theme. */
#include <math.h>
#include <string.h>

#include "request/request.h"
#include "cli/value.h"
#include "support/error.h"

static const double SIDE_MIN_PX = 16, SIDE_MAX_PX = 20000, AREA_MAX_PX = 1e8;
static const double DPI_DEFAULT = 192, DPI_MIN = 10, DPI_MAX = 10000;
static const double CSS_DPI = 96;	/* a pixel of a web page is 1/96 in */
static const double DPI_READABLE = 72;	/* below, text of 9 points is a blur */

/* One of the words; *index says which. */
static bool choose(const char *option, const char *text, const char *const *words, size_t count,
	size_t *index, struct error *error)
{
	for (*index = 0; *index < count; (*index)++)
		if (strcmp(text, words[*index]) == 0)
			return true;
	char list[128] = "";
	for (size_t i = 0; i < count; i++) {
		strcat(list, i == 0 ? "" : i + 1 < count ? ", " : " or ");
		strcat(list, words[i]);
	}
	return error_set(error, STATUS_USAGE, "%s %.60s: wants %s", option, text, list);
}

/* What a logarithmic axis cannot show is asked for by mistake. */
static bool parse_scaling(struct figure_head *figure, const struct asked *asked, struct error *error)
{
	if (asked->log && asked->symlog)
		return error_set(error, STATUS_USAGE,
			"--ylog and --symlog: the y axis can be only one of them");
	figure->style.y_scaling = asked->log ? SCALING_LOG : asked->symlog ? SCALING_SYMLOG
		: SCALING_LINEAR;
	if (asked->xlog && asked->xsymlog)
		return error_set(error, STATUS_USAGE,
			"--xlog and --xsymlog: the x axis can be only one of them");
	figure->style.x_scaling = asked->xlog ? SCALING_LOG : asked->xsymlog ? SCALING_SYMLOG
		: SCALING_LINEAR;
	/* Layers begin at 1, and of a table's values those have a place that are above 0. */
	const bool curves = figure->report.columns == 0;
	for (size_t i = 0; asked->xlog && curves && i < figure->panels; i++) {
		const struct interval own = figure->panel[i].x;
		if (!((own.low < own.high ? own : figure->x).low > 0))
			return error_set(error, STATUS_USAGE,
				"--xlog: wants a range that begins above 0, as --range 0.01:100");
	}
	for (size_t i = 0; asked->log && !asked->difference && i < figure->panels; i++) {
		const struct interval y = figure->panel[i].y;
		if (y.low < y.high && y.low <= 0)
			return error_set(error, STATUS_USAGE, "--ylim %g:%g: with --ylog both ends "
				"must be greater than 0", y.low, y.high);
	}
	return true;
}

/* That of dots beside names: as high as these are many. */
static struct size size_of_dots(const struct figure_head *figure)
{
	static const double widths[] = { 2.8, 5.2, 3.6 };
	static const double line = 0.2, around = 0.85, below = 0.2;
	const struct arrangement cells = figure_arrangement(figure, &figure->style);
	return (struct size){
		.width = widths[cells.columns < 3 ? cells.columns : 0] * (double)cells.columns,
		.height = (line * ((double)figure->report.names + 0.2) + around)
			* (double)cells.rows + below,
		.inches = true, .unit = "px", .unit_in = 1 / CSS_DPI,
	};
}

/* The size in inches of a figure whose panels are shown in this arrangement; on a page of
 * the web it is as large. */
static struct size natural_size(const struct figure_head *figure)
{
	if (figure->report.names > 0)
		return size_of_dots(figure);
	const struct arrangement cells = figure_arrangement(figure, &figure->style);
	static const struct { double width, height; } inches[] = {
		{ 3.2, 2.6 }, { 20. / 3, 5 }, { 5, 4.2 }, { 4.2, 3.8 },
	};
	const size_t size = cells.columns <= 3 ? cells.columns : 0;
	/* Panels of differences are half as high. */
	const double rows = figure->difference ? 0.75 * (double)cells.rows : (double)cells.rows;
	return (struct size){
		.width = inches[size].width * (double)cells.columns,
		.height = inches[size].height * rows,
		.inches = true, .unit = "px", .unit_in = 1 / CSS_DPI,
	};
}

static bool parse_columns(struct style *style, const struct asked *asked, struct error *error)
{
	double columns = 0;
	if (asked->columns != NULL && !value_whole(asked->columns, 1, PANELS_MAX, &columns))
		return error_set(error, STATUS_USAGE,
			"--columns %.60s: wants a whole number from 1 to %d", asked->columns, PANELS_MAX);
	style->columns = (size_t)columns;
	return true;
}

static bool parse_dpi(double *dpi, const char *text, struct error *error)
{
	return (value_number(text, strlen(text), dpi) && *dpi >= DPI_MIN && *dpi <= DPI_MAX)
		|| error_set(error, STATUS_USAGE, "--dpi %.60s: wants a number from %.0f to %.0f",
			text, DPI_MIN, DPI_MAX);
}

static bool check_pixels(double width, double height, const char *option, const char *text,
	struct error *error)
{
	if (width >= SIDE_MIN_PX && width <= SIDE_MAX_PX && height >= SIDE_MIN_PX
			&& height <= SIDE_MAX_PX && width * height <= AREA_MAX_PX)
		return true;
	return error_set(error, STATUS_USAGE,
		"%s %.60s: each side must be from %.0f to %.0f pixels, and both make at most %.0f million",
		option, text, SIDE_MIN_PX, SIDE_MAX_PX, AREA_MAX_PX / 1e6);
}

/* The height that suits a width. Names take the same height, however wide the figure is. */
static double height_for(const struct figure_head *figure, const struct size *natural,
	const struct size *size)
{
	static const double font_pt = 9, smallest = 0.7;
	const double width = size->width / natural->width;
	if (figure->report.names == 0 || !size->inches)
		return natural->height * width;
	return natural->height * (figure->style.font_size_pt > 0
		? figure->style.font_size_pt / font_pt : fmin(fmax(sqrt(width), smallest), 1));
}

/* A figure without --size has its natural size, at 192 pixels per inch. One
 * whose size is given in pixels shows the same at another resolution, unless
 * --dpi says how large its inch is. */
static bool parse_size(struct figure_head *figure, const struct asked *asked, struct error *error)
{
	const struct size natural = natural_size(figure);
	struct size size = natural;
	double dpi = DPI_DEFAULT;
	if (asked->size != NULL && !value_size(asked->size, &size))
		return error_set(error, STATUS_USAGE,
			"--size %.60s: wants WxH in pixels, or with in, cm, mm or pt: 16cmx10cm; "
			"or the width: 252pt", asked->size);
	if (size.height == 0)
		size.height = height_for(figure, &natural, &size);
	if (asked->dpi != NULL) {
		if (!parse_dpi(&dpi, asked->dpi, error))
			return false;
	} else if (!size.inches) {
		dpi = fmax(DPI_READABLE,
			fmin(size.width / natural.width, size.height / natural.height));
	}
	const double scale = size.inches ? dpi : 1;
	const double width = round(size.width * scale), height = round(size.height * scale);
	if (!check_pixels(width, height, asked->size != NULL ? "--size" : "--dpi",
			asked->size != NULL ? asked->size : asked->dpi, error))
		return false;
	figure->style.width_px = (size_t)width;
	figure->style.height_px = (size_t)height;
	figure->style.dpi = dpi;
	figure->style.page = (struct page){ .width = width, .height = height, .unit = "px" };
	if (size.inches)
		figure->style.page = (struct page){
			size.width / size.unit_in, size.height / size.unit_in, size.unit,
			size.width, size.height,
		};
	return true;
}

static bool parse_line_width(struct style *style, const char *text, struct error *error)
{
	return text == NULL || (value_number(text, strlen(text), &style->line_width_pt)
			&& style->line_width_pt > 0 && style->line_width_pt <= 100)
		|| error_set(error, STATUS_USAGE,
			"--line-width %.60s: wants points, more than 0 and at most 100", text);
}

static bool parse_font_size(struct style *style, const char *text, struct error *error)
{
	return text == NULL || (value_number(text, strlen(text), &style->font_size_pt)
			&& style->font_size_pt >= 1 && style->font_size_pt <= 200)
		|| error_set(error, STATUS_USAGE,
			"--font-size %.60s: wants points, from 1 to 200", text);
}

static bool parse_words(struct style *style, const struct asked *asked, struct error *error)
{
	static const char *const switches[] = { "off", "on" };
	static const char *const themes[] = { "light", "dark", "print", "auto" };
	static const char *const legends[] = {
		[LEGEND_BEST] = "best", [LEGEND_NONE] = "none", [LEGEND_NORTHWEST] = "nw",
		[LEGEND_NORTHEAST] = "ne", [LEGEND_SOUTHWEST] = "sw", [LEGEND_SOUTHEAST] = "se",
		[LEGEND_RIGHT] = "right", [LEGEND_DIRECT] = "direct",
	};
	static const char *const shares[] = {
		[SHARE_SIMILAR] = "similar", [SHARE_NONE] = "none", [SHARE_X] = "x",
		[SHARE_Y] = "y", [SHARE_BOTH] = "both",
	};
	static const char *const aspects[] = { "auto", "equal" };
	static const char *const maths[] = { "italic", "upright" };
	size_t aspect = 0, math = 0;
	size_t grid = true, theme = 0, legend = LEGEND_BEST, share = SHARE_SIMILAR;
	if (asked->grid != NULL && !choose("--grid", asked->grid, switches, 2, &grid, error))
		return false;
	if (asked->theme != NULL && !choose("--theme", asked->theme, themes, 4, &theme, error))
		return false;
	if (asked->legend != NULL && !choose("--legend", asked->legend, legends,
			sizeof legends / sizeof *legends, &legend, error))
		return false;
	if (asked->share != NULL && !choose("--share", asked->share, shares,
			sizeof shares / sizeof *shares, &share, error))
		return false;
	if (asked->aspect != NULL && !choose("--aspect", asked->aspect, aspects, 2, &aspect, error))
		return false;
	if (asked->math != NULL && !choose("--math", asked->math, maths, 2, &math, error))
		return false;
	style->upright = math == 1;
	style->equal = aspect == 1;
	if (style->equal && (style->y_scaling != SCALING_LINEAR
			|| style->x_scaling != SCALING_LINEAR))
		return error_set(error, STATUS_USAGE,
			"--aspect equal: a logarithmic axis has no unit of one length");
	style->grid = grid != 0;
	style->share = (enum share)share;
	style->dark = theme == 1;
	style->print = theme == 2;
	style->adaptive = theme == 3;
	style->legend = (enum legend)legend;
	return true;
}

/* One format that follows its reader will do; the others are light. */
static bool check_adaptive(const struct request *request, struct error *error)
{
	bool follows = !request->head.figure.style.adaptive;
	for (size_t i = 0; i < request->targets; i++)
		follows |= request->target[i].format->figure != NULL
			&& request->target[i].format->figure->adaptive;
	return follows || error_set(error, STATUS_USAGE,
		"--theme auto: only an SVG can follow its reader; wants light or dark without --svg");
}

bool request_style(struct request *request, struct error *error)
{
	const struct asked *asked = &request->asked;
	struct figure_head *figure = &request->head.figure;
	figure->difference = asked->difference;
	figure->command = asked->command.bytes;
	/* Without the file it would not make the figure again. */
	figure->recipe = asked->no_metadata || asked->input != NULL ? NULL
		: asked->recipe.bytes;
	figure->style.transparent = asked->transparent;
	figure->style.font = request_text(request, asked->font);
	return parse_scaling(figure, asked, error) && parse_columns(&figure->style, asked, error)
		&& parse_font_size(&figure->style, asked->font_size, error)
		&& parse_size(figure, asked, error)
		&& parse_line_width(&figure->style, asked->line_width, error)
		&& parse_words(&figure->style, asked, error) && check_adaptive(request, error);
}
