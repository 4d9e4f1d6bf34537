/* SPDX-License-Identifier: MIT */
/* lines.c - see lines.h */
#include "input/row/lines.h"

#include "input/row/form.h"
#include "number/dtype.h"

size_t lines_read(struct lines *lines, const struct rows *rows, size_t count,
	struct error *error)
{
	const struct form *form = lines->form;
	const size_t done = form->type->read(form, lines, rows, count, error);
	for (size_t i = 0; i < form->columns; i++)
		dtype_round(form->number_type, rows->column[i], rows->column[i], done);
	return done;
}

size_t lines_take_rows(struct lines *lines, size_t count)
{
	const size_t left = lines->rows - lines->used;
	const size_t taken = left < count ? left : count;
	lines->used += taken;
	return taken;
}

void lines_free(struct lines *lines)
{
	buffer_free(&lines->text);
}
