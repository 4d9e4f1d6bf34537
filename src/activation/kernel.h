/* SPDX-License-Identifier: MIT */
/* kernel.h - from the enclosure at one x to a kernel_function.
 *
 * KERNEL(name, expression) defines the static function `name` that computes the expression,
 * a struct known, in which x is the point and parameter the parameters. There are two loops.
 * The one for numbers rounds where the expression holds; the other gives the enclosures, and
 * the tails too. So the usual points pay for one comparison, and the rare ones twice: in the
 * first loop `usual` is true, and an expression that is shorter so may hold for fewer points.
 * Where the compiler can, it is built for several instruction sets, of which the loader takes
 * the best; fma is written out and nothing else is fused, so that all of them give the same
 * bits.
 */
#ifndef ACTIVATION_KERNEL_H
#define ACTIVATION_KERNEL_H

#include "activation/activation.h"
#include "arithmetic/compensated.h"
#include "number/rounding_test.h"
#include "support/vector.h"

enum { KERNEL_PART = 256 };	/* points that are between the two steps of KERNEL_BY together */

/* What is known at a point: a ball if that holds there, a tail beyond some other point, a number
 * where it is exact. */
struct known {
	struct ball ball;
	bool holds, beyond, is_exact;	/* the first two never together */
	double tail, number;
	struct ends rounded;		/* those of the ball */
};

#define KERNEL(name, expression) KERNEL_GIVEN(name, (void)parameter, expression)

/* The same, where it needs what depends on the parameters alone: given declares
 * that, once for all the points. */
#define KERNEL_GIVEN(name, given, expression) \
	VECTOR static bool name(KERNEL_ARGUMENTS) \
	{ \
		uint64_t any = 0; \
		given; \
		if (low == NULL) \
			KERNEL_LOOP(true, struct known, expression, high[i] = number_of(y); \
				any |= no_number(high[i])) \
		else \
			KERNEL_LOOP(false, struct known, expression, high[i] = high_of(y); \
				low[i] = low_of(y); radius[i] = radius_of(y)) \
		return any != 0; \
	}

/* The same in two steps, each a loop of its own: begun is a struct pair, and e in the expression is
 * what it gave. A processor has many short chains of operations at work at once, but few long ones:
 * so it is quicker, also with the steps' way through memory. */
#define KERNEL_BY(name, begun, expression) \
	KERNEL_BY_WHERE(name, (void)parameter, true, begun, expression)

/* The same, where e counts only if `needed`: a part of the points none of which needs it does
 * without the first step, and e is 0. Points often come in order. */
#define KERNEL_BY_WHERE(name, given, needed, begun, expression) \
	VECTOR static bool name(KERNEL_ARGUMENTS) \
	{ \
		_Alignas(64) double begun_high[KERNEL_PART], begun_low[KERNEL_PART]; \
		uint64_t any = 0; \
		given; \
		for (size_t done = 0, part; done < count; done += part) { \
			uint64_t none = 1; \
			part = count - done < KERNEL_PART ? count - done : KERNEL_PART; \
			KERNEL_NONE(1, needed) \
			if (none != 0) \
				KERNEL_NONE(part, needed) \
			for (size_t i = 0; i < part && none != 0; i++) \
				begun_high[i] = begun_low[i] = 0; \
			for (size_t i = 0; i < part && none == 0; i++) { \
				const double x = points[done + i]; \
				const struct pair first = begun; \
				begun_high[i] = first.high; \
				begun_low[i] = first.low; \
			} \
			if (low == NULL) \
				KERNEL_REST(true, expression, high[done + i] = number_of(y); \
					any |= no_number(high[done + i])) \
			else \
				KERNEL_REST(false, expression, high[done + i] = high_of(y); \
					low[done + i] = low_of(y); \
					radius[done + i] = radius_of(y)) \
		} \
		return any != 0; \
	}

#define KERNEL_NONE(number, needed) \
	for (size_t i = 0; i < number; i++) { \
		const double x = points[done + i]; \
		(void)x; \
		none &= (needed) ? 0 : 1; \
	}

#define KERNEL_REST(for_numbers, expression, keep) \
	for (size_t i = 0; i < part; i++) { \
		const bool usual = for_numbers; \
		const double x = points[done + i]; \
		const struct pair e = { begun_high[i], begun_low[i] }; \
		(void)usual; \
		const struct known y = expression; \
		keep; \
	}

/* The same for numbers, which are pairs, NEAREST. */
#define NUMBER_KERNEL(name, expression) NUMBER_KERNEL_GIVEN(name, (void)parameter, expression)
#define NUMBER_KERNEL_GIVEN(name, given, expression) \
	VECTOR static bool name(KERNEL_ARGUMENTS) \
	{ \
		uint64_t any = 0; \
		(void)radius; \
		given; \
		PAIR_LOOPS(expression, any |= no_number(high[i])) \
		return any != 0; \
	}

/* The same for those that are ROUNDED: none is undecided, and nothing is looked for. */
#define ROUNDED_KERNEL(name, expression) ROUNDED_KERNEL_GIVEN(name, (void)parameter, expression)
#define ROUNDED_KERNEL_GIVEN(name, given, expression) \
	VECTOR static bool name(KERNEL_ARGUMENTS) \
	{ \
		(void)radius; \
		given; \
		PAIR_LOOPS(expression, ) \
		return false; \
	}

/* Four vectors at a time: from memory to memory that takes a twentieth less. */
#define PAIR_LOOPS(expression, look) \
	if (low == NULL) \
		_Pragma("GCC unroll 4") \
			KERNEL_LOOP(true, struct pair, expression, high[i] = y.high; look) \
	else \
		KERNEL_LOOP(false, struct pair, expression, high[i] = y.high; low[i] = y.low)

#define KERNEL_ARGUMENTS const double *restrict points, double *restrict high, \
	double *restrict low, double *restrict radius, size_t count, \
	const struct exact *restrict parameter

#define KERNEL_LOOP(for_numbers, type, expression, keep) \
	for (size_t i = 0; i < count; i++) { \
		const bool usual = for_numbers; \
		const double x = points[i]; \
		(void)usual; \
		const type y = expression; \
		keep; \
	}

/* 0, but for an infinity or a NaN something else: the loop gathers it while it has the number,
 * which is quicker than to look for a NaN later. */
INLINE uint64_t no_number(double y)
{
	return bits_of(y - y);
}

INLINE double number_of(struct known y)
{
	const double rounded = number_of_ends(y.holds, y.rounded);

	return y.is_exact ? y.number : rounded;
}

INLINE double high_of(struct known y)
{
	return y.beyond ? y.tail : y.is_exact ? y.number : y.ball.value.high;
}

INLINE double low_of(struct known y)
{
	return (y.beyond | y.is_exact) ? 0 : y.ball.value.low;
}

INLINE double radius_of(struct known y)
{
	return y.beyond ? fabs(y.tail) * 0x1p-98 : y.is_exact ? 0
		: y.holds ? fabs(y.ball.part * y.ball.of) : INFINITY;
}

/* What a parameter stands for. */
INLINE struct pair pair_of(struct exact parameter)
{
	return (struct pair){ parameter.high, parameter.low };
}

/* The value, not -0, if that holds there; else the formula decides. The ends are what those of the
 * ball round to, or others around what is not decided yet. */
INLINE struct known known_by(bool holds, struct ball a, struct ends rounded)
{
	return (struct known){ .ball = a, .holds = holds, .rounded = rounded };
}

/* The same by the ball alone. */
INLINE struct known known_if(bool holds, struct ball a)
{
	return known_by(holds, a, rounded_ends(a.value.high, a.value.low, a.part, a.of));
}

/* The same of a quotient, without its last product: one operation makes that and the sum. */
INLINE struct known quotient_if(bool holds, struct quotient a)
{
	return known_by(holds, ball_of_quotient(a), (struct ends){
		fma(fma(a.part, -a.of, a.rest), a.factor, a.high),
		fma(fma(a.part, a.of, a.rest), a.factor, a.high),
	});
}

/* The same, where it may also be too small for its low part, or a zero. */
INLINE struct known known_if_large(bool holds, struct ball a)
{
	return known_if(holds & (fabs(a.value.high) > 0x1p-950), a);
}

INLINE struct known quotient_if_large(bool holds, struct quotient a)
{
	return quotient_if(holds & (fabs(a.high) > 0x1p-950), a);
}

/* Where it is beyond what the value holds for, the number that it has next to it there; a zero
 * where it is less than half of the least double. */
INLINE struct known tail_if(bool beyond, double tail, struct known a)
{
	return (struct known){ a.ball, a.holds, beyond, a.is_exact, tail, a.number, a.rounded };
}

/* Where it is a double. Chosen last, so that nothing of the ball waits for it. */
INLINE struct known exactly_if(bool is_exact, double number, struct known a)
{
	return (struct known){ a.ball, a.holds, a.beyond, is_exact, a.tail, number, a.rounded };
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
