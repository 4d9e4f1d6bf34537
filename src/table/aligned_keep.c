/* SPDX-License-Identifier: MIT */
/* aligned_keep.c - see aligned_keep.h */
#include "table/aligned_keep.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "sampling/grid.h"
#include "sampling/keep.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "support/utf8.h"
#include "table/pad.h"

static const char gap[] = "  ";

struct aligned_keep {
	const struct keep *keep;
	int *width;		/* owned [keep->columns] */
	bool *text;		/* owned [keep->columns]: some field is no number */
};

/* What a terminal can be shown of a text: one line, in which nothing controls it. */
static char *plain_line(const char *text)
{
	char *line = utf8_plain(text);
	for (char *c = line; *c != '\0'; c++)
		if (*c == '\n' || *c == '\r' || *c == '\t')
			*c = ' ';
	return line;
}

static void widen(void *context, size_t column, const struct kept_field *field)
{
	const struct aligned_keep *aligned = context;
	char *line = plain_line(field->text);
	aligned->width[column] = pad_wider(aligned->width[column], utf8_length(line));
	aligned->text[column] = aligned->text[column]
		|| (field->length > 0 && !keep_is_number(aligned->keep, field));
	free(line);
}

struct aligned_keep *aligned_keep_new(const struct keep *keep, const struct grid *grid)
{
	struct aligned_keep *aligned = memory_new(1, sizeof *aligned);
	aligned->keep = keep;
	aligned->width = memory_new(keep->columns, sizeof *aligned->width);
	aligned->text = memory_new(keep->columns, sizeof *aligned->text);
	for (size_t i = 0; i < keep->columns; i++) {
		char *line = plain_line(keep->name[i]);
		aligned->width[i] = (int)utf8_length(line);
		free(line);
	}
	for (size_t i = 0; i < grid->count; i++)
		keep_fields(keep, grid->kept[i], widen, aligned);
	return aligned;
}

void aligned_keep_free(struct aligned_keep *aligned)
{
	if (aligned == NULL)
		return;
	free(aligned->width);
	free(aligned->text);
	free(aligned);
}

struct line {
	const struct aligned_keep *aligned;
	struct buffer *buffer;
};

static void put_text(const struct line *line, size_t column, const char *text)
{
	char *plain = plain_line(text);
	buffer_text(line->buffer, column > 0 ? gap : "");
	(line->aligned->text[column] ? pad_right : pad_left)(line->buffer, plain,
		line->aligned->width[column]);
	free(plain);
}

static void put_field(void *context, size_t column, const struct kept_field *field)
{
	put_text(context, column, field->text);
}

void aligned_keep_header(const struct aligned_keep *aligned, struct buffer *buffer)
{
	const struct line line = { aligned, buffer };
	for (size_t i = 0; i < aligned->keep->columns; i++)
		put_text(&line, i, aligned->keep->name[i]);
}

void aligned_keep_row(const struct aligned_keep *aligned, struct kept_row row,
	struct buffer *buffer)
{
	struct line line = { aligned, buffer };
	keep_fields(aligned->keep, row, put_field, &line);
}
