/* keep.c - see keep.h */
#include "sampling/keep.h"

#include <stdlib.h>

#include "input/field.h"
#include "input/header.h"
#include "input/input.h"
#include "support/buffer.h"
#include "support/memory.h"

struct keep keep_of(const struct input *input)
{
	const struct header *header = input_header(input);
	struct keep keep = { .input = input, .columns = header->first + header->names };
	if (header->names == 0)
		keep.columns = input_fields(input);
	keep.name = memory_new(keep.columns, sizeof *keep.name);
	for (size_t i = 0; i < keep.columns; i++)
		keep.name[i] = header->names == 0 ? memory_print("%zu", i + 1)
			: memory_print("%s", i < header->first ? "" : header->name[i - header->first]);
	return keep;
}

void keep_free(struct keep *keep)
{
	for (size_t i = 0; i < keep->columns; i++)
		free(keep->name[i]);
	free(keep->name);
}

void keep_fields(const struct keep *keep, struct kept_row row, keep_put *put, void *context)
{
	const struct notation *notation = input_notation(keep->input);
	struct cursor cursor = cursor_new(notation, row.text, row.length);
	struct field field;
	struct buffer text = { .bytes = NULL };
	for (size_t column = 0; cursor_next(&cursor, &field); column++) {
		text.used = 0;
		field_say(&field, notation->quote, &text);
		buffer_write(&text, "", 1);
		put(context, column, text.bytes);
	}
	buffer_free(&text);
}
