/* SPDX-License-Identifier: MIT */
/* spec_unknown.c - a name that is no function's: what was meant by it. */
#include <string.h>

#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "catalogue/catalogue.h"
#include "cli/hints.h"
#include "curve/functions.h"
#include "formula/language/absent.h"
#include "formula/language/hints.h"
#include "formula/language/parse.h"
#include "request/spec_function.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/suggest.h"

enum { SHOWN = 60 };	/* bytes of the user's text in a message */

/* Offers each word of a list with spaces between. */
static void suggest_words(struct suggestion *suggestion, const char *typed, size_t length,
	const char *words)
{
	for (const char *word = words; word != NULL && *word != '\0'; ) {
		const size_t word_length = strcspn(word, " ");
		suggest_alike(suggestion, typed, length, word, word_length);
		word += word_length;
		word += strspn(word, " ");
	}
}

/* sin, sign and others that are functions of the language as well: few mean those. */
static bool is_plain(const struct activation *activation)
{
	return activation->kernel[0] == NULL
		&& formula_reserved(activation->name, strlen(activation->name));
}

/* The name that is nearest among those of plain functions, or among all others. */
static struct suggestion nearest_name(const struct functions *functions, const char *name,
	size_t length, bool plain)
{
	struct suggestion near = { .word = NULL };
	const struct activation *known;
	for (size_t i = 0; (known = catalogue_at(functions->catalogue, i)) != NULL; i++) {
		if (is_plain(known) != plain)
			continue;
		suggest_words(&near, name, length, known->name);
		suggest_words(&near, name, length, known->aliases);
	}
	return near;
}

/* "softcap, softplus or softsign": those that begin so, but for plain ones. */
static struct buffer names_beginning(const struct functions *functions, const char *name,
	size_t length)
{
	struct buffer names = { .bytes = NULL };
	const struct activation *known;
	const char *last = NULL;
	for (size_t i = 0; (known = catalogue_at(functions->catalogue, i)) != NULL; i++) {
		if (is_plain(known) || !suggest_begins(name, length, known->name,
				strlen(known->name)))
			continue;
		if (last != NULL)
			buffer_print(&names, "%s'%s'", names.used > 0 ? ", " : "", last);
		last = known->name;
	}
	if (last != NULL)
		buffer_print(&names, "%s'%s'", names.used > 0 ? " or " : "", last);
	return names;
}

/* "did you mean": the nearest names, or else those that begin so. */
static bool suggest_function(const struct functions *functions, const char *name,
	size_t length, struct error *error)
{
	struct suggestion near = nearest_name(functions, name, length, false), other;
	const struct absent *absent = absent_find(name, length, &other);
	if (absent != NULL && (near.word == NULL || other.distance < near.distance))
		return error_set(error, STATUS_USAGE, "unknown function '%.*s'; %.*s %s, and "
			ABSENT_RULE, spec_shown(length), name, (int)other.length, other.word,
			absent->why);
	struct buffer names = { .bytes = NULL };
	if (near.word == NULL)
		names = names_beginning(functions, name, length);
	if (near.word == NULL && names.used == 0)
		near = nearest_name(functions, name, length, true);
	if (near.word != NULL)
		buffer_print(&names, "'%.*s'", (int)near.length, near.word);
	if (names.used > 0)
		error_set(error, STATUS_USAGE, "unknown function '%.*s'; did you mean %s?",
			spec_shown(length), name, names.bytes);
	else
		error_set(error, STATUS_USAGE,
			"unknown function '%.*s'; actplot --list shows those there are",
			spec_shown(length), name);
	buffer_free(&names);
	return false;
}

/* A name that only a framework has for a function: "gelu_approx" is MLX's gelu_tanh. */
static bool is_frameworks(const char *name, size_t length, struct error *error)
{
	for (size_t i = 0; i < framework_count; i++) {
		const struct dialect *row = framework_dialect(&frameworks[i], name, length);
		if (row != NULL)
			return !error_set(error, STATUS_USAGE, "unknown function '%.*s'; %s has it, "
				"%.*s@%s, for %s", spec_shown(length), name, frameworks[i].title,
				spec_shown(length), name, frameworks[i].name, row->function);
	}
	return false;
}

bool spec_unknown_word(const struct functions *functions, const char *name, size_t length,
	struct error *error)
{
	const char *hint = hint_for_command(name, length);
	const char *formula = hint_for_function(name, length);
	/* x, 5 and 1-x are, between parentheses. */
	if (catalogue_is_formula(functions->catalogue, name, length))
		return error_set(error, STATUS_USAGE,
			"unknown function '%.*s'; a formula is no plain word: write '(%.*s)'",
			spec_shown(length), name, spec_shown(length), name);
	const size_t digits = strspn(name, "0123456789");
	if (digits > 0 && digits < length)
		return error_set(error, STATUS_USAGE, "unknown function '%.*s'; a product has a '*', as "
			"in '%.*s*%.*s'", spec_shown(length), name, spec_shown(digits), name,
			spec_shown(length - digits), name + digits);
	if (hint != NULL || formula != NULL)
		return error_set(error, STATUS_USAGE, "unknown function '%.*s'; %s", spec_shown(length),
			name, hint != NULL ? hint : formula);
	return !is_frameworks(name, length, error)
		&& suggest_function(functions, name, length, error);
}
