/* compensated_loops.h - the steps of a formula over blocks of enclosures: each a loop
 * that the compiler turns into vector code.
 *
 * All take ENCLOSURES points, and results that are none of the arguments.
 */
#ifndef FORMULA_COMPENSATED_LOOPS_H
#define FORMULA_COMPENSATED_LOOPS_H

#include "formula/enclosures.h"

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
	compensated_quotient_loop;
unary_loop compensated_copy_loop, compensated_negative_loop, compensated_twice_loop;

/* Functions: by operation and the highest order asked for; NULL where there is none. */
extern function_loop *const compensated_functions[][3];

/* Switches. A condition has 1, 0 or NaN, which is not known, as its high part. Slopes are
 * what the argument's derivatives are multiplied by: 1, -1, 0, or not known. */
unary_loop compensated_magnitude_loop, compensated_sign_loop, compensated_floor_loop;
unary_loop compensated_magnitude_slope_loop;
binary_loop compensated_less_loop, compensated_less_equal_loop, compensated_equal_loop,
	compensated_not_equal_loop, compensated_and_loop, compensated_or_loop;
choice_loop compensated_choice_loop;

/* max(a, b), where the condition is b < a; min, where it is a < b. That one is unknown
 * if the two are as near as their radii, and then the larger radius holds. */
choice_loop compensated_extreme_loop;

#endif
