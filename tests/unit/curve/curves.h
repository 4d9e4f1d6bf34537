/* curves.h - a curve as the command line would make it: all parameters at their
 * defaults. */
#ifndef UNIT_CURVE_CURVES_H
#define UNIT_CURVE_CURVES_H

#include <string.h>

#include "curve/curve.h"

static inline struct curve curve_of(const char *name, unsigned order)
{
	struct curve curve = { .activation = activation_find(name, strlen(name)), .order = order };
	assert_non_null(curve.instance->activation);
	for (size_t i = 0; i < activation_parameters(curve.instance->activation); i++)
		curve.instance->parameter[i] = parameter_standard(&curve.instance->activation->parameter[i]);
	return curve;
}

#endif
