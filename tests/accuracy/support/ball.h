/* SPDX-License-Identifier: MIT */
/* ball.h - from a ball of Arb's to a number of a type. */
#ifndef ACCURACY_BALL_H
#define ACCURACY_BALL_H

#include <stdbool.h>

/* From FLINT 3 on it has Arb in it. */
#if __has_include(<flint/arb.h>)
#include <flint/arb.h>
#include <flint/arb_hypgeom.h>
#else
#include <arb.h>
#include <arb_hypgeom.h>
#endif

#include "number/number.h"

/* Whether all of the ball is rounded to one number of the type, ties to even: then that
 * is the value. Else the value is what the ball most likely stands for: the number of
 * a tie that it holds, or else of its midpoint. An exact 0 is +0. */
bool ball_round(enum number_type type, const arb_t ball, double *value);

/* How far a number of the type is from the ball's midpoint, in units in the last place
 * of the type there, those of subnormals at least; infinite where a sign, also that of a
 * zero, or an overflow is wrong. */
double ball_ulps(enum number_type type, const arb_t ball, double number);

#endif
