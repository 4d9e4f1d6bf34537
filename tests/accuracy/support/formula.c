/* formula.c - the values of a formula's steps at several precisions.
 *
 * A precision gets numbers for all steps when it is first asked for. The steps
 * that do not vary with x are taken then, the others for each x.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"

enum { NUMBER_MAX = 64 };

static const mpfr_prec_t level_bits[FORMULA_LEVELS] = {
	128, 192, 288, 512, 1160, 2048, 4096, 8192,
};
enum {
	SETTLE_FIRST = 1,		/* of the levels, for 80 bits */
	SEES_ALL = FORMULA_LEVELS - 2	/* that this one calls 0 is nothing to a double */
};

struct level {
	mpfr_t *value;		/* owned [steps]; NULL: not asked for yet */
};

struct formula {
	const char *text;
	struct program program;
	struct level level[FORMULA_LEVELS];
};

struct formula *formula_new(const char *text, const struct binding *bindings)
{
	struct formula *formula = calloc(1, sizeof *formula);

	if (formula == NULL)
		abort();
	formula->text = text;
	program_read(&formula->program, text, bindings);
	return formula;
}

void formula_free(struct formula *formula)
{
	for (int i = 0; i < FORMULA_LEVELS; i++) {
		mpfr_t *value = formula->level[i].value;

		for (int k = 0; value != NULL && k < formula->program.steps; k++)
			mpfr_clear(value[k]);
		free(value);
	}
	free(formula);
}

mpfr_prec_t formula_bits(int level)
{
	return level_bits[level];
}

static void read_number(mpfr_t value, const char *text)
{
	const size_t length = strspn(text, "0123456789.");
	char number[NUMBER_MAX];

	if (length >= sizeof number)
		abort();
	memcpy(number, text, length);
	number[length] = '\0';
	mpfr_set_str(value, number, 10, MPFR_RNDN);
}

static bool holds(enum operation operation, const mpfr_t a, const mpfr_t b)
{
	switch (operation) {
	case LESS: return mpfr_less_p(a, b);
	case LESS_OR_EQUAL: return mpfr_lessequal_p(a, b);
	case GREATER: return mpfr_greater_p(a, b);
	default: return mpfr_greaterequal_p(a, b);
	}
}

static void take(const struct step *step, mpfr_t *all, mpfr_t value, double x)
{
	switch (step->operation) {
	case VARIABLE: mpfr_set_d(value, x, MPFR_RNDN); break;
	case DOUBLE: mpfr_set_d(value, step->value, MPFR_RNDN); break;
	case NUMBER: read_number(value, step->text); break;
	case PI: mpfr_const_pi(value, MPFR_RNDN); break;
	case NEGATIVE: mpfr_neg(value, all[step->a], MPFR_RNDN); break;
	case ADD: mpfr_add(value, all[step->a], all[step->b], MPFR_RNDN); break;
	case SUBTRACT: mpfr_sub(value, all[step->a], all[step->b], MPFR_RNDN); break;
	case MULTIPLY: mpfr_mul(value, all[step->a], all[step->b], MPFR_RNDN); break;
	case DIVIDE: mpfr_div(value, all[step->a], all[step->b], MPFR_RNDN); break;
	case POWER: mpfr_pow(value, all[step->a], all[step->b], MPFR_RNDN); break;
	case EXP: mpfr_exp(value, all[step->a], MPFR_RNDN); break;
	case TANH: mpfr_tanh(value, all[step->a], MPFR_RNDN); break;
	case ERFC: mpfr_erfc(value, all[step->a], MPFR_RNDN); break;
	default:
		mpfr_set(value, all[holds(step->operation, all[step->a], all[step->b])
			? step->then : step->otherwise], MPFR_RNDN);
	}
}

static void take_all(const struct program *program, mpfr_t *value, double x, bool varies)
{
	for (int i = 0; i < program->steps; i++)
		if (program->step[i].varies == varies)
			take(&program->step[i], value, value[i], x);
}

mpfr_srcptr formula_at(struct formula *formula, double x, int level)
{
	const struct program *program = &formula->program;
	mpfr_t *value = formula->level[level].value;

	if (value == NULL) {
		value = calloc((size_t)program->steps, sizeof *value);
		if (value == NULL)
			abort();
		for (int i = 0; i < program->steps; i++)
			mpfr_init2(value[i], level_bits[level]);
		take_all(program, value, x, false);
		formula->level[level].value = value;
	}
	take_all(program, value, x, true);
	return value[program->value];
}

/* Do both have the same 80 bits, or is the difference nothing to a double? Two
 * zeros may be one cancellation, twice; the last precision sees all. */
static bool agree(const mpfr_t before, const mpfr_t value)
{
	mpfr_t difference;
	bool same;

	mpfr_init2(difference, 64);
	mpfr_sub(difference, value, before, MPFR_RNDA);
	if (mpfr_zero_p(difference))
		same = !mpfr_zero_p(value);
	else
		same = mpfr_get_exp(difference) < -1160 || (!mpfr_zero_p(before) &&
			mpfr_get_exp(difference) < mpfr_get_exp(before) - 80);
	mpfr_clear(difference);
	return same;
}

mpfr_srcptr formula_settle(struct formula *formula, double x)
{
	int level = SETTLE_FIRST;
	mpfr_srcptr before, value = formula_at(formula, x, level);

	do {
		before = value;
		level = mpfr_zero_p(before) && level < SEES_ALL ? SEES_ALL : level + 1;
		value = formula_at(formula, x, level);
		if (agree(before, value) || (mpfr_zero_p(value) && level == FORMULA_LEVELS - 1))
			return value;
	} while (level < FORMULA_LEVELS - 1);
	fprintf(stderr, "a reference does not settle: %s\n", formula->text);
	abort();
}
