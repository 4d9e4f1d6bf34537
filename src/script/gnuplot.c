/* SPDX-License-Identifier: MIT */
/* gnuplot.c - a script that stands alone, with its data inside.
 *
 * First the data, a block for each curve, then how the figure looks, then one
 * plot command for each panel. Numbers are the shortest that read back in their
 * type.
 */
#include "script/gnuplot.h"

#include <stdlib.h>
#include <string.h>

#include "sampling/grid.h"
#include "script/axis.h"
#include "script/data.h"
#include "script/line.h"
#include "script/envelope.h"
#include "script/losses.h"
#include "script/place.h"
#include "script/report.h"
#include "script/text.h"
#include "sink/cells.h"
#include "sink/palette.h"
#include "sink/sink.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"

static const double FONT_PT = 9;	/* as in pictures */

static void put_setting(struct output *output, const char *name, const char *text)
{
	if (text == NULL) {
		output_print(output, "unset %s\n", name);
		return;
	}
	output_print(output, "set %s ", name);
	text_put_quoted(output, text);
	output_text(output, " noenhanced\n");
}

static bool is_ascii_text(const char *text)
{
	for (; text != NULL && *text != '\0'; text++)
		if ((unsigned char)*text >= 0x80)
			return false;
	return true;
}

static bool is_ascii(const struct head *head, const struct cell *cell, size_t cells)
{
	const struct figure_head *figure = &head->figure;
	bool ascii = is_ascii_text(figure->title);
	for (size_t i = 0; i < figure->panels; i++)
		ascii = ascii && is_ascii_text(figure->panel[i].title)
			&& is_ascii_text(figure->panel[i].xlabel)
			&& is_ascii_text(figure->panel[i].ylabel)
			&& !axis_is_angle(figure_range(head, i));
	for (size_t i = 0; i < cells; i++)
		for (size_t j = 0; j < cell[i].curves; j++)
			ascii = ascii && is_ascii_text(cell[i].title[j]);
	return ascii;
}

/* What holds for all panels. */
static void put_look(struct output *output, const struct head *head, const struct cell *cell,
	size_t cells)
{
	/* In the C locale gnuplot has something to say to this. */
	if (!is_ascii(head, cell, cells))
		output_text(output, "set encoding utf8\n");
	if (head->figure.style.grid)
		output_text(output, "set grid linetype 1 linewidth 0.5 linecolor rgb '#e8e8e8'\n");
	else
		output_text(output, "unset grid\n");
	if (head->figure.style.x_scaling == SCALING_LOG)
		output_text(output, "set logscale x\n");
	if (head->figure.style.equal)
		output_text(output, "set size ratio -1\n");
	output_text(output, "set border linecolor rgb '#8c8c8c'\n"
		"set tics textcolor rgb '#444444'\n");
}

static void put_key(struct output *output, const struct head *head, const struct cell *cell,
	const struct place *place, enum scaling_kind scaling, struct interval y)
{
	static const char *const where[] = {
		[LEGEND_NORTHWEST] = "inside left top", [LEGEND_NORTHEAST] = "inside right top",
		[LEGEND_SOUTHWEST] = "inside left bottom",
		[LEGEND_SOUTHEAST] = "inside right bottom", [LEGEND_RIGHT] = "outside right center",
	};
	enum legend legend = head->figure.style.legend;
	/* The panel above has the same lines in the same colours. */
	if (legend == LEGEND_NONE || cell->difference) {
		output_text(output, "unset key\n");
		return;
	}
	if (legend == LEGEND_DIRECT)
		legend = LEGEND_BEST;
	if (legend == LEGEND_BEST && scaling != SCALING_LINEAR)
		legend = LEGEND_RIGHT;
	if (legend == LEGEND_BEST)
		legend = place_best(place, y, cell->curves);
	output_print(output, "set key %s Left reverse noenhanced\n", where[legend]);
}

/* The dashes of pictures, in lengths of gnuplot. */
static const char *dash_of(const struct look *look)
{
	static const char *const dashes[DASH_COUNT] = {
		[DASH_NONE] = "", [DASH_LONG] = " dashtype (10,5)", [DASH_DOT] = " dashtype (2.5,3.5)",
		[DASH_LONG_DOT] = " dashtype (10,4,2.5,4)", [DASH_SHORT] = " dashtype (5,3.5)",
		[DASH_LONG_DOT_DOT] = " dashtype (10,3,2.5,3,2.5,3)",
		[DASH_LONGER] = " dashtype (16,4)", [DASH_LONGER_SHORT] = " dashtype (14,3,5,3)",
	};
	return look->dashed ? dashes[look->dash] : "";
}

static unsigned color_of(const struct cell *cell, size_t i)
{
	const struct look *look = &cell->look[i];
	if (look->colored)
		return look->color;
	if (look->number > 0)
		return palette_light[(look->number - 1) % PALETTE_COLORS];
	return cell->scheme.shades > 0
		? ramp_shade(ramp_light, cell->scheme.color[i], cell->scheme.shades)
		: palette_light[cell->scheme.color[i] % PALETTE_COLORS];
}

/* Lines and texts that were asked for, and no more those of the panel before. */
static void put_pointers(struct output *output, const struct panel_head *asked, bool difference)
{
	output_text(output, "unset arrow\nunset label\n");
	for (size_t i = 0; i < asked->uprights; i++)
		output_print(output, "set arrow from %.17g, graph 0 to %.17g, graph 1 nohead "
			"dashtype (5,3.5) linecolor rgb '#444444'\n", asked->upright[i],
			asked->upright[i]);
	for (size_t i = 0; !difference && i < asked->levels; i++)
		output_print(output, "set arrow from graph 0, first %.17g to graph 1, first %.17g "
			"nohead dashtype (5,3.5) linecolor rgb '#444444'\n", asked->level[i],
			asked->level[i]);
	for (size_t i = 0; !difference && i < asked->texts; i++) {
		output_text(output, "set label ");
		text_put_quoted(output, asked->text[i].text);
		output_print(output, " at %.17g, %.17g noenhanced\n", asked->text[i].at.x,
			asked->text[i].at.y);
	}
}

static void put_ticks(struct output *output, const char *axis, const struct tick_wish *wish)
{
	if (wish->count == 0)
		return;
	output_print(output, "set %stics ", axis);
	for (size_t i = 0; i < wish->count; i++)
		output_print(output, "%s%.17g", wish->count == 1 ? "" : i == 0 ? "(" : ", ",
			wish->value[i]);
	output_text(output, wish->count == 1 ? "\n" : ")\n");
}

static void put_plot(struct output *output, const struct head *head, const struct cell *cell,
	size_t number)
{
	output_text(output, "plot ");
	for (size_t i = 0; i < cell->curves; i++) {
		const unsigned color = color_of(cell, i);
		struct curve edge[2];
		const struct grid grid = data_grid(head, cell->panel);
		const bool envelope = envelope_is_wanted(&cell->curve[i], &grid);
		if (envelope || curve_band(&cell->curve[i], &edge[0], &edge[1]))
			output_print(output, "$band%zu_%zu using 1:2:3 with filledcurves "
				"linecolor rgb '#%06x' fillstyle transparent solid 0.2 noborder "
				"notitle, \\\n     ", number, i + 1, color);
		const bool line = envelope || data_is_line(head, &cell->curve[i]);
		output_print(output, "$curve%zu_%zu with %s%s linecolor rgb '#%06x' title ",
			number, i + 1, line ? "lines linewidth 2" : "points pointtype 7",
			line ? dash_of(&cell->look[i]) : "", color);
		text_put_quoted(output, cell->title[i]);
		output_text(output, i + 1 < cell->curves ? ", \\\n     " : "\n");
	}
}

static void put_panel(struct output *output, const struct head *head, const struct cell *cell,
	size_t number, const struct place *place)
{
	const struct figure_head *figure = &head->figure;
	const enum scaling_kind scaling = cell->difference == figure->difference
		? figure->style.y_scaling : SCALING_LINEAR;
	const struct panel_head *asked = &figure->panel[cell->panel];
	const struct interval given = cell->difference ? (struct interval){ 0, 0 } : asked->y;
	if (figure->panels > 1)
		output_text(output, "set xtics autofreq\n");
	axis_put_x(output, place);
	const struct interval y = axis_put_y(output, place, scaling, given);
	put_setting(output, "ylabel", cell->difference ? cell->ylabel : asked->ylabel);
	put_setting(output, "xlabel", asked->xlabel);
	if (figure->panels > 1)
		put_setting(output, "title", cell->difference ? NULL
			: asked->title != NULL ? asked->title : cell->heading);
	put_pointers(output, asked, cell->difference);
	put_ticks(output, "x", &asked->x_ticks);
	if (!cell->difference)
		put_ticks(output, "y", &asked->y_ticks);
	put_key(output, head, cell, place, scaling, y);
	put_plot(output, head, cell, number);
}

/* Panels in the order of their cells, which gnuplot fills row by row. */
static void put_panels(struct output *output, const struct head *head, const struct cell *cell,
	size_t cells, const struct place *place)
{
	const struct figure_head *figure = &head->figure;
	const struct arrangement arrangement = figure_arrangement(figure, &figure->style);
	output_print(output, "set multiplot layout %zu,%zu", arrangement.rows, arrangement.columns);
	if (figure->title != NULL) {
		output_text(output, " title ");
		text_put_quoted(output, figure->title);
		output_text(output, " noenhanced");
	}
	/* Frames above each other have the same sides, however wide their labels are. */
	if (figure->difference)
		output_text(output, "\nset lmargin 12\nset rmargin 3");
	output_text(output, "\n");
	for (size_t row = 0; row < arrangement.rows; row++)
		for (size_t column = 0; column < arrangement.columns; column++) {
			size_t i = 0;
			while (i < cells && (cell[i].row != row || cell[i].column != column))
				i++;
			output_text(output, "\n");
			if (i < cells)
				put_panel(output, head, &cell[i], i + 1, &place[i]);
			else
				output_text(output, "set multiplot next\n");
		}
	output_text(output, "\nunset multiplot\n");
}

/* What it is, how it becomes a file, and what it leaves out. */
static void put_head(struct output *output, const struct head *head)
{
	const struct style *style = &head->figure.style;
	output_text(output, "# actplot");
	text_put_line(output, head->figure.command);
	/* A font of 12 points is 16 px high there, a line of width 1 a px wide. */
	const double font_pt = style->font_size_pt > 0 ? style->font_size_pt : FONT_PT;
	output_print(output, "\n# To a file: gnuplot -e \"set terminal pngcairo size %zu,%zu "
		"fontscale %.3g linewidth %.3g; set output 'figure.png'\" SCRIPT\n",
		style->width_px, style->height_px, font_pt * style->dpi / 72 / 16, style->dpi / 96);
	losses_put(output, head);
	output_text(output, "\n");
}

static void put_curves(struct output *output, const struct head *head)
{
	struct cell *cell;
	const size_t cells = cells_new(head, &head->figure.style, &cell);
	struct place *place = memory_new(cells, sizeof *place);
	for (size_t i = 0; i < cells; i++) {
		const struct grid grid = data_grid(head, cell[i].panel);
		place[i] = place_begin(head, cell[i].panel);
		const struct lines_page page = line_page(head, &cell[i], &place[i]);
		for (size_t j = 0; j < cell[i].curves; j++) {
			const struct curve *curve = &cell[i].curve[j];
			if (envelope_is_wanted(curve, &grid)) {
				envelope_put(output, head, curve, &grid, i + 1, j + 1, &place[i]);
			} else if (line_is_free(head, curve)) {
				data_put_free_band(output, curve, &page, i + 1, j + 1, &place[i]);
				data_put_line(output, curve, &page, i + 1, j + 1, &place[i]);
			} else {
				data_put_band(output, curve, &grid, i + 1, j + 1, &place[i]);
				data_put_curve(output, curve, &grid, i + 1, j + 1, &place[i]);
			}
		}
	}
	put_look(output, head, cell, cells);
	if (cells > 1) {
		put_panels(output, head, cell, cells, place);
	} else {
		put_setting(output, "title", head->figure.title);
		put_panel(output, head, &cell[0], 1, &place[0]);
	}
	free(place);
	cells_free(cell, cells);
}

static bool gnuplot_draw(struct sink *sink, struct error *error)
{
	const struct head *head = sink->head;
	(void)error;
	put_head(sink->output, head);
	if (head->figure.report.columns > 0)
		script_put_report(sink->output, head, sink->report);
	else
		put_curves(sink->output, head);
	return true;
}

const struct format format_gnuplot = {
	.name = "gnuplot",
	.suffixes = "gp gnuplot plt gpi",
	.help = "a script for gnuplot",
	.figure = &(const struct figure_format){ .reports = true, .draw = gnuplot_draw },
};
