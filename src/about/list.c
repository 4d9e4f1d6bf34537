/* list.c - --list: the functions that can be named, as a table for people or as JSON. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "about/parameters.h"
#include "about/show.h"
#include "activation/activation.h"
#include "activation/catalogue.h"
#include "number/number.h"
#include "request/request.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "support/output.h"
#include "table/escape.h"

enum { DIGITS = 6 };	/* of long defaults */

static int longer(int width, const char *text)
{
	return (int)strlen(text) > width ? (int)strlen(text) : width;
}

static void show_table(struct output *output, const struct catalogue *catalogue)
{
	const struct activation *activation;
	int name_width = 0, width = 0;
	for (size_t i = 0; (activation = catalogue_at(catalogue, i)) != NULL; i++) {
		char *parameters = parameters_text(activation, DIGITS);
		name_width = longer(name_width, activation->name);
		width = longer(width, parameters);
		free(parameters);
	}
	for (size_t i = 0; (activation = catalogue_at(catalogue, i)) != NULL; i++) {
		char *parameters = parameters_text(activation, DIGITS);
		output_print(output, "%-*s  %-*s  %s\n", name_width, activation->name, width,
			parameters, activation->formula);
		free(parameters);
	}
}

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

/* Of words with blanks between. */
static void put_words(struct buffer *json, const char *name, const char *words)
{
	buffer_print(json, ", \"%s\": [", name);
	for (const char *word = words, *end; word != NULL && *word != '\0'; word = end) {
		end = word + strcspn(word, " ");
		buffer_print(json, "%s\"%.*s\"", word > words ? ", " : "", (int)(end - word), word);
		end += strspn(end, " ");
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
		put_text(json, "default", parameter->standard);
		put_limit(json, parameter->above_minimum ? "above" : "minimum", parameter->minimum);
		put_limit(json, "maximum", parameter->maximum);
		put_text(json, "help", parameter->help);
		buffer_text(json, "}");
	}
	buffer_text(json, "]");
}

/* The family of the activation with this number; NULL for the user's own. */
static const struct family *family_of(size_t number)
{
	size_t family = 0;
	while (family + 1 < family_count && families[family + 1].first <= number)
		family++;
	return number < activation_count ? &families[family] : NULL;
}

static void put_activation(struct buffer *json, const struct activation *activation,
	const struct family *family)
{
	buffer_text(json, "{");
	put_text(json, "name", activation->name);
	put_text(json, "title", activation->title);
	put_text(json, "family", family != NULL ? family->name : NULL);
	put_text(json, "family_title", family != NULL ? family->title : NULL);
	put_words(json, "aliases", activation->aliases);
	put_text(json, "formula", activation->formula);
	put_parameters(json, activation);
	put_text(json, "note", activation->note);
	put_text(json, "approximates", activation->approximates);
	put_text(json, "citation", activation->citation);
	buffer_text(json, "}");
}

static void show_json(struct output *output, const struct catalogue *catalogue)
{
	const struct activation *activation;
	struct buffer json = { .bytes = NULL };
	buffer_text(&json, "[\n");
	for (size_t i = 0; (activation = catalogue_at(catalogue, i)) != NULL; i++) {
		buffer_text(&json, i > 0 ? ",\n" : "");
		put_activation(&json, activation, family_of(i));
	}
	buffer_text(&json, "\n]\n");
	output_write(output, json.bytes, json.used);
	buffer_free(&json);
}

void show_list(struct output *output, const struct request *request)
{
	(request->json ? show_json : show_table)(output, request->functions.catalogue);
}
