/* SPDX-License-Identifier: MIT */
/* lexer.h - the words of a formula's text, one after the other. */
#ifndef FORMULA_LANGUAGE_LEXER_H
#define FORMULA_LANGUAGE_LEXER_H

#include <stdbool.h>
#include <stddef.h>

enum token_kind {
	TOKEN_END, TOKEN_NUMBER, TOKEN_NAME,
	TOKEN_OPEN, TOKEN_CLOSE, TOKEN_COMMA, TOKEN_QUESTION, TOKEN_COLON, TOKEN_ASSIGN,
	TOKEN_PLUS, TOKEN_MINUS, TOKEN_TIMES, TOKEN_OVER, TOKEN_POWER,
	TOKEN_LESS, TOKEN_LESS_EQUAL, TOKEN_GREATER, TOKEN_GREATER_EQUAL,
	TOKEN_EQUAL, TOKEN_NOT_EQUAL, TOKEN_AND, TOKEN_OR,
	TOKEN_OTHER		/* a character that no formula has */
};

struct token {
	enum token_kind kind;
	const char *start, *end;	/* borrowed: within the text */
	double value;			/* of a NUMBER: the nearest double */
};

/* The first token at or behind a place in the text, which a NUL ends. */
struct token lexer_next(const char *text);

/* What names begin with and go on with: ASCII letters and '_', then digits too. */
bool lexer_begins_name(char c);
bool lexer_continues_name(char c);

#endif
