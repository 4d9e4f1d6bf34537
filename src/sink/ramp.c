/* ramp.c - see ramp.h */
#include "sink/ramp.h"

#include <stdbool.h>

#include "curve/curve.h"

enum { CURVES_MIN = 4 };	/* of three, colours that differ are better told apart */

/* Whether all curves but for parameter i are the same. */
static bool is_sweep(const struct curve *curve, size_t curves, size_t swept)
{
	for (size_t j = 1; j < curves; j++) {
		if (curve[j].instance->activation != curve[0].instance->activation || curve[j].order != curve[0].order)
			return false;
		for (size_t i = 0; i < activation_parameters(curve[0].instance->activation); i++)
			if (i != swept && curve[j].instance->parameter[i] != curve[0].instance->parameter[i])
				return false;
	}
	return true;
}

static bool are_different(const struct curve *curve, size_t curves, size_t swept)
{
	for (size_t j = 0; j < curves; j++)
		for (size_t k = 0; k < j; k++)
			if (curve[j].instance->parameter[swept] == curve[k].instance->parameter[swept])
				return false;
	return true;
}

size_t ramp_of(const struct curve *curve, size_t curves, size_t *shade)
{
	if (curves < CURVES_MIN)
		return 0;
	size_t swept = 0;
	const size_t parameters = activation_parameters(curve[0].instance->activation);
	while (swept < parameters && !(is_sweep(curve, curves, swept)
			&& are_different(curve, curves, swept)))
		swept++;
	if (swept == parameters)
		return 0;
	for (size_t j = 0; j < curves; j++) {
		shade[j] = 0;
		for (size_t k = 0; k < curves; k++)
			shade[j] += curve[k].instance->parameter[swept] < curve[j].instance->parameter[swept];
	}
	return curves;
}
