/* SPDX-License-Identifier: MIT */
/* registry.c - the list of all activations, and finding one by its name. */
#include <string.h>

#include "activation/records.h"

#define FAMILY(name, title)
#define ACTIVATION(name) &name##_activation,
const struct activation *const activations[] = {
#include "activation/list.h"
};
#undef ACTIVATION
#undef FAMILY

const size_t activation_count = sizeof activations / sizeof *activations;

/* Where each family begins: the number of the activation behind it. */
enum {
#define FAMILY(name, title) FIRST_##name, BEFORE_##name = FIRST_##name - 1,
#define ACTIVATION(name) INDEX_##name,
#include "activation/list.h"
#undef ACTIVATION
#undef FAMILY
};

#define FAMILY(name, title) { #name, title, FIRST_##name },
#define ACTIVATION(name)
const struct family families[] = {
#include "activation/list.h"
};
#undef ACTIVATION
#undef FAMILY

const size_t family_count = sizeof families / sizeof *families;

static bool separates(char c)
{
	return c == '-' || c == '_';
}

/* ASCII only: a name is the same name in every locale. */
static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Are the two names the same without case, '-' and '_'? */
static bool same_name(const char *a, const char *a_end, const char *b, const char *b_end)
{
	for (;;) {
		while (a < a_end && separates(*a))
			a++;
		while (b < b_end && separates(*b))
			b++;
		if (a == a_end || b == b_end)
			return a == a_end && b == b_end;
		if (lower(*a++) != lower(*b++))
			return false;
	}
}

bool activation_same_name(const char *a, size_t a_length, const char *b, size_t b_length)
{
	return same_name(a, a + a_length, b, b + b_length);
}

static bool has_alias(const struct activation *activation, const char *name, const char *end)
{
	const char *alias = activation->aliases;

	while (alias != NULL && *alias != '\0') {
		const char *alias_end = alias + strcspn(alias, " ");

		if (same_name(alias, alias_end, name, end))
			return true;
		alias = alias_end + strspn(alias_end, " ");
	}
	return false;
}

const struct activation *activation_find(const char *name, size_t length)
{
	const char *end = name + length;

	for (size_t i = 0; i < activation_count; i++) {
		const char *canonical = activations[i]->name;

		if (same_name(canonical, canonical + strlen(canonical), name, end) ||
		    has_alias(activations[i], name, end))
			return activations[i];
	}
	return NULL;
}

size_t activation_parameters(const struct activation *activation)
{
	size_t count = 0;

	while (activation->parameter[count].name != NULL)
		count++;
	return count;
}

static bool has_draws(const struct activation *activation)
{
	const size_t count = activation_parameters(activation);

	return count > 0 && activation->parameter[count - 1].draws;
}

size_t activation_formula_parameters(const struct activation *activation)
{
	return activation_parameters(activation) - has_draws(activation);
}

bool activation_is_random(const struct activation *activation, const double *parameter)
{
	return activation->noise != NULL && (!has_draws(activation)
		|| parameter[activation_parameters(activation) - 1] == 1);
}

bool activation_is_always_random(const struct activation *activation)
{
	return activation->noise != NULL && !has_draws(activation);
}

/* Case matters here and a separator must be there: an option's name has both. */
int activation_parameter(const struct activation *activation, const char *name, size_t length)
{
	for (int i = 0; activation->parameter[i].name != NULL; i++) {
		const char *candidate = activation->parameter[i].name;
		size_t at = 0;

		while (at < length && candidate[at] != '\0' && (candidate[at] == name[at] ||
		    (separates(candidate[at]) && separates(name[at]))))
			at++;
		if (at == length && candidate[at] == '\0')
			return i;
	}
	return -1;
}

const char *parameter_word(const struct parameter *parameter, double value, size_t *length)
{
	const char *word = parameter->words;

	for (; value > 0; value--)
		word += strcspn(word, "|") + 1;
	*length = strcspn(word, "|");
	return word;
}
