/* call.c - names in a formula: the variable, parameters, constants, and calls. */
#include <stdlib.h>
#include <string.h>

#include "formula/functions.h"
#include "formula/hints.h"
#include "formula/parser.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "support/suggest.h"

static const struct definition *find_definition(const struct parser *parser, struct token name)
{
	const struct names *names = parser->parsing->names;
	return names != NULL && names->find != NULL
		? names->find(names->context, name.start, (size_t)(name.end - name.start)) : NULL;
}

static void suggest_function(struct suggestion *near, const struct parser *parser,
	struct token name)
{
	const size_t length = (size_t)(name.end - name.start);
	const char *known;
	for (size_t i = 0; (known = function_name(i)) != NULL; i++)
		suggest(near, name.start, length, known, strlen(known));
	const struct names *names = parser->parsing->names;
	if (names == NULL || names->list == NULL)
		return;
	for (size_t i = 0; (known = names->list(names->context, i)) != NULL; i++)
		suggest(near, name.start, length, known, strlen(known));
}

static void complain_of_function(struct parser *parser, struct token name)
{
	const int length = (int)(name.end - name.start);
	const int shown = length < 32 ? length : 32;
	const char *hint = hint_for_function(name.start, (size_t)length);
	struct suggestion near = { .word = NULL };
	suggest_function(&near, parser, name);
	if (parser->scope.own_name != NULL && token_is(name, parser->scope.own_name))
		parser_complain(parser, name.start, "a definition cannot use itself");
	else if (hint != NULL)
		parser_complain(parser, name.start, "there is no function '%.*s'; %s",
			shown, name.start, hint);
	else if (length == 1)
		parser_complain(parser, name.start, "unknown function '%.*s'; "
			"for a product write '%.*s*('", shown, name.start, shown, name.start);
	else if (near.word != NULL)
		parser_complain(parser, name.start, "unknown function '%.*s'; did you mean '%.*s'?",
			shown, name.start, (int)near.length, near.word);
	else
		parser_complain(parser, name.start, "unknown function '%.*s'", shown, name.start);
}

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

static unsigned short call_function(struct parser *parser, struct token name,
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
			? operand_condition(parser, argument[i]) : operand_number(parser, argument[i]);
	if (function->kind == FUNCTION_CLIP)
		return builder_step(builder, STEP_MIN,
			builder_step(builder, STEP_MAX, step[0], step[1], 0), step[2], 0);
	return builder_step(builder, function->operation, step[0], step[1], step[2]);
}

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

static unsigned short call_definition(struct parser *parser, struct token name,
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

/* At the '(' of a call of what the name says. */
static unsigned short parse_call(struct parser *parser, struct token name)
{
	struct function function;
	if (function_find(&function, name.start, (size_t)(name.end - name.start)))
		return call_function(parser, name, &function);
	const struct definition *definition = find_definition(parser, name);
	if (definition != NULL)
		return call_definition(parser, name, definition);
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

static void complain_of_name(struct parser *parser, struct token name)
{
	const int length = (int)(name.end - name.start), shown = length < 32 ? length : 32;
	struct function function;
	if (function_find(&function, name.start, (size_t)length))
		parser_complain(parser, name.start, "'%s' is a function; write %s%s", function.name,
			function.name, function.usage);
	else if (find_definition(parser, name) != NULL)
		parser_complain(parser, name.start, "'%.*s' is a function; write %.*s(x)", shown,
			name.start, shown, name.start);
	else
		parser_complain(parser, name.start, "unknown name '%.*s'; a parameter must be set",
			shown, name.start);
}

struct operand parse_name(struct parser *parser)
{
	const struct token name = parser->token;
	struct operand operand = { .start = name.start };
	struct function function;
	parser_advance(parser);
	if (find_value(parser, name, &operand.step))
		return operand;
	if (parser->token.kind == TOKEN_OPEN)
		operand.step = parse_call(parser, name);
	else if (parser->scope.free_names == NULL || find_definition(parser, name) != NULL
		|| function_find(&function, name.start, (size_t)(name.end - name.start)))
		complain_of_name(parser, name);
	else {
		collect(parser->scope.free_names, name);
		operand.step = builder_step(&parser->parsing->builder, STEP_X, 0, 0, 0);
	}
	return operand;
}
