/* quadrature.h - integrals over the whole line. */
#ifndef CURVE_QUADRATURE_H
#define CURVE_QUADRATURE_H

#include <stdbool.h>
#include <stddef.h>

/* y[i] = the integrand at x[i]. */
typedef void integrand(void *context, const double *x, double *y, size_t count);

/* The integral and an estimate of its error. Between two of the points, which are in
 * increasing order and one at least, the integrand is smooth. False if it did not come to
 * ten digits, or to 0 beside what is integrated. */
bool integrate(integrand *function, void *context, const double *point, size_t points,
	double *value, double *error);

#endif
