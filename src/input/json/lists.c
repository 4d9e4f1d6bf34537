/* SPDX-License-Identifier: MIT */
/* lists.c - see lists.h */
#include "input/json/lists.h"

#include <stdlib.h>
#include <string.h>

#include "input/row/wanted.h"
#include "support/memory.h"

enum { PIECE = 1 << 13 };	/* rows at a time */

static bool is_ready(struct form *form)
{
	(void)form;
	return true;
}

static bool next(struct form *form, struct lines *lines, struct error *error)
{
	struct lists *lists = (struct lists *)form;
	const size_t left = lists->count - lists->next;
	(void)error;
	lines->number = lists->next;
	lines->used = 0;
	lines->rows = left < PIECE ? left : PIECE;
	lines->passed_over = lists->passed_over;
	lists->next += lines->rows;
	lists->passed_over = 0;
	return lines->rows + lines->passed_over > 0;
}

static size_t read(const struct form *form, struct lines *lines, const struct rows *rows,
	size_t count, struct error *error)
{
	const struct lists *lists = (const struct lists *)form;
	const size_t first = lines->number + lines->used, taken = lines_take_rows(lines, count);
	(void)error;
	for (size_t i = 0; taken > 0 && i < form->columns; i++)
		memcpy(rows->column[i], lists->column[i] + first, taken * sizeof *rows->column[i]);
	return taken;
}

void lists_free(struct form *form)
{
	struct lists *lists = (struct lists *)form;
	for (size_t i = 0; i < INPUT_COLUMNS_MAX; i++)
		free(lists->column[i]);
	free(lists);
}

static const struct form_type lists_type = {
	.is_ready = is_ready,
	.next = next,
	.read = read,
	.free = lists_free,
};

struct lists *lists_new(const struct wanted *wanted)
{
	struct lists *lists = memory_new(1, sizeof *lists);
	lists->form = (struct form){ &lists_type, wanted->columns, wanted->type };
	return lists;
}
