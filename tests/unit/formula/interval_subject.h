/* SPDX-License-Identifier: MIT */
/* interval_subject.h - a formula's text with the last evaluator for it. */
#ifndef FORMULA_INTERVAL_SUBJECT_H
#define FORMULA_INTERVAL_SUBJECT_H

#include <math.h>

#include "formula/interval/evaluate.h"
#include "formula/language/parse.h"
#include "support/error.h"

static inline const struct definition *find_none(const void *context, const char *name,
	size_t length)
{
	(void)context, (void)name, (void)length;
	return NULL;
}

static inline const char *list_none(const void *context, size_t number)
{
	(void)context, (void)number;
	return NULL;
}

struct subject {
	struct formula formula;
	struct plan plan;
	struct interval_evaluator *evaluator;
};

/* The plan refers to the formula, and the evaluator to the plan: they stay where they are. */
static inline void begin(struct subject *subject, const char *text, unsigned order)
{
	const struct names names = { find_none, list_none, NULL };
	struct definition_parameter none = { NULL, NULL };
	const struct definition definition = {
		.name = "f", .text = text, .variable = "x", .parameter = &none,
	};
	struct error error = { STATUS_DONE, 0, "" };

	*subject = (struct subject){ .evaluator = NULL };
	if (!formula_parse(&subject->formula, &definition, NULL, &names, &error))
		fail_msg("%s", error.message);
	subject->plan = plan_of(&subject->formula, order, false);
	subject->evaluator = interval_evaluator_new(&subject->plan, &error);
	assert_non_null(subject->evaluator);
}

static inline void end(struct subject *subject)
{
	interval_evaluator_free(subject->evaluator);
	plan_free(&subject->plan);
	formula_free(&subject->formula);
}

static inline bool same(double a, double b)
{
	return isnan(a) ? isnan(b) : a == b && signbit(a) == signbit(b);
}

static inline void assert_value(const char *text, unsigned order, double x, enum number_type type,
	enum certainty wanted_certainty, double wanted)
{
	struct subject subject;
	double result;

	begin(&subject, text, order);
	const enum certainty certainty = interval_evaluate(subject.evaluator, x, type, &result);
	end(&subject);
	if (certainty != wanted_certainty || !same(result, wanted))
		fail_msg("%s, order %u, at %a, type %d: %a (%.17g), certainty %d; wanted %a, %d",
			text, order, x, type, result, result, certainty, wanted, wanted_certainty);
}

#endif
