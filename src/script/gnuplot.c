/* SPDX-License-Identifier: MIT */
/* gnuplot.c - a script that stands alone, with its data inside.
 *
 * First the data, a block for each curve, then how the figure looks, then one
 * plot command for each panel. Numbers are the shortest that read back in their
 * type.
 */
#include "script/gnuplot.h"

#include <stdlib.h>

#include "sampling/grid.h"
#include "script/axis.h"
#include "script/data.h"
#include "script/envelope.h"
#include "script/line.h"
#include "script/losses.h"
#include "script/panel.h"
#include "script/place.h"
#include "script/report.h"
#include "script/text.h"
#include "sink/cells.h"
#include "sink/sink.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"

static const double FONT_PT = 9;	/* as in pictures */

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

/* Panels in the order of their cells, which gnuplot fills row by row. */
static void put_panels(struct output *output, const struct head *head, const struct cell *cell,
	size_t cells, const struct place *place)
{
	const struct figure_head *figure = &head->figure;
	const struct arrangement arrangement = figure_arrangement(figure, &figure->style);
	output_print(output, "set multiplot layout %zu,%zu", arrangement.rows, arrangement.columns);
	if (figure->title != NULL) {
		output_text(output, " title ");
		text_put_plain(output, figure->title);
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
				panel_put(output, head, &cell[i], i + 1, &place[i]);
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
		const struct curve_line_page page = line_page(head, &cell[i], &place[i]);
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
		text_put_setting(output, "title", head->figure.title);
		panel_put(output, head, &cell[0], 1, &place[0]);
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
