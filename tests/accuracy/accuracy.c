/* accuracy.c - every order of every activation against MPFR.
 *
 * ACTPLOT_TEST_COUNT sets how many random points an order gets, which its sets
 * of parameters share; ACTPLOT_TEST_SETS reports each set. The error is
 * |computed - exact| in units of the last place of the exact value,
 * 2^-1074 for subnormals; the sign of a zero is checked too.
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
#include <mpfr.h>

#include "activation/activation.h"
#include "support/formula.h"
#include "support/points.h"
#include "support/references.h"

struct measured {
	double worst, x, computed;
	const struct set *set;
};

struct subject {
	const struct reference *reference;
	const struct activation *activation;
	int order;
	char name[64];
};

static size_t wanted_points(const struct reference *reference)
{
	const char *text = getenv("ACTPLOT_TEST_COUNT");
	size_t sets = 0;

	while (reference->set[sets].scale != 0)
		sets++;
	return (text == NULL ? 6000 : strtoul(text, NULL, 10)) / sets + 1;
}

/* |computed - exact| in ULP of the greater of exact and least; infinite where a
 * sign or an overflow is wrong. */
static double error(double computed, const mpfr_t exact, const mpfr_t least)
{
	mpfr_t difference;
	mpfr_exp_t last;
	double ulp;

	if (isnan(computed) || mpfr_nan_p(exact))
		return INFINITY;
	if (!mpfr_zero_p(exact) && !signbit(computed) != (mpfr_sgn(exact) > 0) &&
	    mpfr_cmpabs(exact, least) >= 0)
		return INFINITY;
	if (isinf(computed) && (mpfr_inf_p(exact) || mpfr_get_exp(exact) > DBL_MAX_EXP))
		return 0;
	if (mpfr_zero_p(exact))
		return computed == 0 ? 0 : INFINITY;
	mpfr_init2(difference, mpfr_get_prec(exact) + 64);
	if (isinf(computed)) {
		mpfr_set_ui_2exp(difference, 1, DBL_MAX_EXP, MPFR_RNDN);
		mpfr_setsign(difference, difference, computed < 0, MPFR_RNDN);
	} else {
		mpfr_set_d(difference, computed, MPFR_RNDN);
	}
	mpfr_sub(difference, difference, exact, MPFR_RNDA);
	last = mpfr_get_exp(mpfr_cmpabs(exact, least) < 0 ? least : exact) - DBL_MANT_DIG;
	mpfr_mul_2si(difference, difference, last < -1074 ? 1074 : -last, MPFR_RNDA);
	ulp = fabs(mpfr_get_d(difference, MPFR_RNDA));
	mpfr_clear(difference);
	return ulp;
}

static struct measured measure(const struct subject *subject, const struct set *set)
{
	struct measured measured = { .worst = -1, .set = set };
	struct formula *formula = reference_formula(subject->reference, subject->activation,
		subject->reference->formula[subject->order], set->parameter);
	size_t count;
	double *x = points_new(subject->activation, subject->order, set,
		wanted_points(subject->reference), &count);
	double *y = calloc(count, sizeof *y);
	const char *least = subject->reference->least[subject->order];
	struct formula *floor = reference_formula(subject->reference, subject->activation,
		least != NULL ? least : "0", set->parameter);

	assert_non_null(y);
	subject->activation->evaluate[subject->order](x, y, count, set->parameter,
		TO_NEAREST);
	for (size_t i = 0; i < count; i++) {
		const double ulp = error(y[i], formula_settle(formula, x[i]),
			formula_at(floor, x[i], 0));

		if (ulp > measured.worst) {
			measured.worst = ulp;
			measured.x = x[i];
			measured.computed = y[i];
		}
	}
	formula_free(floor);
	formula_free(formula);
	free(y);
	free(x);
	return measured;
}

static void report(const struct subject *subject, const struct measured *measured)
{
	printf("# %-16s worst %.4g ULP of %g: f(%a) = %a", subject->name, measured->worst,
		subject->activation->bound[subject->order], measured->x, measured->computed);
	for (size_t i = 0; i < activation_parameters(subject->activation); i++)
		printf(" %s=%a", subject->activation->parameter[i].name,
			measured->set->parameter[i]);
	printf("\n");
}

static void test_accuracy(void **state)
{
	const struct subject *subject = *state;
	struct measured worst = { .worst = -1 };

	for (const struct set *set = subject->reference->set; set->scale != 0; set++) {
		const struct measured measured = measure(subject, set);

		if (getenv("ACTPLOT_TEST_SETS") != NULL)
			report(subject, &measured);
		if (measured.worst > worst.worst)
			worst = measured;
	}
	report(subject, &worst);
	assert_true(worst.worst <= subject->activation->bound[subject->order]);
}

int main(void)
{
	struct subject *subject = calloc(reference_count * ORDERS, sizeof *subject);
	struct CMUnitTest *test = calloc(reference_count * ORDERS, sizeof *test);
	int failed;

	if (subject == NULL || test == NULL)
		abort();
	for (size_t i = 0; i < reference_count * ORDERS; i++) {
		const struct reference *reference = &references[i / ORDERS];

		subject[i].reference = reference;
		subject[i].activation = activation_find(reference->name, strlen(reference->name));
		subject[i].order = (int)(i % ORDERS);
		snprintf(subject[i].name, sizeof subject[i].name, "%s%.*s", reference->name,
			subject[i].order, "''");
		test[i] = (struct CMUnitTest){
			.name = subject[i].name, .test_func = test_accuracy,
			.initial_state = &subject[i],
		};
	}
	failed = _cmocka_run_group_tests("accuracy", test, reference_count * ORDERS, NULL, NULL);
	free(test);
	free(subject);
	mpfr_free_cache();
	return failed != 0;
}
