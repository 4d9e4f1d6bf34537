/* evaluate.c - the values of an instance; see instance.h
 *
 * Method: the kernel gives enclosures, part by part of the points, and the rounding test
 * makes numbers of them. The points that are undecided then, few if there is a kernel,
 * are left to the formula, together.
 */
#include "curve/instance.h"
#include "formula/evaluate.h"
#include "formula/naive.h"
#include "number/dtype.h"
#include "number/rounding_test.h"

/* Points taken together: by a kernel so few that they stay in the nearest cache; by a
 * formula, whose evaluators are made anew for each part, more. */
enum { PART = 256, FORMULA_PART = 2048, WAITING = 256 };

/* What the kernel leaves undecided waits for the formula, across parts. */
struct undecided {
	double x[WAITING];
	size_t place[WAITING], count;
};

struct run {
	const struct instance *instance;
	unsigned order;
	enum number_type type;
	double *y;
	struct effort *effort;
	struct undecided undecided;
	size_t by_kernel;	/* points decided */
};

static void decide(struct run *run)
{
	struct undecided *undecided = &run->undecided;

	if (undecided->count > 0)
		formula_decide(&run->instance->plan[run->order], run->type, undecided->x, run->y,
			undecided->place, undecided->count, run->effort);
	undecided->count = 0;
}

/* The points of a part, of which the first has this place. */
static void evaluate_part(struct run *run, const double *x, size_t place, size_t count)
{
	const struct activation *activation = run->instance->activation;
	kernel_function *const kernel = activation->kernel[run->order];
	const double radius = activation->radius[run->order];
	const bool is_number = radius <= 0 && run->type == NUMBER_F64;
	double *y = run->y + place;
	_Alignas(64) double high[PART], low[PART];
	unsigned left[PART];

	if (is_number && radius == ROUNDED) {
		kernel(x, y, NULL, count, run->instance->exact);
		run->by_kernel += count;
		return;
	}
	kernel(x, high, is_number ? NULL : low, count, run->instance->exact);
	const size_t lefts = round_enclosures(run->type, high, is_number ? NULL : low, NULL,
		radius > 0 ? radius : 0, y, left, count);
	run->by_kernel += count - lefts;
	for (size_t i = 0; i < lefts; i++) {
		struct undecided *undecided = &run->undecided;

		undecided->x[undecided->count] = x[left[i]];
		undecided->place[undecided->count++] = place + left[i];
		if (undecided->count == WAITING)
			decide(run);
	}
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

/* Hands the points over to the kernel in parts, as numbers of the type. */
static void evaluate_by_kernel(struct run *run, const double *x, size_t count)
{
	double point[PART];

	for (size_t done = 0, part; done < count; done += part) {
		const double *from = x + done;
		part = count - done < PART ? count - done : PART;
		if (run->type != NUMBER_F64) {
			dtype_round(run->type, from, point, part);
			from = point;
		}
		evaluate_part(run, from, done, part);
	}
	decide(run);
	effort_count(&run->effort->points[EVALUATOR_KERNEL], run->by_kernel);
}

void instance_evaluate(const struct instance *instance, unsigned order, enum number_type type,
	const double *x, double *y, size_t count)
{
	struct effort own = { .ties = 0 };
	struct effort *effort = instance->effort != NULL ? instance->effort : &own;

	if (instance->activation->kernel[order] == NULL) {
		evaluate_formula(&instance->plan[order], type, x, y, count, effort);
		return;
	}
	struct run run;
	run.instance = instance;
	run.order = order;
	run.type = type;
	run.y = y;
	run.effort = effort;
	run.undecided.count = run.by_kernel = 0;	/* the points are left as they come */
	evaluate_by_kernel(&run, x, count);
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
