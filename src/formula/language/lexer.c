/* SPDX-License-Identifier: MIT */
/* lexer.c - see lexer.h */
#include "formula/language/lexer.h"

#include <string.h>

#include "number/number.h"
#include "support/ascii.h"
#include "support/utf8.h"

/* Of those that begin alike, the longest comes first. */
static const struct {
	const char *text;
	enum token_kind kind;
} signs[] = {
	{ "**", TOKEN_POWER }, { "<=", TOKEN_LESS_EQUAL }, { ">=", TOKEN_GREATER_EQUAL },
	{ "==", TOKEN_EQUAL }, { "!=", TOKEN_NOT_EQUAL }, { "&&", TOKEN_AND }, { "||", TOKEN_OR },
	{ "(", TOKEN_OPEN }, { ")", TOKEN_CLOSE }, { ",", TOKEN_COMMA }, { "?", TOKEN_QUESTION },
	{ ":", TOKEN_COLON }, { "=", TOKEN_ASSIGN }, { "+", TOKEN_PLUS }, { "-", TOKEN_MINUS },
	{ "*", TOKEN_TIMES }, { "/", TOKEN_OVER }, { "^", TOKEN_POWER }, { "<", TOKEN_LESS },
	{ ">", TOKEN_GREATER },
};

bool lexer_begins_name(char c)
{
	return ascii_is_letter(c) || c == '_';
}

bool lexer_continues_name(char c)
{
	return lexer_begins_name(c) || ascii_is_digit(c);
}

static struct token number(const char *start)
{
	/* Only what can belong to it: the rest of the text may be long. */
	const char *end = start;
	while (lexer_continues_name(*end) || *end == '.'
		|| ((*end == '+' || *end == '-') && strchr("eEpP", end[-1]) != NULL))
		end++;
	struct token token = { .kind = TOKEN_NUMBER, .start = start };
	token.end = number_read(start, end, &token.value);
	return token;
}

static struct token sign(const char *start)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		const size_t length = strlen(signs[i].text);
		if (strncmp(start, signs[i].text, length) == 0)
			return (struct token){
				.kind = signs[i].kind, .start = start, .end = start + length
			};
	}
	const size_t length = utf8_character(start);
	return (struct token){
		.kind = TOKEN_OTHER, .start = start, .end = start + (length != 0 ? length : 1)
	};
}

struct token lexer_next(const char *text)
{
	text += strspn(text, " \t\r\n");
	if (*text == '\0')
		return (struct token){ .kind = TOKEN_END, .start = text, .end = text };
	if (ascii_is_digit(*text) || (*text == '.' && ascii_is_digit(text[1])))
		return number(text);
	if (!lexer_begins_name(*text))
		return sign(text);
	const char *end = text;
	while (lexer_continues_name(*end))
		end++;
	return (struct token){ .kind = TOKEN_NAME, .start = text, .end = end };
}
