/* SPDX-License-Identifier: MIT */
/* expression.c - see expression.h */
#include "formula/print/expression.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "formula/print/locals.h"
#include "number/number.h"
#include "support/buffer.h"

/* Where an expression stands: what it must not be looser than, and what a number must
 * look like. */
struct place {
	enum precedence precedence;
	bool real, whole;		/* 2.0 and not 2; 2 and not 2.0 */
};

static void print_at(const struct expression *expression, unsigned short step,
	struct place place);

static void insert(struct buffer *buffer, size_t at, const char *text)
{
	const size_t length = strlen(text);
	buffer_text(buffer, text);
	memmove(buffer->bytes + at + length, buffer->bytes + at, buffer->used - length - at);
	memcpy(buffer->bytes + at, text, length);
}

/* Puts parentheses around what was appended since; TeX's grow where that is needed. */
static void enclose(const struct expression *expression, size_t since)
{
	static const char *const small[] = { "(", ")" }, *const tall[] = {
		"^", "\\frac", "\\begin", "\\left"
	};
	struct buffer *const buffer = expression->buffer;
	const char *const *parentheses = small;
	for (size_t i = 0; i < sizeof tall / sizeof *tall; i++)
		if (memmem(buffer->bytes + since, buffer->used - since, tall[i], strlen(tall[i])))
			parentheses = expression->language->parentheses;
	insert(buffer, since, parentheses[0]);
	buffer_text(buffer, parentheses[1]);
}

static enum precedence print_power_of_ten(struct buffer *buffer, const char *text,
	const char *exponent)
{
	const int length = (int)(exponent - text);
	const char *const power = exponent + (exponent[1] == '+' ? 2 : 1);
	if (length == 1 && *text == '1') {
		buffer_print(buffer, "10^{%s}", power);
		return RAISED;
	}
	buffer_print(buffer, "%.*s \\cdot 10^{%s}", length, text, power);
	return *text == '-' ? MINUS : PRODUCT;
}

static enum precedence print_number(const struct expression *expression,
	const struct step *step, struct place place)
{
	const struct language *const language = expression->language;
	struct buffer *const buffer = expression->buffer;
	char shortest[NUMBER_TEXT_MAX + 1];
	shortest[number_write(shortest, step->value)] = '\0';
	const char *const text = step->digits != NULL ? step->digits : shortest;

	if (isnan(step->value)) {
		buffer_text(buffer, language->nan);
		return ONE;
	}
	if (isinf(step->value) && step->digits == NULL) {
		buffer_print(buffer, "%s%s", step->value < 0 ? "-" : "", language->infinity);
	} else if (language->typeset && strpbrk(text, "eE") != NULL) {
		return print_power_of_ten(buffer, text, strpbrk(text, "eE"));
	} else {
		const bool real = (language->reals && !place.whole) || place.real;
		buffer_text(buffer, text);
		buffer_text(buffer, real && strpbrk(text, ".eE") == NULL ? ".0" : "");
	}
	return *text == '-' ? MINUS : ONE;
}

/* The rows of TeX's cases: a choice in the last place goes on with its own. */
static void print_rows(const struct expression *expression, const struct step *step)
{
	const struct step *const last = &expression->formula->step[step->argument[2]];
	print_at(expression, step->argument[1], (struct place){ .precedence = ANY });
	buffer_text(expression->buffer, " & \\text{if } ");
	print_at(expression, step->argument[0], (struct place){ .precedence = ANY });
	buffer_text(expression->buffer, " \\\\ ");
	if (expression->buffer->used > expression->limit)
		return;
	if (last->operation == STEP_CHOOSE) {
		print_rows(expression, last);
		return;
	}
	print_at(expression, step->argument[2], (struct place){ .precedence = ANY });
	buffer_text(expression->buffer, " & \\text{otherwise}");
}

/* The local variables of a scope and then the step: (t1 = ..., t2 = ..., ...). */
static void print_scope(const struct expression *expression, unsigned short scope,
	unsigned short step, struct place place)
{
	const struct locals *const locals = expression->locals;
	bool any = false;
	for (unsigned short i = 0; i < step; i++)
		if (locals->used[i] && locals->number[i] != 0 && locals->scope[i] == scope) {
			buffer_print(expression->buffer, "%st%d = ", any ? "" : "(",
				locals->number[i]);
			print_step(expression, i);
			buffer_text(expression->buffer, ", ");
			any = true;
		}
	if (any)
		place.precedence = ANY;
	print_at(expression, step, place);
	buffer_text(expression->buffer, any ? ")" : "");
}

static void print_argument(const struct expression *expression, unsigned short number,
	const struct form *form, size_t i)
{
	const struct language *const language = expression->language;
	const struct step *const step = &expression->formula->step[number];
	const size_t since = expression->buffer->used;
	const bool of_choice = step->operation == STEP_CHOOSE && i > 0;
	const struct place place = {
		.precedence = form->argument[i],
		.real = of_choice && language->real_choices,
		.whole = step->operation == STEP_POWER && i == 1
	};
	if (of_choice && language->program && language->local[0] == NULL)
		print_scope(expression, scope_of_branch(number, i), step->argument[i], place);
	else
		print_at(expression, step->argument[i], place);

	const char first = expression->buffer->bytes[since];
	if (first == '-' && i == 1 && form->argument[i] >= SUM
		&& form->precedence >= SUM)
		enclose(expression, since);
	if (isdigit((unsigned char)first) && i == 1 && language->typeset
		&& step->operation == STEP_MULTIPLY)
		insert(expression->buffer, since, "\\cdot ");
}

static void print_call(const struct expression *expression, unsigned short number)
{
	const struct step *const step = &expression->formula->step[number];
	const struct form form = { .text = "" };
	buffer_print(expression->buffer, "%s%s", expression->language->prefix,
		operations[step->operation].text);
	const size_t since = expression->buffer->used;
	for (size_t i = 0; i < operations[step->operation].arguments; i++) {
		buffer_text(expression->buffer, i > 0 ? ", " : "");
		print_argument(expression, number, &form, i);
	}
	enclose(expression, since);
}

static bool is_swapped(const struct formula *formula, const struct step *step)
{
	return !formula->step[step->argument[0]].varies && formula->step[step->argument[1]].varies;
}

static enum precedence print_operation(const struct expression *expression,
	unsigned short number, struct place place)
{
	const struct step *const step = &expression->formula->step[number];
	if (step->operation == STEP_NUMBER)
		return print_number(expression, step, place);
	const struct form form = form_of(expression->language, step->operation);
	if (form.text == NULL) {
		print_call(expression, number);
		return ONE;
	}
	const char *text = form.text;
	if (form.swapped != NULL && is_swapped(expression->formula, step))
		text = form.swapped;
	for (; *text != '\0'; text++)
		if (*text != '$')
			buffer_write(expression->buffer, text, 1);
		else if (*++text == 'd')
			print_rows(expression, step);
		else
			print_argument(expression, number, &form, (size_t)(*text - 'a'));
	return form.precedence;
}

void print_step(const struct expression *expression, unsigned short step)
{
	print_operation(expression, step, (struct place){ .precedence = ANY });
}

static void print_at(const struct expression *expression, unsigned short step,
	struct place place)
{
	const struct locals *const locals = expression->locals;
	const size_t since = expression->buffer->used;
	if (since > expression->limit) {
		buffer_text(expression->buffer, "?");
		return;
	}
	enum precedence precedence = ONE;
	if (locals != NULL && locals->number[step] != 0)
		buffer_print(expression->buffer, "t%d", locals->number[step]);
	else
		precedence = print_operation(expression, step, place);
	if (precedence < place.precedence)
		enclose(expression, since);
}

void print_value(const struct expression *expression)
{
	const struct formula *const formula = expression->formula;
	const struct language *const language = expression->language;
	const bool within = language->program && language->local[0] == NULL;
	if (within)
		print_scope(expression, 0, formula->written, (struct place){ .precedence = ANY });
	else
		print_at(expression, formula->written, (struct place){ .precedence = ANY });
}
