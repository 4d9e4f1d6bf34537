/* report_dots.c - dots_panel of report_model.h: a line for each name, with the dots of its
 * rows and the number in their middle. */
#include <math.h>
#include <stdlib.h>

#include "chart/model/report_model.h"
#include "chart/model/subjects.h"
#include "plane/spread.h"
#include "sink/report.h"
#include "support/memory.h"

static const double APART = 0.24;	/* dots of one value, of the distance of two lines */
static const double ROOM = 0.6;		/* above the first line and below the last, likewise */

/* Dots of one value stand above each other, about their line. */
static struct point *dots_of(const double *value, size_t count, double line)
{
	struct point *point = memory_new(count, sizeof *point);
	for (size_t first = 0, next; first < count; first = next) {
		for (next = first; next < count && value[next] == value[first]; next++)
			;
		for (size_t i = first; i < next; i++)
			point[i] = (struct point){ value[i],
				line + APART * ((double)(i - first) - (double)(next - first - 1) / 2) };
	}
	return point;
}

struct panel dots_panel(struct model *model, const struct report *report,
	const struct subjects *subjects, size_t column, const char *group)
{
	struct series *series = memory_new(subjects->count, sizeof *series);
	struct value *value = memory_new(subjects->count, sizeof *value);
	struct spread spread = spread_none;
	struct panel panel = {
		.y = { -((double)subjects->count - 1) - ROOM, ROOM },
		.series = series,
		.series_count = subjects->count,
		.category = (const char *const *)model->name,
		.categories = subjects->count,
		.value = value,
	};
	for (size_t i = 0; i < subjects->count; i++) {
		size_t count;
		double *number = subject_values(report, &subjects->subject[i], column, group,
			&count);
		for (size_t k = 0; k < count; k++)
			spread_include(&spread, number[k]);
		series[i] = (struct series){
			.look = subjects->subject[i].look,
			.point = dots_of(number, count, -(double)i),
			.points = count,
			.marks = true,
		};
		if (count > 0)
			value[panel.values++] = (struct value){ { number[count - 1], -(double)i },
				subject_median(number, count) };
		free(number);
	}
	panel.x_scaling = report_scaling(model, &spread, model->chart.style.x_scaling, &panel.x);
	return panel;
}
