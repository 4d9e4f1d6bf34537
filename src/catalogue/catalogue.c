/* SPDX-License-Identifier: MIT */
/* catalogue.c - see catalogue.h */
#include "catalogue/catalogue.h"

#include <stdlib.h>
#include <string.h>

#include "catalogue/entry.h"
#include "formula/scaled/evaluate.h"
#include "support/error.h"
#include "support/memory.h"

struct entry *catalogue_add(struct catalogue *catalogue)
{
	catalogue->entry = memory_resize(catalogue->entry, catalogue->count + 1,
		sizeof *catalogue->entry);
	struct entry *entry = memory_new(1, sizeof *entry);
	catalogue->entry[catalogue->count++] = entry;
	return entry;
}

void entry_define(struct entry *entry, const struct activation *activation)
{
	entry->activation = activation;
	entry->definition = (struct definition){ .name = activation->name,
		.text = activation->formula, .variable = "x", .common = activation->common,
		.parameter = entry->parameter };
	if (activation_is_always_random(activation))
		entry->definition.refusal = "is random; formulas are made of "
			"functions of x alone";
	for (size_t i = 0; i < activation_formula_parameters(activation); i++)
		entry->parameter[i] = (struct definition_parameter){
			.name = activation->parameter[i].name,
			.standard = activation->parameter[i].standard,
		};
}

struct catalogue *catalogue_new(void)
{
	struct catalogue *catalogue = memory_new(1, sizeof *catalogue);
	for (size_t i = 0; i < activation_count; i++) {
		struct entry *entry = catalogue_add(catalogue);
		entry_define(entry, activations[i]);
		entry->listed = true;
	}
	return catalogue;
}

void catalogue_free(struct catalogue *catalogue)
{
	for (size_t i = 0; catalogue != NULL && i < catalogue->count; i++) {
		for (size_t j = 0; j < sizeof catalogue->entry[i]->storage / sizeof(char *); j++)
			free(catalogue->entry[i]->storage[j]);
		free(catalogue->entry[i]);
	}
	if (catalogue != NULL)
		free(catalogue->entry);
	free(catalogue);
}

/* The user's names mean what is typed, to the letter; so those before them go first, but for
 * common words. */
static const struct entry *find_entry(const struct catalogue *catalogue, const char *name,
	size_t length)
{
	const struct activation *known = activation_find(name, length);
	const struct entry *found = NULL;
	for (size_t i = 0; i < catalogue->count; i++) {
		const struct entry *entry = catalogue->entry[i];
		if (entry->listed && (i < activation_count ? entry->activation == known
				: (known == NULL || known->common)
				&& strlen(entry->activation->name) == length
				&& memcmp(entry->activation->name, name, length) == 0))
			found = entry;
	}
	return found;
}

const struct activation *catalogue_find(const struct catalogue *catalogue, const char *name,
	size_t length)
{
	const struct entry *entry = find_entry(catalogue, name, length);
	return entry != NULL ? entry->activation : NULL;
}

const struct activation *catalogue_at(const struct catalogue *catalogue, size_t number)
{
	for (size_t i = 0; i < catalogue->count; i++)
		if (catalogue->entry[i]->listed && number-- == 0)
			return catalogue->entry[i]->activation;
	return NULL;
}

static const struct definition *find_definition(const void *context, const char *name,
	size_t length)
{
	const struct entry *entry = find_entry(context, name, length);
	return entry != NULL ? &entry->definition : NULL;
}

static const char *list_names(const void *context, size_t number)
{
	const struct activation *activation = catalogue_at(context, number);
	return activation != NULL ? activation->name : NULL;
}

struct names catalogue_names(const struct catalogue *catalogue)
{
	return (struct names){ .find = find_definition, .list = list_names, .context = catalogue };
}

const struct activation *catalogue_dialect(struct catalogue *catalogue,
	const struct framework *framework, const struct dialect *dialect)
{
	for (size_t i = activation_count; i < catalogue->count; i++)
		if (catalogue->entry[i]->own.dialect == dialect)
			return &catalogue->entry[i]->own;
	struct entry *entry = catalogue_add(catalogue);
	dialect_record(&entry->own, entry->storage, framework, dialect);
	entry_define(entry, &entry->own);
	return &entry->own;
}

bool catalogue_build(const struct catalogue *catalogue, const struct activation *activation,
	const double *parameter, struct formula *formula, struct error *error)
{
	const struct names names = catalogue_names(catalogue);
	struct argument argument[PARAMETERS_MAX];
	size_t i = 0;
	for (size_t j = 0; j < activation_parameters(activation); j++)
		argument[j] = (struct argument){ .value = parameter[j],
			.standard = parameter[j] == parameter_standard(&activation->parameter[j]) };
	while (catalogue->entry[i]->activation != activation)
		i++;
	if (!formula_parse(formula, &catalogue->entry[i]->definition, argument, &names, error))
		return false;
	formula_prepare(formula);
	return true;
}
