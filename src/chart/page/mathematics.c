/* SPDX-License-Identifier: MIT */
/* mathematics.c - see mathematics.h
 *
 * A variable is a word of one letter. A number may have letters too (1e9, 0x1p3), and so
 * may a name with hyphens: E-Swish, ReLU-n. A formula has hyphens as well, but no words
 * with capitals.
 */
#include "chart/page/mathematics.h"

#include <string.h>

#include "support/ascii.h"

/* ASCII alone, whatever the locale. */
static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* From α to ω, U+03B1 to U+03C9. */
static bool is_greek(const char *text)
{
	const unsigned char first = (unsigned char)text[0];
	/* Behind a text's end there is nothing to look at. */
	const unsigned char second = first != '\0' ? (unsigned char)text[1] : 0;
	return (first == 0xce && second >= 0xb1) || (first == 0xcf && second >= 0x80 && second <= 0x89);
}

/* Bytes of the word that the text begins with. */
static size_t word_length(const char *text)
{
	size_t length = 0;
	for (;;) {
		const char *next = text + length;
		if (ascii_is_letter(*next) || *next == '_' || (length > 0 && ascii_is_digit(*next)))
			length++;
		else if (is_greek(next))
			length += 2;
		else
			return length;
	}
}

/* Words with hyphens between; *name says whether one of them is no variable's and begins
 * with a capital. */
static size_t chain_length(const char *text, bool *name)
{
	size_t length = 0;
	*name = false;
	for (;;) {
		const size_t word = word_length(text + length);
		*name = *name || (word > 1 && is_capital(text[length]));
		length += word;
		if (text[length] != '-' || word_length(text + length + 1) == 0)
			return length;
		length++;
	}
}

static bool is_variable(const char *word, size_t length)
{
	return (length == 1 && ascii_is_letter(*word) && *word != 'e')
		|| (length == 2 && is_greek(word) && strncmp(word, "π", length) != 0);
}

static size_t number_length(const char *text)
{
	size_t length = 0;
	while (ascii_is_digit(text[length]) || ascii_is_letter(text[length]) || text[length] == '.')
		length++;
	return length;
}

/* The word, number or character that the text begins with. */
static struct run token_next(const char *text)
{
	const size_t word = word_length(text);
	if (ascii_is_digit(*text))
		return (struct run){ .length = number_length(text) };
	if (word == 0)
		return (struct run){ .length = *text != '\0' };
	bool name;
	const size_t chain = chain_length(text, &name);
	if (name)
		return (struct run){ .length = chain };
	return (struct run){ word, is_variable(text, word) };
}

struct run run_next(const char *text)
{
	struct run run = token_next(text);
	while (!run.variable && text[run.length] != '\0') {
		const struct run token = token_next(text + run.length);
		if (token.variable)
			break;
		run.length += token.length;
	}
	return run;
}

bool has_relation(const char *text)
{
	return strpbrk(text, "=<>") != NULL || strstr(text, "≤") != NULL
		|| strstr(text, "≥") != NULL;
}

bool has_variables(const char *text)
{
	const struct run first = run_next(text);
	return first.variable || text[first.length] != '\0';
}
