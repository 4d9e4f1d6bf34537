/* SPDX-License-Identifier: MIT */
/* spec.c - see spec.h */
#include "request/spec.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "activation/dialect/dialect.h"
#include "curve/curve.h"
#include "curve/functions.h"
#include "request/spec_function.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"

/* KEY=VALUE with nothing in it that a formula has behind its last ':'. */
static bool is_setting(const char *text, size_t length)
{
	size_t key = 0;
	while (key < length && spec_word_character(text[key]))
		key++;
	return key > 0 && key < length && text[key] == '='
		&& memchr(text + key + 1, '=', length - key - 1) == NULL;
}

/* Where the settings begin: at the first ':' behind which there is nothing else. A choice
 * c ? a : b has one, too. */
static size_t head_length(const char *text)
{
	size_t head = strlen(text);
	for (size_t i = head; i-- > 0; )
		if (text[i] == ':') {
			if (!is_setting(text + i + 1, head - i - 1))
				break;
			head = i;
		}
	return head;
}

bool spec_parse(struct spec *spec, const char *text, struct functions *functions,
	struct error *error)
{
	/* A name has no ':', so what is behind one is a setting, even if it is a wrong one. */
	const size_t word = strcspn(text, ":");
	const size_t length = spec_plain_word(text, word) || spec_dialect(text, word) != NULL
		? word : head_length(text);
	*spec = (struct spec){ .text = text };
	spec->activation = spec_function(functions, text, length, error);
	if (spec->activation == NULL)
		return false;
	for (const char *part = text + length; *part == ':'; ) {
		part++;
		const size_t part_length = strcspn(part, ":");
		if (!spec_setting_parse(spec, part, part_length, error)) {
			spec_free(spec);
			return false;
		}
		part += part_length;
	}
	spec->own = spec->count;
	return true;
}

/* The rule, which says the record's parameters, with the names that a dialect has for them. */
static char *rule_of(const struct activation *activation, const char *rule)
{
	const struct dialect *dialect = activation->dialect;
	const struct activation *record = dialect == NULL ? activation
		: activation_find(dialect->function, strlen(dialect->function));
	struct buffer text = { .bytes = NULL };
	while (*rule != '\0') {
		size_t word = 0;
		while (spec_word_character(rule[word]))
			word++;
		const int number = activation_parameter(record, rule, word);
		if (number >= 0)
			buffer_text(&text, activation->parameter[number].name);
		else
			buffer_write(&text, rule, word > 0 ? word : 1);
		rule += word > 0 ? word : 1;
	}
	buffer_write(&text, "", 1);
	return text.bytes;
}

/* Whether the values, NaN where none is, are right together. */
static bool check_together(const struct spec *spec, const double *parameter,
	struct error *error)
{
	const struct activation *activation = spec->activation;
	for (size_t i = 0; i < activation_parameters(activation); i++)
		if (isnan(parameter[i]))
			return error_set(error, STATUS_USAGE,
				"%.60s: the parameter %s must be set: ':%s=1' behind it",
				spec->text, activation->parameter[i].name,
				activation->parameter[i].name);
	const char *rule = activation->check == NULL ? NULL : activation->check(parameter);
	if (rule == NULL)
		return true;
	char *here = rule_of(activation, rule);
	error_set(error, STATUS_USAGE, "%.60s: %s", spec->text, here);
	free(here);
	return false;
}

/* Fills in the values of combination number n, of the parameters and of the order. */
static unsigned combine(const struct spec *spec, size_t n, double *parameter)
{
	unsigned order = 0;
	for (size_t i = 0; i < activation_parameters(spec->activation); i++)
		parameter[i] = parameter_standard(&spec->activation->parameter[i]);
	for (size_t i = spec->count; i-- > 0; ) {
		const struct setting *setting = &spec->setting[i];
		const double value = setting->value[n % setting->count];
		if (setting->key == KEY_ORDER)
			order = (unsigned)value;
		else
			parameter[setting->key] = value;
		n /= setting->count;
	}
	return order;
}

bool spec_expand(const struct spec *spec, struct functions *functions, struct curve **curve,
	size_t *count, struct error *error)
{
	size_t combinations = 1;
	for (size_t i = 0; i < spec->count; i++) {
		combinations *= spec->setting[i].count;
		if (combinations > CURVES_MAX)
			break;
	}
	if (*count + combinations > CURVES_MAX)
		return error_set(error, STATUS_USAGE,
			"%.60s: more than %d curves; the values of several keys make all their combinations",
			spec->text, CURVES_MAX);

	*curve = memory_resize(*curve, *count + combinations, sizeof **curve);
	for (size_t n = 0; n < combinations; n++) {
		double parameter[PARAMETERS_MAX];
		struct curve one = { .panel = spec->panel };
		one.order = combine(spec, n, parameter);
		if (!check_together(spec, parameter, error))
			return false;
		one.instance = functions_add(functions, spec->activation, parameter, error);
		if (one.instance == NULL)
			return false;
		(*curve)[(*count)++] = one;
	}
	return true;
}

void spec_free(struct spec *spec)
{
	for (size_t i = 0; i < spec->count; i++)
		free(spec->setting[i].value);
	free(spec->setting);
	*spec = (struct spec){ .count = 0 };
}
