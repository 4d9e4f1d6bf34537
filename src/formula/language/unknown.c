/* SPDX-License-Identifier: MIT */
/* unknown.c - complaints of names that cannot stand where they do, and what was meant. */
#include <string.h>

#include "formula/language/absent.h"
#include "formula/language/functions.h"
#include "formula/language/hints.h"
#include "formula/language/parser.h"
#include "support/suggest.h"

enum { SHOWN = 32 };

static size_t length_of(struct token name)
{
	return (size_t)(name.end - name.start);
}

/* How much of a name a message shows. */
static int shown(struct token name)
{
	return length_of(name) < SHOWN ? (int)length_of(name) : SHOWN;
}

/* The functions one by one; NULL ends them. */
static const char *known_function(const struct parser *parser, size_t *number)
{
	const struct names *names = parser->parsing->names;
	size_t own = 0;
	while (function_name(own) != NULL)
		own++;
	const size_t i = (*number)++;
	if (i < own)
		return function_name(i);
	return names != NULL && names->list != NULL ? names->list(names->context, i - own) : NULL;
}

static struct suggestion find_near(const struct parser *parser, struct token name)
{
	struct suggestion near = { .word = NULL };
	const char *known;
	for (size_t number = 0; (known = known_function(parser, &number)) != NULL;)
		suggest_alike(&near, name.start, length_of(name), known, strlen(known));
	return near;
}

/* NAME(...) = at the beginning of a text. */
static bool is_definition(const struct parser *parser, struct token name)
{
	struct token token = lexer_next(parser->text);
	if (token.start != name.start)
		return false;
	while (token.kind != TOKEN_CLOSE && token.kind != TOKEN_END)
		token = lexer_next(token.end);
	return token.kind == TOKEN_CLOSE && lexer_next(token.end).kind == TOKEN_ASSIGN;
}

void complain_of_function(struct parser *parser, struct token name)
{
	const char *hint = hint_for_function(name.start, length_of(name));
	const struct suggestion near = find_near(parser, name);
	struct suggestion other;
	const struct absent *absent = absent_find(name.start, length_of(name), &other);
	if (parser->scope.own_name != NULL && token_is(name, parser->scope.own_name))
		parser_complain(parser, name.start, "a definition cannot use itself");
	else if (is_definition(parser, name))
		parser_complain(parser, name.start,
			"this is a definition, not a formula; it belongs behind --define");
	else if (hint != NULL)
		parser_complain(parser, name.start, "there is no function '%.*s'; %s",
			shown(name), name.start, hint);
	else if (absent != NULL && (near.word == NULL || other.distance < near.distance))
		parser_complain(parser, name.start, "unknown function '%.*s'; %.*s %s, and "
			ABSENT_RULE, shown(name), name.start, (int)other.length, other.word,
			absent->why);
	else if (near.word != NULL)
		parser_complain(parser, name.start, "unknown function '%.*s'; did you mean '%s'?",
			shown(name), name.start, near.word);
	else if (parser->scope.own_name != NULL)
		parser_complain(parser, name.start, "unknown function '%.*s'; "
			"a definition uses those before it", shown(name), name.start);
	else if (length_of(name) == 1)
		parser_complain(parser, name.start, "unknown function '%c'; "
			"for a product write '%c*('", *name.start, *name.start);
	else
		parser_complain(parser, name.start, "unknown function '%.*s'", shown(name),
			name.start);
}

void complain_of_value(struct parser *parser, struct token name)
{
	struct function function;
	const char *hint = hint_for_operand(name);
	if (hint != NULL)
		parser_complain(parser, name.start, "%s", hint);
	else if (function_find(&function, name.start, length_of(name)))
		parser_complain(parser, name.start, "'%s' is a function; write %s%s", function.name,
			function.name, function.usage);
	else
		parser_complain(parser, name.start, "'%.*s' is a function; write %.*s(x)",
			shown(name), name.start, shown(name), name.start);
}

void complain_of_unknown(struct parser *parser, struct token name)
{
	const struct scope *scope = &parser->scope;
	struct suggestion near = { .word = NULL };
	suggest(&near, name.start, length_of(name), "pi", 2);
	if (scope->variable != NULL)
		suggest(&near, name.start, length_of(name), scope->variable,
			strlen(scope->variable));
	for (size_t i = 0; scope->parameter != NULL && scope->parameter[i].name != NULL; i++)
		suggest(&near, name.start, length_of(name), scope->parameter[i].name,
			strlen(scope->parameter[i].name));
	if (near.word != NULL)
		parser_complain(parser, name.start, "unknown name '%.*s'; did you mean '%s'?",
			shown(name), name.start, near.word);
	else if (scope->variable != NULL && token_is(name, "x"))
		parser_complain(parser, name.start, "unknown name 'x'; the variable is '%s' here",
			scope->variable);
	else if (scope->variable == NULL)
		parser_complain(parser, name.start, "unknown name '%.*s'; a default is a number",
			shown(name), name.start);
	else if (scope->own_name != NULL)
		parser_complain(parser, name.start, "unknown name '%.*s'; parameters stand behind "
			"the %s, as in '%s(%s, %.*s=1)'", shown(name), name.start, scope->variable,
			scope->own_name, scope->variable, shown(name), name.start);
	else
		parser_complain(parser, name.start, "unknown name '%.*s'; a parameter must be set",
			shown(name), name.start);
}

void complain_of_member(struct parser *parser, struct token name)
{
	static const char *const modules[] = {
		"np", "numpy", "jnp", "math", "Math", "torch", "tf", "F", "nn", "special", "std",
		NULL
	};
	for (size_t i = 0; modules[i] != NULL; i++)
		if (token_is(name, modules[i]) && *name.end == '.'
			&& lexer_begins_name(name.end[1]))
			parser_complain(parser, name.start, "write functions without '%s.'",
				modules[i]);
}
