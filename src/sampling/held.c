/* SPDX-License-Identifier: MIT */
/* held.c - see held.h */
#include "sampling/held.h"

#include <stdlib.h>
#include <string.h>

#include "input/file/limit.h"
#include "input/input.h"
#include "sampling/grid.h"
#include "support/error.h"
#include "support/memory.h"

enum { CHUNK = 4096 };		/* rows read at a time, at least */

static void make_room(struct held *held, const struct wanted *wanted)
{
	if (held->room - held->rows >= CHUNK)
		return;
	held->room = 2 * held->room + CHUNK;
	for (size_t i = 0; i < wanted->columns; i++)
		held->column[i] = memory_resize(held->column[i], held->room,
			sizeof *held->column[i]);
	if (wanted->whole_rows)
		held->kept = memory_resize(held->kept, held->room, sizeof *held->kept);
}

static size_t row_size(const struct wanted *wanted)
{
	return wanted->columns * sizeof(double)
		+ (wanted->whole_rows ? sizeof(struct kept_row) : 0);
}

size_t held_size(const struct held *held, const struct wanted *wanted)
{
	return held->bytes + held->rows * row_size(wanted);
}

/* The kept rows are in the text of the lines, which stays where it is. */
static void keep_text(struct held *held, struct lines *lines)
{
	held->text = memory_resize(held->text, held->texts + 1, sizeof *held->text);
	held->text[held->texts++] = lines->text;
	held->bytes += lines->text.used;
	lines->text = (struct buffer){ .bytes = NULL };
}

/* Makes out all rows of the lines, as far as the limit allows. */
static bool take_lines(struct held *held, struct lines *lines, const struct wanted *wanted,
	struct error *error)
{
	const char *name = strcmp(wanted->path, "-") == 0 ? "standard input" : wanted->path;
	const uint64_t bytes = wanted->held + held->bytes + (wanted->whole_rows ? lines->text.used : 0);
	for (size_t more = 1; more > 0; held->rows += more) {
		make_room(held, wanted);
		struct rows rows = { .kept = held->kept != NULL ? held->kept + held->rows : NULL };
		for (size_t i = 0; i < wanted->columns; i++)
			rows.column[i] = held->column[i] + held->rows;
		more = lines_read(lines, &rows, CHUNK, error);
		if (!limit_allows(wanted->memory, bytes, held->rows + more, row_size(wanted), name,
				error))
			return false;
	}
	held->passed_over += lines->passed_over;
	return error->status == STATUS_DONE;
}

bool held_read(struct held *held, struct input *input, const struct wanted *wanted,
	struct error *error)
{
	struct lines lines = { .used = 0 };
	while (input_next(input, &lines, error) && take_lines(held, &lines, wanted, error))
		if (wanted->whole_rows)
			keep_text(held, &lines);
	lines_free(&lines);
	return error->status == STATUS_DONE;
}

void held_free(struct held *held)
{
	for (size_t i = 0; i < INPUT_COLUMNS_MAX; i++)
		free(held->column[i]);
	for (size_t i = 0; i < held->texts; i++)
		buffer_free(&held->text[i]);
	free(held->text);
	free(held->kept);
	*held = (struct held){ .rows = 0 };
}

void held_list(const struct held *held, struct grid *grid)
{
	grid->list = held->column[0];
	grid->values = held->column[1];
	grid->kept = held->kept;
	grid->stride = 1;
	grid->count = grid->to = held->rows;
}
