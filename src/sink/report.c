/* SPDX-License-Identifier: MIT */
/* report.c - see report.h */
#include "sink/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/memory.h"

void report_free(struct report *report)
{
	for (size_t i = 0; i < report->cells; i++)
		free(report->cell[i].text);
	free(report->cell);
	free(report->column);
	free(report->source);
}

size_t report_find_column(const struct report *report, const char *name)
{
	size_t i = 0;
	while (i < report->columns && strcmp(report->column[i].name, name) != 0)
		i++;
	return i;
}

struct report_column *report_add_column(struct report *report, const char *name, bool text, bool whole)
{
	report->column = memory_resize(report->column, report->columns + 1,
		sizeof *report->column);
	struct report_column *column = &report->column[report->columns++];
	*column = (struct report_column){ .text = text, .whole = whole };
	snprintf(column->name, sizeof column->name, "%s", name);
	return column;
}

/* The cells of a row are there from its first one on. */
static void add(struct report *report, struct report_cell cell)
{
	report->cell = memory_resize(report->cell, report->cells + 1, sizeof *report->cell);
	report->cell[report->cells++] = cell;
	report->rows = (report->cells + report->columns - 1) / report->columns;
}

void report_add_text(struct report *report, char *text)
{
	add(report, (struct report_cell){ .text = text });
}

void report_add_number(struct report *report, double number)
{
	add(report, (struct report_cell){ .number = number });
}
