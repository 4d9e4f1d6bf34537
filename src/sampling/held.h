/* SPDX-License-Identifier: MIT */
/* held.h - the rows of an input in memory, where something wants all of them. */
#ifndef SAMPLING_HELD_H
#define SAMPLING_HELD_H

#include <stdbool.h>
#include <stddef.h>

#include "input/row/lines.h"

struct error;
struct grid;
struct input;
struct wanted;

struct held {			/* starts as zeros */
	double *column[INPUT_COLUMNS_MAX];	/* owned [rows]: those that are wanted */
	struct kept_row *kept;	/* owned [rows]: their texts, if they are wanted */
	struct buffer *text;	/* owned [texts]: what those are in */
	size_t rows, texts, room;
	size_t bytes;		/* of all texts */
	size_t passed_over;	/* rows, as the user said */
};

/* Reads all rows that are left of an input. A failure is told; what was held is to be freed
 * either way. */
bool held_read(struct held *held, struct input *input, const struct wanted *wanted,
	struct error *error);
void held_free(struct held *held);

/* How many bytes they take. */
size_t held_size(const struct held *held, const struct wanted *wanted);

/* Makes the grid the list of them, borrowed. */
void held_list(const struct held *held, struct grid *grid);

#endif
