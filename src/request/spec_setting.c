/* SPDX-License-Identifier: MIT */
/* spec_setting.c - KEY '=' VALUE { ',' VALUE }: the values, and what they may be. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "activation/activation.h"
#include "cli/value.h"
#include "curve/curve.h"
#include "number/number.h"
#include "request/spec.h"
#include "request/spec_function.h"
#include "support/error.h"
#include "support/memory.h"

static bool check_order(double value, const char *subject, struct error *error)
{
	for (unsigned order = 0; order < ORDERS; order++)
		if (value == order)
			return true;
	return error_set(error, STATUS_USAGE,
		"%.60s: the order of the derivative must be 0, 1 or 2", subject);
}

static bool check_value(const struct parameter *parameter, double value, const char *subject,
	struct error *error)
{
	if (!isfinite(value))
		return error_set(error, STATUS_USAGE, "%.60s: %s must be finite", subject,
			parameter->name);
	char limit[NUMBER_TEXT_MAX + 1];
	if (value < parameter->minimum || (parameter->above_minimum && value == parameter->minimum)) {
		limit[number_write(limit, parameter->minimum)] = '\0';
		return error_set(error, STATUS_USAGE, "%.60s: %s must be %s %s", subject,
			parameter->name, parameter->above_minimum ? "greater than" : "at least",
			limit);
	}
	if (value > parameter->maximum) {
		limit[number_write(limit, parameter->maximum)] = '\0';
		return error_set(error, STATUS_USAGE, "%.60s: %s must be at most %s", subject,
			parameter->name, limit);
	}
	return true;
}

static bool sets(const struct spec *spec, size_t count, int key)
{
	for (size_t i = 0; i < count; i++)
		if (spec->setting[i].key == key)
			return true;
	return false;
}

bool spec_sets(const struct spec *spec, int key)
{
	return sets(spec, spec->count, key);
}

bool spec_sets_itself(const struct spec *spec, int key)
{
	return sets(spec, spec->own, key);
}

/* The number of a word among those of a choice, -1 if it is none. Case does not matter. */
static int word_number(const char *words, const char *word, size_t length)
{
	int number = 0;
	for (const char *known = words; ; number++) {
		const size_t known_length = strcspn(known, "|");
		if (known_length == length && strncasecmp(known, word, length) == 0)
			return number;
		if (known[known_length] == '\0')
			return -1;
		known += known_length + 1;
	}
}

/* WORD { ',' WORD } */
static bool read_words(struct setting *setting, const struct parameter *parameter,
	const char *values, size_t length, const char *subject, struct error *error)
{
	for (size_t done = 0; done <= length; ) {
		const char *word = values + done;
		const char *comma = memchr(word, ',', length - done);
		const size_t word_length = comma != NULL ? (size_t)(comma - word) : length - done;
		const int number = word_number(parameter->words, word, word_length);
		if (number < 0)
			return error_set(error, STATUS_USAGE, "%.60s: '%.*s': %s is one of %s",
				subject, spec_shown(word_length), word, parameter->name,
				parameter->words);
		setting->value = memory_resize(setting->value, setting->count + 1,
			sizeof *setting->value);
		setting->value[setting->count++] = number;
		done += word_length + 1;
	}
	return true;
}

static bool set(struct spec *spec, int key, const char *values, size_t length,
	const char *subject, struct error *error)
{
	struct setting setting = { .key = key };
	const char *bad;
	size_t bad_length;
	const struct parameter *parameter = key == KEY_ORDER ? NULL
		: &spec->activation->parameter[key];
	bool right = parameter != NULL && parameter->words != NULL
		? read_words(&setting, parameter, values, length, subject, error)
		: value_list(values, length, NUMBER_F64, &setting.value, &setting.count, &bad,
			&bad_length)
		|| error_set(error, STATUS_USAGE, "%.60s: '%.*s' is not a number", subject,
			spec_shown(bad_length), bad);
	for (size_t i = 0; right && i < setting.count; i++)
		right = key == KEY_ORDER ? check_order(setting.value[i], subject, error)
			: check_value(&spec->activation->parameter[key], setting.value[i], subject,
				error);
	if (!right) {
		free(setting.value);
		return false;
	}
	spec->setting = memory_resize(spec->setting, spec->count + 1, sizeof *spec->setting);
	spec->setting[spec->count++] = setting;
	return true;
}

bool spec_set(struct spec *spec, int key, const char *values, const char *subject,
	struct error *error)
{
	return set(spec, key, values, strlen(values), subject, error);
}

static bool given_twice(const struct spec *spec, int key, const char *text, size_t length,
	struct error *error)
{
	const char *words = key == KEY_ORDER ? NULL : spec->activation->parameter[key].words;
	char *values = memory_print("%s", words != NULL ? words : "1,2");
	for (char *bar = values; (bar = strchr(bar, '|')) != NULL; )
		*bar = ',';
	error_set(error, STATUS_USAGE,
		"%.60s: '%.*s' is given twice; several values go with commas, %.*s=%s",
		spec->text, spec_shown(length), text, spec_shown(length), text, values);
	free(values);
	return false;
}

bool spec_setting_parse(struct spec *spec, const char *text, size_t length,
	struct error *error)
{
	const char *equals = memchr(text, '=', length);
	if (equals == NULL)
		return error_set(error, STATUS_USAGE, "%.60s: '%.*s' must be KEY=VALUE", spec->text,
			spec_shown(length), text);
	const size_t key_length = (size_t)(equals - text);
	const int key = key_length == 1 && *text == 'd' ? KEY_ORDER
		: activation_parameter(spec->activation, text, key_length);
	if (key < 0)
		return spec_unknown_key(spec->activation, text, key_length, error);
	if (spec_sets(spec, key))
		return given_twice(spec, key, text, key_length, error);
	return set(spec, key, equals + 1, length - key_length - 1, spec->text, error);
}
