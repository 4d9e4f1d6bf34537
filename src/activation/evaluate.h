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
#include "activation/vector.h"

enum { EVALUATE_PART = 256 };	/* points of EVALUATE_USUAL taken together */

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

/* The same, where is_usual says that brisk, a double, is the value rounded to
 * nearest. Brisk is an expression of x too, which may be anything elsewhere, and
 * is_usual one of x and y, what brisk gives. Loops over parts of the points keep
 * both of them vector code. */
#define EVALUATE_USUAL(name, is_usual, brisk, value) \
	EVALUATE(name##_in_full, value) \
	VECTOR static void name(const double *restrict points, double *restrict values, \
		size_t count, const double *restrict parameter, enum rounding rounding) \
	{ \
		double full[EVALUATE_PART]; \
		(void)parameter; \
		if (rounding == TO_ODD) { \
			name##_in_full(points, values, count, parameter, rounding); \
			return; \
		} \
		for (size_t done = 0, part; done < count; done += part) { \
			uint64_t unusual = 0; \
			part = count - done < EVALUATE_PART ? count - done : EVALUATE_PART; \
			for (size_t i = done; i < done + part; i++) { \
				const double x = points[i]; \
				const double y = (brisk); \
				values[i] = y; \
				unusual |= (is_usual) ? 0 : 1; \
			} \
			if (unusual == 0) \
				continue; \
			name##_in_full(points + done, full, part, parameter, rounding); \
			for (size_t i = done; i < done + part; i++) { \
				const double x = points[i], y = values[i]; \
				(void)x; \
				values[i] = (is_usual) ? y : full[i - done]; \
			} \
		} \
	}

#endif
