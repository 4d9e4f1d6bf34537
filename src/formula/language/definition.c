/* SPDX-License-Identifier: MIT */
/* definition.c - NAME(x, a=1.67, b) = FORMULA: a function of the user's own. */
#include <stdlib.h>
#include <string.h>

#include "formula/language/functions.h"
#include "formula/language/parser.h"
#include "support/memory.h"

static const char shape[] = "a definition is NAME(x, a=1.67, b) = FORMULA";

/* The block that a definition borrows from: its parameters, then its texts. */
struct storage {
	struct definition_parameter *parameter;
	unsigned short *step;	/* owned: what parameters stand for here, 0, which is x */
	size_t count;
	char *end;		/* of the texts so far */
};

static struct storage storage_new(const char *text)
{
	size_t commas = 0;
	for (const char *c = text; *c != '\0'; c++)
		commas += *c == ',';
	/* Each text has a byte of its own behind it: '(', ',', '=' or the end. */
	const size_t parameters = (commas + 1) * sizeof(struct definition_parameter);
	char *block = memory_new(parameters + strlen(text) + 2, 1);
	return (struct storage){
		.parameter = (struct definition_parameter *)(void *)block,
		.step = memory_new(commas + 1, sizeof(unsigned short)),
		.end = block + parameters
	};
}

static const char *keep(struct storage *storage, const char *start, const char *end)
{
	while (end > start && strchr(" \t\r\n", end[-1]) != NULL)
		end--;
	char *copy = storage->end;
	memcpy(copy, start, (size_t)(end - start));
	storage->end += end - start + 1;
	return copy;
}

/* The formula with its variable called x. A name before '=' is that of a parameter. */
static const char *keep_formula(struct storage *storage, const char *start, const char *variable)
{
	const char *copy = storage->end, *from = start;
	for (struct token token = lexer_next(start); token.kind != TOKEN_END;
		token = lexer_next(token.end)) {
		if (token.kind != TOKEN_NAME || !token_is(token, variable)
			|| lexer_next(token.end).kind == TOKEN_ASSIGN)
			continue;
		memcpy(storage->end, from, (size_t)(token.start - from));
		storage->end += token.start - from;
		*storage->end++ = 'x';
		from = token.end;
	}
	keep(storage, from, from + strlen(from));
	return copy;
}

static bool is_function(const struct parser *parser, struct token name)
{
	const struct names *names = parser->parsing->names;
	const size_t length = (size_t)(name.end - name.start);
	struct function function;
	const struct definition *definition = names != NULL && names->find != NULL
		? names->find(names->context, name.start, length) : NULL;
	return function_find(&function, name.start, length)
		|| (definition != NULL && !definition->common);
}

static void check_name(struct parser *parser, struct token name)
{
	const int length = (int)(name.end - name.start);
	if (formula_reserved(name.start, (size_t)length))
		parser_complain(parser, name.start, "'%.*s' has a meaning already", length,
			name.start);
	else if (is_function(parser, name))
		parser_complain(parser, name.start, "there is a function '%.*s' already", length,
			name.start);
}

static void check_variable(struct parser *parser, struct token name)
{
	const int length = (int)(name.end - name.start);
	if (is_function(parser, name) || token_is(name, "pi") || token_is(name, "e"))
		parser_complain(parser, name.start, "'%.*s' has a meaning already; "
			"a variable needs a name of its own", length, name.start);
}

static void check_parameter(struct parser *parser, struct token name, const char *variable,
	const struct storage *storage)
{
	const int length = (int)(name.end - name.start);
	if (token_is(name, "d"))
		parser_complain(parser, name.start,
			"no parameter can be named 'd', the order of the derivative");
	else if (formula_reserved(name.start, (size_t)length) || is_function(parser, name))
		parser_complain(parser, name.start, "'%.*s' has a meaning already; "
			"a parameter needs a name of its own", length, name.start);
	else if (token_is(name, variable))
		parser_complain(parser, name.start, "'%s' is the variable already", variable);
	for (size_t i = 0; i < storage->count; i++)
		if (token_is(name, storage->parameter[i].name))
			parser_complain(parser, name.start, "'%.*s' is a parameter already", length,
				name.start);
}

/* Past a token of this kind, with which a definition goes on. */
static void expect(struct parser *parser, enum token_kind kind)
{
	if (parser->token.kind != kind)
		parser_complain(parser, parser->token.start, "%s", shape);
	else
		parser_advance(parser);
}

/* NAME or NAME=FORMULA; the default knows neither the variable nor parameters. */
static void parse_parameter(struct parser *parser, const char *variable,
	struct storage *storage)
{
	const struct token name = parser->token;
	expect(parser, TOKEN_NAME);
	if (parser->parsing->failed)
		return;
	check_parameter(parser, name, variable, storage);
	struct definition_parameter parameter = { keep(storage, name.start, name.end), NULL };
	if (parser->token.kind == TOKEN_ASSIGN) {
		parser_advance(parser);
		const char *start = parser->token.start;
		parse_number(parser);
		parameter.standard = keep(storage, start, parser->token.start);
	}
	storage->parameter[storage->count++] = parameter;
}

static void parse_head(struct parser *parser, struct definition *definition,
	struct storage *storage)
{
	const struct token name = parser->token;
	expect(parser, TOKEN_NAME);
	const char *open = parser->token.start;
	expect(parser, TOKEN_OPEN);
	const struct token variable = parser->token;
	expect(parser, TOKEN_NAME);
	if (parser->parsing->failed)
		return;
	check_name(parser, name);
	check_variable(parser, variable);
	definition->name = keep(storage, name.start, name.end);
	definition->variable = keep(storage, variable.start, variable.end);
	definition->parameter = storage->parameter;
	while (parser->token.kind == TOKEN_COMMA) {
		parser_advance(parser);
		parse_parameter(parser, definition->variable, storage);
	}
	if (parser->token.kind == TOKEN_END)
		parser_close(parser, open);
	expect(parser, TOKEN_CLOSE);
	expect(parser, TOKEN_ASSIGN);
}

static void parse_definition(struct parser *parser, struct definition *definition,
	struct storage *storage)
{
	parse_head(parser, definition, storage);
	if (parser->parsing->failed)
		return;
	const char *start = parser->token.start;
	parser->scope = (struct scope){
		.variable = definition->variable, .variable_step = 0,
		.parameter = storage->parameter, .parameter_step = storage->step,
		.own_name = definition->name
	};
	parse_whole(parser);
	if (parser->parsing->failed)
		return;
	definition->text = keep_formula(storage, start, definition->variable);
	definition->variable = "x";
}

bool definition_parse(struct definition *definition, char **block, const char *text,
	const struct names *names, struct error *error)
{
	struct parsing parsing = { .names = names, .error = error };
	builder_step(&parsing.builder, STEP_X, 0, 0, 0);
	struct storage storage = storage_new(text);
	*definition = (struct definition){ .name = NULL };
	*block = (char *)storage.parameter;
	struct parser parser = parser_begin(&parsing, NULL, text,
		(struct scope){ .variable = NULL });
	parse_definition(&parser, definition, &storage);
	builder_free(&parsing.builder);
	free(storage.step);
	if (!parsing.failed)
		return true;
	free(*block);
	*block = NULL;
	return false;
}
