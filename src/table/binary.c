/* binary.c - tables as doubles in the order of a C array, row by row, little
 * endian: NPY, and the same without its header. */
#include <endian.h>
#include <stdint.h>
#include <string.h>

#include "sampling/grid.h"
#include "sampling/block.h"
#include "sink/sink.h"
#include "support/buffer.h"
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
	if (!head->first_part)
		return;
	struct buffer text = { .bytes = NULL };
	buffer_print(&text, "{'descr': '<f8', 'fortran_order': False, 'shape': (%zu, %zu), }",
		head->grid->count, head->curves + 1);
	while ((NPY_MAGIC + 2 + text.used + 1) % NPY_ALIGNMENT != 0)
		buffer_text(&text, " ");
	buffer_text(&text, "\n");
	const uint16_t length = htole16((uint16_t)text.used);
	buffer_write(buffer, "\x93NUMPY\x01\x00", NPY_MAGIC);
	buffer_write(buffer, &length, sizeof length);
	buffer_write(buffer, text.bytes, text.used);
	buffer_free(&text);
}

static uint64_t little(double value)
{
	uint64_t bits;
	memcpy(&bits, &value, sizeof bits);
	return htole64(bits);
}

static void rows(const struct head *head, const void *prepared, const struct block *block,
	struct buffer *buffer)
{
	(void)head, (void)prepared;
	const size_t columns = block->columns + 1, size = block->rows * columns * sizeof(uint64_t);
	char *bytes = buffer_reserve(buffer, size);
	for (size_t i = 0; i < block->rows; i++) {
		uint64_t bits = little(block->x[i]);
		memcpy(bytes, &bits, sizeof bits);
		bytes += sizeof bits;
		for (size_t j = 0; j < block->columns; j++) {
			bits = little(block->y[j][i]);
			memcpy(bytes, &bits, sizeof bits);
			bytes += sizeof bits;
		}
	}
	buffer_advance(buffer, size);
}

const struct format format_npy = {
	.name = "npy", .suffixes = "npy", .help = "a NumPy array, columns as in CSV",
	.binary = true, .whole = true, .begin = npy_begin, .rows = rows,
};

const struct format format_raw = {
	.name = "raw", .suffixes = "raw bin f64", .help = "the numbers of the rows, 8 bytes each",
	.binary = true, .rows = rows,
};
