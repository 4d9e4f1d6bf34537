/* SPDX-License-Identifier: MIT */
/* parse.c - see parse.h */
#include "formula/language/parse.h"

#include <stdlib.h>

#include "formula/language/functions.h"
#include "formula/language/parser.h"
#include "formula/rewrite/rewrite.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"

static size_t count_parameters(const struct definition *definition)
{
	size_t count = 0;
	while (definition->parameter != NULL && definition->parameter[count].name != NULL)
		count++;
	return count;
}

/* What the parameters are; the caller frees. */
static unsigned short *parameter_steps(struct parsing *parsing,
	const struct definition *definition, const struct argument *argument)
{
	const size_t count = count_parameters(definition);
	unsigned short *step = memory_new(count, sizeof *step);
	for (size_t i = 0; i < count && !parsing->failed; i++) {
		const char *standard = definition->parameter[i].standard;
		if (!argument[i].standard)
			step[i] = builder_number(&parsing->builder, argument[i].value);
		else if (standard != NULL)
			step[i] = parse_standard(parsing, NULL, standard);
		else
			parsing->failed = !error_set(parsing->error, STATUS_USAGE,
				"%s needs its parameter '%s'", definition->name,
				definition->parameter[i].name);
	}
	return step;
}

bool formula_parse(struct formula *formula, const struct definition *definition,
	const struct argument *argument, const struct names *names, struct error *error)
{
	struct parsing parsing = { .names = names, .error = error };
	unsigned short *parameters = parameter_steps(&parsing, definition, argument);
	const struct scope scope = {
		.variable = definition->variable,
		.variable_step = builder_step(&parsing.builder, STEP_X, 0, 0, 0),
		.parameter = definition->parameter, .parameter_step = parameters
	};
	struct parser parser = parser_begin(&parsing, NULL, definition->text, scope);
	const unsigned short written = parse_whole(&parser);
	free(parameters);
	if (!parsing.failed) {
		const unsigned short value = formula_rewrite(&parsing.builder, written);
		builder_number(&parsing.builder, 0);	/* a constant's derivative, for plan_of */
		parser_check_size(&parser);
		parsing.builder.formula.written = written;
		parsing.builder.formula.value = value;
	}
	if (parsing.failed) {
		builder_free(&parsing.builder);
		return false;
	}
	*formula = builder_take(&parsing.builder);
	return true;
}

char *formula_free_names(const char *text, const char *variable, const struct names *names,
	struct error *error)
{
	struct parsing parsing = { .names = names, .error = error };
	struct buffer free_names = { .bytes = NULL };
	const struct scope scope = {
		.variable = variable,
		.variable_step = builder_step(&parsing.builder, STEP_X, 0, 0, 0),
		.free_names = &free_names
	};
	struct parser parser = parser_begin(&parsing, NULL, text, scope);
	parse_whole(&parser);
	builder_free(&parsing.builder);
	if (!parsing.failed)
		return free_names.bytes != NULL ? free_names.bytes : memory_text("", 0);
	buffer_free(&free_names);
	return NULL;
}

bool formula_reserved(const char *name, size_t length)
{
	const struct token token = { .start = name, .end = name + length };
	struct function function;
	return function_find(&function, name, length) || token_is(token, "x")
		|| token_is(token, "pi") || token_is(token, "e");
}
