/* SPDX-License-Identifier: MIT */
/* moments.c - see moments.h
 *
 * Method: with z = x/deviation, the integrals of f phi, f^2 phi and f'^2 phi, phi being
 * the normal density. The line is cut (cuts.h) so that they are smooth between.
 *
 * Special cases: where f overflows and phi vanishes, or what is integrated does not vanish
 * beyond END, the products are evaluated as formulas of their own (weighted.h).
 */
#include "fact/moments.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "fact/cuts.h"
#include "fact/weighted.h"
#include "formula/builder.h"
#include "formula/evaluate/evaluate.h"
#include "formula/scaled/evaluate.h"
#include "formula/search/period.h"
#include "support/memory.h"

enum { POINTS = QUADRATURE_POINTS, DEAR_MAX = 1000 };
static const double END = 13;		/* beyond, phi is less than 1e-37 */
static const double FAR = 38;		/* phi(FAR) is nearly the least double */
static const double NEGLIGIBLE = 1e-5;	/* beside the error of an integral */

static struct formula function_of_x(enum operation operation)
{
	struct builder builder = { .full = false };
	const unsigned short x = builder_step(&builder, STEP_X, 0, 0, 0);
	const unsigned short value = builder_step(&builder, operation, x, 0, 0);
	struct formula formula = builder_take(&builder);

	formula.written = formula.value = value;
	formula_prepare(&formula);
	return formula;
}

void subject_begin(struct subject *subject, const struct formula *formula, unsigned order,
	struct effort *effort)
{
	*subject = (struct subject){ .formula = formula, .order = order, .effort = effort };
	for (unsigned i = 0; i < 2; i++)
		subject->plan[i] = plan_of(formula, order + i, false);
	/* What repeats has too many edges, if any. */
	struct period period;
	if (!period_of(formula, &period))
		subject->pieces = pieces_of(formula, -DBL_MAX, DBL_MAX, effort);
	subject->reach = subject->pieces.piece == NULL || subject->pieces.too_many ? 0 : DBL_MAX;
	subject->normal = function_of_x(STEP_NORMAL);
	subject->density = function_of_x(STEP_DENSITY);
	subject->normal_plan = plan_of(&subject->normal, 0, false);
	subject->density_plan = plan_of(&subject->density, 0, false);
}

void subject_reach(struct subject *subject, double deviation)
{
	const double reach = fmin(FAR * deviation, DBL_MAX);

	if (reach <= subject->reach)
		return;
	pieces_free(&subject->pieces);
	subject->pieces = pieces_of(subject->formula, -reach, reach, subject->effort);
	subject->reach = reach;
}

void subject_end(struct subject *subject)
{
	for (unsigned i = 0; i < 2; i++)
		plan_free(&subject->plan[i]);
	pieces_free(&subject->pieces);
	plan_free(&subject->normal_plan);
	plan_free(&subject->density_plan);
	formula_free(&subject->normal);
	formula_free(&subject->density);
}

/* The run's effort is shared by threads, whose points are not to count here. */
bool subject_evaluate(struct subject *subject, const struct plan *plan, const double *x, double *y,
	size_t count, size_t dear)
{
	struct effort own = { .ties = 0 };
	formula_evaluate(plan, NUMBER_F64, x, y, count, &own);
	for (int i = 0; i < EVALUATORS; i++)
		effort_count(&subject->effort->points[i], atomic_load(&own.points[i]));
	effort_count(&subject->effort->ties, atomic_load(&own.ties));
	effort_count(&subject->effort->undetermined, atomic_load(&own.undetermined));
	effort_fail_as(subject->effort, &own);
	subject->dear += atomic_load(&own.points[EVALUATOR_INTERVALS]);
	return subject->dear - dear < DEAR_MAX && !atomic_load(&subject->effort->failed);
}

struct wanted {
	struct subject *subject;
	double deviation;
	const double *mean;	/* of the variance; NULL: the three moments are wanted */
	size_t dear;		/* the subject's, before */
};

/* What is wanted at z, but for the density: f and f' multiplied by it once, so that only what
 * is too large overflows. */
static bool evaluate(void *context, const double z[static POINTS],
	double y[static INTEGRALS_MAX][POINTS])
{
	const struct wanted *wanted = context;
	struct subject *subject = wanted->subject;
	double x[POINTS], phi[POINTS], f[POINTS], slope[POINTS] = { 0 };
	bool goes_on;

	formula_evaluate(&subject->density_plan, NUMBER_F64, z, phi, POINTS, subject->effort);
	/* Where phi is 0, f does not matter. */
	for (int i = 0; i < POINTS; i++)
		x[i] = phi[i] > 0 ? wanted->deviation * z[i] : 0;
	goes_on = subject_evaluate(subject, &subject->plan[0], x, f, POINTS, wanted->dear);
	if (wanted->mean == NULL)
		goes_on &= subject_evaluate(subject, &subject->plan[1], x, slope, POINTS,
			wanted->dear);
	for (int i = 0; i < POINTS; i++) {
		const double value = f[i] - (wanted->mean != NULL ? *wanted->mean : 0);
		const bool counts = phi[i] > 0;
		y[0][i] = !counts ? 0 : wanted->mean != NULL ? phi[i] * value * value
			: phi[i] * value;
		y[1][i] = counts ? phi[i] * value * value : 0;
		y[2][i] = counts ? phi[i] * slope[i] * slope[i] : 0;
	}
	return goes_on;
}

/* Whether nothing is left beyond END. */
static bool is_inside(struct wanted *wanted, const struct integral *integral, size_t count)
{
	enum { SIDE = POINTS / 2 };
	double z[POINTS] = { 0 }, y[INTEGRALS_MAX][POINTS];

	for (int i = 0; i < SIDE; i++) {
		z[i] = END + (FAR - END) * i / (SIDE - 1);
		z[SIDE + i] = -z[i];
	}
	evaluate(wanted, z, y);
	for (size_t j = 0; j < count; j++)
		for (int i = 0; i < 2 * SIDE; i++)
			if (!(fabs(y[j][i]) <= NEGLIGIBLE * integral[j].error))
				return false;
	return true;
}

static bool find_inside(struct wanted *wanted, struct integral *integral, size_t count)
{
	struct line line = { .whole = false };
	double *cut = cuts_of(wanted->subject, wanted->deviation, END, &line.cuts);
	bool found = true;

	line.cut = cut;
	wanted->dear = wanted->subject->dear;
	integrate(evaluate, wanted, &line, integral, count);
	for (size_t j = 0; j < count; j++)
		found = found && integral[j].state == INTEGRAL_FOUND;
	free(cut);
	return found && is_inside(wanted, integral, count);
}

static void find(struct wanted *wanted, struct integral *integral, size_t count)
{
	struct subject *subject = wanted->subject;
	struct line line = { .whole = true };

	subject_reach(subject, wanted->deviation);
	if (subject->pieces.too_many) {
		for (size_t j = 0; j < count; j++)
			integral[j] = (struct integral){ INTEGRAL_NOT_FOUND, NAN, INFINITY };
		return;
	}
	if (find_inside(wanted, integral, count))
		return;
	double *cut = cuts_of(subject, wanted->deviation, FAR, &line.cuts);
	line.cut = cut;
	weighted_integrate(subject, wanted->deviation, wanted->mean, &line, integral, count);
	free(cut);
}

struct moments moments_of(struct subject *subject, double deviation)
{
	struct wanted wanted = { subject, deviation, NULL, 0 };
	struct integral integral[INTEGRALS_MAX];

	find(&wanted, integral, 3);
	return (struct moments){ integral[0], integral[1], integral[2] };
}

struct integral moments_variance(struct subject *subject, double deviation, double mean)
{
	struct wanted wanted = { subject, deviation, &mean, 0 };
	struct integral integral;

	find(&wanted, &integral, 1);
	return integral;
}
