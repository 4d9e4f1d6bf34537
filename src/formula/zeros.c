/* zeros.c - see zeros.h
 *
 * Method: a product is 0 where a factor is, and an odd function of a step where the step
 * is; exp and its like never are. Of anything else a box is halved, over the doubles in
 * their order, until its range (range.h) does not hold 0, or that of the derivative does
 * not: then the signs at the two ends tell, and bisection finds the place (interval
 * bisection: Moore, Kearfott, Cloud 2009, "Introduction to Interval Analysis"). A sign
 * is taken from the range of a point or, if that holds 0, from the evaluators.
 *
 * Special cases: boxes that come down to two neighbours without a proof, as those around
 * a double zero do, are merged and marked.
 */
#include "formula/zeros.h"

#include <math.h>
#include <stdlib.h>

#include "formula/derive.h"
#include "formula/evaluate.h"
#include "formula/ordered.h"
#include "formula/range.h"
#include "support/memory.h"

struct search {
	struct formula function;	/* borrows the steps; its value is the step */
	struct formula derivative;	/* owned */
	bool has_derivative;
	struct plan plan;		/* owned: of the function */
	struct range *memory;		/* owned */
	struct effort effort;
	size_t boxes;
	struct zeros *zeros;
};

enum { NO_SIGN = 2 };	/* the step has no value there */

static int sign_at(struct search *search, int64_t place)
{
	const double x = ordered_double(place);
	const struct range range = range_of(&search->function, search->function.value, x, x,
		search->memory);
	double value;

	if (!range_has_zero(range))
		return range.low > 0 ? 1 : -1;
	if (range.low == 0 && range.high == 0)
		return 0;
	formula_evaluate(&search->plan, NUMBER_F64, &x, &value, 1, &search->effort);
	return isnan(value) ? NO_SIGN : (value > 0) - (value < 0);
}

static double size_at(struct search *search, double x)
{
	double value;

	formula_evaluate(&search->plan, NUMBER_F64, &x, &value, 1, &search->effort);
	return fabs(value);
}

static void record(struct search *search, int64_t low, int64_t high, bool touches)
{
	struct zeros *zeros = search->zeros;
	struct zero zero = { .low = ordered_double(low), .high = ordered_double(high),
		.touches = touches };
	struct zero *last = zeros->count > 0 ? &zeros->zero[zeros->count - 1] : NULL;

	zero.x = size_at(search, zero.low) <= size_at(search, zero.high) ? zero.low : zero.high;
	if (last != NULL && ordered_of(last->high) + 1 >= low) {
		if (size_at(search, zero.x) < size_at(search, last->x))
			last->x = zero.x;
		last->high = zero.high;
		last->touches = last->touches && touches;
		return;
	}
	if (zeros->count == ZEROS_MAX) {
		zeros->too_many = true;
		return;
	}
	zeros->zero = memory_resize(zeros->zero, zeros->count + 1, sizeof *zeros->zero);
	zeros->zero[zeros->count++] = zero;
}

/* The signs at the ends differ. */
static void bisect(struct search *search, int64_t low, int64_t high, int sign_low)
{
	while (high - 1 > low) {
		const int64_t middle = ordered_middle(low, high);
		const int sign = sign_at(search, middle);

		if (sign == 0) {
			record(search, middle, middle, false);
			return;
		}
		*(sign == sign_low ? &low : &high) = middle;
	}
	record(search, low, high, false);
}

/* The step rises or falls all along, or the two ends are neighbours. */
static void judge_by_ends(struct search *search, int64_t low, int64_t high, bool monotone)
{
	const int sign_low = sign_at(search, low), sign_high = sign_at(search, high);

	if (sign_low == 0)
		record(search, low, low, !monotone);
	else if (sign_high == 0)
		record(search, high, high, !monotone);
	else if (sign_low == NO_SIGN || sign_high == NO_SIGN)
		return;
	else if (sign_low != sign_high)
		bisect(search, low, high, sign_low);
	else if (!monotone)
		record(search, low, high, true);
}

static bool is_monotone(struct search *search, double low, double high, bool partial)
{
	if (!search->has_derivative || partial)
		return false;
	const struct range slope = range_of(&search->derivative, search->derivative.value, low,
		high, search->memory);
	return !slope.partial && !range_has_zero(slope);
}

static void search_box(struct search *search, int64_t low, int64_t high)
{
	const double left = ordered_double(low), right = ordered_double(high);

	if (++search->boxes > ZEROS_BOXES_MAX || search->zeros->too_many) {
		search->zeros->too_many = true;
		return;
	}
	const struct range range = range_of(&search->function, search->function.value, left,
		right, search->memory);
	if (!range_has_zero(range) || (range.low == 0 && range.high == 0))
		return;
	/* The width of all doubles would overflow. */
	if (is_monotone(search, left, right, range.partial)) {
		judge_by_ends(search, low, high, true);
	} else if (low >= high - 1) {
		judge_by_ends(search, low, high, false);
	} else {
		const int64_t middle = ordered_middle(low, high);
		search_box(search, low, middle);
		search_box(search, middle, high);
	}
}

static void search_all(const struct formula *formula, unsigned short step, double low, double high,
	struct zeros *zeros)
{
	struct search search = { .function = *formula, .zeros = zeros };

	search.function.value = search.function.written = step;
	search.plan = plan_of(&search.function, 0, false);
	search.has_derivative = formula_derive(&search.derivative, &search.function, 1);
	search.memory = memory_new(2 * FORMULA_STEPS_MAX, sizeof *search.memory);
	search_box(&search, ordered_of(low), ordered_of(high));
	free(search.memory);
	formula_free(&search.derivative);
	plan_free(&search.plan);
}

static int compare(const void *a, const void *b)
{
	const double x = ((const struct zero *)a)->x, y = ((const struct zero *)b)->x;

	return (x > y) - (x < y);
}

/* The zeros of both, each once. */
static void merge(struct zeros *zeros, struct zeros *others)
{
	const size_t total = zeros->count + others->count;
	size_t kept = 0;

	zeros->zero = memory_resize(zeros->zero, total, sizeof *zeros->zero);
	for (size_t i = 0; i < others->count; i++)
		zeros->zero[zeros->count + i] = others->zero[i];
	qsort(zeros->zero, total, sizeof *zeros->zero, compare);
	for (size_t i = 0; i < total; i++)
		if (kept == 0 || zeros->zero[i].x != zeros->zero[kept - 1].x)
			zeros->zero[kept++] = zeros->zero[i];
	zeros->count = kept;
	zeros->too_many = zeros->too_many || others->too_many || kept > ZEROS_MAX;
	zeros_free(others);
}

struct zeros zeros_of(const struct formula *formula, unsigned short number, double low,
	double high)
{
	const struct step *step = &formula->step[number];
	struct zeros zeros = { .count = 0 }, others;

	if (!step->varies)
		return zeros;
	switch (step->operation) {
	case STEP_EXP: case STEP_COSH: case STEP_NORMAL: case STEP_DENSITY: case STEP_ERFC:
	case STEP_SIGMOID: case STEP_SOFTPLUS:
		return zeros;
	case STEP_MULTIPLY:
		zeros = zeros_of(formula, step->argument[0], low, high);
		others = zeros_of(formula, step->argument[1], low, high);
		merge(&zeros, &others);
		return zeros;
	case STEP_NEGATE: case STEP_DIVIDE: case STEP_EXPM1: case STEP_LOG1P: case STEP_SQRT:
	case STEP_ATAN: case STEP_ASINH: case STEP_SINH: case STEP_TANH: case STEP_ERF:
	case STEP_ABS: case STEP_SIGN:
		return zeros_of(formula, step->argument[0], low, high);
	default:
		search_all(formula, number, low, high, &zeros);
		return zeros;
	}
}

void zeros_free(struct zeros *zeros)
{
	free(zeros->zero);
	*zeros = (struct zeros){ .count = 0 };
}
