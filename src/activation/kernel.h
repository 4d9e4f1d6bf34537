/* kernel.h - from the enclosure at one x to a kernel_function.
 *
 * KERNEL(name, value) defines the static function `name` that computes the expression
 * `value`, a pair, in which x is the point and parameter the parameters. Where the
 * compiler can, it is built for several instruction sets, of which the loader takes the
 * best; fma is written out and nothing else is fused, so that all of them give the same
 * bits.
 */
#ifndef ACTIVATION_KERNEL_H
#define ACTIVATION_KERNEL_H

#include "activation/activation.h"
#include "arithmetic/double_double.h"
#include "support/vector.h"

#define KERNEL(name, value) KERNEL_GIVEN(name, (void)parameter, value)

/* The same, where value needs what depends on the parameters alone: given declares
 * that, once for all the points. */
#define KERNEL_GIVEN(name, given, value) \
	VECTOR static void name(KERNEL_ARGUMENTS) \
	{ \
		given; \
		KERNEL_LOOP(value, low[i] = y.low) \
	}

/* The same of radius 0, where the low parts may not be asked for. */
#define NUMBER_KERNEL(name, value) NUMBER_KERNEL_GIVEN(name, (void)parameter, value)
#define NUMBER_KERNEL_GIVEN(name, given, value) \
	VECTOR static void name(KERNEL_ARGUMENTS) \
	{ \
		given; \
		if (low == NULL) \
			KERNEL_LOOP(value, ) \
		else \
			KERNEL_LOOP(value, low[i] = y.low) \
	}

#define KERNEL_ARGUMENTS const double *restrict points, double *restrict high, \
	double *restrict low, size_t count, const struct exact *restrict parameter

#define KERNEL_LOOP(value, keep_low) \
	for (size_t i = 0; i < count; i++) { \
		const double x = points[i]; \
		const struct pair y = value; \
		high[i] = y.high; \
		keep_low; \
	}

/* What a parameter stands for. */
INLINE struct pair pair_of(struct exact parameter)
{
	return (struct pair){ parameter.high, parameter.low };
}

/* The value if the fast path holds there; else the formula decides. */
INLINE struct pair known_if(bool holds, struct pair value)
{
	return (struct pair){ value.high, holds ? value.low : NAN };
}

/* The same, where it may also be too small for its low part, or a zero. */
INLINE struct pair known_if_large(bool holds, struct pair value)
{
	return known_if(holds & (fabs(value.high) > 0x1p-950), value);
}

/* A number that is known everywhere. */
INLINE struct pair number_at(double x, struct pair value)
{
	return (struct pair){ x == x ? value.high : x, value.low };
}

/* The same as known_if for a kernel of radius 0. */
INLINE struct pair number_if(bool holds, struct pair value)
{
	return (struct pair){ holds ? value.high : NAN, value.low };
}

#endif
