/* SPDX-License-Identifier: MIT */
/* curve.h - one column of a table, one line of a figure: an activation with
 * its parameters and the order of its derivative, or its error against another. */
#ifndef CURVE_CURVE_H
#define CURVE_CURVE_H

#include <stdbool.h>
#include <stddef.h>

#include "curve/flush.h"
#include "curve/instance.h"
#include "curve/measure.h"
#include "curve/noise.h"
#include "number/number.h"

#define PANEL_EVERY ((size_t)-1)

struct curve {
	const struct instance *instance;	/* borrowed: the function */
	unsigned order;				/* of the derivative */
	enum number_type type;			/* what x and y are rounded to */
	bool naive;				/* each step of the formula is rounded */
	size_t panel;				/* of a figure, from 0, or PANEL_EVERY */
	bool given;				/* its values come with the rows: they are not
						   computed */
	const struct draws *draws;		/* borrowed: of a random function, by rows; NULL:
						   it is its mean */
	const struct curve *minus;		/* borrowed: what it is compared with, or NULL */
	enum measure measure;			/* how, */
	enum flush flush;			/* and what is allowed there */
	bool size;				/* the size of that alone: for logarithmic axes */
};

/* y[i] = the curve at x[i], for i < count; x and y do not overlap. Of a narrow
 * type: at x rounded to it, the exact value rounded to it once, unless it is naive. What it is
 * compared with has the same x, and a type of its own. */
void curve_evaluate(const struct curve *curve, const double *x, double *y, size_t count);
double curve_at(const struct curve *curve, double x);

/* The same at the x of rows from first on, which a curve whose function is random needs to
 * know; one whose values are given takes these, of as many rows, or NULL. Elsewhere such a
 * curve is its function, or the mean of that. What it is compared with draws what the same
 * rows do. */
void curve_rows(const struct curve *curve, size_t first, const double *values, const double *x,
	double *y, size_t count);

/* Whether it has values at rows alone, and nothing between them. */
bool curve_has_rows(const struct curve *curve);

/* The x where the curve has a corner or a jump, in increasing order. Returns
 * how many; breaks has room for CURVE_BREAKS_MAX. */
enum { CURVE_BREAKS_MAX = 2 * BREAKPOINTS_MAX };
size_t curve_breaks(const struct curve *curve, double *breaks);

/* The limits of the curve at x from the left and from the right. */
void curve_sides(const struct curve *curve, double x, double *left, double *right);

/* Of given values, the function that they are compared with, as it is exactly. */
struct curve curve_function(const struct curve *given);

/* For a function that is random in training: the curves at the lower and upper
 * edge of its values. False if it has no such band. */
bool curve_band(const struct curve *curve, struct curve *lower, struct curve *upper);

/* The name of the function; "values" for those that are given. */
const char *curve_name(const struct curve *curve);

/* The canonical SPEC: "gelu", "swish:beta=0.1", "gelu:d=1"; of an error, with
 * its name: "gelu:abs". The caller frees. */
char *curve_label(const struct curve *curve);

/* The name for people: "Swish (β = 0.1)", "GELU′". Of the parameters it says
 * those that are not the default, or differ from those of another of the
 * curves shown together with it. The caller frees. */
char *curve_title(const struct curve *curve, const struct curve *together, size_t count);

#endif
