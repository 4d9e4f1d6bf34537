/* SPDX-License-Identifier: MIT */
/* subjects.c - see subjects.h */
#include "sink/subjects.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "number/median.h"
#include "sink/report.h"
#include "sink/sink.h"
#include "support/memory.h"
#include "support/sort.h"

static const struct report_cell *cell_of(const struct report *report, size_t row, size_t column)
{
	return &report->cell[row * report->columns + column];
}

double *subject_values(const struct report *report, const struct subject *subject,
	size_t column, const char *group, size_t *count)
{
	double *value = memory_new(report->rows, sizeof *value);
	*count = 0;
	for (size_t row = 0; row < report->rows; row++) {
		const double number = cell_of(report, row, column)->number;
		if (isfinite(number) && strcmp(cell_of(report, row, 0)->text, subject->name) == 0
				&& (group == NULL || strcmp(cell_of(report, row, 1)->text, group) == 0))
			value[(*count)++] = number;
	}
	sort_ascending(value, *count);
	return value;
}

static double merit_of(const struct report *report, const struct subjects *subjects,
	const struct subject *subject, size_t column)
{
	double sum = 0;
	size_t groups = 0;
	for (size_t i = 0; i < subjects->groups; i++) {
		size_t count;
		double *value = subject_values(report, subject, column, subjects->group[i], &count);
		if (count > 0) {
			sum += median_of(value, count);
			groups++;
		}
		free(value);
	}
	return groups > 0 ? sum / (double)groups : NAN;
}

static bool has_value(const struct head *head, const struct report *report,
	const struct subject *subject)
{
	size_t all = 0;
	for (size_t i = 0; i < head->figure.report.columns; i++) {
		size_t count;
		free(subject_values(report, subject, head->figure.report.column[i], NULL, &count));
		all += count;
	}
	return all > 0;
}

/* The curve of this name has the title and the look. */
static void set_looks(struct subject *subject, const struct head *head)
{
	for (size_t i = 0; i < head->curves && subject->look == NULL; i++) {
		struct curve curve = head->curve[i];
		curve.minus = NULL;
		char *label = curve_label(&curve);
		if (strcmp(label, subject->name) == 0) {
			subject->look = &head->figure.look[i];
			subject->title = subject->look->label != NULL
				? memory_print("%s", subject->look->label)
				: curve_title(&curve, head->curve, head->curves);
		}
		free(label);
	}
	if (subject->title == NULL)
		subject->title = memory_print("%s", subject->name);
}

/* Whether the first is to stand below the second; those without a value are last. */
static bool is_worse(const struct report *report, const struct subject *one,
	const struct subject *other)
{
	if (isnan(one->merit) || isnan(other->merit))
		return isnan(one->merit) && !isnan(other->merit);
	return report->least_first ? one->merit > other->merit : one->merit < other->merit;
}

/* Equals stay in their order. */
static void sort(struct subjects *subjects, const struct report *report)
{
	for (size_t i = 1; i < subjects->count; i++) {
		const struct subject one = subjects->subject[i];
		size_t at = i;
		for (; at > 0 && is_worse(report, &subjects->subject[at - 1], &one); at--)
			subjects->subject[at] = subjects->subject[at - 1];
		subjects->subject[at] = one;
	}
}

static bool is_known(const char *const *word, size_t count, const char *text)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(word[i], text) == 0)
			return true;
	return false;
}

static void find_groups(struct subjects *subjects, const struct report *report)
{
	subjects->group = memory_new(report->rows + 1, sizeof *subjects->group);
	for (size_t row = 0; report->grouped && row < report->rows; row++) {
		const char *text = cell_of(report, row, 1)->text;
		if (!is_known(subjects->group, subjects->groups, text))
			subjects->group[subjects->groups++] = text;
	}
	if (subjects->groups == 0)
		subjects->group[subjects->groups++] = NULL;
}

struct subjects subjects_new(const struct head *head, const struct report *report)
{
	struct subjects subjects = {
		.subject = memory_new(report->rows, sizeof *subjects.subject),
	};
	const char **name = memory_new(report->rows, sizeof *name);
	size_t names = 0;
	find_groups(&subjects, report);
	for (size_t row = 0; row < report->rows; row++) {
		struct subject subject = { .name = cell_of(report, row, 0)->text, .first = row };
		if ((row > 0 && strcmp(subject.name, cell_of(report, row - 1, 0)->text) == 0)
				|| is_known(name, names, subject.name))
			continue;
		name[names++] = subject.name;
		if (report->view == VIEW_DOTS && !has_value(head, report, &subject)) {
			subjects.left_out++;
			continue;
		}
		if (report->view == VIEW_DOTS)
			subject.merit = merit_of(report, &subjects, &subject,
				head->figure.report.column[0]);
		set_looks(&subject, head);
		subjects.subject[subjects.count++] = subject;
	}
	if (report->view == VIEW_DOTS)
		sort(&subjects, report);
	free(name);
	return subjects;
}

void subjects_free(struct subjects *subjects)
{
	free(subjects->subject);
	free(subjects->group);
}
