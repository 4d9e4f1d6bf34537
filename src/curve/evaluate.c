/* evaluate.c - the values of an instance; see instance.h
 *
 * Method: the kernel gives enclosures, part by part of the points, and the rounding test
 * makes numbers of them. The points that are undecided then, few if there is a kernel,
 * are left to the formula.
 */
#include "curve/instance.h"
#include "formula/evaluate.h"
#include "formula/naive.h"
#include "number/dtype.h"
#include "number/rounding_test.h"

/* Points taken together: by a kernel so few that they stay in the nearest cache; by a
 * formula, whose evaluators are made anew for each part, more. */
enum { PART = 256, FORMULA_PART = 2048 };

/* Returns how many points the kernel decides. */
static size_t evaluate_part(const struct instance *instance, unsigned order,
	enum number_type type, const double *x, double *y, size_t count, struct effort *effort)
{
	kernel_function *const kernel = instance->activation->kernel[order];
	const double radius = instance->activation->radius[order];
	const bool is_number = radius <= 0 && type == NUMBER_F64;
	_Alignas(64) double high[PART], low[PART];
	unsigned undecided[PART];

	if (is_number && radius == ROUNDED) {
		kernel(x, y, NULL, count, instance->exact);
		return count;
	}
	kernel(x, high, is_number ? NULL : low, count, instance->exact);
	const size_t left = round_enclosures(type, high, is_number ? NULL : low, NULL,
		radius > 0 ? radius : 0, y, undecided, count);
	if (left > 0)
		formula_decide(&instance->plan[order], type, x, y, undecided, left, effort);
	return count - left;
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
static void evaluate_by_kernel(const struct instance *instance, unsigned order,
	enum number_type type, const double *x, double *y, size_t count, struct effort *effort)
{
	double point[PART];
	size_t by_kernel = 0;

	for (size_t done = 0, part; done < count; done += part) {
		const double *from = x + done;
		part = count - done < PART ? count - done : PART;
		if (type != NUMBER_F64) {
			dtype_round(type, from, point, part);
			from = point;
		}
		by_kernel += evaluate_part(instance, order, type, from, y + done, part, effort);
	}
	effort_count(&effort->points[EVALUATOR_KERNEL], by_kernel);
}

void instance_evaluate(const struct instance *instance, unsigned order, enum number_type type,
	const double *x, double *y, size_t count)
{
	struct effort own = { .ties = 0 };
	struct effort *effort = instance->effort != NULL ? instance->effort : &own;

	if (instance->activation->kernel[order] != NULL)
		evaluate_by_kernel(instance, order, type, x, y, count, effort);
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
