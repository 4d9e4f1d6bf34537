/* evaluate.h - from the value at one x to an evaluate_function.
 *
 * EVALUATE(name, value) defines the static function `name` that computes the
 * expression `value`, in which x is the point and parameter the parameters. It
 * is a value that rounding.h can round, so that one formula has both roundings.
 * Where the compiler can, it is built for several instruction sets, of which
 * the loader takes the best; fma is written out and nothing else is fused, so
 * that all of them give the same bits.
 */
#ifndef ACTIVATION_EVALUATE_H
#define ACTIVATION_EVALUATE_H

#include "activation/activation.h"
#include "activation/rounding.h"

/* The sanitizers run too late for the loader's choice; clang has no levels. */
#if defined(__x86_64__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
	!defined(__SANITIZE_THREAD__)
#define VECTOR __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define VECTOR
#endif

#define EVALUATE(name, value) \
	VECTOR static void name(const double *restrict points, double *restrict values, \
		size_t count, const double *restrict parameter, enum rounding rounding) \
	{ \
		(void)parameter; \
		if (rounding == TO_ODD) \
			for (size_t i = 0; i < count; i++) { \
				const double x = points[i]; \
				values[i] = TO_ODD_DOUBLE(value); \
			} \
		else \
			for (size_t i = 0; i < count; i++) { \
				const double x = points[i]; \
				values[i] = TO_NEAREST_DOUBLE(value); \
			} \
	}

#endif
