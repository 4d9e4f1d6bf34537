/* SPDX-License-Identifier: MIT */
/* curves.h - curves as the command line would make them. */
#ifndef UNIT_CURVE_CURVES_H
#define UNIT_CURVE_CURVES_H

#include <float.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "curve/curve.h"
#include "curve/functions.h"
#include "support/error.h"

/* Whether a test that takes long looks at the activation: at one in eight, and at those with a
 * kernel; these no more where ACTPLOT_TEST_COUNT asks for a short run. */
static inline bool is_sampled(size_t number)
{
	const bool has_time = getenv("ACTPLOT_TEST_COUNT") == NULL;

	return number % 8 == 0 || (has_time && activations[number]->kernel[0] != NULL);
}

/* All of a test program's; they live until it ends. */
static inline struct functions *test_functions(void)
{
	static struct functions functions;
	if (functions.catalogue == NULL)
		functions_begin(&functions);
	return &functions;
}

/* With these values of its parameters, and breakpoints over all numbers. */
static inline struct curve curve_with(const struct activation *activation,
	const double *parameter, unsigned order)
{
	struct functions *functions = test_functions();
	struct error error = { .status = STATUS_DONE };
	const size_t before = functions->count;
	const struct curve curve = {
		.instance = functions_add(functions, activation, parameter, &error), .order = order,
	};
	assert_non_null(curve.instance);
	if (functions->count > before)
		instance_find_breakpoints(functions->instance[before], -DBL_MAX, DBL_MAX);
	return curve;
}

/* The function of this name, all parameters at their defaults, the first of which may be
 * set. */
static inline struct curve curve_set(const char *name, unsigned order, const double *first)
{
	const struct activation *activation = activation_find(name, strlen(name));
	double parameter[PARAMETERS_MAX] = { 0 };
	assert_non_null(activation);
	for (size_t i = 0; i < activation_parameters(activation); i++)
		parameter[i] = parameter_standard(&activation->parameter[i]);
	if (first != NULL)
		parameter[0] = *first;
	return curve_with(activation, parameter, order);
}

static inline struct curve curve_of(const char *name, unsigned order)
{
	return curve_set(name, order, NULL);
}

#endif
