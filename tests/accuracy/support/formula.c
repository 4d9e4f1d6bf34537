/* formula.c - the value of a formula written as text, in MPFR arithmetic. */
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "formula.h"

enum { LOCALS_MAX = 16, NUMBER_MAX = 64, FIRST_BITS = 192, LAST_BITS = 4096 };

struct local {
	const char *name;
	size_t length;
	mpfr_t value;
};

struct reader {
	const char *formula, *at;
	mpfr_prec_t bits;
	struct local local[LOCALS_MAX];
	size_t locals;
};

static void expression(struct reader *reader, mpfr_t value);

static void fail(const struct reader *reader)
{
	fprintf(stderr, "mistake in a reference: %s\nat: %s\n", reader->formula, reader->at);
	abort();
}

static void space(struct reader *reader)
{
	while (isspace((unsigned char)*reader->at))
		reader->at++;
}

static bool accept(struct reader *reader, const char *text)
{
	space(reader);
	if (strncmp(reader->at, text, strlen(text)) != 0)
		return false;
	reader->at += strlen(text);
	return true;
}

static void want(struct reader *reader, const char *text)
{
	if (!accept(reader, text))
		fail(reader);
}

static size_t name_length(const char *at)
{
	size_t length = 0;

	while (isalpha((unsigned char)at[length]) || at[length] == '_')
		length++;
	return length;
}

static void number(struct reader *reader, mpfr_t value)
{
	const size_t length = strspn(reader->at, "0123456789.");
	char text[NUMBER_MAX];

	if (length == 0 || length >= sizeof text)
		fail(reader);
	memcpy(text, reader->at, length);
	text[length] = '\0';
	mpfr_set_str(value, text, 10, MPFR_RNDN);
	reader->at += length;
}

static bool is(const char *name, size_t length, const char *text)
{
	return strlen(text) == length && memcmp(name, text, length) == 0;
}

static void call(struct reader *reader, const char *name, size_t length, mpfr_t value)
{
	expression(reader, value);
	want(reader, ")");
	if (is(name, length, "exp"))
		mpfr_exp(value, value, MPFR_RNDN);
	else if (is(name, length, "tanh"))
		mpfr_tanh(value, value, MPFR_RNDN);
	else if (is(name, length, "erfc"))
		mpfr_erfc(value, value, MPFR_RNDN);
	else
		fail(reader);
}

static void named(struct reader *reader, mpfr_t value)
{
	const char *name = reader->at;
	const size_t length = name_length(name);

	reader->at += length;
	if (accept(reader, "(")) {
		call(reader, name, length, value);
		return;
	}
	if (is(name, length, "pi")) {
		mpfr_const_pi(value, MPFR_RNDN);
		return;
	}
	for (size_t i = reader->locals; i-- > 0;)
		if (reader->local[i].length == length &&
		    memcmp(reader->local[i].name, name, length) == 0) {
			mpfr_set(value, reader->local[i].value, MPFR_RNDN);
			return;
		}
	fail(reader);
}

static void primary(struct reader *reader, mpfr_t value)
{
	if (accept(reader, "(")) {
		expression(reader, value);
		want(reader, ")");
	} else if (accept(reader, "-")) {
		primary(reader, value);
		mpfr_neg(value, value, MPFR_RNDN);
	} else if (isdigit((unsigned char)*reader->at)) {
		number(reader, value);
	} else {
		named(reader, value);
	}
}

/* One level of operators that associate to the left; operand reads the next
 * tighter level. */
static void level(struct reader *reader, mpfr_t value, const char *operators,
	void (*operand)(struct reader *, mpfr_t))
{
	mpfr_t right;

	mpfr_init2(right, reader->bits);
	operand(reader, value);
	for (space(reader); *reader->at != '\0' && strchr(operators, *reader->at) != NULL;
	     space(reader)) {
		const char operator = *reader->at++;

		operand(reader, right);
		switch (operator) {
		case '+': mpfr_add(value, value, right, MPFR_RNDN); break;
		case '-': mpfr_sub(value, value, right, MPFR_RNDN); break;
		case '*': mpfr_mul(value, value, right, MPFR_RNDN); break;
		case '/': mpfr_div(value, value, right, MPFR_RNDN); break;
		case '^': mpfr_pow(value, value, right, MPFR_RNDN); break;
		}
	}
	mpfr_clear(right);
}

static void power(struct reader *reader, mpfr_t value)
{
	level(reader, value, "^", primary);
}

static void product(struct reader *reader, mpfr_t value)
{
	level(reader, value, "*/", power);
}

static void sum(struct reader *reader, mpfr_t value)
{
	level(reader, value, "+-", product);
}

static void expression(struct reader *reader, mpfr_t value)
{
	mpfr_t other;
	bool holds;

	sum(reader, value);
	space(reader);
	if (*reader->at != '<' && *reader->at != '>')
		return;
	mpfr_init2(other, reader->bits);
	if (accept(reader, "<=")) {
		sum(reader, other);
		holds = mpfr_lessequal_p(value, other);
	} else if (accept(reader, ">=")) {
		sum(reader, other);
		holds = mpfr_greaterequal_p(value, other);
	} else if (accept(reader, "<")) {
		sum(reader, other);
		holds = mpfr_less_p(value, other);
	} else {
		want(reader, ">");
		sum(reader, other);
		holds = mpfr_greater_p(value, other);
	}
	want(reader, "?");
	expression(reader, value);
	want(reader, ":");
	expression(reader, other);
	if (!holds)
		mpfr_set(value, other, MPFR_RNDN);
	mpfr_clear(other);
}

static struct local *bind(struct reader *reader, const char *name, size_t length)
{
	struct local *local = &reader->local[reader->locals];

	if (reader->locals == LOCALS_MAX)
		fail(reader);
	local->name = name;
	local->length = length;
	mpfr_init2(local->value, reader->bits);
	return local;
}

/* Is a definition, NAME =, next? */
static bool defines(struct reader *reader)
{
	const char *after;

	space(reader);
	after = reader->at + name_length(reader->at);
	return after > reader->at && strncmp(after + strspn(after, " "), "=", 1) == 0;
}

static void program(struct reader *reader, const char *formula, mpfr_t value)
{
	reader->formula = reader->at = formula;
	while (defines(reader)) {
		const size_t length = name_length(reader->at);
		struct local *local = bind(reader, reader->at, length);

		reader->at += length;
		want(reader, "=");
		expression(reader, local->value);
		want(reader, ";");
		reader->locals++;
	}
	expression(reader, value);
	space(reader);
	if (*reader->at != '\0')
		fail(reader);
}

void formula_value(mpfr_t value, const char *formula, const struct binding *bindings)
{
	struct reader reader = { .bits = mpfr_get_prec(value) };

	for (; bindings->name != NULL; bindings++) {
		struct local *local = bind(&reader, bindings->name, strlen(bindings->name));

		if (bindings->formula != NULL)
			program(&reader, bindings->formula, local->value);
		else
			mpfr_set_d(local->value, bindings->value, MPFR_RNDN);
		reader.locals++;
	}
	program(&reader, formula, value);
	while (reader.locals > 0)
		mpfr_clear(reader.local[--reader.locals].value);
}

void formula_settle(mpfr_t value, const char *formula, const struct binding *bindings)
{
	mpfr_prec_t bits = FIRST_BITS;
	mpfr_t before, difference;
	bool settled;

	mpfr_init2(before, bits);
	mpfr_init2(difference, bits);
	formula_value(before, formula, bindings);
	do {
		/* Two zeros may be one cancellation, twice; the last precision sees all. */
		bits = mpfr_zero_p(before) && bits < LAST_BITS ? LAST_BITS : bits * 3 / 2;
		mpfr_set_prec(value, bits);
		formula_value(value, formula, bindings);
		mpfr_sub(difference, value, before, MPFR_RNDA);
		settled = mpfr_zero_p(difference) ? !mpfr_zero_p(value) || bits >= LAST_BITS
			: mpfr_get_exp(difference) < -1160 ||
			  (!mpfr_zero_p(before) &&
			   mpfr_get_exp(difference) < mpfr_get_exp(before) - 80);
		mpfr_set_prec(before, bits);
		mpfr_set(before, value, MPFR_RNDN);
	} while (!settled && bits < 2 * LAST_BITS);
	if (!settled) {
		fprintf(stderr, "a reference does not settle: %s\n", formula);
		abort();
	}
	mpfr_clear(difference);
	mpfr_clear(before);
}
