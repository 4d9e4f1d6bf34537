/* SPDX-License-Identifier: MIT */
/* typed.c - the functions that the user adds to the catalogue: definitions, which have names,
 * and formulas, which are called by their texts.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "catalogue/entry.h"
#include "support/error.h"
#include "support/memory.h"

/* A parameter of which nothing but its name is known. */
static struct parameter any_parameter(const char *name, const char *standard)
{
	return (struct parameter){ .name = name, .symbol = name, .standard = standard, ANY_NUMBER,
		.help = "of the user's formula" };
}

/* A default is a number, as every value is. */
static bool check_standards(const struct definition *definition, struct error *error)
{
	for (size_t i = 0; definition->parameter[i].name != NULL; i++) {
		const struct parameter parameter = any_parameter(definition->parameter[i].name,
			definition->parameter[i].standard);
		if (parameter.standard != NULL && !isfinite(parameter_standard(&parameter)))
			return error_set(error, STATUS_USAGE, "'%.60s': the default of %.60s, "
				"%.60s, must be finite", definition->name, parameter.name,
				parameter.standard);
	}
	return true;
}

static bool too_many_parameters(const char *name, struct error *error)
{
	return error_set(error, STATUS_USAGE, "'%.60s': more than %d parameters", name,
		PARAMETERS_MAX);
}

/* Makes the entry the user's function, which is called so and has this formula. */
static void own(struct entry *entry, const char *name, const char *title, const char *formula)
{
	entry->own.name = name;
	entry->own.title = title;
	entry->own.formula = formula;
	entry_define(entry, &entry->own);
}

bool catalogue_define(struct catalogue *catalogue, const char *text, struct error *error)
{
	const struct names names = catalogue_names(catalogue);
	struct definition definition;
	char *storage;
	if (!definition_parse(&definition, &storage, text, &names, error))
		return false;
	size_t count = 0;
	while (definition.parameter[count].name != NULL)
		count++;
	if (count > PARAMETERS_MAX) {
		too_many_parameters(definition.name, error);
		free(storage);
		return false;
	}
	if (!check_standards(&definition, error)) {
		free(storage);
		return false;
	}
	struct entry *entry = catalogue_add(catalogue);
	entry->storage[0] = storage;
	for (size_t i = 0; i < count; i++)
		entry->own.parameter[i] = any_parameter(definition.parameter[i].name,
			definition.parameter[i].standard);
	own(entry, definition.name, definition.name, definition.text);
	entry->listed = true;
	return true;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* The text without blanks; in parentheses where it would begin as an option does. */
static char *name_of(const char *text, size_t length)
{
	char *packed = memory_new(length + 1, 1);
	size_t used = 0;
	for (size_t i = 0; i < length; i++)
		if (!is_blank(text[i]))
			packed[used++] = text[i];
	if (*packed != '-')
		return packed;
	char *name = memory_print("(%s)", packed);
	free(packed);
	return name;
}

/* The text with no blanks around it and single ones in it. */
static char *on_one_line(const char *text, size_t length)
{
	char *line = memory_new(length + 1, 1);
	size_t used = 0;
	for (size_t i = 0; i < length; i++)
		if (!is_blank(text[i]))
			line[used++] = text[i];
		else if (used > 0 && line[used - 1] != ' ')
			line[used++] = ' ';
	if (used > 0 && line[used - 1] == ' ')
		line[used - 1] = '\0';
	return line;
}

/* The names with blanks between become the parameters. */
static bool take_parameters(struct entry *entry, char *free_names)
{
	size_t count = 0;
	for (char *name = free_names; *name != '\0'; ) {
		char *end = name + strcspn(name, " ");
		const bool last = *end == '\0';
		if (count == PARAMETERS_MAX)
			return false;
		*end = '\0';
		entry->own.parameter[count++] = any_parameter(name, NULL);
		name = last ? end : end + 1;
	}
	return true;
}

/* Of a formula of x; the caller frees. NULL if the text is none. */
static char *free_names_of(const struct catalogue *catalogue, const char *text, size_t length,
	struct error *error)
{
	const struct names names = catalogue_names(catalogue);
	char *whole = memory_text(text, length);
	char *free_names = formula_free_names(whole, "x", &names, error);
	free(whole);
	return free_names;
}

bool catalogue_is_formula(const struct catalogue *catalogue, const char *text, size_t length)
{
	struct error error = { .status = STATUS_DONE };
	char *free_names = free_names_of(catalogue, text, length, &error);
	const bool right = free_names != NULL && *free_names == '\0';
	free(free_names);
	return right;
}

/* The same formula if it was typed before, or NULL. */
static const struct activation *find_formula(const struct catalogue *catalogue,
	const char *name)
{
	for (size_t i = activation_count; i < catalogue->count; i++) {
		const struct entry *entry = catalogue->entry[i];
		if (!entry->listed && strcmp(entry->own.name, name) == 0)
			return &entry->own;
	}
	return NULL;
}

const struct activation *catalogue_formula(struct catalogue *catalogue, const char *text,
	size_t length, struct error *error)
{
	char *name = name_of(text, length);
	const struct activation *known = find_formula(catalogue, name);
	char *free_names = known != NULL ? NULL : free_names_of(catalogue, text, length, error);
	if (free_names == NULL) {
		free(name);
		return known;
	}
	struct entry *entry = catalogue_add(catalogue);
	entry->storage[0] = name;
	entry->storage[1] = free_names;
	entry->storage[2] = on_one_line(text, length);
	const bool right = take_parameters(entry, free_names)
		|| too_many_parameters(name, error);
	own(entry, name, entry->storage[2], entry->storage[2]);
	return right ? entry->activation : NULL;
}
