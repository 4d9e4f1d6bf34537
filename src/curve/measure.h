/* SPDX-License-Identifier: MIT */
/* measure.h - how far a value is from a reference. */
#ifndef CURVE_MEASURE_H
#define CURVE_MEASURE_H

#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"

/* y is the value, a number of its type; r the reference, a double. An r beyond
 * the type's largest number counts as infinite, since that is what it is there.
 * What is equal, also two infinities or two NaN, differs by 0. */
enum measure {
	MEASURE_DIFFERENCE,	/* y - r, as a figure's --diff shows it */
	MEASURE_ABSOLUTE,	/* the same as an error */
	MEASURE_RELATIVE,	/* (y - r) / |r|; infinite where r alone is 0 */
	MEASURE_ULP		/* (y - r) / ulp(r), in units of the type's last place at r */
};
enum { MEASURES = 4 };

struct measure_record {
	const char *name;	/* --error NAME; NULL: not to be asked for */
	const char *title;	/* of an axis */
};
extern const struct measure_record measures[MEASURES];	/* by enum measure */

/* The title of an axis of errors in numbers of the type: "error in ulp of bfloat16, naive
 * arithmetic". The caller frees. */
char *measure_title(enum measure measure, enum number_type type, bool naive);

double measure_error(enum measure measure, enum number_type type, double y, double r);

/* value[i] = its distance from reference[i], for i < count. */
void measure_errors(enum measure measure, enum number_type type, double *value,
	const double *reference, size_t count);

#endif
