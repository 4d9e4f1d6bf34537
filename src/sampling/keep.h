/* keep.h - the columns of an input that go through to a table as they are. */
#ifndef SAMPLING_KEEP_H
#define SAMPLING_KEEP_H

#include <stddef.h>

#include "input/lines.h"

struct buffer;
struct input;

struct keep {
	const struct input *input;	/* borrowed; NULL: nothing is kept */
	char **name;			/* owned [columns] */
	size_t columns;
};

/* The columns by their names in the header, or else by their numbers from 1. */
struct keep keep_of(const struct input *input);
void keep_free(struct keep *keep);

/* Calls put for each field of a row that was kept, with what it says, in their order. */
typedef void keep_put(void *context, size_t column, const char *text);
void keep_fields(const struct keep *keep, struct kept_row row, keep_put *put, void *context);

#endif
