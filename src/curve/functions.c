/* SPDX-License-Identifier: MIT */
/* functions.c - see functions.h */
#include "curve/functions.h"

#include <stdlib.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "curve/instance.h"
#include "support/memory.h"

void functions_begin(struct functions *functions)
{
	functions->catalogue = catalogue_new();
}

void functions_free(struct functions *functions)
{
	for (size_t i = 0; i < functions->count; i++)
		instance_free(functions->instance[i]);
	free(functions->instance);
	catalogue_free(functions->catalogue);
}

struct instance *functions_add(struct functions *functions,
	const struct activation *activation, const double *parameter, struct error *error)
{
	const size_t size = activation_parameters(activation) * sizeof *parameter;
	for (size_t i = 0; i < functions->count; i++)
		if (functions->instance[i]->activation == activation
				&& memcmp(functions->instance[i]->parameter, parameter, size) == 0)
			return functions->instance[i];
	struct instance *instance = instance_new(functions->catalogue, activation, parameter,
		&functions->effort, error);
	if (instance == NULL)
		return NULL;
	functions->instance = memory_resize(functions->instance, functions->count + 1,
		sizeof *functions->instance);
	functions->instance[functions->count++] = instance;
	return instance;
}

struct instance *functions_add_standard(struct functions *functions,
	const struct activation *activation, struct error *error)
{
	double parameter[PARAMETERS_MAX];
	for (size_t i = 0; i < activation_parameters(activation); i++)
		parameter[i] = parameter_standard(&activation->parameter[i]);
	return functions_add(functions, activation, parameter, error);
}

void functions_find_breakpoints(struct functions *functions, double low, double high)
{
	for (size_t i = 0; i < functions->count; i++)
		instance_find_breakpoints(functions->instance[i], low, high);
}
