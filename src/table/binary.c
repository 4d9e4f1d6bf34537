/* SPDX-License-Identifier: MIT */
/* binary.c - tables as numbers of their type in the order of a C array, row by
 * row, little endian: NPY, and the same without its header. */
#include <stdint.h>
#include <string.h>

#include "number/dtype.h"
#include "sampling/block.h"
#include "sampling/grid.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/little_endian.h"
#include "table/formats.h"

enum {
	NPY_MAGIC = 8,		/* bytes: \x93NUMPY and the version */
	NPY_ALIGNMENT = 64	/* of the data in the file */
};

/* NPY, version 1.0: magic, the length of the header, the header, a Python
 * dictionary padded with blanks, ended by a newline. */
static void npy_begin(const struct head *head, const void *prepared, struct buffer *buffer)
{
	(void)prepared;
	if (!head->table.first_part)
		return;
	struct buffer text = { .bytes = NULL };
	buffer_print(&text, "{'descr': '%s', 'fortran_order': False, 'shape': (%zu, %zu), }",
		dtypes[head->table.type].npy, head->grid->count, head->curves + 1);
	while ((NPY_MAGIC + 2 + text.used + 1) % NPY_ALIGNMENT != 0)
		buffer_text(&text, " ");
	buffer_text(&text, "\n");
	const uint16_t length = little_endian_16((uint16_t)text.used);
	buffer_write(buffer, "\x93NUMPY\x01\x00", NPY_MAGIC);
	buffer_write(buffer, &length, sizeof length);
	buffer_write(buffer, text.bytes, text.used);
	buffer_free(&text);
}

/* Rows of two doubles, which most tables have: together they take half the time. */
static void put_pairs(const double *x, const double *y, size_t count, char *bytes)
{
	for (size_t i = 0; i < count; i++) {
		uint64_t pair[2];
		memcpy(&pair[0], &x[i], sizeof pair[0]);
		memcpy(&pair[1], &y[i], sizeof pair[1]);
		pair[0] = little_endian_64(pair[0]);
		pair[1] = little_endian_64(pair[1]);
		memcpy(bytes + i * sizeof pair, pair, sizeof pair);
	}
}

static void rows(const struct head *head, const void *prepared, const struct block *block,
	struct buffer *buffer)
{
	(void)prepared;
	const size_t size = dtypes[head->table.type].size, stride = (block->columns + 1) * size;
	char *bytes = buffer_reserve(buffer, block->rows * stride);
	if (head->table.type == NUMBER_F64 && block->columns == 1) {
		put_pairs(block->x, block->y[0], block->rows, bytes);
	} else {
		dtype_put(head->table.type, block->x, block->rows, bytes, stride);
		for (size_t j = 0; j < block->columns; j++)
			dtype_put(head->table.type, block->y[j], block->rows, bytes + (j + 1) * size, stride);
	}
	buffer_advance(buffer, block->rows * stride);
}

const struct format format_npy = {
	.name = "npy", .suffixes = "npy", .help = "a NumPy array, columns as in CSV",
	.binary = true,
	.table = &(const struct table_format){
		.whole = true, .begin = npy_begin, .rows = rows,
	},
};

const struct format format_raw = {
	.name = "raw", .suffixes = "raw bin f64",
	.help = "the numbers of the rows, as they are in memory",
	.binary = true,
	.table = &(const struct table_format){ .rows = rows },
};
