/* SPDX-License-Identifier: MIT */
/* spec_function.c - see spec_function.h */
#include "request/spec_function.h"

#include <stdlib.h>
#include <string.h>

#include "activation/activation.h"
#include "catalogue/catalogue.h"
#include "cli/formats.h"
#include "curve/functions.h"
#include "support/ascii.h"
#include "support/error.h"
#include "support/memory.h"

static const char wanted[] = "a function of --list, or a formula such as 'x*sigmoid(x)'";

bool spec_word_character(char c)
{
	return ascii_is_letter(c) || ascii_is_digit(c) || c == '-' || c == '_';
}

int spec_shown(size_t length)
{
	return length < 60 ? (int)length : 60;
}

bool spec_plain_word(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!spec_word_character(text[i]))
			return false;
	return length > 0;
}

/* What the parser says is enough of what was meant to be a formula. A word with a sign
 * behind it was meant to be something else. */
static bool no_formula(const char *head, const struct error *parsers, struct error *error)
{
	if (spec_is_dotted(head, error))
		return false;
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
