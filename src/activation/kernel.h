/* kernel.h - from the enclosure at one x to a kernel_function.
 *
 * KERNEL(name, expression) defines the static function `name` that computes the expression,
 * a ball, in which x is the point and parameter the parameters. Numbers of f64 are
 * rounded in the loop itself: their parts would take longer to memory and back. Where the
 * compiler can, it is built for several instruction sets, of which the loader takes the
 * best; fma is written out and nothing else is fused, so that all of them give the same
 * bits.
 */
#ifndef ACTIVATION_KERNEL_H
#define ACTIVATION_KERNEL_H

#include "activation/activation.h"
#include "arithmetic/compensated.h"
#include "number/rounding_test.h"
#include "support/vector.h"

#define KERNEL(name, expression) KERNEL_GIVEN(name, (void)parameter, expression)

/* The same, where it needs what depends on the parameters alone: given declares
 * that, once for all the points. */
#define KERNEL_GIVEN(name, given, expression) \
	VECTOR static void name(KERNEL_ARGUMENTS) \
	{ \
		given; \
		if (low == NULL) \
			KERNEL_LOOP(struct ball, expression, high[i] = round_if_certain(y.value.high, \
				y.value.low, y.radius)) \
		else \
			KERNEL_LOOP(struct ball, expression, high[i] = y.value.high; \
				low[i] = y.value.low; radius[i] = y.radius) \
	}

/* The same for numbers, which are pairs. */
#define NUMBER_KERNEL(name, expression) NUMBER_KERNEL_GIVEN(name, (void)parameter, expression)
#define NUMBER_KERNEL_GIVEN(name, given, expression) \
	VECTOR static void name(KERNEL_ARGUMENTS) \
	{ \
		(void)radius; \
		given; \
		if (low == NULL) \
			KERNEL_LOOP(struct pair, expression, high[i] = y.high) \
		else \
			KERNEL_LOOP(struct pair, expression, high[i] = y.high; low[i] = y.low) \
	}

#define KERNEL_ARGUMENTS const double *restrict points, double *restrict high, \
	double *restrict low, double *restrict radius, size_t count, \
	const struct exact *restrict parameter

#define KERNEL_LOOP(type, expression, keep) \
	for (size_t i = 0; i < count; i++) { \
		const double x = points[i]; \
		const type y = expression; \
		keep; \
	}

/* What a parameter stands for. */
INLINE struct pair pair_of(struct exact parameter)
{
	return (struct pair){ parameter.high, parameter.low };
}

/* The value if the fast path holds there; else the formula decides. */
INLINE struct ball known_if(bool holds, struct ball a)
{
	return (struct ball){ a.value, holds ? a.radius : INFINITY };
}

/* The same, where it may also be too small for its low part, or a zero. */
INLINE struct ball known_if_large(bool holds, struct ball a)
{
	return known_if(holds & (fabs(a.value.high) > 0x1p-950), a);
}

/* Where it is beyond what the fast path holds for, the number that the value has next to it
 * there; a zero where it is less than half of the least double. Chosen last, so that no step
 * of the fast path, whatever it makes of such points, waits for the comparison. */
INLINE struct ball tail_if(bool beyond, double tail, struct ball a)
{
	return (struct ball){
		pick(beyond, exactly(tail), a.value), beyond ? fabs(tail) * 0x1p-98 : a.radius,
	};
}

/* A number that is known everywhere. */
INLINE struct pair number_at(double x, struct pair value)
{
	return (struct pair){ x == x ? value.high : x, value.low };
}

/* The same as known_if for numbers. */
INLINE struct pair number_if(bool holds, struct pair value)
{
	return (struct pair){ holds ? value.high : NAN, value.low };
}

#endif
