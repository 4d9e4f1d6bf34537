/* tidy.c - see tidy.h */
#include "table/tidy.h"

#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "table/numbers.h"
#include "table/row.h"

static const char *tidy_value(const struct tidy *tidy)
{
	return tidy->measure == MEASURE_DIFFERENCE ? "value" : measures[tidy->measure].name;
}

struct tidy tidy_columns(const struct head *head)
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
			if (k == tidy.parameters && k < TIDY_NAMES_MAX)
				tidy.parameter[tidy.parameters++] = name;
		}
	}
	return tidy;
}

size_t tidy_width(const struct tidy *tidy)
{
	return 3 + tidy->parameters + tidy->orders + (tidy->measure != MEASURE_DIFFERENCE);
}

void tidy_names(const struct tidy *tidy, const struct dialect *dialect, struct buffer *buffer)
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

static void put_reference(const struct dialect *dialect, struct buffer *buffer,
	const struct curve *curve)
{
	const char *quote = dialect->quotes ? "\"" : "";
	char *label = curve_label(curve->minus);
	buffer_text(buffer, dialect->between);
	row_key(dialect, buffer, "reference");
	buffer_print(buffer, "%s%s%s", quote, label, quote);
	free(label);
}

void tidy_put(const struct tidy *tidy, const struct dialect *dialect,
	const struct curve *curve, struct buffer *buffer)
{
	const char *quote = dialect->quotes ? "\"" : "";
	buffer_text(buffer, dialect->between);
	row_key(dialect, buffer, "function");
	buffer_print(buffer, "%s%s%s", quote, curve_name(curve), quote);
	for (size_t k = 0; k < tidy->parameters; k++) {
		const char *name = tidy->parameter[k];
		const int i = activation_parameter(curve->activation, name, strlen(name));
		buffer_text(buffer, dialect->between);
		row_key(dialect, buffer, name);
		if (i >= 0)
			numbers_put(buffer, curve->parameter[i], 0, dialect->nulls);
		else if (dialect->nulls)
			buffer_text(buffer, "null");
	}
	if (tidy->orders) {
		buffer_text(buffer, dialect->between);
		row_key(dialect, buffer, "d");
		buffer_print(buffer, "%u", curve->order);
	}
	if (tidy->measure != MEASURE_DIFFERENCE)
		put_reference(dialect, buffer, curve);
	buffer_text(buffer, dialect->between);
	row_key(dialect, buffer, tidy_value(tidy));
}
