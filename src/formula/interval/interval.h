/* SPDX-License-Identifier: MIT */
/* interval.h - intervals of two ends that are numbers of MPFR, rounded outward: each
 * operation's result holds what the operation gives for all numbers in its arguments.
 *
 * Method
 *   Each end is rounded once, away from the other. A monotone function goes by ends.
 *
 * Special cases
 *   Both ends alike: that number for certain, with its sign if it is zero, and an
 *   infinity or nan if it is one. Any other end at infinity is a number beyond MPFR's.
 *   Ends at -inf and inf: nothing is known; it may be nan, too.
 *   Zeros at an end have the sign that a zero there would have: [0, 1] has no -0.
 */
#ifndef FORMULA_INTERVAL_INTERVAL_H
#define FORMULA_INTERVAL_INTERVAL_H

#include <stdbool.h>
#include <stddef.h>

#include "formula/formula.h"
#include "formula/interval/mpfr.h"

struct interval {
	mpfr_t low, high;
};

enum { INTERVAL_SCRATCH = 32 };

/* What the operations work with: one for each precision. */
struct arithmetic {
	const struct mpfr *mpfr;
	long bits;
	bool last;		/* no more bits than this: what may be 0 is taken as it */
	bool far;		/* on the way to a limit: a large argument of sin, cos, tan or
				   floor stands for all around it */
	bool swung;		/* set when one did */
	bool undecided;		/* set when a condition, or a sign, wants more bits */
	bool assumed;		/* set when something was taken as 0 */
	struct interval scratch[INTERVAL_SCRATCH];
	size_t taken;		/* of them; who takes some gives them back */
	mpfr_t wide;		/* of any number of bits */
	mpfr_t slope;		/* of few bits: a bound */
};

void arithmetic_begin(struct arithmetic *arithmetic, const struct mpfr *mpfr, long bits, bool last);
void arithmetic_end(struct arithmetic *arithmetic);

static inline struct interval *interval_scratch(struct arithmetic *arithmetic)
{
	return &arithmetic->scratch[arithmetic->taken++];
}

/* Below, result may be an argument. */
void interval_set(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *interval);
void interval_set_whole(struct arithmetic *arithmetic, struct interval *result, long number);
void interval_set_nan(struct arithmetic *arithmetic, struct interval *result);
void interval_set_unknown(struct arithmetic *arithmetic, struct interval *result);
void interval_swap(struct arithmetic *arithmetic, struct interval *a, struct interval *b);

/* Unknown, but more bits may tell. */
void interval_set_undecided(struct arithmetic *arithmetic, struct interval *result);

bool interval_exact(const struct arithmetic *arithmetic, const struct interval *interval);
bool interval_is_nan(const struct arithmetic *arithmetic, const struct interval *interval);
bool interval_is_unknown(const struct arithmetic *arithmetic, const struct interval *interval);

/* Its sign may not be known. */
bool interval_is_zero(const struct arithmetic *arithmetic, const struct interval *interval);

/* At most 2^exponent in size. */
bool interval_within(const struct arithmetic *arithmetic, const struct interval *interval,
	long exponent);

/* With no more bits to come, what no double can tell from 0: that is assumed then. */
bool interval_counts_as_zero(struct arithmetic *arithmetic, const struct interval *interval);

/* What all numbers in it have: a sign bit (-1), none (1), or neither (0). */
int interval_sign(const struct interval *interval);

/* operators.c. Of one interval twice, add and multiply know that it is one. */
typedef void interval_operator(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b);
interval_operator interval_add, interval_subtract, interval_multiply, interval_divide;
void interval_negate(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a);
void interval_scale(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, long factor);

/* power.c */
interval_operator interval_power;

/* A function of one argument: EXP to DENSITY, SIGMOID to LOG_COSH. */
void interval_function(struct arithmetic *arithmetic, enum operation operation,
	struct interval *result, const struct interval *a);

/* The same for those of a file of their own; a is known. */
typedef void interval_of_one(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a);
interval_of_one interval_sin, interval_cos, interval_tan;	/* trigonometry.c */
interval_of_one interval_erf, interval_erfc, interval_normal;	/* error_function.c */

/* exp(-a^2), and e and pi. */
interval_of_one interval_gauss;
void interval_set_euler(struct arithmetic *arithmetic, struct interval *result);
void interval_set_pi(struct arithmetic *arithmetic, struct interval *result);

/* switches.c */
interval_of_one interval_abs, interval_sign_of, interval_floor;
interval_operator interval_min, interval_max;

/* From low and high, by a function that grows; a decreasing one has the ends changed. */
typedef int mpfr_function(mpfr_ptr result, mpfr_srcptr argument, mpfr_rnd_t rounding);
void interval_by_ends(struct arithmetic *arithmetic, mpfr_function *function,
	struct interval *result, const struct interval *a);

#endif
