/* SPDX-License-Identifier: MIT */
/* evaluate.c - the values of an instance; see instance.h
 *
 * Method: the kernel decides, part by part of the points. Those that it leaves undecided, few
 * if there is a kernel, are left to the formula.
 */
#include <stdint.h>

#include "activation/decide.h"
#include "curve/instance.h"
#include "formula/evaluate/evaluate.h"
#include "formula/naive/naive.h"
#include "number/dtype.h"

enum {
	PART = DECIDE_MAX,
	LINE = 8,		/* doubles of a line of the cache */
	FORMULA_PART = 2048,	/* the same without a kernel: evaluators are made for each */
	WAITING = 2 * PART	/* for the formula, which takes long to begin */
};

struct waiting {
	double x[WAITING];
	size_t place[WAITING];
	size_t count;
};

static void decide_waiting(const struct instance *instance, unsigned order,
	enum number_type type, double *y, struct waiting *waiting, struct effort *effort)
{
	if (waiting->count > 0)
		formula_decide(&instance->plan[order], type, waiting->x, y, waiting->place,
			waiting->count, effort);
	waiting->count = 0;
}

/* How many come first, so that what comes then begins with a line of the cache: a vector of
 * numbers across two of them is slower to store, which is a sixth of relu's time. */
static size_t before_line(const double *y, size_t count)
{
	const size_t over = (uintptr_t)y / sizeof *y % LINE, before = over == 0 ? PART : LINE - over;

	return count < before ? count : before;
}

/* Hands the points over in parts, as numbers of the type. */
static void evaluate_parts(const struct instance *instance, unsigned order,
	enum number_type type, const double *x, double *y, size_t count, struct effort *effort)
{
	struct waiting waiting;
	double point[PART];
	unsigned undecided[PART];
	size_t left = 0;

	waiting.count = 0;
	for (size_t done = 0, part; done < count; done += part) {
		const double *from = x + done;
		part = done == 0 ? before_line(y, count)
			: count - done < PART ? count - done : PART;
		if (type != NUMBER_F64) {
			dtype_round(type, from, point, part);
			from = point;
		}
		const size_t more = kernel_decide(instance->activation, order, instance->exact,
			type, from, y + done, undecided, part);
		left += more;
		if (waiting.count + more > WAITING)
			decide_waiting(instance, order, type, y, &waiting, effort);
		for (size_t i = 0; i < more; i++) {
			waiting.x[waiting.count] = from[undecided[i]];
			waiting.place[waiting.count++] = done + undecided[i];
		}
	}
	decide_waiting(instance, order, type, y, &waiting, effort);
	effort_count(&effort->points[EVALUATOR_KERNEL], count - left);
}

/* Without a kernel. */
static void evaluate_formula(const struct plan *plan, enum number_type type, const double *x,
	double *y, size_t count, struct effort *effort)
{
	double point[FORMULA_PART];

	/* As they are, without a copy, more points wait in the formula's queues together. */
	if (type == NUMBER_F64) {
		formula_evaluate(plan, type, x, y, count, effort);
		return;
	}
	for (size_t done = 0, part; done < count; done += part) {
		part = count - done < FORMULA_PART ? count - done : FORMULA_PART;
		dtype_round(type, x + done, point, part);
		formula_evaluate(plan, type, point, y + done, part, effort);
	}
}

void instance_evaluate(const struct instance *instance, unsigned order, enum number_type type,
	const double *x, double *y, size_t count)
{
	struct effort own = { .ties = 0 };
	struct effort *effort = instance->effort != NULL ? instance->effort : &own;

	if (instance->activation->kernel[order] != NULL)
		evaluate_parts(instance, order, type, x, y, count, effort);
	else
		evaluate_formula(&instance->plan[order], type, x, y, count, effort);
}

void instance_evaluate_naively(const struct instance *instance, unsigned order,
	enum number_type type, const double *x, double *y, size_t count)
{
	double point[PART];

	for (size_t done = 0, part; done < count; done += part) {
		part = count - done < PART ? count - done : PART;
		dtype_round(type, x + done, point, part);
		naive_evaluate(&instance->written[order], type, point, y + done, part);
	}
}
