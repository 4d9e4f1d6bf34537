/* SPDX-License-Identifier: MIT */
/* series.h - functions of power series in Arb's balls, cut off behind some terms. */
#ifndef ACCURACY_SERIES_H
#define ACCURACY_SERIES_H

#include <stdbool.h>

#include "ball.h"
#include "tree.h"

#if __has_include(<flint/arb_poly.h>)
#include <flint/arb_poly.h>
#else
#include <arb_poly.h>
#endif

/* What is known of a number. That of a result is the greater one of its arguments. */
enum series_state {
	SERIES_KNOWN,
	SERIES_UNDECIDED,	/* at this precision */
	SERIES_EDGE,		/* a pole, or the edge of a domain: a limit or a convention */
	SERIES_UNDEFINED	/* no real number, nor are those around it: log(-1) */
};

struct series_size {
	slong length, precision;
};

/* value = a/b. */
enum series_state series_divide(arb_poly_t value, const arb_poly_t a, const arb_poly_t b,
	struct series_size size);

/* value = u^(halves/2). */
enum series_state series_power(arb_poly_t value, const arb_poly_t u, slong halves,
	struct series_size size);

/* value = the function of this kind, from EXP to SILU, of u. */
enum series_state series_function(enum tree_kind kind, arb_poly_t value, const arb_poly_t u,
	struct series_size size);

#endif
