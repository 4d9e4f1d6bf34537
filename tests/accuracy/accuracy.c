/* accuracy.c - every order of every activation against MPFR.
 *
 * ACTPLOT_TEST_COUNT sets how many random points an order gets, which its sets
 * of parameters share; ACTPLOT_TEST_SETS reports each set.
 *
 * ACTPLOT_TEST_POINTS names a folder that gets all the points, and nothing is
 * tested; ACTPLOT_TEST_VALUES one with somebody's values at them, whose errors
 * are reported as "peer", and not tested. See support/exchange.h.
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
#include "support/exchange.h"
#include "support/formula.h"
#include "support/points.h"
#include "support/references.h"
#include "support/ulp.h"

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
	return (text == NULL ? 100000 : strtoul(text, NULL, 10)) / sets + 1;
}

static void keep_worst(struct measured *worst, struct measured other)
{
	if (other.worst > worst->worst)
		*worst = other;
}

static double *points(const struct subject *subject, const struct set *set, size_t *count)
{
	return points_new(subject->activation, subject->order, set,
		wanted_points(subject->reference), count);
}

/* Of the function and, if there are any, of somebody's values. */
static void measure(const struct subject *subject, const struct set *set,
	struct measured *ours, struct measured *peers)
{
	struct formula *formula = reference_formula(subject->reference, subject->activation,
		subject->reference->formula[subject->order], set->parameter);
	const char *folder = getenv("ACTPLOT_TEST_VALUES");
	size_t count;
	double *x = points(subject, set, &count);
	double *y = calloc(count, sizeof *y);
	double *peer = folder == NULL ? NULL
		: exchange_values(folder, subject->reference, subject->order, set, count);

	assert_non_null(y);
	*ours = *peers = (struct measured){ .worst = -1 };
	subject->activation->evaluate[subject->order](x, y, count, set->parameter,
		TO_NEAREST);
	for (size_t i = 0; i < count; i++) {
		const mpfr_srcptr exact = formula_settle(formula, x[i]);

		keep_worst(ours, (struct measured){ ulp_error(y[i], exact), x[i], y[i], set });
		if (peer != NULL)
			keep_worst(peers, (struct measured){
				ulp_error(peer[i], exact), x[i], peer[i], set,
			});
	}
	formula_free(formula);
	free(peer);
	free(y);
	free(x);
}

static void report(const struct subject *subject, const char *what,
	const struct measured *measured)
{
	if (measured->worst < 0)
		return;
	printf("# %-16s %s %.4g ULP of %g: f(%a) = %a", subject->name, what, measured->worst,
		subject->activation->bound[subject->order], measured->x, measured->computed);
	for (size_t i = 0; i < activation_parameters(subject->activation); i++)
		printf(" %s=%a", subject->activation->parameter[i].name,
			measured->set->parameter[i]);
	printf("\n");
}

static void test_accuracy(void **state)
{
	const struct subject *subject = *state;
	struct measured worst = { .worst = -1 }, peers_worst = { .worst = -1 };

	for (const struct set *set = subject->reference->set; set->scale != 0; set++) {
		struct measured measured, peers;

		measure(subject, set, &measured, &peers);
		if (getenv("ACTPLOT_TEST_SETS") != NULL)
			report(subject, "worst", &measured);
		keep_worst(&worst, measured);
		keep_worst(&peers_worst, peers);
	}
	report(subject, "worst", &worst);
	report(subject, "peer", &peers_worst);
	assert_true(worst.worst <= subject->activation->bound[subject->order]);
}

static void write_points(const struct subject *subject, const char *folder)
{
	for (const struct set *set = subject->reference->set; set->scale != 0; set++) {
		size_t count;
		double *x = points(subject, set, &count);

		exchange_points(folder, subject->reference, subject->order, set, x, count);
		free(x);
	}
}

int main(void)
{
	struct subject *subject = calloc(reference_count * ORDERS, sizeof *subject);
	struct CMUnitTest *test = calloc(reference_count * ORDERS, sizeof *test);
	const char *folder = getenv("ACTPLOT_TEST_POINTS");
	int failed = 0;

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
		if (folder != NULL)
			write_points(&subject[i], folder);
	}
	if (folder == NULL)
		failed = _cmocka_run_group_tests("accuracy", test, reference_count * ORDERS,
			NULL, NULL);
	free(test);
	free(subject);
	mpfr_free_cache();
	return failed != 0;
}
