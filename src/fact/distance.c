/* SPDX-License-Identifier: MIT */
/* distance.c - facts_distance of facts.h: how far apart two functions are.
 *
 * Method: the difference is furthest from 0 at a zero of its derivative, at an edge, or
 * in the limit. Values at some points say first how far it is at least: where its range
 * keeps within that, no zero is looked for.
 */
#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "fact/facts.h"
#include "formula/builder.h"
#include "formula/derive/differentiate.h"
#include "formula/evaluate/evaluate.h"
#include "formula/scaled/evaluate.h"
#include "support/memory.h"

enum { GRID = 512, BOXES = 3000 };
static const double SPAN = 16;

struct comparison {
	struct formula formula;		/* owned: f - g */
	struct plan plan;		/* owned */
	struct effort *effort;		/* borrowed: of the run */
	struct distance furthest;
};

static unsigned short copy(struct builder *builder, const struct formula *formula)
{
	unsigned short *to = memory_new(formula->value + 1u, sizeof *to);

	for (size_t i = 0; i <= formula->value; i++) {
		const struct step *step = &formula->step[i];
		to[i] = builder_copy(builder, step, to[step->argument[0]], to[step->argument[1]],
			to[step->argument[2]]);
	}
	const unsigned short value = to[formula->value];
	free(to);
	return value;
}

static struct formula subtract(const struct formula *f, const struct formula *g)
{
	struct builder builder = { .full = false };
	const unsigned short first = copy(&builder, f), second = copy(&builder, g);
	/* What is written alike is the same step, and nothing would decide that it is 0 less itself. */
	const unsigned short value = first == second ? builder_number(&builder, 0)
		: builder_step(&builder, STEP_SUBTRACT, first, second, 0);

	if (builder.full) {
		builder_free(&builder);
		return (struct formula){ .count = 0 };
	}
	struct formula difference = builder_take(&builder);
	difference.written = difference.value = value;
	formula_prepare(&difference);
	return difference;
}

static void include(struct comparison *comparison, double value, double x)
{
	struct distance *furthest = &comparison->furthest;

	if (fabs(value) > furthest->value)
		*furthest = (struct distance){ .value = fabs(value) };
	if (fabs(value) != furthest->value)
		return;
	for (size_t i = 0; i < furthest->count; i++)
		if (furthest->x[i] == x)
			return;
	if (furthest->count < 2)
		furthest->x[furthest->count++] = x;
}

static void include_at(struct comparison *comparison, const double *x, size_t count)
{
	double *y = memory_new(count, sizeof *y);

	formula_evaluate(&comparison->plan, NUMBER_F64, x, y, count, comparison->effort);
	for (size_t i = 0; i < count; i++)
		include(comparison, y[i], x[i]);
	free(y);
}

static void evaluate(const struct formula *formula, const double *x, double *y, size_t count,
	struct effort *effort)
{
	struct plan plan = plan_of(formula, 0, false);

	formula_evaluate(&plan, NUMBER_F64, x, y, count, effort);
	plan_free(&plan);
}

/* Where both round to one double they hardly differ, and if they do not at all it takes long
 * to find that out. */
static void include_grid(struct comparison *comparison, const struct formula *f,
	const struct formula *g)
{
	double x[GRID + 3], y[2][GRID + 1];
	size_t count = 0;

	for (int i = 0; i <= GRID; i++)
		x[i] = SPAN * (2.0 * i / GRID - 1);
	evaluate(f, x, y[0], GRID + 1, comparison->effort);
	evaluate(g, x, y[1], GRID + 1, comparison->effort);
	for (int i = 0; i <= GRID; i++)
		if (y[0][i] != y[1][i])
			x[count++] = x[i];
	x[count++] = -INFINITY;
	x[count++] = INFINITY;
	include_at(comparison, x, count);
}

/* The turns of a piece between two x. */
static void include_turns(struct comparison *comparison, const struct formula *piece, double low,
	double high)
{
	const double least = comparison->furthest.value;
	struct formula derivative;
	const struct zeros_wanted wanted = { .low = low, .high = high, .boxes = BOXES,
		.of = piece, .slope = &derivative, .least = -least, .most = least,
		.effort = comparison->effort };

	if (!formula_differentiate(&derivative, piece))
		return;
	struct zeros zeros = zeros_of(&derivative, derivative.value, &wanted);
	for (size_t i = 0; i < zeros.count; i++)
		include_at(comparison, &zeros.zero[i].x, 1);
	zeros_free(&zeros);
	formula_free(&derivative);
}

static void include_edge(struct comparison *comparison, const struct pieces *pieces, size_t edge)
{
	const double x = pieces->edge[edge].x;
	double value;

	formula_evaluate(&comparison->plan, NUMBER_F64, &x, &value, 1, comparison->effort);
	const struct sides sides = pieces_sides(pieces, edge, 0, value);
	include(comparison, sides.value, x);
	include(comparison, sides.left, x);
	include(comparison, sides.right, x);
}

static void include_pieces(struct comparison *comparison)
{
	struct pieces pieces = pieces_of(&comparison->formula, -DBL_MAX, DBL_MAX,
		comparison->effort);

	for (size_t i = 0; i <= pieces.edges && !pieces.too_many; i++) {
		const double low = i > 0 ? pieces.edge[i - 1].x : -DBL_MAX;
		const double high = i < pieces.edges ? pieces.edge[i].x : DBL_MAX;
		if (i < pieces.edges)
			include_edge(comparison, &pieces, i);
		include_turns(comparison, &pieces.piece[i], low, high);
	}
	pieces_free(&pieces);
}

struct distance facts_distance(const struct formula *f, const struct formula *g,
	struct effort *effort)
{
	struct comparison comparison = { .formula = subtract(f, g), .effort = effort };

	if (comparison.formula.count == 0)
		return (struct distance){ .value = NAN };
	comparison.plan = plan_of(&comparison.formula, 0, false);
	include_grid(&comparison, f, g);
	include_pieces(&comparison);
	plan_free(&comparison.plan);
	formula_free(&comparison.formula);
	return comparison.furthest;
}
