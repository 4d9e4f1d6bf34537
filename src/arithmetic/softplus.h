/* SPDX-License-Identifier: MIT */
/* softplus.h - log(1 + exp(z)), the integral of the logistic function.
 *
 * Method: max(z, 0) + log(1 + e), e = exp(-|z|), where 1 + e is a sum of three doubles and
 * so loses nothing. The exponential is right to 2^-68 of it, which log(1 + e) changes by
 * e times that at most, and the logarithm as enclosure_logarithm.h says.
 */
#ifndef ARITHMETIC_SOFTPLUS_H
#define ARITHMETIC_SOFTPLUS_H

#include "arithmetic/enclosure_logarithm.h"
#include "arithmetic/logistic.h"

/* |z| < 600 */
INLINE struct ball softplus_at(struct pair z)
{
	const struct pair size = pick(z.high > 0, z, negative(z));
	const struct pair e = compensated_exponential(-size.high, -size.low);
	const struct pair sum = quick_two_sum(1, e.high);
	const struct pair part = compensated_logarithm(sum.high, sum.low, e.low);
	const struct pair ramp = pick(z.high > 0, z, exactly(0));

	return off_by(fma(exponential_error, e.high, logarithm_error(part.high)),
		compensated_sum(ramp, part));
}

#endif
