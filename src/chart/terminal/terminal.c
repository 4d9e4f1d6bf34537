/* SPDX-License-Identifier: MIT */
/* terminal.c - see terminal.h */
#include "chart/terminal/terminal.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "chart/terminal/plotter.h"
#include "chart/layout/draw.h"
#include "chart/model/model.h"
#include "sink/sink.h"
#include "support/memory.h"

enum {
	COLUMNS_DEFAULT = 80, COLUMNS_MIN = 10, COLUMNS_MAX = 1000,
	ROWS_DEFAULT = 24, ROWS_MIN = 5, ROWS_MAX = 500,
	PANEL_COLUMNS = 36, PANEL_ROWS = 12,	/* what one of several wants, */
	PANEL_COLUMNS_LEAST = 18, PANEL_ROWS_LEAST = 5,	/* and what it is seen in */
	DOTS_COLUMNS = 50,				/* the same with names beside its dots, */
	DOTS_ROWS = 6, SOURCE_ROWS = 3,			/* around these, and below all */
	THUMBNAIL_ROWS = 8
};

static bool is_set(const char *name)
{
	const char *value = getenv(name);
	return value != NULL && *value != '\0';
}

static bool is(const char *name, const char *value)
{
	return is_set(name) && strcmp(getenv(name), value) == 0;
}

/* A variable that is a number greater than 0; else 0. */
static size_t number(const char *name)
{
	const char *text = getenv(name);
	if (text == NULL || *text < '1' || *text > '9'
			|| strspn(text, "0123456789") != strlen(text))
		return 0;
	return strtoul(text, NULL, 10);
}

static size_t between(size_t value, size_t least, size_t most)
{
	return value < least ? least : value > most ? most : value;
}

static enum screen_colors colors(void)
{
	if (is_set("NO_COLOR") || !is_set("TERM") || is("TERM", "dumb"))
		return SCREEN_PLAIN;
	return is_set("COLORTERM") || strstr(getenv("TERM"), "256") != NULL
		? SCREEN_256_COLORS : SCREEN_8_COLORS;
}

struct screen_type terminal_type(bool standard_output)
{
	struct winsize window = { .ws_col = 0 };
	const bool terminal = standard_output && isatty(STDOUT_FILENO);
	if (terminal)
		ioctl(STDOUT_FILENO, TIOCGWINSZ, &window);
	size_t columns = window.ws_col, rows = window.ws_row;
	if (columns == 0)
		columns = number("COLUMNS");
	if (rows == 0)
		rows = number("LINES");
	return (struct screen_type){
		.columns = between(columns == 0 ? COLUMNS_DEFAULT : columns,
			COLUMNS_MIN, COLUMNS_MAX),
		.rows = between(rows == 0 ? ROWS_DEFAULT : rows, ROWS_MIN, ROWS_MAX),
		/* The console of Linux has no font with braille. */
		.unicode = strcmp(nl_langinfo(CODESET), "UTF-8") == 0
			&& !(terminal && is("TERM", "linux")),
		.colors = terminal ? colors() : SCREEN_PLAIN,
		.shared = terminal,
	};
}

/* A row is left for the prompt. A square is twice as high as wide, and a panel
 * good to see when four to three at the most. */
static size_t rows_of(const struct figure_head *figure, const struct style *style,
	const struct screen_type *type)
{
	const struct arrangement cells = figure_arrangement(figure, style);
	/* Each name has a row, of however many. */
	if (figure->report.names > 0)
		return between(cells.rows * (figure->report.names + DOTS_ROWS) + SOURCE_ROWS,
			ROWS_MIN, ROWS_MAX);
	const size_t most = type->columns / cells.columns * 3 / 8 * cells.rows;
	const size_t free = type->rows - 1;
	const size_t wanted = cells.rows > 1 ? PANEL_ROWS * cells.rows : 0;
	/* A terminal scrolls away what is more. */
	const size_t least = type->shared && wanted > free && free >= cells.rows * PANEL_ROWS_LEAST
		? free : wanted;
	const size_t rows = most > ROWS_DEFAULT && free > most ? most : free;
	return between(rows, least, ROWS_MAX);
}

/* Nothing can be written upwards: what names an axis of y stands above it. */
static void move_labels(struct model *model)
{
	for (size_t i = 0; i < model->chart.panels; i++) {
		struct panel *panel = &model->panel[i];
		if (panel->title == NULL)
			panel->title = panel->ylabel;
		panel->ylabel = NULL;
	}
}

/* Half a dot makes another dot in every other place, more or less. In letters a
 * line takes whole squares. */
static struct sharpness sharpness_of(const struct screen_type *type)
{
	return (struct sharpness){
		.near_px = type->unicode ? 0.5 : 0.5 * SQUARE_DOTS_Y,
		.near = type->unicode ? "half a dot" : "half a character",
		.thumbnail_px = SQUARE_DOTS_Y * THUMBNAIL_ROWS,
	};
}

/* How many rows the warnings will take below the picture. */
static size_t warning_rows(const char *warning, size_t columns)
{
	size_t rows = 0;
	while (warning != NULL && *warning != '\0') {
		const size_t length = strcspn(warning, "\n");
		rows += (strlen("actplot: ") + length + columns - 1) / columns;
		warning += length + (warning[length] == '\n');
	}
	return rows;
}

/* Warns, and leaves the picture the rows that are free then. */
static void warn(const struct model *model, struct screen_type *type, struct sink *sink)
{
	const struct sharpness sharpness = sharpness_of(type);
	model_warn(model, &sharpness, sink);
	const size_t rows = warning_rows(sink->warning, type->columns);
	if (type->shared && type->rows >= ROWS_MIN + rows)
		type->rows -= rows;
}

/* As many panels beside each other as are good to see, or on a terminal as it takes for
 * all to be seen at once, if they are not too narrow then. */
static size_t columns_most(const struct figure_head *figure, const struct screen_type *type)
{
	struct style style = figure->style;
	const bool dots = figure->report.names > 0;
	const size_t wanted = dots ? DOTS_COLUMNS : PANEL_COLUMNS;
	const size_t good = between(type->columns / wanted, 1, COLUMNS_MAX);
	const size_t most = dots ? good : between(type->columns / PANEL_COLUMNS_LEAST, good, COLUMNS_MAX);
	for (style.columns_most = good; type->shared && style.columns_most <= most;
			style.columns_most++)
		if (figure_arrangement(figure, &style).rows * PANEL_ROWS_LEAST < type->rows)
			return style.columns_most;
	return good;
}

/* The style of a figure, on a screen so wide; its height follows from its panels. */
static struct style style_of(const struct figure_head *figure, const struct screen_type *type)
{
	struct style style = figure->style;
	style.columns_most = columns_most(figure, type);
	style.width_px = SQUARE_DOTS_X * type->columns;
	style.height_px = SQUARE_DOTS_Y * rows_of(figure, &style, type);
	style.dpi = 72;
	style.line_width_pt = 0;
	style.transparent = true;
	style.unknown_ground = !style.dark;
	style.print = false;
	return style;
}

void terminal_draw(struct sink *sink, struct screen_type type)
{
	const struct figure_head *figure = &sink->head->figure;
	const struct style style = style_of(figure, &type);
	struct model model = model_new(sink->head, sink->report, &style);
	warn(&model, &type, sink);
	type.rows = rows_of(figure, &style, &type);
	model.chart.style.height_px = SQUARE_DOTS_Y * type.rows;
	struct plotter plotter = { .device.type = &plotter_type, .screen = screen_new(&type) };
	move_labels(&model);
	chart_draw(&model.chart, &plotter.device);
	screen_write(plotter.screen, sink->output);
	screen_free(plotter.screen);
	model_free(&model);
}
