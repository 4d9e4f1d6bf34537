/* row.c - see row.h */
#include "table/row.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sampling/curve.h"
#include "sampling/block.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "support/number.h"

enum {
	SHORT = 8,	/* pieces up to this length are copied without a loop */
	NAMES_MAX = 64	/* of different parameters in a tidy table */
};

/* The columns of a tidy table between x and value. */
struct tidy {
	const char *parameter[NAMES_MAX];	/* borrowed from the records */
	size_t parameters;
	bool orders;		/* some curve is a derivative */
	enum measure measure;	/* of all curves; MEASURE_DIFFERENCE: they are no errors */
};

static const char *tidy_value(const struct tidy *tidy)
{
	return tidy->measure == MEASURE_DIFFERENCE ? "value" : measures[tidy->measure].name;
}

static struct tidy tidy_columns(const struct head *head)
{
	struct tidy tidy = { .parameters = 0 };
	for (size_t j = 0; j < head->curves; j++) {
		const struct activation *activation = head->curve[j].activation;
		tidy.orders |= head->curve[j].order > 0;
		tidy.measure = head->curve[j].measure;
		for (size_t i = 0; i < activation_parameters(activation); i++) {
			const char *name = activation->parameter[i].name;
			size_t k = 0;
			while (k < tidy.parameters && strcmp(tidy.parameter[k], name) != 0)
				k++;
			if (k == tidy.parameters && k < NAMES_MAX)
				tidy.parameter[tidy.parameters++] = name;
		}
	}
	return tidy;
}

static void put_key(const struct dialect *dialect, struct buffer *buffer, const char *name)
{
	if (dialect->keys)
		buffer_print(buffer, "\"%s\": ", name);
}

static void put_number(const struct dialect *dialect, struct buffer *buffer, double value)
{
	char *text = buffer_reserve(buffer, NUMBER_TEXT_MAX);
	if (dialect->nulls && !isfinite(value))
		buffer_text(buffer, "null");
	else
		buffer_advance(buffer, number_write(text, value));
}

static void put_reference(const struct dialect *dialect, struct buffer *buffer,
	const struct curve *curve)
{
	const char *quote = dialect->quotes ? "\"" : "";
	char *label = curve_label(curve->minus);
	buffer_text(buffer, dialect->between);
	put_key(dialect, buffer, "reference");
	buffer_print(buffer, "%s%s%s", quote, label, quote);
	free(label);
}

/* What stands between x and value in the tidy row of a curve. */
static void put_tidy(const struct dialect *dialect, struct buffer *buffer,
	const struct tidy *tidy, const struct curve *curve)
{
	const char *quote = dialect->quotes ? "\"" : "";
	buffer_text(buffer, dialect->between);
	put_key(dialect, buffer, "function");
	buffer_print(buffer, "%s%s%s", quote, curve_name(curve), quote);
	for (size_t k = 0; k < tidy->parameters; k++) {
		const char *name = tidy->parameter[k];
		const int i = activation_parameter(curve->activation, name, strlen(name));
		buffer_text(buffer, dialect->between);
		put_key(dialect, buffer, name);
		if (i >= 0)
			put_number(dialect, buffer, curve->parameter[i]);
		else if (dialect->nulls)
			buffer_text(buffer, "null");
	}
	if (tidy->orders) {
		buffer_text(buffer, dialect->between);
		put_key(dialect, buffer, "d");
		buffer_print(buffer, "%u", curve->order);
	}
	if (tidy->measure != MEASURE_DIFFERENCE)
		put_reference(dialect, buffer, curve);
	buffer_text(buffer, dialect->between);
	put_key(dialect, buffer, tidy_value(tidy));
}

/* Takes what was collected as the text of one more piece. */
static void add_piece(struct row *row, struct buffer *text, size_t column)
{
	row->piece = memory_resize(row->piece, row->pieces + 1, sizeof *row->piece);
	/* A short piece is read as if it were longer. */
	const size_t length = text->used;
	memset(buffer_reserve(text, SHORT), 0, SHORT);
	row->piece[row->pieces++] = (struct piece){ text->bytes, length, column };
	*text = (struct buffer){ .bytes = NULL };
}

static void add_tidy_rows(struct row *row, const struct head *head, struct buffer *text)
{
	const struct tidy tidy = tidy_columns(head);
	for (size_t j = 0; j < head->curves; j++) {
		if (j > 0)
			buffer_text(text, row->dialect->close);
		buffer_text(text, row->dialect->open);
		put_key(row->dialect, text, "x");
		add_piece(row, text, COLUMN_X);
		put_tidy(row->dialect, text, &tidy, &head->curve[j]);
		add_piece(row, text, j);
	}
}

static void add_wide_row(struct row *row, const struct head *head, struct buffer *text)
{
	buffer_text(text, row->dialect->open);
	put_key(row->dialect, text, "x");
	add_piece(row, text, COLUMN_X);
	for (size_t j = 0; j < head->curves; j++) {
		char *label = curve_label(&head->curve[j]);
		buffer_text(text, row->dialect->between);
		put_key(row->dialect, text, label);
		add_piece(row, text, j);
		free(label);
	}
}

struct row *row_new(const struct head *head, const struct dialect *dialect)
{
	struct row *row = memory_new(1, sizeof *row);
	struct buffer text = { .bytes = NULL };
	row->dialect = dialect;
	if (head->tidy)
		add_tidy_rows(row, head, &text);
	else
		add_wide_row(row, head, &text);
	row->end = memory_print("%s", dialect->close);
	buffer_free(&text);
	return row;
}

void row_free(struct row *row)
{
	for (size_t i = 0; i < row->pieces; i++)
		free(row->piece[i].text);
	free(row->piece);
	free(row->end);
	free(row);
}

void row_rule(const struct dialect *dialect, size_t columns, struct buffer *buffer)
{
	if (dialect->rule == NULL)
		return;
	buffer_text(buffer, dialect->open);
	for (size_t i = 0; i < columns; i++) {
		buffer_text(buffer, i > 0 ? dialect->between : "");
		buffer_text(buffer, dialect->rule);
	}
	buffer_text(buffer, dialect->close);
}

static size_t tidy_width(const struct tidy *tidy)
{
	return 3 + tidy->parameters + tidy->orders + (tidy->measure != MEASURE_DIFFERENCE);
}

static void put_tidy_names(const struct dialect *dialect, const struct tidy *tidy,
	struct buffer *buffer)
{
	buffer_print(buffer, "x%sfunction", dialect->between);
	for (size_t k = 0; k < tidy->parameters; k++)
		buffer_print(buffer, "%s%s", dialect->between, tidy->parameter[k]);
	buffer_print(buffer, "%s%s", tidy->orders ? dialect->between : "",
		tidy->orders ? "d" : "");
	if (tidy->measure != MEASURE_DIFFERENCE)
		buffer_print(buffer, "%sreference", dialect->between);
	buffer_print(buffer, "%s%s", dialect->between, tidy_value(tidy));
}

/* A label is a SPEC of one curve, which has no comma, tab, bar or quote in it. */
static void put_labels(const struct dialect *dialect, const struct head *head,
	struct buffer *buffer)
{
	buffer_text(buffer, "x");
	for (size_t j = 0; j < head->curves; j++) {
		char *label = curve_label(&head->curve[j]);
		buffer_print(buffer, "%s%s", dialect->between, label);
		free(label);
	}
}

void row_header(const struct row *row, const struct head *head, struct buffer *buffer)
{
	const struct dialect *dialect = row->dialect;
	const struct tidy tidy = tidy_columns(head);
	if (!head->header || !head->first_part || dialect->keys)
		return;
	buffer_text(buffer, dialect->open);
	if (head->tidy)
		put_tidy_names(dialect, &tidy, buffer);
	else
		put_labels(dialect, head, buffer);
	buffer_text(buffer, dialect->close);
	row_rule(dialect, head->tidy ? tidy_width(&tidy) : 1 + head->curves, buffer);
}

/* Writes a value and returns where it ends. */
static char *write_value(char *text, double value, const struct head *head, bool nulls)
{
	if (nulls && !isfinite(value)) {
		memcpy(text, "null", 4);
		return text + 4;
	}
	return text + (head->digits != 0 ? number_write_digits(text, value, head->digits)
		: head->type == NUMBER_F64 ? number_write(text, value)
		: number_write_as(text, value, head->type));
}

static char *copy(char *text, const char *piece, size_t length)
{
	if (length <= SHORT)
		memcpy(text, piece, SHORT);
	else
		memcpy(text, piece, length);
	return text + length;
}

void row_write(const struct row *row, const struct head *head, const struct block *block,
	struct buffer *buffer)
{
	const size_t end_length = strlen(row->end);
	size_t length = end_length + SHORT;
	for (size_t k = 0; k < row->pieces; k++)
		length += row->piece[k].length + NUMBER_TEXT_MAX;

	for (size_t i = 0; i < block->rows; i++) {
		char *begin = buffer_reserve(buffer, length), *text = begin;
		for (size_t k = 0; k < row->pieces; k++) {
			const struct piece *piece = &row->piece[k];
			text = copy(text, piece->text, piece->length);
			text = write_value(text, piece->column == COLUMN_X ? block->x[i]
				: block->y[piece->column][i], head, row->dialect->nulls);
		}
		memcpy(text, row->end, end_length);
		text += end_length;
		buffer_advance(buffer, (size_t)(text - begin));
	}
}
