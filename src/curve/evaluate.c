/* evaluate.c - the values of an instance; see instance.h
 *
 * Method: the kernel gives enclosures, part by part of the points, and the rounding test
 * makes numbers of them; to f64 the kernel applies it itself. The points that are undecided
 * then, few if there is a kernel, are left to the formula.
 */
#include "curve/instance.h"
#include "formula/evaluate.h"
#include "formula/naive.h"
#include "number/dtype.h"
#include "number/rounding_test.h"

enum {
	PART = 256,		/* points taken together: they stay in the nearest cache */
	WAITING = 2 * PART	/* for the formula, which takes long to begin */
};

struct waiting {
	double x[WAITING];
	size_t place[WAITING];
	size_t count;
};

/* Returns how many points the kernel leaves undecided, and which. */
static size_t ask_kernel(const struct instance *instance, unsigned order, enum number_type type,
	const double *x, double *y, size_t count, unsigned *undecided)
{
	const struct activation *activation = instance->activation;
	kernel_function *const kernel = activation->kernel[order];
	const enum kernel_result result = activation->result[order];
	_Alignas(64) double high[PART], low[PART], radius[PART];

	if (type == NUMBER_F64) {
		kernel(x, y, NULL, NULL, count, instance->exact);
		return result == ROUNDED ? 0 : find_undecided(y, undecided, count);
	}
	kernel(x, high, low, radius, count, instance->exact);
	return round_enclosures(type, high, low, result == ENCLOSED ? radius : NULL, 0, y,
		undecided, count);
}

static void decide_waiting(const struct instance *instance, unsigned order,
	enum number_type type, double *y, struct waiting *waiting, struct effort *effort)
{
	if (waiting->count > 0)
		formula_decide(&instance->plan[order], type, waiting->x, y, waiting->place,
			waiting->count, effort);
	waiting->count = 0;
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
		part = count - done < PART ? count - done : PART;
		if (type != NUMBER_F64) {
			dtype_round(type, from, point, part);
			from = point;
		}
		if (instance->activation->kernel[order] == NULL) {
			formula_evaluate(&instance->plan[order], type, from, y + done, part, effort);
			continue;
		}
		const size_t more = ask_kernel(instance, order, type, from, y + done, part,
			undecided);
		left += more;
		if (waiting.count + more > WAITING)
			decide_waiting(instance, order, type, y, &waiting, effort);
		for (size_t i = 0; i < more; i++) {
			waiting.x[waiting.count] = from[undecided[i]];
			waiting.place[waiting.count++] = done + undecided[i];
		}
	}
	if (instance->activation->kernel[order] == NULL)
		return;
	decide_waiting(instance, order, type, y, &waiting, effort);
	effort_count(&effort->points[EVALUATOR_KERNEL], count - left);
}

void instance_evaluate(const struct instance *instance, unsigned order, enum number_type type,
	const double *x, double *y, size_t count)
{
	struct effort own = { .ties = 0 };
	struct effort *effort = instance->effort != NULL ? instance->effort : &own;

	/* As they are, without a copy, more points wait in the formula's queues together. */
	if (type == NUMBER_F64 && instance->activation->kernel[order] == NULL)
		formula_evaluate(&instance->plan[order], type, x, y, count, effort);
	else
		evaluate_parts(instance, order, type, x, y, count, effort);
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
