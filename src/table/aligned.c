/* SPDX-License-Identifier: MIT */
/* aligned.c - rows for people: columns of one width, numbers at their right.
 *
 * The width of a column is that of its widest number where the x are known and few; else
 * that of any number of the type, so that rows can go out as they come in.
 */
#include <stdlib.h>
#include <string.h>

#include "sampling/block.h"
#include "sampling/grid.h"
#include "sampling/keep.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "support/utf8.h"
#include "table/aligned_keep.h"
#include "table/aligned_report.h"
#include "table/formats.h"
#include "table/labels.h"
#include "table/numbers.h"
#include "table/pad.h"

enum {
	CELLS = 256,		/* numbers made into text at a time */
	KNOWN_MAX = 4096,	/* rows that are looked at beforehand */
	DIGITS_AROUND = 8	/* sign, point and exponent of a number: -1.5e-300 */
};
static const char gap[] = "  ";

/* The longest that a number of the type is. */
static const int type_width[] = {
	[NUMBER_F64] = 24, [NUMBER_F32] = 15, [NUMBER_F16] = 13, [NUMBER_BF16] = 12,
};

struct aligned {
	char **label;		/* owned [curves] */
	int *width;		/* owned [1 + curves]: of x, then of the curves */
	size_t curves;
	struct aligned_keep *keep;	/* owned: what stands in place of x; or NULL */
};

static const double *column(const struct block *block, size_t i)
{
	return i == 0 ? block->x : block->y[i - 1];
}

/* Makes the columns as wide as the numbers of a block. */
static void widen(struct aligned *aligned, const struct head *head, const struct block *block)
{
	struct number_cell cells[CELLS];
	for (size_t i = 0; i <= aligned->curves; i++)
		for (size_t done = 0, part; done < block->rows; done += part) {
			part = block->rows - done < CELLS ? block->rows - done : CELLS;
			numbers_write(cells, column(block, i) + done, part, head, false, "");
			for (size_t k = 0; k < part; k++)
				aligned->width[i] = pad_wider(aligned->width[i], cells[k].length);
		}
}

static void measure(struct aligned *aligned, const struct head *head)
{
	const struct grid *grid = head->grid;
	const int any = head->table.digits > 0 ? head->table.digits + DIGITS_AROUND
		: type_width[head->table.type];
	if (grid == NULL || grid->to - grid->from > KNOWN_MAX) {
		for (size_t i = 0; i <= aligned->curves; i++)
			aligned->width[i] = pad_wider(aligned->width[i], (size_t)any);
		return;
	}
	struct block block = block_new(head->curves);
	if (grid->values != NULL)
		block_give(&block);
	for (size_t next = grid->from; next < grid->to; next += block.rows) {
		block_fill(&block, grid, next, grid->to - next < block.rows_max ? grid->to - next
			: block.rows_max);
		block_evaluate(&block, head->curve);
		widen(aligned, head, &block);
	}
	block_free(&block);
}

static void *prepare(const struct head *head)
{
	struct aligned *aligned = memory_new(1, sizeof *aligned);
	aligned->curves = head->curves;
	aligned->label = labels_new(head);
	aligned->width = memory_new(1 + head->curves, sizeof *aligned->width);
	aligned->width[0] = (int)strlen("x");
	for (size_t j = 0; j < head->curves; j++)
		aligned->width[1 + j] = (int)utf8_length(aligned->label[j]);
	if (head->table.form == FORM_POINTS)
		measure(aligned, head);
	if (head->table.keep != NULL)
		aligned->keep = aligned_keep_new(head->table.keep, head->grid);
	return aligned;
}

static void release(void *prepared)
{
	struct aligned *aligned = prepared;
	labels_free(aligned->label, aligned->curves);
	free(aligned->width);
	aligned_keep_free(aligned->keep);
	free(aligned);
}

static void begin(const struct head *head, const void *prepared, struct buffer *buffer)
{
	const struct aligned *aligned = prepared;
	if (!head->table.header || !head->table.first_part)
		return;
	if (aligned->keep != NULL)
		aligned_keep_header(aligned->keep, buffer);
	else
		pad_left(buffer, "x", aligned->width[0]);
	for (size_t j = 0; j < aligned->curves; j++) {
		buffer_text(buffer, gap);
		pad_left(buffer, aligned->label[j], aligned->width[1 + j]);
	}
	buffer_text(buffer, "\n");
}

static void rows(const struct head *head, const void *prepared, const struct block *block,
	struct buffer *buffer)
{
	const struct aligned *aligned = prepared;
	struct number_cell cell;
	for (size_t k = 0; k < block->rows; k++) {
		if (aligned->keep != NULL)
			aligned_keep_row(aligned->keep, block->kept[k], buffer);
		for (size_t i = aligned->keep != NULL; i <= aligned->curves; i++) {
			numbers_write(&cell, column(block, i) + k, 1, head, false, "");
			buffer_text(buffer, i > 0 ? gap : "");
			pad_blanks(buffer, aligned->width[i] - cell.length);
			buffer_write(buffer, cell.text, cell.length);
		}
		buffer_text(buffer, "\n");
	}
}

const struct format format_aligned = {
	.name = "aligned", .suffixes = "txt",
	.help = "rows for people, in columns of one width", .table = &(const struct table_format){
		.keeps = KEEPS_ALL, .prepare = prepare, .release = release, .begin = begin, .rows = rows,
		.report = aligned_report,
	},
};
