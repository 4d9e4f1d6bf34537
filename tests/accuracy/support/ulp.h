/* ulp.h - how far a double is from the exact value. */
#ifndef ACCURACY_ULP_H
#define ACCURACY_ULP_H

#include <mpfr.h>

/* |computed - exact| in units of the last place of the exact value, 2^-1074 for
 * subnormals; infinite where a sign, also that of a zero, or an overflow is wrong. */
double ulp_error(double computed, mpfr_srcptr exact);

#endif
