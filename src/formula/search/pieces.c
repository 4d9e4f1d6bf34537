/* SPDX-License-Identifier: MIT */
/* pieces.c - see pieces.h
 *
 * Method: what decides a switch is a step, or the difference of two; its zeros are the
 * edges. The same of what a quotient divides by, and of the arguments where logarithms
 * and roots end. Between two edges all signs are constant, so one point there, taken by
 * the evaluators, says which way each switch is set; the piece is made of the steps that
 * remain.
 *
 * Special cases: floor(u) changes where u is whole: at the zeros of sin(pi u), of which
 * there may be too many. A switch that is undefined at the point stays as it is.
 */
#include "formula/search/pieces.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "formula/builder.h"
#include "formula/evaluate/evaluate.h"
#include "formula/scaled/evaluate.h"
#include "formula/search/piece_limit.h"
#include "formula/search/zeros.h"
#include "support/memory.h"

/* Adds the edges at the zeros of the value of the formula in the builder. */
static void add_zeros(struct pieces *pieces, const struct formula *formula, unsigned short step,
	unsigned short own, double low, double high)
{
	const struct zeros_wanted wanted = { .low = low, .high = high, .boxes = ZEROS_BOXES_MAX,
		.effort = pieces->effort };
	struct zeros zeros = zeros_of(formula, step, &wanted);

	pieces->edge = memory_resize(pieces->edge, pieces->edges + zeros.count,
		sizeof *pieces->edge);
	for (size_t i = 0; i < zeros.count; i++)
		pieces->edge[pieces->edges++] = (struct edge){ zeros.zero[i].x,
			zeros.zero[i].low, zeros.zero[i].high, zeros.zero[i].touches,
			{ own, own } };
	pieces->too_many = pieces->too_many || zeros.too_many || zeros.unknowns > 0;
	zeros_free(&zeros);
}

/* The step whose zeros are where this one switches or ends; it may be a new one. False
 * if there is none. */
static bool switching_step(struct builder *builder, struct step step, unsigned short *zero)
{
	const unsigned short a = step.argument[0], b = step.argument[1];

	switch (step.operation) {
	case STEP_ABS: case STEP_SIGN: case STEP_LOG: case STEP_SQRT: case STEP_POWER:
		*zero = a;
		return true;
	case STEP_DIVIDE:
		*zero = b;
		return true;
	case STEP_LOG1P:
		*zero = builder_step(builder, STEP_ADD, a, builder_number(builder, 1), 0);
		return true;
	case STEP_TAN:
		*zero = builder_step(builder, STEP_COS, a, 0, 0);
		return true;
	case STEP_FLOOR:
		*zero = builder_step(builder, STEP_SIN, builder_step(builder, STEP_MULTIPLY, a,
			builder_step(builder, STEP_PI, 0, 0, 0), 0), 0, 0);
		return true;
	case STEP_MIN: case STEP_MAX: case STEP_LESS: case STEP_LESS_EQUAL: case STEP_EQUAL:
	case STEP_NOT_EQUAL:
		*zero = builder_step(builder, STEP_SUBTRACT, a, b, 0);
		return true;
	default:
		return false;
	}
}

static bool is_exactly(const struct step *step, double value)
{
	return step->operation == STEP_NUMBER && step->digits == NULL && step->value == value;
}

/* Which steps the value needs. */
static void mark_needed(const struct formula *formula, bool *needed)
{
	for (size_t i = 0; i < formula->count; i++)
		needed[i] = i == formula->value;
	for (size_t i = formula->count; i-- > 0; )
		for (size_t j = 0; needed[i] && j < operations[formula->step[i].operation].arguments;
				j++)
			needed[formula->step[i].argument[j]] = true;
}

static int compare(const void *a, const void *b)
{
	const double x = ((const struct edge *)a)->x, y = ((const struct edge *)b)->x;

	return (x > y) - (x < y);
}

/* Of two edges at one x the first step is kept: what is made of it is 0 as well. */
static void unite(struct edge *edge, const struct edge *other)
{
	if (other->step[0] < edge->step[0])
		memcpy(edge->step, other->step, sizeof edge->step);
}

static bool is_continuous(const struct formula *formula, unsigned short number)
{
	const struct step *step = &formula->step[number];

	switch (step->operation) {
	case STEP_SIGN: case STEP_FLOOR: case STEP_TAN: case STEP_CHOOSE: case STEP_DIVIDE:
	case STEP_POWER: case STEP_LOG: case STEP_LOG1P: case STEP_SQRT:
		return !step->varies;
	default:
		for (size_t i = 0; i < operations[step->operation].arguments; i++)
			if (!is_continuous(formula, step->argument[i]))
				return false;
		return true;
	}
}

/* Whether floor changes more often than can be listed: it takes a long way of many boxes to
 * find that, and a continuous argument comes by all that is between two of its values. */
static bool changes_often(const struct formula *formula, const struct step *step, double low,
	double high, struct effort *effort)
{
	const double x[] = { low, fmin(fmax(low, 0), high), high };
	struct formula part = *formula;
	double y[3];

	if (step->operation != STEP_FLOOR || !is_continuous(formula, step->argument[0]))
		return false;
	part.value = step->argument[0];
	struct plan plan = plan_of(&part, 0, false);
	formula_evaluate(&plan, NUMBER_F64, x, y, 3, effort);
	plan_free(&plan);
	return fabs(y[1] - y[0]) > ZEROS_MAX || fabs(y[2] - y[1]) > ZEROS_MAX;
}

static void find_edges(struct pieces *pieces, const struct formula *formula, double low,
	double high)
{
	bool *needed = memory_new(formula->count, sizeof *needed);
	struct builder builder = builder_of(formula);

	mark_needed(formula, needed);
	for (size_t i = 0; i < formula->count && !pieces->too_many; i++) {
		unsigned short zero;
		pieces->too_many = needed[i] && formula->step[i].varies
			&& changes_often(formula, &formula->step[i], low, high, pieces->effort);
		if (!needed[i] || !formula->step[i].varies || pieces->too_many
				|| !switching_step(&builder, formula->step[i], &zero))
			continue;
		/* Of max(a, 0) it is a itself. */
		const struct step *step = &builder.formula.step[zero];
		if (step->operation == STEP_SUBTRACT
				&& is_exactly(&builder.formula.step[step->argument[1]], 0))
			zero = step->argument[0];
		else if (step->operation == STEP_SUBTRACT
				&& is_exactly(&builder.formula.step[step->argument[0]], 0))
			zero = step->argument[1];
		add_zeros(pieces, &builder.formula, zero,
			zero < formula->count && needed[zero] ? zero : EDGE_NO_STEP, low, high);
	}
	builder_free(&builder);
	free(needed);
	if (pieces->edges > 0)
		qsort(pieces->edge, pieces->edges, sizeof *pieces->edge, compare);
	size_t kept = 0;
	for (size_t i = 0; i < pieces->edges; i++)
		if (kept == 0 || pieces->edge[i].x != pieces->edge[kept - 1].x)
			pieces->edge[kept++] = pieces->edge[i];
		else
			unite(&pieces->edge[kept - 1], &pieces->edge[i]);
	pieces->edges = kept;
	pieces->too_many = pieces->too_many || kept > ZEROS_MAX;
}

/* What each step is at one point. */
struct point_values {
	const struct formula *formula;	/* borrowed */
	struct builder builder;		/* the same steps, and differences of them */
	double x;
	struct effort *effort;		/* borrowed */
};

static double value_at(struct point_values *at, unsigned short step)
{
	struct formula part = at->builder.formula;
	double value;

	part.value = step;
	struct plan plan = plan_of(&part, 0, false);
	formula_evaluate(&plan, NUMBER_F64, &at->x, &value, 1, at->effort);
	plan_free(&plan);
	return value;
}

/* Less than, equal to or greater than 0, as a is than b. */
static double order_at(struct point_values *at, unsigned short a, unsigned short b)
{
	return value_at(at, builder_step(&at->builder, STEP_SUBTRACT, a, b, 0));
}

static bool truth_at(struct point_values *at, unsigned short number)
{
	const struct step *step = &at->formula->step[number];
	const unsigned short a = step->argument[0], b = step->argument[1];

	switch (step->operation) {
	case STEP_LESS: return order_at(at, a, b) < 0;
	case STEP_LESS_EQUAL: return order_at(at, a, b) <= 0;
	case STEP_EQUAL: return order_at(at, a, b) == 0;
	case STEP_NOT_EQUAL: return order_at(at, a, b) != 0;
	case STEP_AND: return truth_at(at, a) && truth_at(at, b);
	default: return truth_at(at, a) || truth_at(at, b);
	}
}

/* The step of the piece that this step of the formula is; `to` has those of earlier ones. */
static unsigned short set_switch(struct builder *builder, struct point_values *at,
	unsigned short number, const unsigned short *to)
{
	const struct step *step = &at->formula->step[number];
	const unsigned short a = step->argument[0], b = step->argument[1];
	const unsigned arguments = operations[step->operation].arguments;

	switch (step->operation) {
	case STEP_NUMBER:
		return step->digits == NULL ? builder_number(builder, step->value)
			: builder_digits(builder, step->digits, strlen(step->digits));
	case STEP_ABS:
		return value_at(at, a) < 0 ? builder_step(builder, STEP_NEGATE, to[a], 0, 0) : to[a];
	case STEP_SIGN: case STEP_FLOOR:
		return builder_number(builder, value_at(at, number));
	case STEP_MIN:
		return order_at(at, a, b) < 0 ? to[a] : to[b];
	case STEP_MAX:
		return order_at(at, a, b) > 0 ? to[a] : to[b];
	case STEP_CHOOSE:
		return truth_at(at, a) ? to[b] : to[step->argument[2]];
	default:
		return builder_step(builder, step->operation, arguments > 0 ? to[a] : 0,
			arguments > 1 ? to[b] : 0, 0);
	}
}

/* The piece that has the point x. The steps of the formula, those that are 0 at its two ends,
 * become steps of the piece. */
static struct formula piece_at(const struct formula *formula, double x, struct effort *effort,
	unsigned short *const ends[2])
{
	struct point_values at = { .formula = formula, .builder = builder_of(formula), .x = x,
		.effort = effort };
	struct builder builder = { .full = false };
	bool *needed = memory_new(formula->count, sizeof *needed);
	unsigned short *to = memory_new(formula->count, sizeof *to);

	mark_needed(formula, needed);
	for (size_t i = 0; i < formula->count; i++)
		if (needed[i] && !is_condition(formula->step[i].operation))
			to[i] = set_switch(&builder, &at, (unsigned short)i, to);
	struct formula piece = builder_take(&builder);
	piece.written = piece.value = to[formula->value];
	for (int side = 0; side < 2; side++)
		if (ends[side] != NULL && *ends[side] != EDGE_NO_STEP)
			*ends[side] = to[*ends[side]];
	formula_prepare(&piece);
	builder_free(&at.builder);
	free(needed);
	free(to);
	return piece;
}

/* A point of piece i. Beyond an edge at the end of the range there is no room left. */
static double point_of_piece(const struct pieces *pieces, size_t i, double low, double high)
{
	const double left = i > 0 ? pieces->edge[i - 1].x : low;
	const double right = i < pieces->edges ? pieces->edge[i].x : high;

	if (right <= low)
		return nextafter(right, -INFINITY);
	return left >= high ? nextafter(left, INFINITY) : piece_point(left, right);
}

struct pieces pieces_of(const struct formula *formula, double low, double high,
	struct effort *effort)
{
	struct pieces pieces = { .effort = effort };

	find_edges(&pieces, formula, low, high);
	if (pieces.too_many)
		pieces.edges = 0;
	pieces.piece = memory_new(pieces.edges + 1, sizeof *pieces.piece);
	for (size_t i = 0; i <= pieces.edges; i++) {
		unsigned short *const ends[2] = {
			i > 0 ? &pieces.edge[i - 1].step[1] : NULL,
			i < pieces.edges ? &pieces.edge[i].step[0] : NULL,
		};
		pieces.piece[i] = piece_at(formula, point_of_piece(&pieces, i, low, high),
			effort, ends);
	}
	return pieces;
}

void pieces_free(struct pieces *pieces)
{
	for (size_t i = 0; pieces->piece != NULL && i <= pieces->edges; i++)
		formula_free(&pieces->piece[i]);
	free(pieces->piece);
	free(pieces->edge);
	*pieces = (struct pieces){ .edges = 0 };
}
