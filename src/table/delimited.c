/* delimited.c - CSV (RFC 4180, with LF) and TSV: x and a column for each curve. */
#include <stdlib.h>

#include "sampling/curve.h"
#include "sampling/sampler.h"
#include "sink/sink.h"
#include "support/number.h"
#include "support/output.h"
#include "table/formats.h"

/* A label is a SPEC of one curve, which has no comma, tab or quote in it. */
static void write_header(struct sink *sink, char separator)
{
	const struct head *head = sink->head;
	if (!head->header)
		return;
	output_text(sink->output, "x");
	for (size_t j = 0; j < head->curves; j++) {
		char *label = curve_label(&head->curve[j]);
		output_write(sink->output, &separator, 1);
		output_text(sink->output, label);
		free(label);
	}
	output_text(sink->output, "\n");
}

static void write_number(struct output *output, double value, int digits, char end)
{
	char *text = output_reserve(output, NUMBER_TEXT_MAX + 1);
	const size_t length = digits != 0 ? number_write_digits(text, value, digits)
		: number_write(text, value);
	text[length] = end;
	output_advance(output, length + 1);
}

static void write_rows(struct sink *sink, const struct block *block, char separator)
{
	const int digits = sink->head->digits;
	struct output *output = sink->output;
	for (size_t i = 0; i < block->rows && !output_failed(output); i++) {
		write_number(output, block->x[i], digits, separator);
		for (size_t j = 0; j < block->columns; j++)
			write_number(output, block->y[j][i], digits,
				j + 1 < block->columns ? separator : '\n');
	}
	/* Rows from an input may be all there is for a while. */
	if (sink->head->grid == NULL)
		output_flush(output);
}

static void csv_begin(struct sink *sink)
{
	write_header(sink, ',');
}

static void csv_rows(struct sink *sink, const struct block *block)
{
	write_rows(sink, block, ',');
}

static void tsv_begin(struct sink *sink)
{
	write_header(sink, '\t');
}

static void tsv_rows(struct sink *sink, const struct block *block)
{
	write_rows(sink, block, '\t');
}

const struct format format_csv = {
	.name = "csv",
	.suffixes = "csv",
	.help = "a table with commas, RFC 4180",
	.begin = csv_begin,
	.rows = csv_rows,
};

const struct format format_tsv = {
	.name = "tsv",
	.suffixes = "tsv tab",
	.help = "a table with tabs",
	.begin = tsv_begin,
	.rows = tsv_rows,
};
