/* evaluate.h - from the value at one x to an evaluate_function.
 *
 * EVALUATE(name, value) defines the static function `name` that computes the
 * expression `value`, in which x is the point and parameter the parameters. It
 * is a value that rounding.h can round, so that one formula has both roundings.
 * Where the compiler can, it is built for several instruction sets, of which
 * the loader takes the best; fma is written out and nothing else is fused, so
 * that all of them give the same bits. A NaN stays one, with its sign.
 */
#ifndef ACTIVATION_EVALUATE_H
#define ACTIVATION_EVALUATE_H

#include "activation/activation.h"
#include "arithmetic/rounding.h"
#include "support/vector.h"

enum { EVALUATE_PART = 256 };	/* points of EVALUATE_USUAL taken together */

#define EVALUATE(name, value) EVALUATE_GIVEN(name, (void)parameter, value)

/* The same, where value needs what depends on the parameters alone: given declares
 * that, once for all the points. */
#define EVALUATE_GIVEN(name, given, value) \
	VECTOR static void name(const double *restrict points, double *restrict values, \
		size_t count, const double *restrict parameter, enum rounding rounding) \
	{ \
		given; \
		if (rounding == TO_ODD) \
			for (size_t i = 0; i < count; i++) { \
				const double x = points[i]; \
				const double y = TO_ODD_DOUBLE(value); \
				values[i] = x == x ? y : x + x; \
			} \
		else \
			for (size_t i = 0; i < count; i++) { \
				const double x = points[i]; \
				const double y = TO_NEAREST_DOUBLE(value); \
				values[i] = x == x ? y : x + x; \
			} \
	}

/* The same, where is_usual says that brisk, a double, is the value rounded to
 * nearest. Brisk is an expression of x too, which may be anything elsewhere, and
 * is_usual one of x and y, what brisk gives. Parts of the points go the brisk way as
 * vector code; those of them that are not usual are then put together and done in
 * full. */
#define EVALUATE_USUAL(name, is_usual, brisk, value) \
	EVALUATE_USUAL_GIVEN(name, (void)parameter, is_usual, brisk, value)

#define EVALUATE_USUAL_GIVEN(name, given, is_usual, brisk, value) \
	EVALUATE_GIVEN(name##_in_full, given, value) \
	VECTOR static void name(const double *restrict points, double *restrict values, \
		size_t count, const double *restrict parameter, enum rounding rounding) \
	{ \
		double unusual[EVALUATE_PART], full[EVALUATE_PART]; \
		size_t place[EVALUATE_PART]; \
		given; \
		if (rounding == TO_ODD) { \
			name##_in_full(points, values, count, parameter, rounding); \
			return; \
		} \
		for (size_t done = 0, part; done < count; done += part) { \
			size_t number = 0; \
			uint64_t any = 0; \
			part = count - done < EVALUATE_PART ? count - done : EVALUATE_PART; \
			for (size_t i = done; i < done + part; i++) { \
				const double x = points[i]; \
				const double y = (brisk); \
				values[i] = y; \
				any |= (is_usual) ? 0 : 1; \
			} \
			if (any == 0) \
				continue; \
			for (size_t i = done; i < done + part; i++) { \
				const double x = points[i], y = values[i]; \
				(void)y; \
				unusual[number] = x; \
				place[number] = i; \
				number += (is_usual) ? 0 : 1; \
			} \
			name##_in_full(unusual, full, number, parameter, rounding); \
			for (size_t i = 0; i < number; i++) \
				values[place[i]] = full[i]; \
		} \
	}

#endif
