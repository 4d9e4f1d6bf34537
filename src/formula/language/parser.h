/* SPDX-License-Identifier: MIT */
/* parser.h - what the files that parse share: where they are in the text, what names
 * mean there, and how they complain. Nobody else includes it.
 *
 * After a complaint there are no more tokens: who parses goes on as at the end of the
 * text, comes to an end soon, and what it built is thrown away.
 */
#ifndef FORMULA_LANGUAGE_PARSER_H
#define FORMULA_LANGUAGE_PARSER_H

#include "formula/builder.h"
#include "formula/language/lexer.h"
#include "formula/language/parse.h"

struct buffer;
struct function;

/* The names of a text's own. */
struct scope {
	const char *variable;		/* NULL: there is none */
	unsigned short variable_step;
	const struct definition_parameter *parameter;	/* NULL: there are none */
	const unsigned short *parameter_step;
	const char *own_name;		/* of the definition that is being made, or NULL */
	struct buffer *free_names;	/* collects names that are nothing else; NULL: an error */
};

/* Common to a text and the definitions that it calls. */
struct parsing {
	struct builder builder;
	const struct names *names;
	struct error *error;
	unsigned depth;
	size_t length;			/* of the texts so far */
	bool failed;
};

struct parser {
	struct parsing *parsing;
	const struct parser *caller;	/* parses the text that calls this one, or NULL */
	const char *text;
	struct token token;
	struct scope scope;
};

/* A part of the text and the step that it has become. */
struct operand {
	unsigned short step;
	const char *start;
};

/* At the first token of a text. */
struct parser parser_begin(struct parsing *parsing, const struct parser *caller,
	const char *text, struct scope scope);
void parser_advance(struct parser *parser);

/* The text, the column of a place in it, and what is wrong there. */
void parser_complain(struct parser *parser, const char *at, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Something is too large: the outermost text, where it stands at its token. */
void parser_complain_of_limit(struct parser *parser, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The token cannot stand where it is: where an operand must, or behind one. */
void parser_complain_of_token(struct parser *parser, bool operand_wanted);

/* Past the ')' that belongs to the '(' at open. */
void parser_close(struct parser *parser, const char *open);

/* Which character of the text it is, from 1. */
size_t parser_column(const struct parser *parser, const char *at);

/* One level deeper, at most FORMULA_DEPTH_MAX. */
void parser_enter(struct parser *parser);
void parser_leave(struct parser *parser);

/* A whole expression, and it as a number: a condition is 1 or 0. */
struct operand parse_expression(struct parser *parser);
unsigned short parse_number(struct parser *parser);

/* Complains if there are more than FORMULA_STEPS_MAX steps. */
void parser_check_size(struct parser *parser);

/* The expression that must be all of the text. */
unsigned short parse_whole(struct parser *parser);

/* What stands at a name: a variable, a parameter, a constant, or a call. */
struct operand parse_name(struct parser *parser);

/* At the '(' of a call. */
unsigned short parse_function_call(struct parser *parser, struct token name,
	const struct function *function);
unsigned short parse_definition_call(struct parser *parser, struct token name,
	const struct definition *definition);

/* Complaints of a name: no such function; no value of its own, but something else; no
 * such parameter. The last one is of numpy.exp and its like, and of nothing else. */
void complain_of_function(struct parser *parser, struct token name);
void complain_of_value(struct parser *parser, struct token name);
void complain_of_unknown(struct parser *parser, struct token name);
void complain_of_member(struct parser *parser, struct token name);

/* The step of a NUMBER token. */
unsigned short parse_literal(struct parser *parser);

/* A default's text, for whoever does not set the parameter. */
unsigned short parse_standard(struct parsing *parsing, const struct parser *caller,
	const char *text);

/* Its number, or its condition, which it must be. */
unsigned short operand_number(struct parser *parser, struct operand operand);
unsigned short operand_condition(struct parser *parser, struct operand operand);

bool token_is(struct token token, const char *text);

#endif
