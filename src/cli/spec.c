/* spec.c - see spec.h */
#include "cli/spec.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/suggest.h"
#include "cli/value.h"
#include "curve/curve.h"
#include "number/number.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"

/* A piece of the user's text in a message: %.*s with shown(length). */
static int shown(size_t length)
{
	return length < 60 ? (int)length : 60;
}

/* Offers each word of a list with spaces between. */
static void suggest_words(struct suggestion *suggestion, const char *typed, size_t length,
	const char *words)
{
	for (const char *word = words; word != NULL && *word != '\0'; ) {
		const size_t word_length = strcspn(word, " ");
		suggest(suggestion, typed, length, word, word_length);
		word += word_length;
		word += strspn(word, " ");
	}
}

bool spec_unknown_function(const char *name, size_t length, struct error *error)
{
	struct suggestion near = { .word = NULL };
	for (size_t i = 0; i < activation_count; i++) {
		suggest_words(&near, name, length, activations[i]->name);
		suggest_words(&near, name, length, activations[i]->aliases);
	}
	if (near.word != NULL)
		return error_set(error, STATUS_USAGE,
			"unknown function '%.*s'; did you mean '%.*s'?", shown(length), name,
			(int)near.length, near.word);
	return error_set(error, STATUS_USAGE,
		"unknown function '%.*s'; actplot --list shows those there are", shown(length),
		name);
}

/* The functions that have the parameter, with commas between. */
static struct buffer functions_with(const char *key, size_t length)
{
	struct buffer list = { .bytes = NULL };
	for (size_t i = 0; i < activation_count; i++)
		if (activation_parameter(activations[i], key, length) >= 0)
			buffer_print(&list, "%s%s", list.used > 0 ? ", " : "", activations[i]->name);
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

	struct buffer others = functions_with(key, length);
	if (others.used > 0)
		error_set(error, STATUS_USAGE, "%s has %s parameter '%.*s' (functions with %.*s: %s)",
			who, activation != NULL ? "no" : "a", shown(length), key, shown(length), key,
			others.bytes);
	else
		error_set(error, STATUS_USAGE,
			"%s has no parameter '%.*s'; actplot --info %s shows what it has",
			who, shown(length), key, who);
	buffer_free(&others);
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

bool spec_sets(const struct spec *spec, int key)
{
	for (size_t i = 0; i < spec->count; i++)
		if (spec->setting[i].key == key)
			return true;
	return false;
}

static bool set(struct spec *spec, int key, const char *values, size_t length,
	const char *subject, struct error *error)
{
	struct setting setting = { .key = key };
	const char *bad;
	size_t bad_length;
	bool right = value_list(values, length, NUMBER_F64, &setting.value, &setting.count, &bad, &bad_length)
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

bool spec_parse(struct spec *spec, const char *text, struct error *error)
{
	const size_t name_length = strcspn(text, ":");
	*spec = (struct spec){
		.text = text,
		.activation = activation_find(text, name_length),
	};
	if (spec->activation == NULL)
		return spec_unknown_function(text, name_length, error);
	for (const char *part = text + name_length; *part == ':'; ) {
		part++;
		const size_t length = strcspn(part, ":");
		if (!parse_setting(spec, part, length, error)) {
			spec_free(spec);
			return false;
		}
		part += length;
	}
	return true;
}

static bool check_together(const struct spec *spec, const struct curve *curve,
	struct error *error)
{
	const struct activation *activation = spec->activation;
	const char *rule = activation->check == NULL ? NULL : activation->check(curve->parameter);
	return rule == NULL || error_set(error, STATUS_USAGE, "%.60s: %s", spec->text, rule);
}

bool spec_expand(const struct spec *spec, struct curve **curve, size_t *count,
	struct error *error)
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
		struct curve one = { .activation = spec->activation, .panel = spec->panel };
		for (size_t i = 0; i < activation_parameters(spec->activation); i++)
			one.parameter[i] = spec->activation->parameter[i].standard;
		size_t rest = n;
		for (size_t i = spec->count; i-- > 0; rest /= spec->setting[i].count) {
			const struct setting *setting = &spec->setting[i];
			const double value = setting->value[rest % setting->count];
			if (setting->key == KEY_ORDER)
				one.order = (unsigned)value;
			else
				one.parameter[setting->key] = value;
		}
		if (!check_together(spec, &one, error))
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
