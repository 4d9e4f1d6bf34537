/* SPDX-License-Identifier: MIT */
/* notation.c - see notation.h */
#include "input/row/notation.h"

#include <string.h>

const struct notation notation_default = {
	.separator = SEPARATOR_AUTO, .quote = '"', .comment = '#',
};

bool notation_separates(const struct notation *notation, char c)
{
	return c == notation->separator || (notation->separator == SEPARATOR_BLANK && c == '\t');
}

const char *notation_skip_blanks(const struct notation *notation, const char *text,
	const char *end)
{
	while (text < end
			&& (*text == ' ' || (*text == '\t' && notation->separator != '\t')))
		text++;
	return text;
}

bool notation_escapes(const struct notation *notation, const char *text, const char *end)
{
	return notation->escape != NO_CHARACTER && *text == notation->escape && text + 1 < end;
}

char notation_detect(const struct notation *notation, const char *text, const char *end)
{
	/* A comma within numbers cannot be one between them. */
	const char *candidates = notation->decimal_comma ? "\t;|" : "\t;,|";
	size_t best = strlen(candidates);
	bool quoted = false, at_start = true;
	for (; text < end && (quoted || (*text != '\n' && *text != '\r')); text++) {
		const char *found = *text != '\0' && !quoted ? strchr(candidates, *text) : NULL;
		if (quoted && notation_escapes(notation, text, end)) {
			text++;
		} else if (notation->quote != NO_CHARACTER && *text == notation->quote
				&& (quoted || at_start)) {
			quoted = !quoted;
			at_start = true;	/* a quote doubled opens again */
		} else if (found != NULL) {
			const size_t place = (size_t)(found - candidates);
			best = place < best ? place : best;
			at_start = true;
		} else if (!quoted && *text != ' ') {
			at_start = false;
		}
	}
	return candidates[best] != '\0' ? candidates[best] : SEPARATOR_BLANK;
}
