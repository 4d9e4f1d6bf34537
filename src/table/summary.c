/* summary.c - instead of rows, a row for each curve that tells its errors. */
#include <math.h>
#include <stdlib.h>

#include "curve/curve.h"
#include "curve/tally.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "table/numbers.h"
#include "table/row.h"

/* The numbers of a row, behind the two texts. */
static const char *const names[] = {
	"max_abs", "max_abs_x", "mean_abs", "max_rel", "max_rel_x", "max_ulp", "max_ulp_x",
	"correctly_rounded", "rows",
};
enum { TEXTS = 2, NUMBERS = sizeof names / sizeof *names };
static const char *const text_names[TEXTS] = { "function", "reference" };

static void put_text(const struct dialect *dialect, size_t i, const char *text,
	struct buffer *buffer)
{
	buffer_text(buffer, i > 0 ? dialect->between : dialect->open);
	row_key(dialect, buffer, text_names[i]);
	dialect->escape(buffer, text);
}

static void put_number(const struct dialect *dialect, const char *name, double value,
	int digits, struct buffer *buffer)
{
	buffer_text(buffer, dialect->between);
	row_key(dialect, buffer, name);
	numbers_put(buffer, value, digits, dialect->nulls);
}

/* The curve itself, whether or not it is shown as an error. */
static char *plain_label(struct curve curve)
{
	curve.minus = NULL;
	return curve_label(&curve);
}

void summary_row(const struct dialect *dialect, const struct head *head,
	const struct tally *tally, size_t j, struct buffer *buffer)
{
	const struct errors *errors = &tally->errors[j];
	const struct extreme *largest = errors->largest;
	/* Of no row there is no largest. */
	const double none = errors->rows > 0 ? 0 : NAN;
	const double number[NUMBERS] = {
		largest[MEASURE_ABSOLUTE].size + none, largest[MEASURE_ABSOLUTE].x,
		errors_mean(errors),
		largest[MEASURE_RELATIVE].size + none, largest[MEASURE_RELATIVE].x,
		largest[MEASURE_ULP].size + none, largest[MEASURE_ULP].x, errors_share(errors),
		(double)errors->rows,
	};
	char *label[TEXTS] = {
		plain_label(tally->curve[j]), plain_label(tally->reference[j]),
	};
	for (size_t i = 0; i < TEXTS; i++) {
		put_text(dialect, i, label[i], buffer);
		free(label[i]);
	}
	for (size_t i = 0; i < NUMBERS; i++)
		put_number(dialect, names[i], number[i], i + 1 < NUMBERS ? head->table.digits : 0,
			buffer);
	buffer_text(buffer, dialect->close);
}

static void put_header(const struct dialect *dialect, struct buffer *buffer)
{
	for (size_t i = 0; i < TEXTS + NUMBERS; i++) {
		buffer_text(buffer, i > 0 ? dialect->between : dialect->open);
		dialect->escape(buffer, i < TEXTS ? text_names[i] : names[i - TEXTS]);
	}
	buffer_text(buffer, dialect->close);
	row_rule(dialect, TEXTS + NUMBERS, buffer);
}

void summary_write(const struct dialect *dialect, const struct head *head,
	const struct tally *tally, struct buffer *buffer)
{
	if (head->table.header && !dialect->keys)
		put_header(dialect, buffer);
	for (size_t j = 0; j < tally->curves; j++)
		summary_row(dialect, head, tally, j, buffer);
}
