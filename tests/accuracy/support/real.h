/* SPDX-License-Identifier: MIT */
/* real.h - real numbers as Arb's balls, in expressions: what references are written in.
 *
 * A number lives in a workspace until that is started again, at another precision. An
 * exact zero has the sign that IEEE arithmetic along the expression gives it.
 */
#ifndef ACCURACY_REAL_H
#define ACCURACY_REAL_H

#include <stdbool.h>

#include "ball.h"

struct workspace;

struct real {
	struct workspace *workspace;
	arb_srcptr ball;
	bool negative;		/* of an exact zero: is it -0? */
};

struct workspace *workspace_new(void);
void workspace_free(struct workspace *workspace);

/* Forgets all numbers; the next ones have so many bits. */
void workspace_start(struct workspace *workspace, slong precision);

/* Whether a comparison since then was of two numbers that may be equal, for all that
 * is known at this precision. */
bool workspace_undecided(const struct workspace *workspace);

struct real real_of_double(struct workspace *workspace, double value);

/* 2^exponent. */
struct real real_of_power(struct workspace *workspace, slong exponent);

/* A decimal number or the quotient of two, "1/6". */
struct real real_of_text(struct workspace *workspace, const char *text);

/* Numbers beside another one. */
struct real whole(struct real beside, slong number);
struct real pi(struct real beside);

struct real negated(struct real a);
struct real plus(struct real a, struct real b);
struct real minus(struct real a, struct real b);
struct real times(struct real a, struct real b);
struct real over(struct real a, struct real b);

struct real exp_of(struct real a);
struct real expm1_of(struct real a);
struct real tanh_of(struct real a);
struct real erfc_of(struct real a);
struct real sqrt_of(struct real a);
struct real log_of(struct real a);
struct real log1p_of(struct real a);
struct real sin_of(struct real a);
struct real cos_of(struct real a);
struct real atan_of(struct real a);
struct real asinh_of(struct real a);
struct real sech_of(struct real a);
struct real erf_of(struct real a);

/* No number at all. */
struct real nothing(struct real beside);

/* Of two numbers that may be equal, none is less. */
bool is_less(struct real a, struct real b);
bool is_positive(struct real a);

#endif
