/* SPDX-License-Identifier: MIT */
/* json.c - one JSON object: all x, then all y of each curve. */
#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "sampling/block.h"
#include "sampling/grid.h"
#include "sampling/keep.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "table/formats.h"
#include "table/labels.h"
#include "table/numbers.h"
#include "table/report.h"
#include "table/row.h"

enum { CELLS = 256 };	/* numbers made into text at a time */

/* The values of the input's columns so far. */
static void put_kept(void *context, size_t column, const struct kept_field *field)
{
	struct buffer *values = &((struct buffer *)context)[column];
	buffer_text(values, values->used > 0 ? ", " : "");
	if (field->literal)
		buffer_write(values, field->text, field->length);
	else
		escape_json(values, field->text);
}

/* The input's columns as lists, but for the end of the last one. */
static void put_columns(const struct keep *keep, const struct grid *grid, struct buffer *buffer)
{
	char curves[] = "curves";
	char *const taken[] = { curves };
	struct buffer *values = memory_new(keep->columns, sizeof *values);
	char **key = memory_new(keep->columns, sizeof *key);
	for (size_t i = 0; i < keep->columns; i++)
		key[i] = memory_print("%s", keep->key[i]);
	labels_differ(key, keep->columns, taken, 1);
	for (size_t k = 0; k < grid->count; k++)
		keep_fields(keep, grid->kept[k], put_kept, values);
	for (size_t i = 0; i < keep->columns; i++) {
		buffer_text(buffer, i > 0 ? "],\n " : "{");
		escape_json(buffer, key[i]);
		buffer_text(buffer, ": [");
		buffer_write(buffer, values[i].bytes, values[i].used);
		buffer_free(&values[i]);
	}
	labels_free(key, keep->columns);
	free(values);
}

static void begin(const struct head *head, const void *prepared, struct buffer *buffer)
{
	(void)prepared;
	/* An input without a row and a header has no columns. */
	if (head->table.keep != NULL && head->table.keep->columns > 0)
		put_columns(head->table.keep, head->grid, buffer);
	else
		buffer_text(buffer, "{\"x\": [");
}

static void put_text(struct buffer *buffer, const char *key, const char *text)
{
	buffer_print(buffer, "\"%s\": ", key);
	escape_json(buffer, text);
	buffer_text(buffer, ", ");
}

static void put_label(struct buffer *buffer, const char *key, const struct curve *curve)
{
	char *label = curve_label(curve);
	put_text(buffer, key, label);
	free(label);
}

static void column(const struct head *head, size_t j, struct buffer *buffer)
{
	const struct curve *curve = &head->curve[j];
	buffer_text(buffer, j == 0 ? "],\n \"curves\": [\n  {" : "]},\n  {");
	char **labels = labels_new(head);
	put_text(buffer, "label", labels[j]);
	labels_free(labels, head->curves);
	put_text(buffer, "function", curve_name(curve));
	buffer_text(buffer, "\"params\": {");
	for (size_t i = 0; i < activation_parameters(curve->instance->activation); i++) {
		buffer_text(buffer, i > 0 ? ", " : "");
		escape_json(buffer, curve->instance->activation->parameter[i].name);
		buffer_text(buffer, ": ");
		numbers_put(buffer, curve->instance->parameter[i], 0, true);
	}
	buffer_print(buffer, "}, \"derivative\": %u, ", curve->order);
	if (curve->minus != NULL) {
		put_label(buffer, "reference", curve->minus);
		put_text(buffer, "error", measures[curve->measure].name);
	}
	buffer_text(buffer, "\"y\": [");
}

static void rows(const struct head *head, const void *prepared, const struct block *block,
	struct buffer *buffer)
{
	(void)prepared;
	const double *value = block->columns > 0 ? block->y[0] : block->x;
	struct number_cell cells[CELLS];
	for (size_t done = 0, count; done < block->rows; done += count) {
		count = block->rows - done < CELLS ? block->rows - done : CELLS;
		numbers_write(cells, value + done, count, head, true, "");
		char *begin = buffer_reserve(buffer, count * (2 + sizeof *cells)), *text = begin;
		for (size_t i = 0; i < count; i++) {
			if (block->first + done + i > 0) {
				memcpy(text, ", ", 2);
				text += 2;
			}
			memcpy(text, &cells[i], sizeof *cells);
			text += cells[i].length;
		}
		buffer_advance(buffer, (size_t)(text - begin));
	}
}

static void finish(const struct head *head, const void *prepared, struct buffer *buffer)
{
	(void)head, (void)prepared;
	buffer_text(buffer, "]}\n ]}\n");
}

static void report(const struct head *head, const struct report *written, struct buffer *buffer)
{
	static const struct dialect array = {
		.open = " {", .between = ", ", .close = "}",
		.keys = true, .escape = escape_json, .nulls = true,
	};
	buffer_text(buffer, "[\n");
	for (size_t row = 0; row < written->rows; row++) {
		report_row(written, row, &array, head->table.digits, buffer);
		buffer_text(buffer, row + 1 < written->rows ? ",\n" : "\n");
	}
	buffer_text(buffer, "]\n");
}

const struct format format_json = {
	.name = "json", .suffixes = "json", .help = "one JSON object: x, and y for each curve",
	.table = &(const struct table_format){
		.whole = true, .keeps = KEEPS_ALL, .begin = begin, .column = column, .rows = rows,
		.finish = finish, .report = report,
	},
};
