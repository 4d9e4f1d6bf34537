/* SPDX-License-Identifier: MIT */
/* keep.h - the columns of an input that go through to a table as they are. */
#ifndef SAMPLING_KEEP_H
#define SAMPLING_KEEP_H

#include <stdbool.h>
#include <stddef.h>

#include "input/row/lines.h"
#include "input/row/notation.h"

struct input;

struct keep {
	struct notation notation;	/* in which the rows are written, */
	bool json;			/* unless each is an object of JSON */
	char **name;			/* owned [columns] */
	char **key;			/* owned [columns]: the same, each another one */
	size_t columns;
};

/* The columns by their names in the header, or else by their numbers from 1. */
struct keep keep_of(const struct input *input);
void keep_free(struct keep *keep);

/* What a field says. */
struct kept_field {
	const char *text;	/* ends in a NUL, and has no other */
	size_t length;
	bool literal;		/* JSON has it as it stands: a number as it wants them, or what
				   was JSON */
};

/* Whether it is a number of the input. */
bool keep_is_number(const struct keep *keep, const struct kept_field *field);

/* Calls put for each field of a row that was kept, in the order of the columns. */
typedef void keep_put(void *context, size_t column, const struct kept_field *field);
void keep_fields(const struct keep *keep, struct kept_row row, keep_put *put, void *context);

#endif
