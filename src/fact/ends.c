/* SPDX-License-Identifier: MIT */
/* ends.c - see ends.h
 *
 * Method: samples from the end inwards; between the last that is no different and the first
 * that is, the numbers are cut into sections again and again. The numbers of a type are
 * counted in their order, which makes the samples as dense near 0 as far away.
 */
#include "fact/ends.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "curve/instance.h"
#include "fact/extrema.h"
#include "fact/facts.h"
#include "fact/study.h"
#include "formula/evaluate/evaluate.h"
#include "formula/search/ordered.h"
#include "number/dtype.h"
#include "support/memory.h"

enum { SAMPLES = 1024, SECTIONS = 64, FIRST = 4 };
static const double FAR = 1024;		/* where slopes are looked at first */

/* Where is asked whether it is different there. */
struct question {
	struct study *study;
	const struct instance *instance;	/* NULL: it is asked about the slope */
	enum number_type type;
	double small;				/* of the slope, or */
	double limit;				/* of the value */
};

static double number_at(enum number_type type, int64_t place)
{
	return type == NUMBER_F64 ? ordered_double(place) : dtype_at(type, place);
}

static int64_t place_of(enum number_type type, double x)
{
	return type == NUMBER_F64 ? ordered_of(x) : dtype_place(type, x);
}

static void ask(const struct question *question, const double *x, bool *same, size_t count)
{
	double y[SAMPLES];

	if (question->instance != NULL)
		instance_evaluate(question->instance, 0, question->type, x, y, count);
	else
		formula_evaluate(&question->study->plan[1], NUMBER_F64, x, y, count,
			question->study->effort);
	for (size_t i = 0; i < count; i++)
		same[i] = question->instance != NULL ? y[i] == question->limit
			: fabs(y[i]) < question->small;
}

static uint64_t distance(int64_t a, int64_t b)
{
	return a > b ? (uint64_t)a - (uint64_t)b : (uint64_t)b - (uint64_t)a;
}

/* Of `count` places from `from` towards `to`, the last that is no different before one that
 * is: both of them; false if all are the same. */
static bool narrow(const struct question *question, int64_t *from, int64_t *to, size_t count)
{
	const uint64_t left = distance(*from, *to), step = left / count;
	double x[SAMPLES] = { 0 };
	bool same[SAMPLES];
	int64_t place[SAMPLES];

	for (size_t i = 0; i < count; i++) {
		const uint64_t moved = step * (i + 1);
		place[i] = i + 1 == count ? *to
			: (int64_t)((uint64_t)*from + (*to > *from ? moved : -moved));
		x[i] = number_at(question->type, place[i]);
	}
	for (size_t i = 0, asked = 0; i < count; i++) {
		/* Few, then more and more: those farther in, near 0, may take long. */
		if (i == asked) {
			const size_t more = i + FIRST < count - i ? i + FIRST : count - i;
			ask(question, x + i, same + i, more);
			asked += more;
		}
		if (!same[i]) {
			*to = place[i];
			*from = i > 0 ? place[i - 1] : *from;
			return true;
		}
	}
	return false;
}

/* From one end to the other: the last number that is no different. */
static double find(const struct question *question, double begin, double end)
{
	int64_t from = place_of(question->type, begin), to = place_of(question->type, end);
	bool same;

	ask(question, &begin, &same, 1);
	if (!same || !narrow(question, &from, &to, SAMPLES))
		return NAN;
	for (uint64_t left; (left = distance(from, to)) > 1; )
		narrow(question, &from, &to, left < SECTIONS ? (size_t)left : SECTIONS);
	return number_at(question->type, from);
}

void ends_of_slope(struct study *study, double small, double end[2])
{
	const struct question question = { .study = study, .type = NUMBER_F64, .small = small };
	double flat[2];

	facts_flat(study, flat);
	for (int side = 0; side < 2; side++) {
		const double sign = side == 0 ? -1 : 1;
		end[side] = isnan(flat[side]) && study_value(study, 1, sign * INFINITY) == 0
			? find(&question, sign * FAR, -sign * FAR) : NAN;
	}
}

static double largest(enum number_type type)
{
	static const double value[] = {
		[NUMBER_F64] = 0x1.fffffffffffffp1023, [NUMBER_F32] = 0x1.fffffep127,
		[NUMBER_F16] = 65504, [NUMBER_BF16] = 0x1.fep127,
	};
	return value[type];
}

void ends_of_values(const struct instance *instance, struct study *study,
	enum number_type type, double end[2])
{
	struct question question = { .study = study, .instance = instance, .type = type };
	double flat[2];

	facts_flat(study, flat);
	for (int side = 0; side < 2; side++) {
		const double far = side == 0 ? -largest(type) : largest(type);
		const double x = side == 0 ? -INFINITY : INFINITY;
		instance_evaluate(instance, 0, type, &x, &question.limit, 1);
		end[side] = isnan(flat[side]) && !isnan(question.limit)
			? find(&question, far, -far) : NAN;
	}
}
