/* SPDX-License-Identifier: MIT */
/* jet.h - a function with its first two derivatives at one x, in expressions: what the
 * references of those functions are written in whose derivatives nobody wrote by hand.
 *
 * The rules of differentiation are here, those of each function by hand. Parts of higher
 * orders than the x has are not computed.
 */
#ifndef ACCURACY_JET_H
#define ACCURACY_JET_H

#include "real.h"

enum { JET_PARTS = 3 };

struct jet {
	struct real part[JET_PARTS];	/* f, f', f'' */
	unsigned order;			/* of the last one that is known */
};

/* The variable, and what does not depend on it. */
struct jet jet_variable(struct real x, unsigned order);
struct jet jet_constant(struct jet beside, struct real value);
struct jet jet_whole(struct jet beside, slong number);

/* Behind arithmetic a constant may be a real number: times a jet, and added to it. */
struct jet jet_plus(struct jet a, struct jet b);
struct jet jet_minus(struct jet a, struct jet b);
struct jet jet_times(struct jet a, struct jet b);
struct jet jet_over(struct jet a, struct jet b);
struct jet jet_negated(struct jet a);
struct jet jet_scaled(struct real factor, struct jet a);
struct jet jet_raised(struct jet a, struct real summand);
struct jet jet_square(struct jet a);

struct jet jet_exp(struct jet a);
struct jet jet_expm1(struct jet a);
struct jet jet_log(struct jet a);
struct jet jet_log1p(struct jet a);
struct jet jet_sqrt(struct jet a);
struct jet jet_sin(struct jet a);
struct jet jet_cos(struct jet a);
struct jet jet_atan(struct jet a);
struct jet jet_asinh(struct jet a);
struct jet jet_tanh(struct jet a);
struct jet jet_erf(struct jet a);

/* The distribution function of the normal distribution, the logistic function, and
 * log(1 + exp(a)). */
struct jet jet_normal(struct jet a);
struct jet jet_logistic(struct jet a);
struct jet jet_softplus(struct jet a);

/* No number: where a function has none, or no limit. */
struct jet jet_none(struct jet beside);

/* Whether x stands for an infinity. */
bool is_infinite(struct jet x);

#endif
