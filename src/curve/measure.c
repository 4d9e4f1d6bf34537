/* SPDX-License-Identifier: MIT */
/* measure.c - see measure.h
 *
 * A difference is that of two doubles, rounded once: exact when they are within
 * a factor of two. To divide it by a unit in the last place, a power of two, is
 * exact but for overflow to infinity.
 */
#include "curve/measure.h"

#include <math.h>

#include "support/memory.h"

const struct measure_record measures[MEASURES] = {
	[MEASURE_DIFFERENCE] = { NULL, "difference" },
	[MEASURE_ABSOLUTE] = { "abs", "error" },
	[MEASURE_RELATIVE] = { "rel", "relative error" },
	[MEASURE_ULP] = { "ulp", "error in ulp" },
};

char *measure_title(enum measure measure, enum number_type type, bool naive)
{
	static const char *const long_name[] = {
		[NUMBER_F64] = "float64", [NUMBER_F32] = "float32", [NUMBER_F16] = "float16",
		[NUMBER_BF16] = "bfloat16",
	};
	const bool told = type != NUMBER_F64;
	return memory_print("%s%s%s%s", measures[measure].title,
		!told ? "" : measure == MEASURE_ULP ? " of " : " in ", told ? long_name[type] : "",
		naive ? ", naive arithmetic" : "");
}

double measure_error(enum measure measure, enum number_type type, double y, double r)
{
	if (type != NUMBER_F64 && isinf(number_round_to(r, type)))
		r = copysign(INFINITY, r);
	if (y == r || (isnan(y) && isnan(r)))
		return 0;
	const double difference = y - r;
	/* A part of infinity, or so many of its units, would be NaN. */
	if (isinf(r))
		return difference;
	switch (measure) {
	case MEASURE_RELATIVE: return difference / fabs(r);
	case MEASURE_ULP: return difference / number_ulp(r, type);
	case MEASURE_DIFFERENCE:
	case MEASURE_ABSOLUTE: break;
	}
	return difference;
}

void measure_errors(enum measure measure, enum number_type type, double *value,
	const double *reference, size_t count)
{
	for (size_t i = 0; i < count; i++)
		value[i] = measure_error(measure, type, value[i], reference[i]);
}
