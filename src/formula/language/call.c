/* SPDX-License-Identifier: MIT */
/* call.c - calls of the functions of the language. */
#include "formula/language/functions.h"
#include "formula/language/parser.h"

/* The arguments of a function of the language: as many as it takes. */
static void parse_arguments(struct parser *parser, struct token name,
	const struct function *function, struct operand argument[FORMULA_ARGUMENTS_MAX])
{
	const char *open = parser->token.start;
	unsigned count = 0;
	parser_enter(parser);
	parser_advance(parser);
	if (parser->token.kind != TOKEN_CLOSE)
		for (;;) {
			const struct operand operand = parse_expression(parser);
			if (count < FORMULA_ARGUMENTS_MAX)
				argument[count] = operand;
			count++;
			if (parser->token.kind != TOKEN_COMMA)
				break;
			parser_advance(parser);
		}
	parser_close(parser, open);
	parser_leave(parser);
	if (count != function->arguments)
		parser_complain(parser, name.start, "%s takes %u argument%s, %s%s, not %u",
			function->name, function->arguments, function->arguments == 1 ? "" : "s",
			function->name, function->usage, count);
}

unsigned short parse_function_call(struct parser *parser, struct token name,
	const struct function *function)
{
	struct builder *builder = &parser->parsing->builder;
	struct operand argument[FORMULA_ARGUMENTS_MAX] = { { .start = name.start } };
	parse_arguments(parser, name, function, argument);
	if (parser->parsing->failed)
		return 0;
	unsigned short step[FORMULA_ARGUMENTS_MAX] = { 0 };
	for (unsigned i = 0; i < function->arguments; i++)
		step[i] = i == 0 && function->kind == FUNCTION_WHERE
			? operand_condition(parser, argument[i])
			: operand_number(parser, argument[i]);
	if (function->kind == FUNCTION_CLIP)
		return builder_step(builder, STEP_MIN,
			builder_step(builder, STEP_MAX, step[0], step[1], 0), step[2], 0);
	return builder_step(builder, function->operation, step[0], step[1], step[2]);
}
