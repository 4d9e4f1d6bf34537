/* SPDX-License-Identifier: MIT */
/* print.c - see print.h */
#include "formula/print/print.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "formula/derive/derive.h"
#include "formula/formula.h"
#include "formula/print/expression.h"
#include "formula/print/language.h"
#include "formula/print/locals.h"
#include "formula/print/reserved.h"
#include "support/buffer.h"

static void note_helpers(bool *needed, const struct language *language,
	const struct formula *formula, const struct locals *locals)
{
	for (const struct helper *helper = language->helper; helper->text != NULL; helper++)
		for (size_t i = 0; i <= formula->written; i++)
			needed[helper->operation] |= locals->used[i]
				&& formula->step[i].operation == helper->operation;
}

static void print_head(const bool *asked, const struct language *language,
	struct buffer *buffer)
{
	bool needed[OPERATIONS];
	size_t count = 0;
	memcpy(needed, asked, sizeof needed);
	while (language->helper[count].text != NULL)
		count++;
	for (size_t i = count; i-- > 0;) {	/* the needy are behind what they need */
		const struct helper *const helper = &language->helper[i];
		for (size_t k = 0; needed[helper->operation] && k < 2; k++)
			needed[helper->needs[k]] = true;
	}
	const char *const blank = language->blank_lines ? "\n" : "";
	buffer_text(buffer, language->head);
	buffer_text(buffer, *language->head != '\0' ? blank : "");
	for (size_t i = 0; i < count; i++)
		if (needed[language->helper[i].operation])
			buffer_print(buffer, "%s%s", language->helper[i].text, blank);
}

static bool is_taken(const struct language *language, const char *name)
{
	for (size_t i = 0; i < OPERATIONS; i++)
		if (strcmp(name, operations[i].text) == 0)
			return true;
	return strcmp(name, "minimum") == 0 || strcmp(name, "maximum") == 0
		|| is_reserved(language->reserved, name);
}

static void print_definition(const struct expression *expression, const char *name)
{
	const struct language *const language = expression->language;
	const struct formula *const formula = expression->formula;
	const bool varies = formula->step[formula->written].varies;
	struct buffer *const buffer = expression->buffer;

	buffer_print(buffer, "%s%s%s%s", language->define[0], name,
		is_taken(language, name) ? "_" : "", language->define[1]);
	for (unsigned short i = 0; language->local[0] != NULL && i < formula->written; i++)
		if (expression->locals->number[i] != 0) {
			buffer_print(buffer, "%s%d%s", language->local[0],
				expression->locals->number[i], language->local[1]);
			print_step(expression, i);
			buffer_text(buffer, language->local[2]);
		}
	buffer_print(buffer, "%s%s", language->result[0], varies ? "" : language->constant[0]);
	print_value(expression);
	buffer_print(buffer, "%s%s", varies ? "" : language->constant[1], language->result[1]);
}

/* Appends one function to the buffer, and what it needs to the helpers. */
static bool print_function(const struct printed *function, const struct language *language,
	struct buffer *buffer, bool *needed)
{
	struct formula derivative = { .count = 0 };
	if (function->order > 0
		&& !formula_derive(&derivative, function->formula, function->order))
		return false;
	struct expression expression = {
		.language = language, .buffer = buffer, .limit = SIZE_MAX,
		.formula = function->order > 0 ? &derivative : function->formula
	};
	if (language->program) {
		struct locals locals = locals_of(expression.formula);
		expression.locals = &locals;
		note_helpers(needed, language, expression.formula, &locals);
		print_definition(&expression, function->name);
		locals_free(&locals);
	} else {
		expression.limit = buffer->used + FORMULA_TEXT_MAX;
		print_value(&expression);
	}
	formula_free(&derivative);
	return buffer->used <= expression.limit;
}

bool formula_print(const struct printed *functions, size_t count, enum print_language language,
	struct buffer *buffer, size_t *failed)
{
	const struct language *const entry = &print_language_table[language];
	struct buffer body = { .used = 0 };
	bool needed[OPERATIONS] = { false };
	bool done = true;
	for (size_t i = 0; done && i < count; i++) {
		const bool apart = i > 0 && (entry->blank_lines || !entry->program);
		buffer_text(&body, apart ? "\n" : "");
		done = print_function(&functions[i], entry, &body, needed);
		*failed = i;
	}
	if (done && entry->program)
		print_head(needed, entry, buffer);
	if (done)
		buffer_write(buffer, body.bytes, body.used);
	buffer_free(&body);
	return done;
}
