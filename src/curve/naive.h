/* naive.h - functions as a framework computes them: by the formula of the
 * textbook, step by step, each step rounded to the type of its numbers. */
#ifndef CURVE_NAIVE_H
#define CURVE_NAIVE_H

#include "number/number.h"

struct activation;

/* The value at x, which is a number of the type; parameter holds a value for
 * each of the record's, in order. */
typedef double naive_function(double x, const double *parameter, enum number_type type);

naive_function *naive_find(const struct activation *activation);	/* NULL: none */

#endif
