/* narrow.c - the values in types narrower than a double against MPFR.
 *
 * A value is right if the formula, at some precision, rounds to the same and is
 * nowhere near the middle of two numbers of the type, where more bits could say
 * otherwise. Else it is taken more precisely. What still lies in the middle at
 * the last precision is such a middle. A formula that is 0 at 512 bits is less
 * than any number of the type; its sign is not known then.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "narrow.h"

enum { GUARD_BITS = 32, ZERO_BITS = 512 };

const struct narrow narrow_f32 = { NUMBER_F32, 24, -148, 128, 0x1.fffffep127 };
const struct narrow narrow_f16 = { NUMBER_F16, 11, -23, 16, 0x1.ffcp15 };
const struct narrow narrow_bf16 = { NUMBER_BF16, 8, -132, 128, 0x1.fep127 };

double narrow_number(const struct narrow *narrow, unsigned bits)
{
	const uint32_t single_bits = narrow->type == NUMBER_BF16 ? bits << 16 : bits;
	float single;

	if (narrow->type != NUMBER_F16) {
		memcpy(&single, &single_bits, sizeof single);
		return single;
	}
	const int exponent = bits >> 10 & 31, fraction = bits & 1023;
	const double size = exponent == 31 ? (fraction != 0 ? NAN : INFINITY)
		: exponent == 0 ? ldexp(fraction, -24) : ldexp(1024 + fraction, exponent - 25);

	return bits >> 15 ? -size : size;
}

/* MPFR's own way to another format: its precision, then its exponents. */
static double rounded(const struct narrow *narrow, mpfr_srcptr value)
{
	const mpfr_exp_t least = mpfr_get_emin(), most = mpfr_get_emax();
	mpfr_t number;
	double result;
	int inexact;

	mpfr_init2(number, narrow->bits);
	inexact = mpfr_set(number, value, MPFR_RNDN);
	mpfr_set_emin(narrow->least);
	mpfr_set_emax(narrow->most);
	inexact = mpfr_check_range(number, inexact, MPFR_RNDN);
	mpfr_subnormalize(number, inexact, MPFR_RNDN);
	result = mpfr_get_d(number, MPFR_RNDN);
	mpfr_set_emin(least);
	mpfr_set_emax(most);
	mpfr_clear(number);
	return result;
}

/* Does what is within a relative 2^-away of the value round alike? */
static bool is_clear(const struct narrow *narrow, mpfr_srcptr value, mpfr_prec_t away)
{
	mpfr_t little, beside;
	bool clear;

	mpfr_init2(little, mpfr_get_prec(value));
	mpfr_init2(beside, mpfr_get_prec(value));
	mpfr_mul_2si(little, value, -away, MPFR_RNDN);
	mpfr_add(beside, value, little, MPFR_RNDN);
	const double above = rounded(narrow, beside);
	mpfr_sub(beside, value, little, MPFR_RNDN);
	clear = above == rounded(narrow, beside);
	mpfr_clear(beside);
	mpfr_clear(little);
	return clear;
}

bool narrow_is_right(const struct narrow *narrow, struct formula *formula, double x, double y)
{
	for (int level = 0; level < FORMULA_LEVELS; level++) {
		const mpfr_srcptr value = formula_at(formula, x, level);
		const bool last = level == FORMULA_LEVELS - 1;

		if (mpfr_zero_p(value)) {
			if (formula_bits(level) >= ZERO_BITS)
				return y == 0;
			continue;
		}
		const double wanted = rounded(narrow, value);
		if (memcmp(&wanted, &y, sizeof y) == 0 && (last ||
		    is_clear(narrow, value, formula_bits(level) - GUARD_BITS)))
			return true;
	}
	return false;
}

size_t narrow_wanted(size_t standard)
{
	const char *text = getenv("ACTPLOT_TEST_COUNT");

	return text == NULL ? standard : strtoul(text, NULL, 10);
}

/* The limits at the infinities are what they are in double. */
static double limit_at(const struct curve *curve, double x)
{
	double y;

	curve->activation->evaluate[curve->order](&x, &y, 1, curve->parameter, TO_NEAREST);
	return number_round_to(y, curve->type);
}

void narrow_check(const struct narrow_subject *subject, const struct set *set, const double *x,
	size_t count)
{
	struct curve curve = subject->curve;
	struct formula *formula = reference_formula(subject->reference, curve.activation,
		subject->reference->formula[curve.order], set->parameter);
	double *y = calloc(count, sizeof *y);

	assert_non_null(y);
	memcpy(curve.parameter, set->parameter, sizeof curve.parameter);
	curve_evaluate(&curve, x, y, count);
	for (size_t i = 0; i < count; i++) {
		const bool right = isnan(x[i]) ? isnan(y[i])
			: isinf(x[i]) ? y[i] == limit_at(&curve, x[i])
			: narrow_is_right(subject->narrow, formula, x[i], y[i]);

		if (!right)
			fail_msg("%s: f(%a) = %a is not right; parameters %a %a", subject->name,
				x[i], y[i], set->parameter[0], set->parameter[1]);
	}
	free(y);
	formula_free(formula);
}

static void (*check_set)(const struct narrow_subject *, const struct set *);

static void test_sets(void **state)
{
	const struct narrow_subject *subject = *state;

	for (const struct set *set = subject->reference->set; set->scale != 0; set++)
		check_set(subject, set);
}

int narrow_run(const char *title, const struct narrow *narrow,
	void (*check)(const struct narrow_subject *, const struct set *))
{
	const size_t count = reference_count * ORDERS;
	struct narrow_subject *subject = calloc(count, sizeof *subject);
	struct CMUnitTest *test = calloc(count, sizeof *test);
	int failed;

	if (subject == NULL || test == NULL)
		abort();
	check_set = check;
	for (size_t i = 0; i < count; i++) {
		const struct reference *reference = &references[i / ORDERS];

		subject[i].reference = reference;
		subject[i].narrow = narrow;
		subject[i].curve.activation = activation_find(reference->name,
			strlen(reference->name));
		subject[i].curve.order = (unsigned)(i % ORDERS);
		subject[i].curve.type = narrow->type;
		snprintf(subject[i].name, sizeof subject[i].name, "%s%.*s", reference->name,
			(int)(i % ORDERS), "''");
		test[i] = (struct CMUnitTest){
			.name = subject[i].name, .test_func = test_sets,
			.initial_state = &subject[i],
		};
	}
	failed = _cmocka_run_group_tests(title, test, count, NULL, NULL);
	free(test);
	free(subject);
	mpfr_free_cache();
	return failed != 0;
}
