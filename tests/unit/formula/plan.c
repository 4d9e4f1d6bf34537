/* SPDX-License-Identifier: MIT */
/* plan.c - plans walked with a slot's owner in place of its value: what a step needs has
 * been taken, and nothing has been put over it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "formula/plan.h"
#include "support/error.h"
#include "unit/formula/definitions.h"
#include "unit/formula/steps.h"

enum { ORDER_0 = 1 };

static const char *const texts[] = {
	"x", "5", "sqrt(2/pi)", "x + 1", "x*x", "x*tanh(softplus(x))", "0.5*x*(1 + erf(x/sqrt(2)))",
	"0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))", "x > 0 ? x : 0.1*(exp(x) - 1)",
	"clip(x, -1, 2)", "sign(x)*sqrt(abs(x))", "floor(x) + x", "sign(x)",
	"x < 0 && sin(x) > 0 || x == 3 ? sin(x)*cos(x) : cos(x)/sin(x)", "x^2.5 + 2^x", "x/(1 + x^2)^2",
	"max(abs(x), min(x^2, exp(x)))", "(((x + 1)*x + 2)*x + 3)*x + 4",
	"sin(cos(sin(cos(x)))) - x", "gelu(x, sigma=2)*swish(x, beta=x)", "x*0 + tanh(x)*tanh(x)*tanh(x)",
	"(sin(x)*sin(x) + cos(x))*(tan(x) + exp(x))", "exp(sin(x)*sin(x))*(cos(x) + tan(x))",
};

static bool parse(struct formula *formula, const char *text)
{
	const struct definition definition = { .name = "f", .text = text, .variable = "x" };
	struct error error = { .status = STATUS_DONE };
	return formula_parse(formula, &definition, NULL, &names, &error);
}

/* What an evaluator reads of an argument, the rules of calculus written out again. */
static unsigned read_orders(const struct formula *formula, const struct planned *planned, size_t k)
{
	static const unsigned up_to[] = { 0, 1, 3, 3, 7, 7, 7, 7 };	/* by orders */
	const enum operation operation = formula->step[planned->step].operation;
	if (!planned->argument[k] || !formula->step[planned->argument[k]->step].varies)
		return ORDER_0;
	if (operation == STEP_ADD || operation == STEP_SUBTRACT || operation == STEP_NEGATE)
		return planned->orders;
	if (operation == STEP_CHOOSE)
		return k == 0 ? ORDER_0 : planned->orders;
	if (operation == STEP_MIN || operation == STEP_MAX || operation == STEP_ABS)
		return planned->orders | ORDER_0;
	if (operation == STEP_SIGN || operation == STEP_FLOOR || is_condition(operation))
		return ORDER_0;
	return up_to[planned->orders];
}

struct owner {
	unsigned step, order;
	bool taken;
};

static void walk_step(const struct plan *plan, const struct planned *planned,
	struct owner *owners, const char *text)
{
	const struct step *step = &plan->formula->step[planned->step];
	for (size_t k = 0; k < operations[step->operation].arguments; k++) {
		const struct planned *argument = planned->argument[k];
		assert_non_null(argument);
		assert_int_equal(argument->step, step->argument[k]);
		const unsigned orders = read_orders(plan->formula, planned, k);
		for (unsigned d = 0; d < FORMULA_ORDERS; d++) {
			if (!(orders >> d & 1))
				continue;
			const struct owner *owner = &owners[argument->slot[d]];
			if (!(argument->orders >> d & 1) || !owner->taken || owner->order != d
				|| owner->step != argument->step)
				fail_msg("%s, order %u: step %u reads order %u of step %u, which is gone",
					text, plan->order, planned->step, d, argument->step);
			for (unsigned own = 0; own < FORMULA_ORDERS; own++)
				if ((planned->orders >> own & 1) && planned->slot[own] == argument->slot[d])
					fail_msg("%s: step %u writes over its own argument", text, planned->step);
		}
	}
	for (unsigned d = 0; d < FORMULA_ORDERS; d++)
		if (planned->orders >> d & 1) {
			assert_true(planned->slot[d] < plan->slots);
			struct owner *owner = &owners[planned->slot[d]];
			if (owner->taken)
				assert_true(plan->formula->step[owner->step].varies);
			*owner = (struct owner){ planned->step, d, true };
		}
}

static void walk(const struct plan *plan, const char *text)
{
	struct owner *owners = calloc(plan->slots, sizeof *owners);
	bool varied = false;
	for (size_t i = 0; i < plan->count; i++) {
		const struct planned *planned = &plan->planned[i];
		const bool varies = plan->formula->step[planned->step].varies;
		assert_true(varies || !varied);
		varied = varies;
		assert_true(planned->orders != 0);
		if (!varies)
			assert_int_equal(planned->orders, ORDER_0);
		walk_step(plan, planned, owners, text);
	}
	const struct planned *last = &plan->planned[plan->count - 1];
	assert_int_equal(last->orders, 1u << plan->order);
	assert_int_equal(owners[last->slot[plan->order]].step, last->step);
	free(owners);
}

static void test_walks(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct formula formula;
		assert_true(parse(&formula, texts[i]));
		for (unsigned order = 0; order < FORMULA_ORDERS; order++)
			for (int as_written = 0; as_written < 2; as_written++) {
				struct plan plan = plan_of(&formula, order, as_written);
				walk(&plan, texts[i]);
				plan_free(&plan);
			}
		formula_free(&formula);
	}
}

/* What nobody asked for is not there. */
static void test_orders(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		unsigned order;
		size_t steps, slots;
	} rows[] = {
		{ "x", 0, 1, 1 }, { "x", 2, 1, 1 }, { "sin(x)", 0, 2, 2 }, { "sin(x)", 1, 2, 3 },
		{ "sin(x)", 2, 2, 4 }, { "sin(cos(x))", 0, 3, 2 }, { "sin(cos(sin(cos(x))))", 0, 5, 2 },
		{ "sin(cos(sin(cos(x))))", 2, 5, 6 }, { "x + sin(x)", 2, 3, 4 },
		{ "x < 0 ? 1 : 2", 0, 6, 5 }, { "sign(x)", 1, 2, 2 }, { "2*x", 1, 3, 4 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula;
		assert_true(parse(&formula, rows[i].text));
		struct plan plan = plan_of(&formula, rows[i].order, false);
		if (plan.count != rows[i].steps || plan.slots != rows[i].slots)
			fail_msg("%s, order %u: %zu steps, %zu slots", rows[i].text, rows[i].order,
				plan.count, plan.slots);
		plan_free(&plan);
		formula_free(&formula);
	}
}

static void test_rows(void **state)
{
	(void)state;
	struct formula formula;
	assert_true(parse(&formula, "log(1 + exp(x))"));
	struct plan written = plan_of(&formula, 0, true), value = plan_of(&formula, 0, false);
	assert_int_equal(formula.step[written.planned[written.count - 1].step].operation, STEP_LOG);
	assert_int_equal(formula.step[value.planned[value.count - 1].step].operation, STEP_SOFTPLUS);
	plan_free(&written);
	plan_free(&value);
	formula_free(&formula);
}

/* The derivative of what does not vary is the number 0. */
static void test_constant(void **state)
{
	(void)state;
	struct formula formula;
	assert_true(parse(&formula, "sqrt(2)"));
	struct plan plan = plan_of(&formula, 2, false);
	assert_int_equal(plan.count, 1);
	assert_int_equal(plan.order, 0);
	assert_true(value_of(&formula, plan.planned->step, 1) == 0);
	plan_free(&plan);
	formula_free(&formula);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_walks),
		cmocka_unit_test(test_orders),
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_constant),
	};
	return cmocka_run_group_tests_name("plan", tests, NULL, NULL);
}
