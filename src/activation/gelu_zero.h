/* gelu_zero.h - GELU' next to its zero, which the parameters move about. */
#ifndef ACTIVATION_GELU_ZERO_H
#define ACTIVATION_GELU_ZERO_H

#include "activation/activation.h"
#include "arithmetic/double_double.h"

enum { GELU_ZERO_TERMS = 9 };

/* f' of these parameters is φ(z) times the sum of term[n] ((x - zero)/σ)^n, where
 * x is next to the zero; if it is known. */
struct gelu_zero {
	double mu, sigma;
	bool known;
	double zero;
	struct pair term[GELU_ZERO_TERMS];
};

struct gelu_zero gelu_zero(double mu, double sigma);

/* f' where gelu_full.h leaves it, μ ≠ 0. */
double gelu_first_near(double x, const struct gelu_zero *zero, enum rounding rounding);

#endif
