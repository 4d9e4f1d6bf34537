/* SPDX-License-Identifier: MIT */
/* tidy.c - see tidy.h */
#include "table/tidy.h"

#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "table/numbers.h"
#include "table/row.h"

static const char *tidy_value(const struct tidy *tidy)
{
	return tidy->measure == MEASURE_DIFFERENCE ? "value" : measures[tidy->measure].name;
}

static bool has_name(const struct tidy *tidy, const char *name)
{
	for (size_t k = 0; k < tidy->parameters; k++)
		if (strcmp(tidy->parameter[k], name) == 0)
			return true;
	return false;
}

static void add_names(struct tidy *tidy, const struct activation *activation)
{
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		const char *name = activation->parameter[i].name;
		if (has_name(tidy, name))
			continue;
		tidy->parameter = memory_resize(tidy->parameter, tidy->parameters + 1,
			sizeof *tidy->parameter);
		tidy->parameter[tidy->parameters++] = name;
	}
}

struct tidy tidy_new(const struct head *head)
{
	struct tidy tidy = { .parameters = 0 };
	for (size_t j = 0; j < head->curves; j++) {
		add_names(&tidy, head->curve[j].instance->activation);
		tidy.orders |= head->curve[j].order > 0;
		tidy.measure = head->curve[j].measure;
	}
	return tidy;
}

void tidy_free(const struct tidy *tidy)
{
	free(tidy->parameter);
}

size_t tidy_width(const struct tidy *tidy)
{
	return 3 + tidy->parameters + tidy->orders + (tidy->measure != MEASURE_DIFFERENCE);
}

void tidy_texts(const struct tidy *tidy, bool *text)
{
	text[1] = true;
	if (tidy->measure != MEASURE_DIFFERENCE)
		text[tidy_width(tidy) - 2] = true;
}

static void put_name(const struct dialect *dialect, struct buffer *buffer, const char *name)
{
	buffer_text(buffer, dialect->between);
	dialect->escape(buffer, name);
}

void tidy_names(const struct tidy *tidy, const struct dialect *dialect, struct buffer *buffer)
{
	dialect->escape(buffer, "x");
	put_name(dialect, buffer, "function");
	for (size_t k = 0; k < tidy->parameters; k++)
		put_name(dialect, buffer, tidy->parameter[k]);
	if (tidy->orders)
		put_name(dialect, buffer, "d");
	if (tidy->measure != MEASURE_DIFFERENCE)
		put_name(dialect, buffer, "reference");
	put_name(dialect, buffer, tidy_value(tidy));
}

/* What stands before a value that is not the row's first. */
static void put_key(const struct dialect *dialect, struct buffer *buffer, const char *name)
{
	buffer_text(buffer, dialect->between);
	row_key(dialect, buffer, name);
}

static void put_reference(const struct dialect *dialect, struct buffer *buffer,
	const struct curve *curve)
{
	char *label = curve_label(curve->minus);
	put_key(dialect, buffer, "reference");
	dialect->escape(buffer, label);
	free(label);
}

void tidy_put(const struct tidy *tidy, const struct dialect *dialect,
	const struct curve *curve, struct buffer *buffer)
{
	put_key(dialect, buffer, "function");
	dialect->escape(buffer, curve_name(curve));
	for (size_t k = 0; k < tidy->parameters; k++) {
		const char *name = tidy->parameter[k];
		const int i = activation_parameter(curve->instance->activation, name, strlen(name));
		put_key(dialect, buffer, name);
		if (i >= 0)
			numbers_put(buffer, curve->instance->parameter[i], 0, dialect->nulls);
		else if (dialect->nulls)
			buffer_text(buffer, "null");
	}
	if (tidy->orders) {
		put_key(dialect, buffer, "d");
		buffer_print(buffer, "%u", curve->order);
	}
	if (tidy->measure != MEASURE_DIFFERENCE)
		put_reference(dialect, buffer, curve);
	put_key(dialect, buffer, tidy_value(tidy));
}
