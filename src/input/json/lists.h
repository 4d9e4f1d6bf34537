/* SPDX-License-Identifier: MIT */
/* lists.h - the form of input whose rows are known only when all of it is read: columns of
 * numbers in memory. */
#ifndef INPUT_JSON_LISTS_H
#define INPUT_JSON_LISTS_H

#include <stdbool.h>
#include <stddef.h>

#include "input/row/form.h"
#include "input/row/lines.h"

struct wanted;

struct lists {
	struct form form;
	double *column[INPUT_COLUMNS_MAX];	/* owned [count]: those that are wanted */
	size_t count;
	size_t passed_over;	/* rows, as the user said */
	size_t next;		/* the row that comes next */
};

/* Without rows, which whoever reads the input adds. */
struct lists *lists_new(const struct wanted *wanted);
void lists_free(struct form *lists);

#endif
