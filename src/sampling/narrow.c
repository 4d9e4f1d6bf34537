/* narrow.c - see narrow.h
 *
 * Method: the double nearest to the value is there soonest. Two doubles stand beside it,
 * two to four ulps away on either side. If both round to the same number of the type,
 * the value between them does. Else, which random values are once in millions, the value
 * is taken again, rounded to odd: such a double can be rounded once more (rounding.h).
 *
 * Where only an absolute error is promised, next to a zero of a derivative (gelu.c), the
 * double may be off by more ulps, but both roundings are there of the same pair of
 * doubles. So everywhere the number is that of rounding to odd alone.
 *
 * Special cases: a product with 1 ± 2^-51 leaves zeros, subnormals, infinities and
 * NaN what they are; a subnormal double is nothing in a narrower type.
 */
#include "sampling/narrow.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "activation/vector.h"
#include "sampling/dtype.h"

enum { CHUNK = 256 };	/* values held at a time: they stay in the nearest cache */

/* Makes y the ends of what the values may be: nearer to 0, and farther from it. */
VECTOR static void spread(double *restrict y, double *restrict farther, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		farther[i] = y[i] * (1 + 0x1p-51);
		y[i] *= 1 - 0x1p-51;
	}
}

static inline bool is_unsure(double nearer, double farther)
{
	return (nearer < farther) | (nearer > farther);
}

VECTOR static bool any_is_unsure(const double *nearer, const double *farther, size_t count)
{
	uint64_t unsure = 0;
	for (size_t i = 0; i < count; i++)
		unsure |= is_unsure(nearer[i], farther[i]);
	return unsure != 0;
}

void narrow_evaluate(const struct activation *activation, unsigned order,
	const double *parameter, enum number_type type, const double *x, double *y, size_t count)
{
	evaluate_function *const evaluate = activation->evaluate[order];
	double point[CHUNK], other[CHUNK];
	size_t place[CHUNK];
	for (size_t done = 0, part; done < count; done += part, y += part) {
		part = count - done < CHUNK ? count - done : CHUNK;
		memcpy(point, x + done, part * sizeof *point);
		dtype_round(type, point, part);
		evaluate(point, y, part, parameter, TO_NEAREST);
		spread(y, other, part);
		dtype_round(type, y, part);
		dtype_round(type, other, part);
		if (!any_is_unsure(y, other, part))
			continue;
		size_t unsure = 0;
		for (size_t i = 0; i < part; i++)
			if (is_unsure(y[i], other[i])) {
				place[unsure] = i;
				point[unsure++] = point[i];
			}
		evaluate(point, other, unsure, parameter, TO_ODD);
		dtype_round(type, other, unsure);
		for (size_t i = 0; i < unsure; i++)
			y[place[i]] = other[i];
	}
}
