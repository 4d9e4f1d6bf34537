/* narrow.h - the values in types narrower than a double against MPFR. */
#ifndef ACCURACY_NARROW_H
#define ACCURACY_NARROW_H

#include <stdbool.h>

#include "curve/curve.h"
#include "formula.h"
#include "references.h"

struct narrow {
	enum number_type type;
	mpfr_prec_t bits;		/* of its significand */
	mpfr_exp_t least, most;		/* exponents of its numbers, as MPFR counts them */
	double largest;
};

extern const struct narrow narrow_f32, narrow_f16, narrow_bf16;

/* The number of the type with these bits. */
double narrow_number(const struct narrow *narrow, unsigned bits);

/* Is y the value at a finite x, rounded to the type once? */
bool narrow_is_right(const struct narrow *narrow, struct formula *formula, double x, double y);

/* A test for each order of each reference: all of `check`'s points, by cmocka. */
struct narrow_subject {
	const struct reference *reference;
	const struct narrow *narrow;
	struct curve curve;		/* without parameters */
	char name[64];
};
int narrow_run(const char *title, const struct narrow *narrow,
	void (*check)(const struct narrow_subject *, const struct set *));

/* Evaluates the curve at count points and fails at the first wrong value. */
void narrow_check(const struct narrow_subject *subject, const struct set *set, const double *x,
	size_t count);

/* ACTPLOT_TEST_COUNT, or so many. */
size_t narrow_wanted(size_t standard);

#endif
