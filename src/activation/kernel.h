/* kernel.h - from the enclosure at one x to a kernel_function.
 *
 * KERNEL(name, value) defines the static function `name` that computes the expression
 * `value`, a pair, in which x is the point and parameter the parameters. Numbers of f64 are
 * rounded in the loop itself: their parts would take longer to memory and back. Where the
 * compiler can, it is built for several instruction sets, of which the loader takes the
 * best; fma is written out and nothing else is fused, so that all of them give the same
 * bits.
 */
#ifndef ACTIVATION_KERNEL_H
#define ACTIVATION_KERNEL_H

#include "activation/activation.h"
#include "arithmetic/double_double.h"
#include "number/rounding_test.h"
#include "support/vector.h"

#define KERNEL(name, value) KERNEL_GIVEN(name, (void)parameter, value)

/* The same, where value needs what depends on the parameters alone: given declares
 * that, once for all the points. */
#define KERNEL_GIVEN(name, given, value) \
	VECTOR static void name(KERNEL_ARGUMENTS) \
	{ \
		const double widened = widened_radius(radius); \
		given; \
		KERNEL_LOOPS(value, round_if_certain(y.high, y.low, y.high * widened)) \
	}

/* The same of radius 0. */
#define NUMBER_KERNEL(name, value) NUMBER_KERNEL_GIVEN(name, (void)parameter, value)
#define NUMBER_KERNEL_GIVEN(name, given, value) \
	VECTOR static void name(KERNEL_ARGUMENTS) \
	{ \
		(void)radius; \
		given; \
		KERNEL_LOOPS(value, y.high) \
	}

#define KERNEL_ARGUMENTS const double *restrict points, double *restrict high, \
	double *restrict low, size_t count, const struct exact *restrict parameter, double radius

#define KERNEL_LOOPS(value, number) \
	if (low == NULL) \
		KERNEL_LOOP(value, high[i] = number) \
	else \
		KERNEL_LOOP(value, high[i] = y.high; low[i] = y.low)

#define KERNEL_LOOP(value, keep) \
	for (size_t i = 0; i < count; i++) { \
		const double x = points[i]; \
		const struct pair y = value; \
		keep; \
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

/* A zero of this sign where the value vanishes: it is less than half of the least double. */
INLINE struct pair zero_if(bool vanishes, double sign, struct pair value)
{
	return select(vanishes, exactly(copysign(0, sign)), value);
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
