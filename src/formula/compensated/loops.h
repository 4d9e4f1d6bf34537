/* SPDX-License-Identifier: MIT */
/* loops.h - the steps of a formula over blocks of enclosures: each a loop
 * that the compiler turns into vector code.
 *
 * All take ENCLOSURES points, and results that are none of the arguments.
 */
#ifndef FORMULA_COMPENSATED_LOOPS_H
#define FORMULA_COMPENSATED_LOOPS_H

#include "formula/enclosures.h"
#include "formula/formula.h"

typedef void unary_loop(struct enclosures *restrict result, const struct enclosures *a);
typedef void binary_loop(struct enclosures *restrict result, const struct enclosures *a,
	const struct enclosures *b);
typedef void choice_loop(struct enclosures *restrict result, const struct enclosures *condition,
	const struct enclosures *a, const struct enclosures *b);

/* A function and its derivatives up to some order; the others are not touched. */
typedef void function_loop(struct enclosures *restrict value, struct enclosures *restrict first,
	struct enclosures *restrict second, const struct enclosures *a);

/* Operators. */
binary_loop compensated_sum_loop, compensated_difference_loop, compensated_product_loop,
	compensated_quotient_loop, compensated_power_loop;	/* the exponent is not whole */
unary_loop compensated_negative_loop, compensated_twice_loop;

/* Functions, by the highest order asked for; NULL where there is none. */
extern function_loop *const compensated_functions[OPERATIONS][FORMULA_ORDERS];

/* Conditions have 1, 0, or NaN where it is not known, as their high parts. */
binary_loop compensated_less_loop, compensated_less_equal_loop, compensated_equal_loop,
	compensated_not_equal_loop, compensated_and_loop, compensated_or_loop;

/* c ? a : b; not known where c is not. */
choice_loop compensated_choice_loop;

/* The same of a value that does not jump there: max(a, b) where c is a > b, min(a, b)
 * where it is a < b. Where c is not known, they are near each other. */
choice_loop compensated_extreme_loop;

/* Other switches: |a|, its sign, floor(a). */
unary_loop compensated_magnitude_loop, compensated_sign_loop, compensated_floor_loop;
binary_loop compensated_magnitude_slope_loop;	/* of a's sign, and its derivative */

/* What an evaluator answers: what is neither exact nor unknown has a radius that can be
 * seen beside the low part, 2^-104 of the value. */
unary_loop compensated_result_loop;

#endif
