/* SPDX-License-Identifier: MIT */
/* report_dots.c - dots_panel of report_model.h: a line for each name, with the dots of its
 * rows and the number in their middle. */
#include <math.h>
#include <stdlib.h>

#include "chart/model/report_model.h"
#include "number/median.h"
#include "plane/spread.h"
#include "sink/report.h"
#include "sink/subjects.h"
#include "support/memory.h"

/* Dots of one value are so far apart, of the distance of two lines, and all of them no farther
 * than that from theirs: beyond it are the numbers of the next. */
static const double APART = 0.3;
static const double ROOM = 0.6;		/* above the first line and below the last, likewise */

/* Dots of one value stand above each other, about their line. */
static struct point place_of(const double *value, size_t count, size_t i, double line)
{
	size_t first = i, next = i;
	while (first > 0 && value[first - 1] == value[i])
		first--;
	while (next < count && value[next] == value[i])
		next++;
	const double farthest = (double)(next - first - 1) / 2;
	return (struct point){ value[i],
		line + APART / fmax(farthest, 1) * ((double)(i - first) - farthest) };
}

static void add_dot(struct series *series, struct point at)
{
	struct point *point = memory_resize((struct point *)series->point, series->points + 1,
		sizeof *point);
	point[series->points++] = at;
	series->point = point;
}

/* The one in the middle stands before the others. */
static void add_dots(const struct subject *subject, const double *value, size_t count,
	double line, struct series *series)
{
	series[0] = (struct series){ .look = subject->look, .dots = true, .pale = true };
	series[1] = (struct series){ .look = subject->look, .dots = true };
	for (size_t i = 0; i < count; i++)
		add_dot(&series[i == (count - 1) / 2], place_of(value, count, i, line));
}

struct panel dots_panel(struct model *model, const struct report *report,
	const struct subjects *subjects, size_t column, const char *group)
{
	struct series *series = memory_new(2 * subjects->count, sizeof *series);
	struct value *value = memory_new(subjects->count, sizeof *value);
	struct spread spread = spread_none;
	struct panel panel = {
		.y = { -((double)subjects->count - 1) - ROOM, ROOM },
		.series = series,
		.series_count = 2 * subjects->count,
		.category = model->category,
		.categories = subjects->count,
		.value = value,
	};
	for (size_t i = 0; i < subjects->count; i++) {
		size_t count;
		double *number = subject_values(report, &subjects->subject[i], column, group,
			&count);
		for (size_t k = 0; k < count; k++)
			spread_include(&spread, number[k]);
		add_dots(&subjects->subject[i], number, count, -(double)i, &series[2 * i]);
		if (count > 0)
			value[panel.values++] = (struct value){ { number[count - 1], -(double)i },
				median_of(number, count) };
		free(number);
	}
	panel.x_scaling = report_scaling(model, &spread, model->chart.style.x_scaling, &panel.x);
	return panel;
}
