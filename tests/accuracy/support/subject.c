/* SPDX-License-Identifier: MIT */
/* subject.c - see subject.h */
#include <float.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "curve/functions.h"
#include "subject.h"
#include "support/error.h"

struct subject subject_of(const char *name, unsigned order, enum number_type type)
{
	const struct activation *activation = activation_find(name, strlen(name));

	if (activation == NULL) {
		fprintf(stderr, "there is no activation %s\n", name);
		exit(EXIT_FAILURE);
	}
	return (struct subject){ reference_find(activation->name), activation, order, type };
}

/* An instance for each set of parameters that was asked for; they live until the end. */
static struct instance *instance_of(const struct activation *activation,
	const double *parameter)
{
	static struct functions functions;
	struct error error = { .status = STATUS_DONE };

	if (functions.catalogue == NULL)
		functions_begin(&functions);
	struct instance *instance = functions_add(&functions, activation, parameter, &error);
	if (instance == NULL) {
		fprintf(stderr, "%s: %s\n", activation->name, error.message);
		exit(EXIT_FAILURE);
	}
	return instance;
}

size_t subject_breakpoints(const struct subject *subject, const double *parameter, double *x)
{
	struct instance *instance = instance_of(subject->activation, parameter);

	instance_find_breakpoints(instance, -DBL_MAX, DBL_MAX);
	for (size_t i = 0; i < instance->breakpoints && i < SUBJECT_BREAKPOINTS_MAX; i++)
		x[i] = instance->breakpoint[i].x;
	return instance->breakpoints < SUBJECT_BREAKPOINTS_MAX ? instance->breakpoints
		: SUBJECT_BREAKPOINTS_MAX;
}

void subject_evaluate(const struct subject *subject, const double *parameter, const double *x,
	double *y, size_t count)
{
	const struct curve curve = {
		.instance = instance_of(subject->activation, parameter),
		.order = subject->order, .type = subject->type,
	};

	curve_evaluate(&curve, x, y, count);
}

double subject_value(const struct subject *subject, const double *parameter, double x)
{
	double y;

	subject_evaluate(subject, parameter, &x, &y, 1);
	return y;
}

void subject_spec(const struct subject *subject, const double *parameter, char *spec)
{
	const struct activation *activation = subject->activation;
	size_t length = (size_t)snprintf(spec, SPEC_MAX, "%s", activation->name);

	for (size_t i = 0; i < activation_parameters(activation); i++)
		length += (size_t)snprintf(spec + length, SPEC_MAX - length, ":%s=%a",
			activation->parameter[i].name, parameter[i]);
	if (subject->order > 0)
		snprintf(spec + length, SPEC_MAX - length, ":d=%u", subject->order);
}
