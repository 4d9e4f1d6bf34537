/* SPDX-License-Identifier: MIT */
/* study.c - see study.h */
#include "fact/study.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "formula/derive/differentiate.h"
#include "formula/evaluate/evaluate.h"
#include "formula/search/piece_limit.h"
#include "formula/search/point_sign.h"
#include "formula/search/range.h"
#include "support/memory.h"

enum { BOXES = 3000 };		/* 10 ms of those that cannot be decided */
static const double PERIOD_MIN = 1e-100, PERIOD_MAX = 1e9, NEARLY = 0x1p-50;

static double value_inside(const struct stretch *stretch, unsigned order)
{
	return piece_limit(&stretch->order[order], 0, piece_point(stretch->low, stretch->high),
		INFINITY, stretch->effort);
}

static void study_stretch(struct stretch *stretch)
{
	const struct zeros_wanted wanted = { .low = stretch->low, .high = stretch->high,
		.boxes = BOXES, .effort = stretch->effort };

	for (unsigned order = 0; order < ORDERS; order++) {
		struct formula *formula = &stretch->order[order];
		if (order > 0 && (stretch->order[order - 1].count == 0
				|| !formula_differentiate(formula, &stretch->order[order - 1])))
			*formula = (struct formula){ .count = 0 };
		if (formula->count > 0)
			stretch->zeros[order] = zeros_of(formula, formula->value, &wanted);
		else
			stretch->zeros[order].too_many = true;
	}
}

static void begin(struct study *study)
{
	const struct formula *formula = study->formula;
	struct effort *effort = study->effort;
	for (unsigned order = 0; order < ORDERS; order++)
		study->plan[order] = plan_of(formula, order, false);
	study->pieces = pieces_of(formula, study->low, study->high, effort);
	if (study->pieces.too_many)
		return;
	study->stretches = study->pieces.edges + 1;
	study->sides = memory_new(study->pieces.edges + 1, sizeof *study->sides);
	study->stretch = memory_new(study->stretches, sizeof *study->stretch);
	for (size_t i = 0; i < study->stretches; i++) {
		struct stretch *stretch = &study->stretch[i];
		stretch->low = i > 0 ? study->pieces.edge[i - 1].x : study->low;
		stretch->high = i < study->pieces.edges ? study->pieces.edge[i].x
			: study->high;
		stretch->order[0] = study->pieces.piece[i];
		stretch->effort = effort;
		stretch->defined = !isnan(value_inside(stretch, 0));
		if (stretch->defined)
			study_stretch(stretch);
	}
}

void study_begin(struct study *study, const struct formula *formula, struct effort *effort)
{
	*study = (struct study){ .formula = formula, .low = -DBL_MAX, .high = DBL_MAX,
		.effort = effort };
	begin(study);
}

/* More than a period on either side of the one around 0, so that all of it lies between places
 * where something happens, and no such place at an end. */
void study_begin_period(struct study *study, const struct formula *formula,
	struct effort *effort)
{
	static const double reach = 1.5625;
	struct period period;
	const bool found = period_of(formula, &period);
	const double value = found ? period_value(&period) : 0;

	if (!(value >= PERIOD_MIN && value <= PERIOD_MAX)) {
		study_begin(study, formula, effort);
		return;
	}
	*study = (struct study){ .formula = formula, .low = -reach * value,
		.high = reach * value, .repeats = true, .period = period, .effort = effort };
	begin(study);
}

bool study_tells(const struct study *study, double x)
{
	const double half = study->repeats ? period_value(&study->period) / 2 : INFINITY;

	return x > -half * (1 - NEARLY) && x <= half * (1 + NEARLY);
}

void study_end(struct study *study)
{
	for (size_t i = 0; i < study->stretches; i++)
		for (unsigned order = 0; order < ORDERS; order++) {
			if (order > 0)
				formula_free(&study->stretch[i].order[order]);
			zeros_free(&study->stretch[i].zeros[order]);
		}
	for (unsigned order = 0; order < ORDERS; order++)
		plan_free(&study->plan[order]);
	free(study->stretch);
	free(study->sides);
	pieces_free(&study->pieces);
}

double study_value(struct study *study, unsigned order, double x)
{
	double value;

	formula_evaluate(&study->plan[order], NUMBER_F64, &x, &value, 1, study->effort);
	return value;
}

struct sides study_sides(struct study *study, size_t edge, unsigned order)
{
	struct edge_sides *at = &study->sides[edge];

	if (!at->known[order])
		at->order[order] = pieces_sides(&study->pieces, edge, order,
			study_value(study, order, study->pieces.edge[edge].x));
	at->known[order] = true;
	return at->order[order];
}

/* Everywhere: as 0*x is not seen to be, but its derivative is. */
static bool is_zero(const struct formula *formula)
{
	const struct step *step = formula->count > 0 ? &formula->step[formula->value] : NULL;

	return step != NULL && step->operation == STEP_NUMBER && step->value == 0;
}

/* As (x - x)*g(x) is. */
static bool vanishes(const struct stretch *stretch, const struct formula *formula)
{
	struct range *memory = memory_new(formula->count, sizeof *memory);
	const struct range range = range_of(formula, formula->value, stretch->low, stretch->high,
		memory);
	free(memory);
	return range.low == 0 && range.high == 0;
}

bool stretch_constant(const struct stretch *stretch, unsigned order, double *value)
{
	const struct formula *formula = &stretch->order[order];

	if (formula->count > 0 && vanishes(stretch, formula)) {
		*value = 0;
		return true;
	}
	if (formula->count == 0 || (formula->step[formula->value].varies
			&& (order + 1 == ORDERS || !is_zero(&stretch->order[order + 1]))))
		return false;
	*value = value_inside(stretch, order);
	return true;
}

struct gap gap_of(const struct zeros *zeros, double left, double right)
{
	struct gap gap = { right, left };

	for (size_t i = 0; i < zeros->unknowns; i++)
		if (zeros->unknown[i].low < right && zeros->unknown[i].high > left) {
			gap.low = fmax(left, fmin(gap.low, zeros->unknown[i].low));
			gap.high = fmin(right, fmax(gap.high, zeros->unknown[i].high));
		}
	return gap;
}

int stretch_sign(const struct stretch *stretch, unsigned order, double low, double high)
{
	const struct formula *formula = &stretch->order[order];
	struct point_sign sign;

	if (formula->count == 0)
		return 0;
	point_sign_begin(&sign, formula, formula->value, stretch->effort);
	const int found = point_sign(&sign, piece_point(low, high));
	point_sign_end(&sign);
	return found == NO_SIGN ? 0 : found;
}
