/* SPDX-License-Identifier: MIT */
/* turns.c - see turns.h
 *
 * Method: each stretch is differentiated further, and turns where that changes its sign. The
 * places are zeros of a formula, right to the last digit; none is looked for among samples.
 */
#include "fact/turns.h"

#include <stdbool.h>

#include "fact/study.h"
#include "formula/derive/differentiate.h"
#include "formula/search/piece_limit.h"
#include "formula/search/point_sign.h"
#include "support/memory.h"

enum { BOXES = 3000 };		/* as a study looks at */

struct list {
	double *x;		/* owned [count] */
	size_t count;
};

static void add(struct list *list, double x)
{
	list->x = memory_resize(list->x, list->count + 1, sizeof *list->x);
	list->x[list->count++] = x;
}

/* The derivative of the stretch of an order beyond those that it has. False if it would be
 * too large. */
static bool differentiate(const struct stretch *stretch, unsigned order,
	struct formula *derivative)
{
	const unsigned last = ORDERS - 1;
	if (stretch->order[last].count == 0
			|| !formula_differentiate(derivative, &stretch->order[last]))
		return false;
	for (unsigned i = last + 1; i < order; i++) {
		struct formula before = *derivative;
		const bool fits = formula_differentiate(derivative, &before);
		formula_free(&before);
		if (!fits)
			return false;
	}
	return true;
}

/* 0 where there is nothing between, or it is not known. */
static int sign_between(struct point_sign *sign, double low, double high)
{
	const int found = low < high ? point_sign(sign, piece_point(low, high)) : 0;
	return found == NO_SIGN ? 0 : found;
}

static void take_stretch(struct list *list, const struct stretch *stretch,
	const struct formula *slope)
{
	const struct zeros_wanted wanted = { .low = stretch->low, .high = stretch->high,
		.boxes = BOXES, .effort = stretch->effort };
	struct zeros zeros = zeros_of(slope, slope->value, &wanted);
	struct point_sign sign;
	int before = 0;
	double left = stretch->low;
	point_sign_begin(&sign, slope, slope->value, stretch->effort);
	for (size_t i = 0; !zeros.too_many && i <= zeros.count; i++) {
		const double right = i < zeros.count ? zeros.zero[i].x : stretch->high;
		if (right <= left)
			continue;
		const struct gap gap = gap_of(&zeros, left, right);
		const int first = sign_between(&sign, left, gap.low);
		if (before * first < 0)
			add(list, left);
		before = gap.low == right ? first : sign_between(&sign, gap.high, right);
		left = right;
	}
	point_sign_end(&sign);
	zeros_free(&zeros);
}

size_t turns_of(struct study *study, unsigned order, double **turn)
{
	struct list list = { .count = 0 };
	for (size_t i = 0; i < study->stretches; i++) {
		const struct stretch *stretch = &study->stretch[i];
		struct formula slope;
		if (!stretch->defined || !differentiate(stretch, order + 1, &slope))
			continue;
		take_stretch(&list, stretch, &slope);
		formula_free(&slope);
	}
	*turn = list.x;
	return list.count;
}
