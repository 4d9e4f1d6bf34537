/* SPDX-License-Identifier: MIT */
/* run.c - see run.h */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "exchange.h"
#include "finding.h"
#include "oracle.h"
#include "run.h"
#include "sets.h"

enum {
	RANDOM_SETS = 16, FEW_RANDOM_SETS = 3,
	FEW_SHARE = 32		/* of the points, for what has no kernel or takes long */
};

struct task {
	struct subject subject;
	choose_points *choose;
	size_t wanted;		/* points, shared by the sets */
	double within;		/* ulps */
	char name[64];
};

static bool has_kernel(const struct activation *activation)
{
	return activation->kernel[0] != NULL;
}

size_t run_count(size_t standard)
{
	const char *text = getenv("ACTPLOT_TEST_COUNT");

	return text == NULL ? standard : strtoul(text, NULL, 10);
}

size_t run_share(const struct reference *reference, size_t points)
{
	size_t sets = 0;

	while (reference->set[sets].scale != 0)
		sets++;
	return points / sets + 1;
}

static void report(const struct task *task, const char *what, const struct finding *finding)
{
	const struct activation *activation = task->subject.activation;

	printf("# %-16s %s %.5g ULP: f(%a) = %a", task->name, what, finding->worst, finding->x,
		finding->y);
	for (size_t i = 0; i < activation_parameters(activation); i++)
		printf(" %s=%a", activation->parameter[i].name, finding->parameter[i]);
	printf("\n");
}

/* Somebody's values at the points, if there are any. */
static void measure_peer(const struct task *task, const struct set *set, const double *x,
	size_t count, struct finding *finding)
{
	const char *folder = getenv("ACTPLOT_TEST_VALUES");
	double *y = folder == NULL ? NULL : exchange_values(folder, &task->subject,
		set, count);

	if (y == NULL)
		return;
	struct oracle *oracle = oracle_new(task->subject.reference, task->subject.order,
		set->parameter);

	for (size_t i = 0; i < count; i++)
		finding_keep(finding, set->parameter, x[i], y[i],
			oracle_ulps(oracle, task->subject.type, x[i], y[i]));
	oracle_free(oracle);
	free(y);
}

static void test_set(const struct task *task, const struct set *set, size_t wanted,
	struct finding *finding, struct finding *peer)
{
	static const double ends[] = { -INFINITY, INFINITY, NAN, -NAN, -0.0 };
	size_t count;
	double *x = task->choose(&task->subject, set, wanted, &count);

	finding_add(finding, &task->subject, set->parameter, x, count, task->within);
	finding_add(finding, &task->subject, set->parameter, ends, sizeof ends / sizeof *ends,
		task->within);
	if (peer != NULL)
		measure_peer(task, set, x, count, peer);
	free(x);
}

/* A formula needs fewer than a kernel, which has cases of its own for its parameters. */
static size_t random_sets(const struct activation *activation)
{
	const char *text = getenv("ACTPLOT_TEST_SETS");

	if (activation_parameters(activation) == 0)
		return 0;
	return text != NULL ? strtoul(text, NULL, 10)
		: getenv("ACTPLOT_TEST_COUNT") != NULL || !has_kernel(activation) ? FEW_RANDOM_SETS
		: RANDOM_SETS;
}

/* The random sets share half as many points as the reference's do. */
static void test_values(void **state)
{
	const struct task *task = *state;
	const struct activation *activation = task->subject.activation;
	struct finding finding = { 0 }, peer = { 0 };
	const size_t share = run_share(task->subject.reference, task->wanted);
	const size_t sets = random_sets(activation);
	uint64_t seed = 23 + task->subject.order;

	for (const struct set *set = task->subject.reference->set; set->scale != 0; set++)
		test_set(task, set, share, &finding, &peer);
	for (size_t i = 0; i < sets; i++) {
		const struct set set = random_set(activation, task->subject.reference->moderate,
			&seed);

		test_set(task, &set, task->wanted / (2 * sets) + 1, &finding, NULL);
	}
	printf("# %-16s tried %zu wrong %zu\n", task->name, finding.tried, finding.wrong);
	if (finding.wrong > 0)
		report(task, "worst", &finding);
	if (peer.tried > 0)
		report(task, "peer", &peer);
	if (task->within > 0)
		assert_true(finding.worst <= task->within);
	else
		assert_int_equal(finding.wrong, 0);
}

static void write_points(const struct task *task, const char *folder)
{
	for (const struct set *set = task->subject.reference->set; set->scale != 0; set++) {
		size_t count;
		double *x = task->choose(&task->subject, set,
			run_share(task->subject.reference, task->wanted), &count);

		exchange_points(folder, &task->subject, set, x, count);
		free(x);
	}
}

double run_within(int *count, char **argument)
{
	if (*count < 3 || strcmp(argument[1], "--within") != 0)
		return 0;
	const double within = strtod(argument[2], NULL);

	*count -= 2;
	memmove(argument + 1, argument + 3, (size_t)*count * sizeof *argument);
	return within;
}

static void add_tasks(struct task *task, const char *name, const struct task *common)
{
	for (unsigned order = 0; order < ORDERS; order++) {
		task[order] = *common;
		task[order].subject = subject_of(name, order, common->subject.type);
		if (!has_kernel(task[order].subject.activation)
				|| task[order].subject.reference->cancels)
			task[order].wanted /= FEW_SHARE;
		snprintf(task[order].name, sizeof task[order].name, "%s%.*s",
			task[order].subject.activation->name, (int)order, "''");
	}
}

int run(int count, char **argument, enum number_type type, choose_points *choose,
	size_t standard_count)
{
	const char *folder = getenv("ACTPLOT_TEST_POINTS");
	const struct task common = {
		.subject.type = type, .choose = choose, .within = run_within(&count, argument),
		.wanted = run_count(standard_count),
	};
	const size_t names = count > 1 ? (size_t)count - 1 : activation_count;
	struct task *task = calloc(names * ORDERS, sizeof *task);
	struct CMUnitTest *test = calloc(names * ORDERS, sizeof *test);
	int failed = 0;

	if (task == NULL || test == NULL)
		abort();
	for (size_t i = 0; i < names; i++)
		add_tasks(task + i * ORDERS, count > 1 ? argument[i + 1] : activations[i]->name,
			&common);
	for (size_t i = 0; i < names * ORDERS; i++) {
		test[i] = (struct CMUnitTest){
			.name = task[i].name, .test_func = test_values, .initial_state = &task[i],
		};
		if (folder != NULL)
			write_points(&task[i], folder);
	}
	if (folder == NULL)
		failed = _cmocka_run_group_tests("accuracy", test, names * ORDERS, NULL, NULL);
	free(test);
	free(task);
	flint_cleanup();
	return failed != 0;
}
