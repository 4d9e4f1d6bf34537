/* SPDX-License-Identifier: MIT */
/* facet.c - --facet NAME: a panel for each value of a parameter. */
#include <string.h>

#include "request/request.h"
#include "request/spec.h"
#include "curve/curve.h"
#include "support/error.h"

/* The value of the parameter, or of the order; false: the function has none. */
static bool value_of(const struct curve *curve, const char *name, double *value)
{
	if (strcmp(name, "d") == 0) {
		*value = curve->order;
		return true;
	}
	const int key = activation_parameter(curve->instance->activation, name, strlen(name));
	if (key >= 0)
		*value = curve->instance->parameter[key];
	return key >= 0;
}

/* The panel of an earlier curve with the same value, or the next one. */
static size_t panel_of(const struct request *request, size_t curve, const char *name,
	double value, size_t panels)
{
	for (size_t i = 0; i < curve; i++) {
		double other;
		if (value_of(&request->curve[i], name, &other) && other == value)
			return request->curve[i].panel;
	}
	return panels;
}

bool request_facet(struct request *request, struct error *error)
{
	const char *name = request->asked.facet;
	size_t panels = 0;
	if (name == NULL)
		return true;
	if (request->head.figure.panels > 1)
		return error_set(error, STATUS_USAGE,
			"--facet %.60s: '/' makes panels too; only one of them can", name);
	for (size_t i = 0; i < request->head.curves; i++) {
		double value;
		struct curve *curve = &request->curve[i];
		curve->panel = PANEL_EVERY;
		if (!value_of(curve, name, &value))
			continue;
		curve->panel = panel_of(request, i, name, value, panels);
		panels += curve->panel == panels;
		if (panels > PANELS_MAX)
			return error_set(error, STATUS_USAGE, "--facet %.60s: more than %d panels",
				name, PANELS_MAX);
	}
	request->head.figure.panels = panels;
	return panels > 0 || spec_unknown_key(NULL, name, strlen(name), error);
}
