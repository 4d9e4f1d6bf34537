/* SPDX-License-Identifier: MIT */
/* subjects.h - what the rows of a report are about: its names, in the order that they are
 * shown in. */
#ifndef SINK_SUBJECTS_H
#define SINK_SUBJECTS_H

#include <stdbool.h>
#include <stddef.h>

struct head;
struct look;
struct report;

struct subject {
	const char *name;		/* borrowed from the report */
	const struct look *look;	/* of the curve of this name, or NULL */
	char *title;			/* for people; owned by whom it is handed to */
	size_t first;			/* of its rows */
	double merit;			/* of dots: the mean of its groups' medians; NaN: it has none */
};

struct subjects {
	struct subject *subject;	/* owned [count] */
	size_t count;
	size_t left_out;		/* names that have no value */
	const char **group;		/* owned [groups], borrowed from the report */
	size_t groups;			/* 1 without groups, and the group is NULL then */
};

/* Those that have a value in one of the head's columns. Beside dots the best are first;
 * else the order is that of the rows. */
struct subjects subjects_new(const struct head *head, const struct report *report);
void subjects_free(struct subjects *subjects);

/* The finite values of the subject in a column, in ascending order, of one group unless
 * that is NULL; owned by the caller. */
double *subject_values(const struct report *report, const struct subject *subject,
	size_t column, const char *group, size_t *count);

#endif
