/* SPDX-License-Identifier: MIT */
/* lists.c - see lists.h */
#include "input/lists.h"

#include <stdlib.h>
#include <string.h>

enum { PIECE = 1 << 13 };	/* rows at a time */

void lists_free(struct lists *lists)
{
	for (size_t i = 0; i < INPUT_COLUMNS_MAX; i++)
		free(lists->column[i]);
	*lists = (struct lists){ .count = 0 };
}

bool lists_next(struct lists *lists, struct lines *lines)
{
	const size_t left = lists->count - lists->next;
	lines->number = lists->next;
	lines->used = 0;
	lines->rows = left < PIECE ? left : PIECE;
	lines->passed_over = lists->passed_over;
	lists->next += lines->rows;
	lists->passed_over = 0;
	return lines->rows + lines->passed_over > 0;
}

void lists_rows(const struct lists *lists, const struct lines *lines, const struct rows *rows,
	size_t count)
{
	for (size_t i = 0; count > 0 && i < lists->columns; i++)
		memcpy(rows->column[i], lists->column[i] + lines->number + lines->used,
			count * sizeof *rows->column[i]);
}
