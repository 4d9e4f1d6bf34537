/* SPDX-License-Identifier: MIT */
/* instance.c - see instance.h; evaluation is in evaluate.c */
#include "curve/instance.h"

#include <math.h>
#include <stdlib.h>

#include "catalogue/catalogue.h"
#include "formula/search/pieces.h"
#include "support/memory.h"

/* The edges of its band have other parameters; an edge is its own band. */
static bool make_band(struct instance *instance, const struct catalogue *catalogue,
	struct error *error)
{
	const struct activation *activation = instance->activation;
	double lower[PARAMETERS_MAX], upper[PARAMETERS_MAX];
	bool differ = false;
	if (activation->band == NULL)
		return true;
	activation->band(instance->parameter, lower, upper);
	for (size_t i = 0; i < activation_parameters(activation); i++)
		differ |= lower[i] != upper[i];
	if (!differ)
		return true;
	instance->lower = instance_new(catalogue, activation, lower, instance->effort, error);
	if (instance->lower != NULL)
		instance->upper = instance_new(catalogue, activation, upper, instance->effort, error);
	return instance->upper != NULL;
}

/* What it draws, if it is random. */
static bool make_noise(struct instance *instance, const struct catalogue *catalogue,
	struct error *error)
{
	const struct activation *activation = instance->activation;
	if (!activation_is_random(activation, instance->parameter))
		return true;
	instance->noise = activation->noise;
	if (instance->noise->chance != NULL)
		instance->chance = instance_new(catalogue, instance->noise->chance,
			instance->parameter, instance->effort, error);
	return instance->noise->chance == NULL || instance->chance != NULL;
}

struct instance *instance_new(const struct catalogue *catalogue,
	const struct activation *activation, const double *parameter, struct effort *effort,
	struct error *error)
{
	struct instance *instance = memory_new(1, sizeof *instance);
	instance->activation = activation;
	instance->effort = effort;
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		instance->parameter[i] = parameter[i];
		instance->exact[i] = parameter_exact(&activation->parameter[i], parameter[i]);
	}
	if (!catalogue_build(catalogue, activation, parameter, &instance->formula, error)) {
		free(instance);
		return NULL;
	}
	for (unsigned order = 0; order < ORDERS; order++) {
		instance->plan[order] = plan_of(&instance->formula, order, false);
		instance->written[order] = plan_of(&instance->formula, order, true);
	}
	if (!make_band(instance, catalogue, error)
			|| !make_noise(instance, catalogue, error)) {
		instance_free(instance);
		return NULL;
	}
	return instance;
}

void instance_free(struct instance *instance)
{
	if (instance == NULL)
		return;
	for (unsigned order = 0; order < ORDERS; order++) {
		plan_free(&instance->plan[order]);
		plan_free(&instance->written[order]);
	}
	formula_free(&instance->formula);
	free(instance->breakpoint);
	instance_free(instance->lower);
	instance_free(instance->upper);
	instance_free(instance->chance);
	free(instance);
}

static bool is_smooth(const struct breakpoint *breakpoint)
{
	for (unsigned order = 0; order < ORDERS; order++)
		if (!(breakpoint->left[order] == breakpoint->right[order]
				&& isfinite(breakpoint->left[order])))
			return false;
	return true;
}

bool instance_is_standard(const struct instance *instance)
{
	const struct activation *activation = instance->activation;
	for (size_t i = 0; i < activation_parameters(activation); i++)
		if (instance->parameter[i] != parameter_standard(&activation->parameter[i]))
			return false;
	return true;
}

void instance_find_breakpoints(struct instance *instance, double low, double high)
{
	/* What the search costs is not what the values do. */
	struct effort search = { .ties = 0 };
	struct pieces pieces = pieces_of(&instance->formula, low, high, &search);
	free(instance->breakpoint);
	instance->breakpoint = memory_new(pieces.edges + 1, sizeof *instance->breakpoint);
	instance->breakpoints = 0;
	instance->too_many_breakpoints = pieces.too_many;
	for (size_t i = 0; i < pieces.edges; i++) {
		struct breakpoint breakpoint = { .x = pieces.edge[i].x };
		for (unsigned order = 0; order < ORDERS; order++) {
			double value;
			instance_evaluate(instance, order, NUMBER_F64, &breakpoint.x, &value, 1);
			const struct sides sides = pieces_sides(&pieces, i, order, value);
			breakpoint.left[order] = sides.left;
			breakpoint.right[order] = sides.right;
		}
		if (!is_smooth(&breakpoint))
			instance->breakpoint[instance->breakpoints++] = breakpoint;
	}
	pieces_free(&pieces);
	effort_fail_as(instance->effort, &search);
	if (instance->lower != NULL)
		instance_find_breakpoints(instance->lower, low, high);
	if (instance->upper != NULL)
		instance_find_breakpoints(instance->upper, low, high);
}
