/* normal_exactly.h - the normal distribution where its terms cancel. */
#ifndef ARITHMETIC_NORMAL_EXACTLY_H
#define ARITHMETIC_NORMAL_EXACTLY_H

#include "arithmetic/rounding.h"

/* Φ(z)/φ(z) + x/σ, z = (x - μ)/σ, next to its zero: where x/σ is at least half of
 * -Φ(z)/φ(z) and at most twice that, -39 <= z <= 56. `about` is z to a few bits. */
struct result ratio_plus_exactly(double x, double mu, double sigma, double about);

#endif
