/* SPDX-License-Identifier: MIT */
/* weighted.c - see weighted.h
 *
 * Method: on each piece of f, f phi(x/deviation) and so on are formulas without switches,
 * which are evaluated with exponents beside the numbers.
 *
 * Special cases: if what is integrated has another limit than 0, or still grows where x is
 * large, the integral is infinite or there is none. There is none either if f is not defined
 * everywhere.
 */
#include "fact/weighted.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "formula/builder.h"
#include "formula/derive/differentiate.h"
#include "formula/evaluate/evaluate.h"
#include "formula/scaled/evaluate.h"
#include "support/memory.h"

enum { POINTS = QUADRATURE_POINTS };

struct weighted {
	struct formula formula;		/* owned; no steps: it would be too large */
	struct plan plan;		/* owned */
};

struct products {
	struct subject *subject;
	double deviation;
	size_t count;			/* of integrands */
	struct weighted *weighted;	/* owned [pieces][INTEGRALS_MAX] */
	size_t dear;			/* the subject's, before */
};

/* What stands before the density. */
enum factor { FACTOR_PLAIN, FACTOR_SQUARE };

/* *weighted stays where it is: its plan knows its formula. */
static void weighted_begin(struct weighted *weighted, const struct formula *f,
	const double *mean, enum factor factor, double deviation)
{
	struct builder builder = builder_of(f);
	unsigned short value = f->value;

	if (mean != NULL)
		value = builder_step(&builder, STEP_SUBTRACT, value,
			builder_number(&builder, *mean), 0);
	if (factor == FACTOR_SQUARE)
		value = builder_step(&builder, STEP_MULTIPLY, value, value, 0);
	const unsigned short z = builder_step(&builder, STEP_DIVIDE,
		builder_step(&builder, STEP_X, 0, 0, 0), builder_number(&builder, deviation), 0);
	const unsigned short density = builder_step(&builder, STEP_DENSITY, z, 0, 0);
	value = builder_step(&builder, STEP_MULTIPLY, value, density, 0);
	if (builder.full) {
		builder_free(&builder);
		return;
	}
	weighted->formula = builder_take(&builder);
	weighted->formula.written = weighted->formula.value = value;
	formula_prepare(&weighted->formula);
	weighted->plan = plan_of(&weighted->formula, 0, false);
}

/* The order-th derivative of a piece; the caller frees. False if it would be too large. */
static bool differentiate(struct formula *derivative, const struct formula *piece,
	unsigned order)
{
	struct formula lower;

	if (order == 1)
		return formula_differentiate(derivative, piece);
	if (!differentiate(&lower, piece, order - 1))
		return false;
	const bool right = formula_differentiate(derivative, &lower);
	formula_free(&lower);
	return right;
}

static void add_piece(struct products *products, size_t number, const double *mean)
{
	const struct formula *piece = &products->subject->pieces.piece[number];
	struct weighted *weighted = &products->weighted[number * INTEGRALS_MAX];
	const unsigned order = products->subject->order;
	const double deviation = products->deviation;
	struct formula made, slope;
	const bool derived = order > 0 && differentiate(&made, piece, order);
	const struct formula *f = derived ? &made : piece;

	if (order > 0 && !derived)
		return;
	weighted_begin(&weighted[0], f, mean, mean != NULL ? FACTOR_SQUARE : FACTOR_PLAIN,
		deviation);
	if (products->count > 1 && formula_differentiate(&slope, f)) {
		weighted_begin(&weighted[1], f, NULL, FACTOR_SQUARE, deviation);
		weighted_begin(&weighted[2], &slope, NULL, FACTOR_SQUARE, deviation);
		formula_free(&slope);
	}
	if (derived)
		formula_free(&made);
}

static void products_free(struct products *products)
{
	const size_t all = (products->subject->pieces.edges + 1) * INTEGRALS_MAX;

	for (size_t i = 0; i < all; i++) {
		plan_free(&products->weighted[i].plan);
		formula_free(&products->weighted[i].formula);
	}
	free(products->weighted);
}

static size_t piece_at(const struct pieces *pieces, double x)
{
	size_t number = 0;

	while (number < pieces->edges && pieces->edge[number].x < x)
		number++;
	return number;
}

/* Number j at points of one piece; whether it goes on. */
static bool evaluate_one(struct products *products, size_t j, const double *x, double *y,
	size_t count)
{
	const size_t number = piece_at(&products->subject->pieces, x[count / 2]);
	struct weighted *weighted = &products->weighted[number * INTEGRALS_MAX + j];

	if (weighted->formula.count > 0)
		return subject_evaluate(products->subject, &weighted->plan, x, y, count,
			products->dear);
	for (size_t i = 0; i < count; i++)
		y[i] = NAN;
	return true;
}

static bool evaluate(void *context, const double z[static POINTS],
	double y[static INTEGRALS_MAX][POINTS])
{
	struct products *products = context;
	double x[POINTS];
	bool goes_on = true;

	for (int i = 0; i < POINTS; i++)
		x[i] = products->deviation * z[i];
	for (size_t j = 0; j < products->count; j++)
		goes_on &= evaluate_one(products, j, x, y[j], POINTS);
	return goes_on;
}

/* What it comes to far from 0 on one side: 0, or with its sign infinity. NaN: not known. */
static double far_away(struct products *products, size_t j, int side)
{
	enum { FAR = 4 };
	double x[FAR] = { 128, 256, 512, INFINITY }, y[FAR];

	for (int i = 0; i < FAR; i++) {
		x[i] = isinf(x[i]) ? side * DBL_MAX : side * products->deviation * x[i];
		evaluate_one(products, j, &x[i], &y[i], 1);
	}
	if (isnan(y[0]) || isnan(y[1]) || isnan(y[2]))
		return NAN;
	const bool grows = fabs(y[0]) > 0 && fabs(y[1]) >= fabs(y[0]) && fabs(y[2]) >= fabs(y[1]);
	return grows || fabs(y[3]) > 0 ? copysign(INFINITY, y[2]) : 0;
}

void weighted_integrate(struct subject *subject, double deviation, const double *mean,
	const struct line *line, struct integral *integral, size_t count)
{
	struct products products = { .subject = subject, .deviation = deviation, .count = count,
		.dear = subject->dear };
	const size_t pieces = subject->pieces.edges + 1;

	products.weighted = memory_new(pieces * INTEGRALS_MAX, sizeof *products.weighted);
	for (size_t i = 0; i < pieces; i++)
		add_piece(&products, i, mean);
	integrate(evaluate, &products, line, integral, count);
	for (size_t j = 0; j < count; j++) {
		const double left = far_away(&products, j, -1), right = far_away(&products, j, 1);
		if (left != 0 || right != 0)
			integral[j] = (struct integral){ INTEGRAL_DIVERGES, left + right, INFINITY };
		else if (isnan(integral[j].value) && integral[j].state == INTEGRAL_NOT_FOUND)
			integral[j].error = INFINITY;
	}
	products_free(&products);
}
