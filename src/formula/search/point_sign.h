/* SPDX-License-Identifier: MIT */
/* point_sign.h - the sign of a step at a point: of a double, or half way between two. */
#ifndef FORMULA_SEARCH_POINT_SIGN_H
#define FORMULA_SEARCH_POINT_SIGN_H

#include "formula/evaluate/effort.h"
#include "formula/formula.h"
#include "formula/plan.h"
#include "formula/search/range.h"

struct interval_evaluator;

struct point_sign {
	struct formula function;	/* borrows the steps; its value is the step */
	struct formula signs;		/* owned: of its sign, */
	struct plan plan;		/* owned, of that, */
	struct interval_evaluator *evaluator;	/* owned, made when it is first needed */
	struct range *memory;		/* owned */
	struct effort *effort;		/* borrowed: of the run */
};

enum { NO_SIGN = 2 };	/* the step has no value there, or the run has failed */

/* It stays where it is, and borrows the formula. */
void point_sign_begin(struct point_sign *sign, const struct formula *formula,
	unsigned short step, struct effort *effort);
void point_sign_end(struct point_sign *sign);

/* -1, 0 or 1, also of a value that is too small for a double; or NO_SIGN. */
int point_sign(struct point_sign *sign, double x);

/* The sign in the middle between two neighbours; 0 if that is no number of twice a
 * double's digits. */
int point_sign_between(struct point_sign *sign, double low, double high);

#endif
