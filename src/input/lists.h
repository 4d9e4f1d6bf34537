/* SPDX-License-Identifier: MIT */
/* lists.h - the columns of an input whose rows are known only when all of it is read: JSON. */
#ifndef INPUT_LISTS_H
#define INPUT_LISTS_H

#include <stdbool.h>
#include <stddef.h>

#include "input/lines.h"

struct lists {			/* starts as zeros */
	double *column[INPUT_COLUMNS_MAX];	/* owned [count]: those that are wanted */
	size_t columns, count;
	size_t passed_over;	/* rows, as the user said */
	size_t next;		/* the row that comes next */
};

void lists_free(struct lists *lists);

/* Makes *lines the next rows. False at the end. */
bool lists_next(struct lists *lists, struct lines *lines);

/* The numbers of the next count rows of the lines. */
void lists_rows(const struct lists *lists, const struct lines *lines, const struct rows *rows,
	size_t count);

#endif
