/* program.c - reads a formula, by recursive descent, into steps. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"

enum { LOCALS_MAX = 16 };

struct local {
	const char *name;
	size_t length;
	int step;
};

struct reader {
	struct program *program;
	const char *formula, *at;
	struct local local[LOCALS_MAX];
	size_t locals;
};

static int expression(struct reader *reader);

static void fail(const struct reader *reader)
{
	fprintf(stderr, "mistake in a reference: %s\nat: %s\n", reader->formula, reader->at);
	abort();
}

static bool varies(const struct reader *reader, int step)
{
	return step >= 0 && reader->program->step[step].varies;
}

/* The same step is taken once. */
static int add(struct reader *reader, struct step step)
{
	struct program *program = reader->program;

	step.varies = step.operation == VARIABLE || varies(reader, step.a) ||
		varies(reader, step.b) || varies(reader, step.then) ||
		varies(reader, step.otherwise);
	for (int i = 0; i < program->steps; i++) {
		const struct step *other = &program->step[i];

		if (other->operation == step.operation && other->a == step.a &&
		    other->b == step.b && other->then == step.then &&
		    other->otherwise == step.otherwise && other->text == step.text &&
		    memcmp(&other->value, &step.value, sizeof step.value) == 0)
			return i;
	}
	if (program->steps == STEPS_MAX)
		fail(reader);
	program->step[program->steps] = step;
	return program->steps++;
}

static int operate(struct reader *reader, enum operation operation, int a, int b)
{
	return add(reader, (struct step){
		.operation = operation, .a = a, .b = b, .then = -1, .otherwise = -1,
	});
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

static int number(struct reader *reader)
{
	const char *text = reader->at;

	reader->at += strspn(text, "0123456789.");
	return add(reader, (struct step){
		.operation = NUMBER, .text = text, .a = -1, .b = -1, .then = -1, .otherwise = -1,
	});
}

static bool is(const char *name, size_t length, const char *text)
{
	return strlen(text) == length && memcmp(name, text, length) == 0;
}

static int call(struct reader *reader, const char *name, size_t length)
{
	const int argument = expression(reader);

	want(reader, ")");
	if (!is(name, length, "exp") && !is(name, length, "tanh") && !is(name, length, "erfc"))
		fail(reader);
	return operate(reader, is(name, length, "exp") ? EXP : is(name, length, "tanh") ? TANH
		: ERFC, argument, -1);
}

static int named(struct reader *reader)
{
	const char *name = reader->at;
	const size_t length = name_length(name);

	reader->at += length;
	if (accept(reader, "("))
		return call(reader, name, length);
	if (is(name, length, "pi"))
		return operate(reader, PI, -1, -1);
	if (is(name, length, "x"))
		return operate(reader, VARIABLE, -1, -1);
	for (size_t i = reader->locals; i-- > 0;)
		if (reader->local[i].length == length &&
		    memcmp(reader->local[i].name, name, length) == 0)
			return reader->local[i].step;
	fail(reader);
	return -1;
}

static int primary(struct reader *reader)
{
	if (accept(reader, "(")) {
		const int inside = expression(reader);

		want(reader, ")");
		return inside;
	}
	if (accept(reader, "-"))
		return operate(reader, NEGATIVE, primary(reader), -1);
	return isdigit((unsigned char)*reader->at) ? number(reader) : named(reader);
}

/* One level of operators that associate to the left; operand reads the next
 * tighter level. */
static int level(struct reader *reader, const char *operators,
	const enum operation *operations, int (*operand)(struct reader *))
{
	int value = operand(reader);
	const char *found;

	for (space(reader); *reader->at != '\0' &&
	     (found = strchr(operators, *reader->at)) != NULL; space(reader)) {
		reader->at++;
		value = operate(reader, operations[found - operators], value, operand(reader));
	}
	return value;
}

static int power(struct reader *reader)
{
	return level(reader, "^", (const enum operation[]){ POWER }, primary);
}

static int product(struct reader *reader)
{
	return level(reader, "*/", (const enum operation[]){ MULTIPLY, DIVIDE }, power);
}

static int sum(struct reader *reader)
{
	return level(reader, "+-", (const enum operation[]){ ADD, SUBTRACT }, product);
}

static int expression(struct reader *reader)
{
	struct step step = { .a = sum(reader) };

	space(reader);
	if (*reader->at != '<' && *reader->at != '>')
		return step.a;
	step.operation = accept(reader, "<=") ? LESS_OR_EQUAL
		: accept(reader, ">=") ? GREATER_OR_EQUAL : accept(reader, "<") ? LESS : GREATER;
	if (step.operation == GREATER)
		want(reader, ">");
	step.b = sum(reader);
	want(reader, "?");
	step.then = expression(reader);
	want(reader, ":");
	step.otherwise = expression(reader);
	return add(reader, step);
}

static void bind(struct reader *reader, const char *name, size_t length, int step)
{
	if (reader->locals == LOCALS_MAX)
		fail(reader);
	reader->local[reader->locals++] = (struct local){ name, length, step };
}

/* Is a definition, NAME =, next? */
static bool defines(struct reader *reader)
{
	const char *after;

	space(reader);
	after = reader->at + name_length(reader->at);
	return after > reader->at && strncmp(after + strspn(after, " "), "=", 1) == 0;
}

static int whole(struct reader *reader, const char *formula)
{
	int value;

	reader->formula = reader->at = formula;
	while (defines(reader)) {
		const char *name = reader->at;
		const size_t length = name_length(name);

		reader->at += length;
		want(reader, "=");
		bind(reader, name, length, expression(reader));
		want(reader, ";");
	}
	value = expression(reader);
	space(reader);
	if (*reader->at != '\0')
		fail(reader);
	return value;
}

void program_read(struct program *program, const char *text, const struct binding *bindings)
{
	struct reader reader = { .program = program };

	program->steps = 0;
	for (; bindings->name != NULL; bindings++)
		bind(&reader, bindings->name, strlen(bindings->name),
			bindings->formula != NULL ? whole(&reader, bindings->formula)
			: add(&reader, (struct step){
				.operation = DOUBLE, .value = bindings->value,
				.a = -1, .b = -1, .then = -1, .otherwise = -1,
			}));
	program->value = whole(&reader, text);
}
