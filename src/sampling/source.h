/* SPDX-License-Identifier: MIT */
/* source.h - where the x of the rows come from: a grid, or a text input.
 *
 * The source is asked in one place for portions, in order; the x of a portion
 * can be made out anywhere, by several threads at once. */
#ifndef SAMPLING_SOURCE_H
#define SAMPLING_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "input/input.h"

struct block;
struct grid;

struct source {
	const struct grid *grid;	/* borrowed; NULL: the x come from the input */
	struct input *input;		/* borrowed, or NULL */
	size_t next, end;		/* rows of the grid that are still to come */
};

struct source source_of_grid(const struct grid *grid);
struct source source_of_input(struct input *input);

struct portion {		/* starts as zeros */
	const struct grid *grid;	/* borrowed; NULL: the lines */
	size_t next, end;		/* rows of the grid; next is that of the lines, too, if who
					   asks for the portion says so */
	struct lines lines;		/* owned, freed by portion_free */
};

/* Replaces *portion by the next, of up to rows rows of a grid. False at the
 * end or on failure. */
bool source_next(struct source *source, size_t rows, struct portion *portion,
	struct error *error);

/* Whether source_next would not have to wait. */
bool source_is_ready(const struct source *source);

/* Fills in the block but for its y: as many of the portion's next rows as it has room for,
 * fewer when there are no more or on failure. */
void portion_read(struct portion *portion, struct block *block, struct error *error);

void portion_free(struct portion *portion);

#endif
