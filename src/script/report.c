/* SPDX-License-Identifier: MIT */
/* report.c - see report.h */
#include "script/report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "number/median.h"
#include "number/number.h"
#include "plane/range.h"
#include "plane/spread.h"
#include "script/text.h"
#include "sink/palette.h"
#include "sink/report.h"
#include "sink/sink.h"
#include "sink/subjects.h"
#include "support/output.h"

struct plot {			/* what one panel shows */
	struct output *output;
	const struct head *head;
	const struct report *report;
	const struct subjects *subjects;
	size_t number;		/* from 1 */
	size_t column;
	const char *group;	/* or NULL */
};

/* The rows of a name stand together: x and y. */
static void put_line(const struct plot *plot, const struct subject *subject)
{
	const struct report *report = plot->report;
	for (size_t row = subject->first; row < report->rows; row++) {
		const struct report_cell *cell = &report->cell[row * report->columns];
		if (strcmp(cell[0].text, subject->name) != 0)
			break;
		text_put_number(plot->output, cell[1].number);
		output_text(plot->output, " ");
		text_put_number(plot->output, cell[plot->column].number);
		output_text(plot->output, "\n");
	}
}

/* Its dots: x, its line, and behind the last the number in their middle. */
static void put_dots(const struct plot *plot, const struct subject *subject, size_t line)
{
	size_t count;
	double *value = subject_values(plot->report, subject, plot->column, plot->group, &count);
	for (size_t i = 0; i < count; i++) {
		text_put_number(plot->output, value[i]);
		if (i + 1 < count)
			output_print(plot->output, " %zu \"\"\n", line);
		else
			output_print(plot->output, " %zu \"%.4g\"\n", line,
				median_of(value, count));
	}
	/* A block without rows is an error there. */
	if (count == 0)
		output_print(plot->output, "nan %zu \"\"\n", line);
	free(value);
}

static void put_data(const struct plot *plot)
{
	const struct subjects *subjects = plot->subjects;
	for (size_t i = 0; i < subjects->count; i++) {
		output_print(plot->output, "$data%zu_%zu << EOD\n", plot->number, i + 1);
		if (plot->report->view == VIEW_DOTS)
			put_dots(plot, &subjects->subject[i], i);
		else
			put_line(plot, &subjects->subject[i]);
		output_text(plot->output, "EOD\n");
	}
}

static struct spread spread_of(const struct plot *plot)
{
	struct spread spread = spread_none;
	for (size_t i = 0; i < plot->subjects->count; i++) {
		size_t count;
		double *value = subject_values(plot->report, &plot->subjects->subject[i],
			plot->column, plot->group, &count);
		for (size_t k = 0; k < count; k++)
			spread_include(&spread, value[k]);
		free(value);
	}
	return spread;
}

/* The axis of the numbers. That of a single number is not empty. */
static void put_range(const struct plot *plot, char axis, bool log, struct interval given,
	const struct spread *spread)
{
	const double one = spread->all.low;
	struct interval range = { 0, 0 };
	if (given.low < given.high)
		range = given;
	else if (spread->all.low == spread->all.high)
		range = log ? (struct interval){ one / 10, one * 10 }
			: range_with_room(spread->all);
	if (range.low < range.high)
		output_print(plot->output, "set %crange [%.17g:%.17g]\n", axis, range.low, range.high);
	else
		output_print(plot->output, "set %crange [*:*]\n", axis);
}

static void put_scaling(const struct plot *plot, struct interval given)
{
	const struct spread spread = spread_of(plot);
	const struct style *style = &plot->head->figure.style;
	const bool dots = plot->report->view == VIEW_DOTS;
	const char axis = dots ? 'x' : 'y';
	const enum scaling_kind asked = dots ? style->x_scaling : style->y_scaling;
	const bool log = asked == SCALING_LOG
		|| (asked == SCALING_LINEAR && spread_spans_decades(&spread));
	if (log)
		output_print(plot->output, "set logscale %c\nset format %c '10^{%%T}'\n", axis,
			axis);
	else
		output_print(plot->output, "unset logscale %c\nset format %c '%%h'\n", axis, axis);
	put_range(plot, axis, log, given, &spread);
	if (!dots && style->x_scaling == SCALING_LOG)
		output_text(plot->output, "set logscale x\n");
}

static double layers_of(const struct plot *plot)
{
	double most = 0;
	for (size_t row = 0; row < plot->report->rows; row++)
		most = fmax(most, plot->report->cell[row * plot->report->columns + 1].number);
	return most;
}

static unsigned color_of(const struct plot *plot, size_t i)
{
	const struct look *look = plot->subjects->subject[i].look;
	if (look != NULL && look->colored)
		return look->color;
	const size_t number = look != NULL && look->number > 0 ? look->number - 1
		: plot->report->view == VIEW_DOTS ? 0 : i;
	return palette_light[number % PALETTE_COLORS];
}

/* The names in place of numbers, the first above. */
static void put_names(const struct plot *plot)
{
	struct output *output = plot->output;
	const size_t count = plot->subjects->count;
	output_text(output, "set ytics (");
	for (size_t i = 0; i < count; i++) {
		output_text(output, i > 0 ? ", " : "");
		text_put_quoted(output, plot->subjects->subject[i].title);
		output_print(output, " %zu", i);
	}
	output_print(output, ") noenhanced\nset yrange [%zu.6:-0.6]\nset offsets graph 0.05, "
		"graph 0.2, 0, 0\nunset key\n", count - 1);
}

static void put_panel(const struct plot *plot)
{
	struct output *output = plot->output;
	const struct panel_head *asked = &plot->head->figure.panel[plot->number - 1];
	const struct report_column *column = &plot->report->column[plot->column];
	const char *title = column->title != NULL ? column->title : column->name;
	const bool dots = plot->report->view == VIEW_DOTS;
	put_scaling(plot, dots ? asked->x : asked->y);
	if (asked->title != NULL || plot->group != NULL)
		text_put_setting(output, "title", asked->title != NULL ? asked->title : plot->group);
	text_put_setting(output, "xlabel", asked->xlabel != NULL ? asked->xlabel : dots ? title
		: plot->report->column[1].name);
	if (!dots || asked->ylabel != NULL)
		text_put_setting(output, "ylabel", asked->ylabel != NULL ? asked->ylabel : title);
	if (dots)
		put_names(plot);
	else
		output_text(output, layers_of(plot) > 1 ? "set xrange [1:*]\n"
			: "set xrange [0.5:1.5]\n");
	if (plot->number == 2)
		output_text(output, "unset label 1\n");
	output_text(output, "plot ");
	for (size_t i = 0; i < plot->subjects->count; i++) {
		output_print(output, "$data%zu_%zu with %s linecolor rgb '#%06x'", plot->number, i + 1,
			dots ? "points pointtype 7" : "lines linewidth 2", color_of(plot, i));
		if (!dots)
			output_text(output, " title ");
		if (!dots)
			text_put_quoted(output, plot->subjects->subject[i].title);
		if (dots)
			output_print(output, ", \\\n     '' using 1:2:3 with labels left offset 1,0");
		output_text(output, i + 1 < plot->subjects->count ? ", \\\n     " : "\n");
	}
}

static void put_look(struct output *output, const struct head *head, const char *source)
{
	const struct arrangement cells = figure_arrangement(&head->figure, &head->figure.style);
	output_text(output, "set encoding utf8\n");
	output_text(output, head->figure.style.grid
		? "set grid linetype 1 linewidth 0.5 linecolor rgb '#e8e8e8'\n" : "unset grid\n");
	output_text(output, "set border linecolor rgb '#8c8c8c'\n"
		"set tics textcolor rgb '#444444'\nset key outside right center Left reverse noenhanced\n");
	if (source != NULL) {
		output_text(output, "set label 1 ");
		text_put_quoted(output, source);
		output_text(output, " at screen 0.01, screen 0.02 noenhanced font ',8'\n");
	}
	output_print(output, "set multiplot layout %zu,%zu%s", cells.rows, cells.columns,
		source != NULL ? " margins char 18, char 2, char 5, char 3 spacing char 18, char 6" : "");
	if (head->figure.title != NULL) {
		output_text(output, " title ");
		text_put_plain(output, head->figure.title);
	}
	output_text(output, "\n");
}

void script_put_report(struct output *output, const struct head *head,
	const struct report *report)
{
	struct subjects subjects = subjects_new(head, report);
	for (size_t round = 0; round < 2; round++) {
		if (round == 1)
			put_look(output, head, report->source);
		for (size_t i = 0; i < head->figure.panels; i++) {
			const struct plot plot = {
				output, head, report, &subjects, i + 1,
				head->figure.report.column[i / subjects.groups],
				subjects.group[i % subjects.groups],
			};
			if (round == 0)
				put_data(&plot);
			else
				put_panel(&plot);
		}
	}
	output_text(output, "unset multiplot\n");
	for (size_t i = 0; i < subjects.count; i++)
		free(subjects.subject[i].title);
	subjects_free(&subjects);
}
