/* SPDX-License-Identifier: MIT */
/* names.c - names in a formula: the variable, parameters, constants, and functions. */
#include <string.h>
#include <strings.h>

#include "formula/language/functions.h"
#include "formula/language/hints.h"
#include "formula/language/parser.h"
#include "support/buffer.h"

static const struct definition *find_definition(const struct parser *parser, struct token name)
{
	const struct names *names = parser->parsing->names;
	return names != NULL && names->find != NULL
		? names->find(names->context, name.start, (size_t)(name.end - name.start)) : NULL;
}

/* And of nothing else. */
static bool is_definition(const struct parser *parser, struct token name)
{
	const struct definition *definition = find_definition(parser, name);
	return definition != NULL && (!definition->common || parser->scope.free_names == NULL);
}

/* At the '(' of a call of what the name says. */
static unsigned short parse_call(struct parser *parser, struct token name)
{
	struct function function;
	if (function_find(&function, name.start, (size_t)(name.end - name.start)))
		return parse_function_call(parser, name, &function);
	const struct definition *definition = find_definition(parser, name);
	if (definition != NULL && definition->refusal == NULL)
		return parse_definition_call(parser, name, definition);
	if (definition != NULL)
		parser_complain(parser, name.start, "%s %s", definition->name,
			definition->refusal);
	else
		complain_of_function(parser, name);
	return 0;
}

/* The variable, a parameter or a constant. */
static bool find_value(const struct parser *parser, struct token name, unsigned short *step)
{
	const struct scope *scope = &parser->scope;
	struct builder *builder = &parser->parsing->builder;
	if (scope->variable != NULL && token_is(name, scope->variable)) {
		*step = scope->variable_step;
		return true;
	}
	for (size_t i = 0; scope->parameter != NULL && scope->parameter[i].name != NULL; i++)
		if (token_is(name, scope->parameter[i].name)) {
			*step = scope->parameter_step[i];
			return true;
		}
	if (!token_is(name, "pi") && !token_is(name, "e"))
		return false;
	*step = builder_step(builder, token_is(name, "e") ? STEP_EULER : STEP_PI, 0, 0, 0);
	return true;
}

/* But for the case of its letters. */
static bool is_like(struct token name, const char *text)
{
	const size_t length = strlen(text);
	return (size_t)(name.end - name.start) == length
		&& strncasecmp(name.start, text, length) == 0;
}

/* Once each, with blanks between. */
static void collect(struct buffer *names, struct token name)
{
	const size_t length = (size_t)(name.end - name.start);
	for (const char *known = names->bytes, *end; known != NULL && *known != '\0'; known = end) {
		end = known + strcspn(known, " ");
		if ((size_t)(end - known) == length && memcmp(known, name.start, length) == 0)
			return;
		end += *end == ' ';
	}
	buffer_print(names, "%s%.*s", names->used > 0 ? " " : "", (int)length, name.start);
}

/* A name that is nothing else: a parameter, where those are asked for. */
static unsigned short parse_free_name(struct parser *parser, struct token name)
{
	if (token_is(name, "d"))
		parser_complain(parser, name.start,
			"no parameter can be named 'd', the order of the derivative");
	else if (parser->scope.free_names == NULL || is_like(name, "pi")
		|| is_like(name, parser->scope.variable))
		complain_of_unknown(parser, name);
	else
		collect(parser->scope.free_names, name);
	return builder_step(&parser->parsing->builder, STEP_X, 0, 0, 0);
}

struct operand parse_name(struct parser *parser)
{
	const struct token name = parser->token;
	struct operand operand = { .start = name.start };
	struct function function;
	parser_advance(parser);
	if (find_value(parser, name, &operand.step))
		return operand;
	complain_of_member(parser, name);
	if (parser->token.kind == TOKEN_OPEN)
		operand.step = parse_call(parser, name);
	else if (is_definition(parser, name) || hint_for_operand(name) != NULL
		|| function_find(&function, name.start, (size_t)(name.end - name.start)))
		complain_of_value(parser, name);
	else
		operand.step = parse_free_name(parser, name);
	return operand;
}
