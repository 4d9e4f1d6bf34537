/* evaluate.h - from the value at one x to an evaluate_function.
 *
 * EVALUATE(name, value) defines the static function `name` that computes the
 * expression `value`, in which x is the point and parameter the parameters.
 */
#ifndef ACTIVATION_EVALUATE_H
#define ACTIVATION_EVALUATE_H

#include "activation/activation.h"

#define EVALUATE(name, value) \
	static void name(const double *restrict points, double *restrict values, size_t count, \
		const double *restrict parameter) \
	{ \
		(void)parameter; \
		for (size_t i = 0; i < count; i++) { \
			const double x = points[i]; \
			values[i] = (value); \
		} \
	}

#endif
