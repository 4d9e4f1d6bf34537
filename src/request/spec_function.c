/* spec_function.c - see spec_function.h */
#include "request/spec_function.h"

#include <stdlib.h>
#include <string.h>

#include "activation/activation.h"
#include "activation/catalogue.h"
#include "cli/formats.h"
#include "cli/hints.h"
#include "curve/functions.h"
#include "formula/language/parse.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/suggest.h"

static const char wanted[] = "a function of --list, or a formula such as 'x*sigmoid(x)'";

enum { SHOWN = 60 };	/* bytes of the user's text in a message */

static int shown(size_t length)
{
	return length < SHOWN ? (int)length : SHOWN;
}

bool spec_word_character(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
		|| c == '-' || c == '_';
}

bool spec_plain_word(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!spec_word_character(text[i]))
			return false;
	return length > 0;
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

bool spec_unknown_word(const struct functions *functions, const char *name, size_t length,
	struct error *error)
{
	const char *hint = hint_for_command(name, length);
	/* x, 5 and 1-x are, between parentheses. */
	if (catalogue_is_formula(functions->catalogue, name, length))
		return error_set(error, STATUS_USAGE,
			"unknown function '%.*s'; a formula is no plain word: write '(%.*s)'",
			shown(length), name, shown(length), name);
	if (hint != NULL)
		return error_set(error, STATUS_USAGE, "unknown function '%.*s'; %s", shown(length),
			name, hint);
	struct suggestion near = nearest_name(functions, name, length, false);
	if (near.word == NULL)
		near = nearest_name(functions, name, length, true);
	if (near.word != NULL)
		return error_set(error, STATUS_USAGE,
			"unknown function '%.*s'; did you mean '%.*s'?", shown(length), name,
			(int)near.length, near.word);
	return error_set(error, STATUS_USAGE,
		"unknown function '%.*s'; actplot --list shows those there are", shown(length),
		name);
}

/* What the parser says is enough of what was meant to be a formula. A word with a sign
 * behind it was meant to be something else. */
static bool no_formula(const char *head, const struct error *parsers, struct error *error)
{
	if (strpbrk(head, "(*+^<>?") != NULL)
		return error_set(error, parsers->status, "%s", parsers->message);
	if (format_by_suffix(head) != NULL)
		return error_set(error, STATUS_USAGE, "'%.60s' is neither a function nor a formula; "
			"a file to be written stands behind -o: -o %.60s", head, head);
	return error_set(error, parsers->status, "%.300s; wanted: %s", parsers->message, wanted);
}

const struct activation *spec_function(struct functions *functions, const char *text,
	size_t length, struct error *error)
{
	struct error wrong = { .status = STATUS_DONE };
	const char *at = spec_dialect(text, length);
	if (at != NULL)
		return spec_dialect_function(functions, text, length, at, error);
	const struct activation *activation = catalogue_find(functions->catalogue, text, length);
	if (activation != NULL)
		return activation;
	if (spec_plain_word(text, length)) {
		spec_unknown_word(functions, text, length, error);
		return NULL;
	}
	activation = catalogue_formula(functions->catalogue, text, length, &wrong);
	if (activation == NULL) {
		char *head = memory_text(text, length);
		no_formula(head, &wrong, error);
		free(head);
	}
	return activation;
}
