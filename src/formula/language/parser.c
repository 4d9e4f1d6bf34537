/* SPDX-License-Identifier: MIT */
/* parser.c - see parser.h */
#include "formula/language/parser.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "formula/language/hints.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/utf8.h"

enum {
	SHOWN = 64,		/* characters of a text in a message */
	SHOWN_BEFORE = 40,	/* of these, at most before the column */
	NAME_SHOWN = 32
};

/* Bytes that are no character are said first: what stands beside them looks whole. */
static void check_characters(struct parser *parser)
{
	size_t length;
	for (const char *at = parser->text; *at != '\0'; at += length) {
		length = utf8_character(at);
		if (length == 0) {
			parser_complain(parser, at, "this is no UTF-8");
			return;
		}
	}
}

struct parser parser_begin(struct parsing *parsing, const struct parser *caller,
	const char *text, struct scope scope)
{
	struct parser parser = {
		.parsing = parsing, .caller = caller, .text = text, .scope = scope
	};
	parser.token.start = parser.token.end = text;
	const size_t length = strnlen(text, FORMULA_TEXT_MAX + 1);
	parsing->length += length;
	if (parsing->length > FORMULA_TEXT_MAX)
		parser_complain_of_limit(&parser, "these are more than %d bytes, "
			"with those of the functions that are called", FORMULA_TEXT_MAX);
	else
		check_characters(&parser);
	parser_advance(&parser);
	return parser;
}

void parser_advance(struct parser *parser)
{
	if (parser->parsing->failed)
		parser->token.kind = TOKEN_END;
	else
		parser->token = lexer_next(parser->token.end);
}

bool token_is(struct token token, const char *text)
{
	const size_t length = strlen(text);
	return (size_t)(token.end - token.start) == length
		&& memcmp(token.start, text, length) == 0;
}

/* The byte behind so many characters, or the end. */
static const char *skip(const char *text, size_t characters)
{
	uint32_t character;
	for (size_t length; characters > 0 && (length = utf8_read(text, &character)) > 0;
		characters--)
		text += length;
	return text;
}

static size_t count(const char *text, const char *end)
{
	size_t characters = 0;
	uint32_t character;
	for (size_t length; text < end && (length = utf8_read(text, &character)) > 0;
		text += length)
		characters++;
	return characters;
}

size_t parser_column(const struct parser *parser, const char *at)
{
	return count(parser->text, at) + 1;
}

/* The text around a place, with "..." for what is left out; the caller frees. */
static char *around(const char *text, const char *at)
{
	const size_t before = count(text, at), behind = count(at, skip(at, SHOWN));
	const size_t wanted = behind < SHOWN - SHOWN_BEFORE ? SHOWN - behind : SHOWN_BEFORE;
	const size_t left_out = before > wanted ? before - wanted : 0;
	const char *start = skip(text, left_out), *end = skip(start, SHOWN);
	return memory_print("%s%.*s%s", left_out > 0 ? "..." : "", (int)(end - start), start,
		*end != '\0' ? "..." : "");
}

static void complain(const struct parser *parser, const char *at, const char *format,
	va_list arguments)
{
	char what[256];
	vsnprintf(what, sizeof what, format, arguments);
	char *shown = around(parser->text, at);
	error_set(parser->parsing->error, STATUS_USAGE, "'%s': column %zu: %s", shown,
		parser_column(parser, at), what);
	free(shown);
	parser->parsing->failed = true;
}

void parser_complain(struct parser *parser, const char *at, const char *format, ...)
{
	if (parser->parsing->failed)
		return;
	va_list arguments;
	va_start(arguments, format);
	complain(parser, at, format, arguments);
	va_end(arguments);
	parser->token.kind = TOKEN_END;
}

void parser_complain_of_limit(struct parser *parser, const char *format, ...)
{
	if (parser->parsing->failed)
		return;
	const struct parser *outermost = parser;
	while (outermost->caller != NULL)
		outermost = outermost->caller;
	va_list arguments;
	va_start(arguments, format);
	complain(outermost, outermost->token.start, format, arguments);
	va_end(arguments);
	parser->token.kind = TOKEN_END;
}

/* Of a character that is in no formula. */
static void complain_of_character(struct parser *parser, struct token token)
{
	const int length = (int)(token.end - token.start);
	if (length > 1)
		parser_complain(parser, token.start,
			"'%.*s' is in no formula; names are of ASCII letters", length, token.start);
	else
		parser_complain(parser, token.start, "'%c' is in no formula", *token.start);
}

void parser_complain_of_token(struct parser *parser, bool operand_wanted)
{
	if (parser->parsing->failed)
		return;
	const struct token token = parser->token;
	const char *hint = operand_wanted ? hint_for_operand(token) : hint_behind_operand(token);
	const int length = (int)(token.end - token.start);
	if (hint != NULL)
		parser_complain(parser, token.start, "%s", hint);
	else if (token.kind == TOKEN_END)
		parser_complain(parser, token.start,
			"the formula ends where a number, a name or '(' must stand");
	else if (token.kind == TOKEN_OTHER)
		complain_of_character(parser, token);
	else if (operand_wanted)
		parser_complain(parser, token.start,
			"'%.*s' stands where a number, a name or '(' must", length, token.start);
	else
		parser_complain(parser, token.start, "a '*' is missing before '%.*s'",
			length < NAME_SHOWN ? length : NAME_SHOWN, token.start);
}

void parser_close(struct parser *parser, const char *open)
{
	if (parser->token.kind == TOKEN_END)
		parser_complain(parser, parser->token.start,
			"the ')' is missing that belongs to the '(' at column %zu",
			parser_column(parser, open));
	else if (parser->token.kind != TOKEN_CLOSE)
		parser_complain_of_token(parser, false);
	parser_advance(parser);
}

void parser_enter(struct parser *parser)
{
	if (++parser->parsing->depth > FORMULA_DEPTH_MAX)
		parser_complain_of_limit(parser, "this is more than %d levels deep, "
			"with those of the functions that are called", FORMULA_DEPTH_MAX);
}

void parser_leave(struct parser *parser)
{
	parser->parsing->depth--;
}

void parser_check_size(struct parser *parser)
{
	if (parser->parsing->builder.full)
		parser_complain_of_limit(parser, "these are more than %d steps",
			FORMULA_STEPS_MAX);
}

unsigned short parse_whole(struct parser *parser)
{
	if (parser->token.kind == TOKEN_END)
		parser_complain(parser, parser->token.start, "there is no formula");
	const unsigned short step = parse_number(parser);
	if (parser->token.kind != TOKEN_END)
		parser_complain_of_token(parser, false);
	parser_check_size(parser);
	return step;
}
