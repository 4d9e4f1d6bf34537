/* SPDX-License-Identifier: MIT */
/* zeros.c - see zeros.h
 *
 * Method: a product is 0 where a factor is, and an odd function of a step where the step
 * is; exp and its like never are. All others are searched (zero_search.h), what is far
 * from 0 for itself: there boxes are halved over the doubles in their order.
 */
#include "formula/search/zeros.h"

#include <math.h>
#include <stdlib.h>

#include "formula/builder.h"
#include "formula/scaled/evaluate.h"
#include "formula/search/ordered.h"
#include "formula/search/zero_search.h"
#include "support/memory.h"

static const double NEAR = 64;
enum { FAR_SHARE = 4 };		/* of the boxes, for each side */

static int compare_zeros(const void *a, const void *b)
{
	const double x = ((const struct zero *)a)->low, y = ((const struct zero *)b)->low;

	return (x > y) - (x < y);
}

static int compare_spans(const void *a, const void *b)
{
	const double x = ((const struct span *)a)->low, y = ((const struct span *)b)->low;

	return (x > y) - (x < y);
}

static bool is_exact(const struct zero *zero)
{
	return zero->low == zero->high;
}

/* Neighbours that touch 0 are one, the exact zero if there is one; a zero of two factors is one. */
static void unite_zeros(struct zeros *zeros)
{
	size_t kept = 0;

	for (size_t i = 0; i < zeros->count; i++) {
		const struct zero zero = zeros->zero[i];
		struct zero *last = kept > 0 ? &zeros->zero[kept - 1] : NULL;
		const bool same = last != NULL && zero.x == last->x;
		if (same)
			last->square = last->square || zero.square;
		if (!same && (last == NULL || !(zero.touches || last->touches)
				|| ordered_of(last->high) + 1 < ordered_of(zero.low))) {
			zeros->zero[kept++] = zero;
			continue;
		}
		if (is_exact(last)) {
			last->touches = last->touches && zero.touches;
		} else if (is_exact(&zero) || (last->touches && !zero.touches)) {
			*last = zero;
		} else {
			last->high = fmax(last->high, zero.high);
			last->touches = last->touches && zero.touches;
		}
	}
	zeros->count = kept;
}

static void unite_spans(struct zeros *zeros)
{
	size_t kept = 0;

	for (size_t i = 0; i < zeros->unknowns; i++) {
		const struct span span = zeros->unknown[i];
		if (kept > 0 && span.low <= zeros->unknown[kept - 1].high)
			zeros->unknown[kept - 1].high = fmax(zeros->unknown[kept - 1].high, span.high);
		else
			zeros->unknown[kept++] = span;
	}
	zeros->unknowns = kept;
}

static void settle(struct zeros *zeros)
{
	if (zeros->count > 0)
		qsort(zeros->zero, zeros->count, sizeof *zeros->zero, compare_zeros);
	if (zeros->unknowns > 0)
		qsort(zeros->unknown, zeros->unknowns, sizeof *zeros->unknown, compare_spans);
	unite_zeros(zeros);
	unite_spans(zeros);
	zeros->too_many = zeros->too_many || zeros->count > ZEROS_MAX;
}

/* The zeros of both. */
static void add(struct zeros *zeros, struct zeros *others)
{
	zeros->zero = memory_resize(zeros->zero, zeros->count + others->count + 1,
		sizeof *zeros->zero);
	for (size_t i = 0; i < others->count; i++)
		zeros->zero[zeros->count++] = others->zero[i];
	zeros->unknown = memory_resize(zeros->unknown, zeros->unknowns + others->unknowns + 1,
		sizeof *zeros->unknown);
	for (size_t i = 0; i < others->unknowns; i++)
		zeros->unknown[zeros->unknowns++] = others->unknown[i];
	zeros->too_many = zeros->too_many || others->too_many;
	zeros_free(others);
	settle(zeros);
}

static bool is_even(const struct formula *formula, const struct step *step)
{
	const struct step *exponent = &formula->step[step->argument[1]];

	if (step->operation == STEP_MULTIPLY)
		return step->argument[0] == step->argument[1];
	return exponent->operation == STEP_NUMBER && exponent->digits == NULL
		&& fmod(exponent->value, 2) == 0;
}

/* Those of what is squared. */
static struct zeros of_square(const struct formula *formula, const struct step *step,
	const struct zeros_wanted *wanted)
{
	struct zeros zeros = zeros_of(formula, step->argument[0], wanted);

	for (size_t i = 0; i < zeros.count; i++)
		zeros.zero[i].square = zeros.zero[i].square || !zeros.zero[i].touches;
	return zeros;
}

static struct zeros search(const struct formula *formula, unsigned short step,
	const struct zeros_wanted *wanted)
{
	const double low = wanted->low, high = wanted->high;
	const double bound[] = { low, fmin(fmax(-NEAR, low), high), fmin(fmax(NEAR, low), high),
		high };
	struct zero_search *search = zero_search_new(formula, step, wanted);
	struct zeros zeros = { .count = 0 };

	for (size_t i = 0; i < 3; i++) {
		const bool far = i != 1;
		/* A single point is searched once. */
		if (bound[i] == bound[i + 1] && (low != high || far))
			continue;
		zero_search(search, bound[i], bound[i + 1], far,
			wanted->boxes / (far ? FAR_SHARE : 1), &zeros);
	}
	zero_search_free(search);
	settle(&zeros);
	return zeros;
}

/* tan(u) is 0 where sin(u) is, which has no poles. */
static struct zeros of_sine(const struct formula *formula, unsigned short u,
	const struct zeros_wanted *wanted)
{
	struct builder builder = builder_of(formula);
	const unsigned short sine = builder_step(&builder, STEP_SIN, u, 0, 0);
	struct formula made = builder_take(&builder);
	made.written = made.value = sine;
	formula_prepare(&made);
	struct zeros zeros = search(&made, sine, wanted);
	formula_free(&made);
	return zeros;
}

struct zeros zeros_of(const struct formula *formula, unsigned short number,
	const struct zeros_wanted *wanted)
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
		if (is_even(formula, step))
			return of_square(formula, step, wanted);
		zeros = zeros_of(formula, step->argument[0], wanted);
		others = zeros_of(formula, step->argument[1], wanted);
		add(&zeros, &others);
		return zeros;
	case STEP_POWER:
		if (formula->step[step->argument[1]].varies)
			return search(formula, number, wanted);
		if (formula->step[step->argument[1]].constant.high < 0)
			return zeros;
		return is_even(formula, step) ? of_square(formula, step, wanted)
			: zeros_of(formula, step->argument[0], wanted);
	case STEP_TAN:
		return of_sine(formula, step->argument[0], wanted);
	case STEP_NEGATE: case STEP_DIVIDE: case STEP_EXPM1: case STEP_LOG1P: case STEP_SQRT:
	case STEP_ATAN: case STEP_ASINH: case STEP_SINH: case STEP_TANH: case STEP_ERF:
	case STEP_ABS: case STEP_SIGN: case STEP_LOG_COSH:
		return zeros_of(formula, step->argument[0], wanted);
	default:
		return search(formula, number, wanted);
	}
}

void zeros_free(struct zeros *zeros)
{
	free(zeros->zero);
	free(zeros->unknown);
	*zeros = (struct zeros){ .count = 0 };
}
