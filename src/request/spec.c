/* SPDX-License-Identifier: MIT */
/* spec.c - see spec.h */
#include "request/spec.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "activation/dialect/dialect.h"
#include "request/spec_function.h"
#include "cli/value.h"
#include "curve/curve.h"
#include "curve/functions.h"
#include "number/number.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/suggest.h"

enum { FUNCTIONS_SHOWN = 6 };

/* A piece of the user's text in a message: %.*s with shown(length). */
static int shown(size_t length)
{
	return length < 60 ? (int)length : 60;
}

/* How many frameworks have it. */
static size_t frameworks_with(const struct activation *activation)
{
	size_t count = 0;
	for (size_t i = 0; i < framework_count; i++)
		count += framework_row(&frameworks[i], activation->name) != NULL;
	return count;
}

/* The functions that have the parameter, with commas between: first those that most frameworks
 * have, and not more than a message has room for. */
static struct buffer functions_with(const char *key, size_t length)
{
	struct buffer list = { .bytes = NULL };
	size_t found = 0;
	for (size_t i = 0; i < (framework_count + 1) * activation_count; i++) {
		const struct activation *activation = activations[i % activation_count];
		if (activation_parameter(activation, key, length) < 0
				|| frameworks_with(activation) != framework_count - i / activation_count)
			continue;
		if (found++ < FUNCTIONS_SHOWN)
			buffer_print(&list, "%s%s", found > 1 ? ", " : "", activation->name);
		else if (found == FUNCTIONS_SHOWN + 1)
			buffer_text(&list, ", ...");
	}
	return list;
}

/* Its parameters, likewise; none of NULL. */
static struct buffer parameters_of(const struct activation *activation)
{
	struct buffer list = { .bytes = NULL };
	for (size_t i = 0; activation != NULL && i < activation_parameters(activation); i++)
		buffer_print(&list, "%s%s", i > 0 ? " and " : "", activation->parameter[i].name);
	return list;
}

/* A parameter that this function, or with NULL none of those given, has. */
bool spec_unknown_key(const struct activation *activation, const char *key, size_t length,
	struct error *error)
{
	const char *who = activation != NULL ? activation->name : "none of the functions given";
	struct suggestion near = { .word = NULL };
	for (size_t i = 0; activation != NULL && i < activation_parameters(activation); i++)
		suggest(&near, key, length, activation->parameter[i].name,
			strlen(activation->parameter[i].name));
	if (near.word != NULL)
		return error_set(error, STATUS_USAGE, "%s has no parameter '%.*s'; did you mean '%s'?",
			who, shown(length), key, near.word);

	struct buffer own = parameters_of(activation);
	char *dialects = activation == NULL ? NULL : spec_dialects_with(
		activation->dialect != NULL ? activation->dialect->function : activation->name,
		key, length);
	const char *has = own.used > 0 ? "; it has " : "";
	const char *owned = own.used > 0 ? own.bytes : "";
	struct buffer others = functions_with(key, length);
	if (dialects != NULL)
		error_set(error, STATUS_USAGE, "%s has no parameter '%.*s'%s%s (%s)", who,
			shown(length), key, has, owned, dialects);
	else if (others.used > 0)
		error_set(error, STATUS_USAGE,
			"%s has %s parameter '%.*s'%s%s (functions with %.*s: %s)", who,
			activation != NULL ? "no" : "a", shown(length), key, has, owned,
			shown(length), key, others.bytes);
	else
		error_set(error, STATUS_USAGE,
			"%s has no parameter '%.*s'; actplot --info %s shows what it has",
			who, shown(length), key, who);
	free(dialects);
	buffer_free(&others);
	buffer_free(&own);
	return false;
}

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
				subject, shown(word_length), word, parameter->name,
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
			shown(bad_length), bad);
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

/* KEY '=' VALUE { ',' VALUE } */
static bool parse_setting(struct spec *spec, const char *text, size_t length,
	struct error *error)
{
	const char *equals = memchr(text, '=', length);
	if (equals == NULL)
		return error_set(error, STATUS_USAGE, "%.60s: '%.*s' must be KEY=VALUE", spec->text,
			shown(length), text);
	const size_t key_length = (size_t)(equals - text);
	const int key = key_length == 1 && *text == 'd' ? KEY_ORDER
		: activation_parameter(spec->activation, text, key_length);
	if (key < 0)
		return spec_unknown_key(spec->activation, text, key_length, error);
	if (spec_sets(spec, key))
		return error_set(error, STATUS_USAGE,
			"%.60s: '%.*s' is given twice; several values go with commas, %.*s=1,2",
			spec->text, shown(key_length), text, shown(key_length), text);
	return set(spec, key, equals + 1, length - key_length - 1, spec->text, error);
}

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
		if (!parse_setting(spec, part, part_length, error)) {
			spec_free(spec);
			return false;
		}
		part += part_length;
	}
	spec->own = spec->count;
	return true;
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
	return rule == NULL || error_set(error, STATUS_USAGE, "%.60s: %s", spec->text, rule);
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
