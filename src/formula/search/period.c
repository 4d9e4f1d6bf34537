/* SPDX-License-Identifier: MIT */
/* period.c - see period.h
 *
 * Method: sin, cos and tan of a x + c repeat, and so does a x + c less its floor. What is made
 * of steps that repeat does so with the least common multiple of their periods. Half of that is
 * tried as long as it is one, too: with it a sine changes its sign, and a square of it nothing.
 *
 * Special cases: periods of which none is a small multiple of a part of the other have none in
 * common here, and neither have multiples of pi and others.
 */
#include "formula/search/period.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "support/memory.h"

enum {
	MULTIPLE_MAX = 64,	/* of a period, for another one */
	HALVINGS_MAX = 8
};

/* What a step is under any shift: the same; not known; or what its period says. */
enum kind { KIND_FIXED, KIND_UNKNOWN, KIND_REPEATS };

struct state {
	enum kind kind;
	struct period period;
};

/* a x + c, of a = above/below, or that times pi; without x it is the constant a. */
struct line {
	bool known, varies;
	double above, below;
	bool of_pi;
};

static bool multiply(double *value, double factor)
{
	const double product = *value * factor;
	const bool exact = isfinite(product) && product != 0 && fma(*value, factor, -product) == 0;

	*value = product;
	return exact;
}

/* a b of two lines of which one is constant. */
static struct line product(struct line a, struct line b)
{
	struct line line = { .known = a.known && b.known && !(a.varies && b.varies)
		&& !(a.of_pi && b.of_pi), .varies = a.varies || b.varies,
		.above = a.above, .below = a.below, .of_pi = a.of_pi || b.of_pi };

	line.known = line.known && multiply(&line.above, b.above)
		&& multiply(&line.below, b.below);
	return line;
}

static struct line sum(struct line a, struct line b)
{
	if (!a.varies || !b.varies)
		return a.varies ? a : b;
	return (struct line){ .known = false };
}

static struct line line_of(const struct step *step, const struct line *line)
{
	struct line a = line[step->argument[0]], b = line[step->argument[1]];

	switch (step->operation) {
	case STEP_X:
		return (struct line){ true, true, 1, 1, false };
	case STEP_NUMBER:
		return (struct line){ step->digits == NULL && step->value != 0, false, step->value, 1,
			false };
	case STEP_PI:
		return (struct line){ true, false, 1, 1, true };
	case STEP_NEGATE:
		a.above = -a.above;
		return a;
	case STEP_ADD: case STEP_SUBTRACT:
		return sum(a, b);
	case STEP_MULTIPLY:
		return product(a, b);
	case STEP_DIVIDE:
		b = (struct line){ b.known && !b.varies && !b.of_pi, false, b.below, b.above, false };
		return product(a, b);
	default:
		return (struct line){ .known = false, .varies = step->varies };
	}
}

/* That of a function of a line which repeats with `turns` times pi, or with 1. */
static struct state state_of_line(const struct line *line, double turns)
{
	const double above = fabs(line->below), below = fabs(line->above);

	if (!line->known || !line->varies || (turns == 0 && line->of_pi))
		return (struct state){ .kind = KIND_UNKNOWN };
	return (struct state){ KIND_REPEATS,
		{ turns == 0 ? above : turns * above, below, turns != 0 && !line->of_pi } };
}

/* a/b, if that is p/q exactly, of small numbers. */
static bool ratio_of(const struct period *a, const struct period *b, int *p, int *q)
{
	double left = a->above, right = b->above;

	if (a->of_pi != b->of_pi || !multiply(&left, b->below) || !multiply(&right, a->below))
		return false;
	for (*q = 1; *q <= MULTIPLE_MAX; (*q)++) {
		double whole = left;
		if (!multiply(&whole, *q))
			return false;
		if (fmod(whole, right) == 0 && whole / right <= MULTIPLE_MAX) {
			*p = (int)(whole / right);
			return true;
		}
	}
	return false;
}

/* The least common multiple: a = p/q b, so that q a = p b. */
static struct state common(struct state a, struct state b)
{
	int p, q;

	if (a.kind == KIND_FIXED || b.kind == KIND_UNKNOWN)
		return b;
	if (b.kind == KIND_FIXED || a.kind == KIND_UNKNOWN)
		return a;
	if (!ratio_of(&a.period, &b.period, &p, &q) || !multiply(&a.period.above, q))
		return (struct state){ .kind = KIND_UNKNOWN };
	return a;
}

/* Whether a step is a line less its floor. */
static bool is_fraction(const struct formula *formula, const struct step *step)
{
	const struct step *whole = &formula->step[step->argument[1]];

	return step->operation == STEP_SUBTRACT && whole->operation == STEP_FLOOR
		&& whole->argument[0] == step->argument[0];
}

static double turns_of(enum operation operation)
{
	return operation == STEP_SIN || operation == STEP_COS ? 2 : operation == STEP_TAN ? 1 : 0;
}

/* The period that a step has of itself; unknown if it has none. */
static struct state own_state(const struct formula *formula, const struct step *step,
	const struct line *line)
{
	const double turns = turns_of(step->operation);

	if (turns != 0 || is_fraction(formula, step))
		return state_of_line(&line[step->argument[0]], turns);
	return (struct state){ .kind = KIND_UNKNOWN };
}

static struct state state_of(const struct formula *formula, const struct step *step,
	const struct line *line, const struct state *state)
{
	const struct state own = own_state(formula, step, line);
	struct state made = { .kind = KIND_FIXED };

	if (!step->varies || own.kind == KIND_REPEATS)
		return step->varies ? own : made;
	if (step->operation == STEP_X)
		return (struct state){ .kind = KIND_UNKNOWN };
	for (size_t i = 0; i < operations[step->operation].arguments; i++)
		made = common(made, state[step->argument[i]]);
	return made;
}

/* What becomes of a step when x is shifted: 1 the same, -1 its negative, 0 not known. */
static int shifted_own(const struct period *period, const struct period *shift, bool turns)
{
	int p, q;

	if (!ratio_of(shift, period, &p, &q))
		return 0;
	return q == 1 ? 1 : q == 2 && turns ? -1 : 0;
}

static int shifted_power(const struct formula *formula, const struct step *step, int base)
{
	const struct step *exponent = &formula->step[step->argument[1]];

	if (base == 1 && !exponent->varies)
		return 1;
	if (base == 0 || exponent->operation != STEP_NUMBER || exponent->digits != NULL)
		return 0;
	const double parity = fabs(fmod(exponent->value, 2));
	return parity == 0 ? 1 : parity == 1 ? base : 0;
}

static int shifted(const struct formula *formula, const struct step *step, const int *sign)
{
	const int a = sign[step->argument[0]], b = sign[step->argument[1]];

	switch (step->operation) {
	case STEP_ADD: case STEP_SUBTRACT: case STEP_MIN: case STEP_MAX:
		return a == b && (a == 1 || step->operation <= STEP_SUBTRACT) ? a : 0;
	case STEP_MULTIPLY: case STEP_DIVIDE:
		return a * b;
	case STEP_POWER:
		return shifted_power(formula, step, a);
	case STEP_NEGATE: case STEP_SIN: case STEP_TAN: case STEP_ATAN: case STEP_ASINH:
	case STEP_SINH: case STEP_TANH: case STEP_ERF: case STEP_SIGN:
		return a;
	case STEP_ABS: case STEP_COS: case STEP_COSH: case STEP_DENSITY: case STEP_LOG_COSH:
		return a * a;
	default:
		for (size_t i = 0; i < operations[step->operation].arguments; i++)
			if (sign[step->argument[i]] != 1)
				return 0;
		return operations[step->operation].arguments > 0;
	}
}

/* Whether the shift is a period as well. */
static bool repeats(const struct formula *formula, const struct line *line,
	const struct period *shift)
{
	int *sign = memory_new(formula->value + 1u, sizeof *sign);

	for (size_t i = 0; i <= formula->value; i++) {
		const struct step *step = &formula->step[i];
		const struct state own = own_state(formula, step, line);
		sign[i] = !step->varies ? 1 : own.kind == KIND_REPEATS
			? shifted_own(&own.period, shift, turns_of(step->operation) == 2)
			: step->operation == STEP_X ? 0 : shifted(formula, step, sign);
	}
	const bool same = sign[formula->value] == 1;
	free(sign);
	return same;
}

bool period_of(const struct formula *formula, struct period *period)
{
	const size_t count = formula->value + 1u;
	struct line *line = memory_new(count, sizeof *line);
	struct state *state = memory_new(count, sizeof *state);

	for (size_t i = 0; i < count; i++) {
		line[i] = line_of(&formula->step[i], line);
		state[i] = state_of(formula, &formula->step[i], line, state);
	}
	const bool found = state[formula->value].kind == KIND_REPEATS;
	*period = state[formula->value].period;
	for (int i = 0; found && i < HALVINGS_MAX; i++) {
		const struct period half = { period->above, 2 * period->below, period->of_pi };
		if (!repeats(formula, line, &half))
			break;
		*period = half;
	}
	free(line);
	free(state);
	return found;
}

double period_value(const struct period *period)
{
	return period->above / period->below * (period->of_pi ? M_PI : 1);
}
