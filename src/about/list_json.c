/* SPDX-License-Identifier: MIT */
/* list_json.c - --list --json: what records and the frameworks' tables say, for machines. */
#include <math.h>
#include <string.h>

#include "about/list.h"
#include "about/listed.h"
#include "about/parameters.h"
#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "fact/properties.h"
#include "number/number.h"
#include "support/buffer.h"
#include "support/output.h"
#include "table/escape.h"

/* "NAME": TEXT, behind a comma but for the first; null for no text. */
static void put_text(struct buffer *json, const char *name, const char *text)
{
	const bool first = json->bytes[json->used - 1] == '{';
	buffer_print(json, "%s\"%s\": ", first ? "" : ", ", name);
	if (text == NULL)
		buffer_text(json, "null");
	else
		escape_json(json, text);
}

/* Of words with the separator between, and perhaps blanks. */
static void put_words(struct buffer *json, const char *name, const char *words,
	const char *separator)
{
	buffer_print(json, ", \"%s\": [", name);
	for (const char *word = words, *end; word != NULL && *word != '\0'; word = end) {
		end = word + strcspn(word, separator);
		buffer_print(json, "%s\"%.*s\"", word > words ? ", " : "", (int)(end - word), word);
		end += strspn(end, ", ");
	}
	buffer_text(json, "]");
}

static void put_limit(struct buffer *json, const char *name, double limit)
{
	char text[NUMBER_TEXT_MAX + 1];
	text[number_write(text, limit)] = '\0';
	if (fabs(limit) < DBL_MAX)
		buffer_print(json, ", \"%s\": %s", name, text);
}

static void put_parameters(struct buffer *json, const struct activation *activation)
{
	buffer_text(json, ", \"parameters\": [");
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		const struct parameter *parameter = &activation->parameter[i];
		buffer_text(json, i > 0 ? ", {" : "{");
		put_text(json, "name", parameter->name);
		put_text(json, "symbol", parameter->symbol);
		buffer_text(json, ", ");
		parameters_put_default(json, parameter);
		if (parameter->words == NULL) {
			put_limit(json, parameter->above_minimum ? "above" : "minimum",
				parameter->minimum);
			put_limit(json, "maximum", parameter->maximum);
		}
		put_text(json, "help", parameter->help);
		buffer_text(json, "}");
	}
	buffer_text(json, "]");
}

/* The words one by one, of those that hold. */
static void put_properties(struct buffer *json, unsigned set)
{
	const char *before = "";
	buffer_text(json, ", \"properties\": [");
	for (unsigned i = 0; i < PROPERTIES; i++) {
		if (!(set >> i & 1))
			continue;
		buffer_print(json, "%s\"%s\"", before, properties[i].name);
		before = ", ";
	}
	buffer_text(json, "]");
}

/* Who has it, and how it is typed here as theirs. */
static void put_frameworks(struct buffer *json, const char *function)
{
	const char *before = "";
	buffer_text(json, ", \"frameworks\": [");
	for (size_t i = 0; i < framework_count; i++) {
		const struct dialect *row = framework_row(&frameworks[i], function);
		if (row == NULL)
			continue;
		buffer_print(json, "%s{", before);
		put_text(json, "framework", frameworks[i].name);
		put_words(json, "names", row->names, ",");
		buffer_text(json, "}");
		before = ", ";
	}
	buffer_text(json, "]");
}

static void put_activation(struct buffer *json, const struct listed *listed)
{
	const struct activation *activation = listed->activation;
	const struct family *family = listed->family;
	buffer_text(json, "{");
	put_text(json, "name", activation->name);
	put_text(json, "title", activation->title);
	put_text(json, "family", family != NULL ? family->name : NULL);
	put_text(json, "family_title", family != NULL ? family->title : NULL);
	put_words(json, "aliases", activation->aliases, " ");
	put_text(json, "formula", activation->formula);
	put_parameters(json, activation);
	put_text(json, "note", activation->note);
	put_text(json, "approximates", activation->approximates);
	put_text(json, "citation", activation->citation);
	put_properties(json, listed->properties);
	put_frameworks(json, activation->name);
	buffer_text(json, "}");
}

void show_list_json(struct output *output, const struct listed *listed, size_t count)
{
	struct buffer json = { .bytes = NULL };
	buffer_text(&json, "[\n");
	for (size_t i = 0; i < count; i++) {
		buffer_text(&json, i > 0 ? ",\n" : "");
		put_activation(&json, &listed[i]);
	}
	buffer_text(&json, "\n]\n");
	output_write(output, json.bytes, json.used);
	buffer_free(&json);
}
