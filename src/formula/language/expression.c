/* SPDX-License-Identifier: MIT */
/* expression.c - operators, by how strongly they bind. */
#include "formula/language/parser.h"

#include <string.h>

/* From weak to strong. */
enum level { LEVEL_OR, LEVEL_AND, LEVEL_COMPARISON, LEVEL_SUM, LEVEL_PRODUCT };

struct binary {
	enum operation operation;
	enum level level;
	bool is_operator, swapped;
};

static const struct binary binaries[] = {
	[TOKEN_OR] = { STEP_OR, LEVEL_OR, true, false },
	[TOKEN_AND] = { STEP_AND, LEVEL_AND, true, false },
	[TOKEN_LESS] = { STEP_LESS, LEVEL_COMPARISON, true, false },
	[TOKEN_LESS_EQUAL] = { STEP_LESS_EQUAL, LEVEL_COMPARISON, true, false },
	[TOKEN_GREATER] = { STEP_LESS, LEVEL_COMPARISON, true, true },
	[TOKEN_GREATER_EQUAL] = { STEP_LESS_EQUAL, LEVEL_COMPARISON, true, true },
	[TOKEN_EQUAL] = { STEP_EQUAL, LEVEL_COMPARISON, true, false },
	[TOKEN_NOT_EQUAL] = { STEP_NOT_EQUAL, LEVEL_COMPARISON, true, false },
	[TOKEN_PLUS] = { STEP_ADD, LEVEL_SUM, true, false },
	[TOKEN_MINUS] = { STEP_SUBTRACT, LEVEL_SUM, true, false },
	[TOKEN_TIMES] = { STEP_MULTIPLY, LEVEL_PRODUCT, true, false },
	[TOKEN_OVER] = { STEP_DIVIDE, LEVEL_PRODUCT, true, false },
	[TOKEN_OTHER] = { .is_operator = false },
};

static enum operation operation_of(const struct parser *parser, struct operand operand)
{
	return parser->parsing->builder.formula.step[operand.step].operation;
}

unsigned short operand_number(struct parser *parser, struct operand operand)
{
	struct builder *builder = &parser->parsing->builder;
	if (parser->parsing->failed || !is_condition(operation_of(parser, operand)))
		return operand.step;
	return builder_step(builder, STEP_CHOOSE, operand.step, builder_number(builder, 1),
		builder_number(builder, 0));
}

unsigned short operand_condition(struct parser *parser, struct operand operand)
{
	if (!parser->parsing->failed && !parser->parsing->builder.full
		&& !is_condition(operation_of(parser, operand)))
		parser_complain(parser, operand.start,
			"this is a number; a condition like 'x > 0' must stand here");
	return operand.step;
}

static struct operand step(struct parser *parser, enum operation operation,
	unsigned short a, unsigned short b, const char *start)
{
	struct builder *builder = &parser->parsing->builder;
	return (struct operand){ builder_step(builder, operation, a, b, 0), start };
}

static struct operand parse_operand(struct parser *parser);

static struct operand parse_parentheses(struct parser *parser)
{
	const char *open = parser->token.start;
	parser_enter(parser);
	parser_advance(parser);
	if (parser->token.kind == TOKEN_CLOSE)
		parser_complain(parser, open, "nothing stands between these parentheses");
	struct operand inner = parse_expression(parser);
	parser_close(parser, open);
	parser_leave(parser);
	inner.start = open;
	return inner;
}

/* What has no operator outside of parentheses. */
static struct operand parse_primary(struct parser *parser)
{
	struct operand operand = { .start = parser->token.start };
	if (parser->token.kind == TOKEN_NUMBER)
		operand.step = parse_literal(parser);
	else if (parser->token.kind == TOKEN_NAME)
		operand = parse_name(parser);
	else if (parser->token.kind == TOKEN_OPEN)
		operand = parse_parentheses(parser);
	else
		parser_complain_of_token(parser, true);
	return operand;
}

static struct operand parse_power(struct parser *parser)
{
	const struct operand base = parse_primary(parser);
	if (parser->token.kind != TOKEN_POWER)
		return base;
	parser_enter(parser);
	parser_advance(parser);
	const struct operand exponent = parse_operand(parser);
	parser_leave(parser);
	return step(parser, STEP_POWER, operand_number(parser, base),
		operand_number(parser, exponent), base.start);
}

/* A power with its signs. */
static struct operand parse_operand(struct parser *parser)
{
	const char *start = parser->token.start;
	size_t negations = 0, signs = 0;
	for (; parser->token.kind == TOKEN_MINUS || parser->token.kind == TOKEN_PLUS; signs++) {
		negations += parser->token.kind == TOKEN_MINUS;
		parser_advance(parser);
	}
	struct operand operand = parse_power(parser);
	if (signs > 0)
		operand.step = operand_number(parser, operand);
	for (; negations > 0; negations--)
		operand = step(parser, STEP_NEGATE, operand.step, 0, start);
	operand.start = start;
	return operand;
}

static struct operand combine(struct parser *parser, const struct binary *binary,
	struct operand left, struct operand right)
{
	unsigned short a, b;
	if (binary->level == LEVEL_OR || binary->level == LEVEL_AND) {
		a = operand_condition(parser, left);
		b = operand_condition(parser, right);
	} else {
		a = operand_number(parser, left);
		b = operand_number(parser, right);
	}
	return binary->swapped ? step(parser, binary->operation, b, a, left.start)
		: step(parser, binary->operation, a, b, left.start);
}

/* Operators of this level and stronger ones. */
static struct operand parse_binary(struct parser *parser, enum level level)
{
	struct operand left = parse_operand(parser);
	for (;;) {
		const struct binary *binary = &binaries[parser->token.kind];
		if (!binary->is_operator || binary->level < level)
			return left;
		parser_advance(parser);
		left = combine(parser, binary, left, parse_binary(parser, binary->level + 1));
		if (binary->level == LEVEL_COMPARISON
			&& binaries[parser->token.kind].is_operator
			&& binaries[parser->token.kind].level == LEVEL_COMPARISON)
			parser_complain(parser, parser->token.start,
				"comparisons do not chain; write 'a < b && b < c'");
	}
}

struct operand parse_expression(struct parser *parser)
{
	const struct operand condition = parse_binary(parser, LEVEL_OR);
	if (parser->token.kind != TOKEN_QUESTION)
		return condition;
	const char *question = parser->token.start;
	const unsigned short decides = operand_condition(parser, condition);
	parser_enter(parser);
	parser_advance(parser);
	const unsigned short a = parse_number(parser);
	if (parser->token.kind == TOKEN_END)
		parser_complain(parser, parser->token.start,
			"the ':' is missing that belongs to the '?' at column %zu",
			parser_column(parser, question));
	else if (parser->token.kind != TOKEN_COLON)
		parser_complain_of_token(parser, false);
	parser_advance(parser);
	const unsigned short b = parse_number(parser);
	parser_leave(parser);
	return (struct operand){
		builder_step(&parser->parsing->builder, STEP_CHOOSE, decides, a, b), condition.start
	};
}

unsigned short parse_number(struct parser *parser)
{
	return operand_number(parser, parse_expression(parser));
}
