/* SPDX-License-Identifier: MIT */
/* call_definition.c - calls of definitions, whose steps become the caller's own. */
#include <stdlib.h>

#include "formula/language/parser.h"
#include "support/buffer.h"
#include "support/memory.h"

/* The arguments of a definition: the variable's, then the parameters'. */
struct arguments {
	const struct definition *definition;
	size_t count;			/* of parameters */
	unsigned short variable;
	unsigned short *step;		/* owned [count] */
	bool *given;			/* owned [count] */
	bool by_name;			/* one was, so all that follow are */
};

static struct arguments arguments_of(const struct definition *definition)
{
	struct arguments arguments = { .definition = definition };
	while (definition->parameter != NULL && definition->parameter[arguments.count].name != NULL)
		arguments.count++;
	arguments.step = memory_new(arguments.count, sizeof *arguments.step);
	arguments.given = memory_new(arguments.count, sizeof *arguments.given);
	return arguments;
}

/* Which parameter the token names; count if it is none. */
static size_t find_parameter(const struct arguments *arguments, struct token name)
{
	size_t i = 0;
	while (i < arguments->count
		&& !token_is(name, arguments->definition->parameter[i].name))
		i++;
	return i;
}

static void complain_of_parameter(struct parser *parser, struct token name,
	const struct arguments *arguments)
{
	struct buffer known = { .bytes = NULL };
	for (size_t i = 0; i < arguments->count && known.used < 100; i++)
		buffer_print(&known, "%s%s", i == 0 ? "it has " : ", ",
			arguments->definition->parameter[i].name);
	parser_complain(parser, name.start, "%s has no parameter '%.*s' (%s)",
		arguments->definition->name, (int)(name.end - name.start), name.start,
		known.used > 0 ? known.bytes : "it has none");
	buffer_free(&known);
}

/* KEY=VALUE: which parameter it is, past the '='. */
static size_t parse_key(struct parser *parser, struct arguments *arguments)
{
	const struct token name = parser->token;
	const size_t which = find_parameter(arguments, name);
	if (which == arguments->count)
		complain_of_parameter(parser, name, arguments);
	else if (arguments->given[which])
		parser_complain(parser, name.start, "'%s' is set twice",
			arguments->definition->parameter[which].name);
	arguments->by_name = true;
	parser_advance(parser);
	parser_advance(parser);
	return which;
}

static bool at_key(const struct parser *parser)
{
	return parser->token.kind == TOKEN_NAME
		&& lexer_next(parser->token.end).kind == TOKEN_ASSIGN;
}

static void parse_argument(struct parser *parser, struct arguments *arguments, size_t number)
{
	const char *start = parser->token.start;
	if (number == 0 && at_key(parser))
		parser_complain(parser, start, "the first argument of %s is its %s; it has no name",
			arguments->definition->name, arguments->definition->variable);
	if (number == 0) {
		arguments->variable = parse_number(parser);
		return;
	}
	size_t which = number - 1;
	if (at_key(parser))
		which = parse_key(parser, arguments);
	else if (arguments->by_name)
		parser_complain(parser, start, "a name is missing, as in '%s='; "
			"behind an argument with a name all have one",
			arguments->count > 0 ? arguments->definition->parameter[0].name : "a");
	else if (which >= arguments->count)
		parser_complain(parser, start, "%s takes at most %zu argument%s",
			arguments->definition->name, arguments->count + 1,
			arguments->count == 0 ? "" : "s");
	const unsigned short step = parse_number(parser);
	if (parser->parsing->failed)
		return;
	arguments->step[which] = step;
	arguments->given[which] = true;
}

static void parse_definition_arguments(struct parser *parser, struct token name,
	struct arguments *arguments)
{
	const char *open = parser->token.start;
	parser_advance(parser);
	if (parser->token.kind == TOKEN_CLOSE)
		parser_complain(parser, name.start, "%s takes an argument, %s(%s)",
			arguments->definition->name, arguments->definition->name,
			arguments->definition->variable);
	for (size_t number = 0; !parser->parsing->failed; number++) {
		parse_argument(parser, arguments, number);
		if (parser->token.kind != TOKEN_COMMA)
			break;
		parser_advance(parser);
	}
	parser_close(parser, open);
}

unsigned short parse_definition_call(struct parser *parser, struct token name,
	const struct definition *definition)
{
	struct arguments arguments = arguments_of(definition);
	parser_enter(parser);
	parse_definition_arguments(parser, name, &arguments);
	const struct parser at_name = { parser->parsing, parser->caller, parser->text, name,
		parser->scope };
	for (size_t i = 0; i < arguments.count && !parser->parsing->failed; i++) {
		if (arguments.given[i])
			continue;
		if (definition->parameter[i].standard == NULL)
			parser_complain(parser, name.start, "%s needs its parameter: %s(%s, %s=1)",
				definition->name, definition->name, definition->variable,
				definition->parameter[i].name);
		else
			arguments.step[i] = parse_standard(parser->parsing, &at_name,
				definition->parameter[i].standard);
	}
	unsigned short step = 0;
	if (!parser->parsing->failed) {
		struct parser body = parser_begin(parser->parsing, &at_name, definition->text,
			(struct scope){ definition->variable, arguments.variable,
				definition->parameter, arguments.step, NULL, NULL });
		step = parse_whole(&body);
	}
	parser_leave(parser);
	if (parser->parsing->failed)
		parser->token.kind = TOKEN_END;
	free(arguments.step);
	free(arguments.given);
	return step;
}

unsigned short parse_standard(struct parsing *parsing, const struct parser *caller,
	const char *text)
{
	struct parser standard = parser_begin(parsing, caller, text,
		(struct scope){ .variable = NULL });
	return parse_whole(&standard);
}
