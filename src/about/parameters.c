/* SPDX-License-Identifier: MIT */
/* parameters.c - see parameters.h */
#include "about/parameters.h"

#include <string.h>

#include "activation/activation.h"
#include "number/number.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "table/escape.h"

enum { LONG = 8 };

static void put_default(struct buffer *text, const struct parameter *parameter, int digits)
{
	char number[NUMBER_TEXT_MAX + 1];
	size_t length = strlen(parameter->standard);
	const char *value = parameter->standard;
	if (parameter->words != NULL) {
		value = parameter_word(parameter, 0, &length);
	} else if (digits > 0 && length >= LONG) {
		value = number;
		length = number_write_digits(number, parameter_standard(parameter), digits);
	}
	buffer_print(text, "=%.*s", (int)length, value);
}

char *parameters_text(const struct activation *activation, int digits)
{
	struct buffer text = { .bytes = NULL };
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		const struct parameter *parameter = &activation->parameter[i];
		buffer_print(&text, "%s%s", i > 0 ? " " : "", parameter->name);
		if (parameter->standard != NULL)
			put_default(&text, parameter, digits);
	}
	return text.used > 0 ? text.bytes : memory_print("-");
}

void parameters_put_default(struct buffer *json, const struct parameter *parameter)
{
	const char *words = parameter->words;
	if (words == NULL) {
		buffer_text(json, "\"default\": ");
		if (parameter->standard == NULL)
			buffer_text(json, "null");
		else
			escape_json(json, parameter->standard);
		return;
	}
	size_t length;
	const char *word = parameter_word(parameter, parameter_standard(parameter), &length);
	buffer_print(json, "\"default\": \"%.*s\", \"choices\": [", (int)length, word);
	for (const char *choice = words; *choice != '\0'; ) {
		const size_t end = strcspn(choice, "|");
		buffer_print(json, "%s\"%.*s\"", choice > words ? ", " : "", (int)end, choice);
		choice += end + (choice[end] == '|');
	}
	buffer_text(json, "]");
}
