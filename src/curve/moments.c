/* moments.c - see moments.h
 *
 * Method: the mean is the integral of f(x) phi(x), phi being the normal density, and the
 * variance that of (f(x) - mean)^2 phi(x). These are formulas too, so that their values
 * are right where f overflows and phi vanishes. The line is cut where f, or a derivative
 * of it, switches or is 0: what is steep is steep there.
 *
 * Special cases: if what is integrated has another limit than 0, or f is not defined
 * everywhere, there is no integral.
 */
#include "curve/moments.h"

#include <math.h>
#include <stdlib.h>

#include "curve/quadrature.h"
#include "formula/builder.h"
#include "formula/evaluate/evaluate.h"
#include "formula/scaled/evaluate.h"
#include "support/memory.h"

enum { CUTS_MAX = 400 };
static const double SPAN = 64;		/* beyond it all moments are in the infinite panels */

struct weighted {
	struct formula formula;		/* owned: what is integrated */
	struct plan plan;		/* owned */
	struct effort *effort;		/* borrowed */
};

/* f phi, or with a mean (f - mean)^2 phi. */
static bool weighted_begin(struct weighted *weighted, const struct study *study,
	const double *mean)
{
	const struct formula *f = study->formula;
	struct builder builder = builder_of(f);
	unsigned short value = f->value;

	if (mean != NULL) {
		value = builder_step(&builder, STEP_SUBTRACT, value,
			builder_number(&builder, *mean), 0);
		value = builder_step(&builder, STEP_MULTIPLY, value, value, 0);
	}
	const unsigned short density = builder_step(&builder, STEP_DENSITY,
		builder_step(&builder, STEP_X, 0, 0, 0), 0, 0);
	value = builder_step(&builder, STEP_MULTIPLY, value, density, 0);
	*weighted = (struct weighted){ .effort = study->effort };
	if (builder.full) {
		builder_free(&builder);
		return false;
	}
	weighted->formula = builder_take(&builder);
	weighted->formula.written = weighted->formula.value = value;
	formula_prepare(&weighted->formula);
	weighted->plan = plan_of(&weighted->formula, 0, false);
	return true;
}

static void weighted_end(struct weighted *weighted)
{
	plan_free(&weighted->plan);
	formula_free(&weighted->formula);
}

static void evaluate(void *context, const double *x, double *y, size_t count)
{
	struct weighted *weighted = context;

	formula_evaluate(&weighted->plan, NUMBER_F64, x, y, count, weighted->effort);
}

/* Whether it has another limit than 0, or still grows where x is large. */
static bool diverges(struct weighted *weighted)
{
	static const double x[] = { 128, 256, 512, -128, -256, -512, -INFINITY, INFINITY };
	double y[8];

	evaluate(weighted, x, y, 8);
	for (int i = 0; i < 6; i += 3)
		if (fabs(y[i]) > 0 && fabs(y[i + 1]) >= fabs(y[i]) && fabs(y[i + 2]) >= fabs(y[i + 1]))
			return true;
	return fabs(y[6]) > 0 || fabs(y[7]) > 0;
}

static struct integral integral_of(const struct study *study, const double *mean,
	const double *cut, size_t cuts)
{
	struct integral integral = { .state = INTEGRAL_NOT_FOUND };
	struct weighted weighted;

	if (!weighted_begin(&weighted, study, mean))
		return integral;
	if (diverges(&weighted))
		integral.state = INTEGRAL_DIVERGES;
	else if (integrate(evaluate, &weighted, cut, cuts, &integral.value, &integral.error))
		integral.state = INTEGRAL_FOUND;
	if (fabs(integral.value) <= integral.error)
		integral.value = 0;
	weighted_end(&weighted);
	return integral;
}

struct cuts {
	double x[CUTS_MAX];
	size_t count;
};

static void add_cut(struct cuts *cuts, double x)
{
	if (cuts->count < CUTS_MAX && fabs(x) <= SPAN)
		cuts->x[cuts->count++] = x;
}

static int compare(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static struct cuts find_cuts(const struct study *study)
{
	struct cuts cuts = { .count = 0 };
	size_t kept = 0;

	for (int i = -6; i <= 6; i += 2)
		add_cut(&cuts, i);
	for (size_t i = 0; i < study->stretches; i++) {
		const struct stretch *stretch = &study->stretch[i];
		add_cut(&cuts, stretch->low);
		for (unsigned order = 0; order < ORDERS; order++)
			for (size_t k = 0; k < stretch->zeros[order].count; k++)
				add_cut(&cuts, stretch->zeros[order].zero[k].x);
	}
	qsort(cuts.x, cuts.count, sizeof *cuts.x, compare);
	for (size_t i = 0; i < cuts.count; i++)
		if (kept == 0 || cuts.x[i] != cuts.x[kept - 1])
			cuts.x[kept++] = cuts.x[i];
	cuts.count = kept;
	return cuts;
}

struct moments moments_of(struct study *study)
{
	const struct cuts cuts = find_cuts(study);
	struct moments moments = {
		.mean = integral_of(study, NULL, cuts.x, cuts.count),
		.variance = { .state = INTEGRAL_NOT_FOUND },
	};

	for (size_t i = 0; i < study->stretches; i++)
		if (!study->stretch[i].defined)
			moments.mean = (struct integral){ .state = INTEGRAL_DIVERGES };
	if (moments.mean.state == INTEGRAL_DIVERGES)
		moments.variance.state = INTEGRAL_DIVERGES;
	else if (moments.mean.state == INTEGRAL_FOUND)
		moments.variance = integral_of(study, &moments.mean.value, cuts.x, cuts.count);
	return moments;
}
