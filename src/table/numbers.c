/* SPDX-License-Identifier: MIT */
/* numbers.c - see numbers.h */
#include "table/numbers.h"

#include <math.h>
#include <string.h>

#include "sink/sink.h"
#include "support/buffer.h"

static const char null[] = "null";

static void put_after(struct number_cell *cell, size_t length, const char *after)
{
	const size_t more = strlen(after);
	memcpy(cell->text + length, after, more);
	cell->length = (unsigned char)(length + more);
}

void numbers_write(struct number_cell *cells, const double *values, size_t count,
	const struct head *head, bool nulls, const char *after)
{
	if (head->table.digits != 0)
		for (size_t i = 0; i < count; i++)
			put_after(&cells[i],
				number_write_digits(cells[i].text, values[i], head->table.digits), after);
	else if (head->table.type != NUMBER_F64)
		for (size_t i = 0; i < count; i++)
			put_after(&cells[i],
				number_write_as(cells[i].text, values[i], head->table.type), after);
	else
		number_write_column(cells, values, count, after);

	for (size_t i = 0; nulls && i < count; i++)
		if (!isfinite(values[i])) {
			memcpy(cells[i].text, null, strlen(null));
			put_after(&cells[i], strlen(null), after);
		}
}

void numbers_put(struct buffer *buffer, double value, int digits, bool nulls)
{
	char *text = buffer_reserve(buffer, NUMBER_TEXT_MAX);
	if (nulls && !isfinite(value))
		buffer_text(buffer, null);
	else
		buffer_advance(buffer, digits != 0 ? number_write_digits(text, value, digits)
			: number_write(text, value));
}
