/* sixteen.h - all inputs of a type of 16 bits. */
#ifndef ACCURACY_SIXTEEN_H
#define ACCURACY_SIXTEEN_H

#include "narrow.h"

/* Every number of the type, for the first parameters of a reference; a share of
 * them for the others. ACTPLOT_TEST_COUNT: about so many for each. */
void sixteen_check(const struct narrow_subject *subject, const struct set *set);

#endif
