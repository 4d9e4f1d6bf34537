/* evaluate.c - see evaluate.h
 *
 * Method: the kernel gives enclosures, part by part of the points, and the rounding test
 * makes numbers of them. The points that are undecided then, few if there is a kernel,
 * are put together and left to the formula.
 */
#include "curve/evaluate.h"

#include <math.h>
#include <string.h>

#include "number/dtype.h"
#include "number/rounding_test.h"

enum { PART = 256 };	/* points taken together: they stay in the nearest cache */

/* What is evaluated: the parameters as what they stand for. */
struct subject {
	const struct activation *activation;
	unsigned order;
	struct exact parameter[PARAMETERS_MAX];
	enum number_type type;
};

/* The results at points that the kernel leaves undecided. */
static void decide(const struct subject *subject, const double *x, double *y, size_t count)
{
	/* TODO: the formula's evaluators. */
	(void)subject;
	for (size_t i = 0; i < count; i++)
		y[i] = isnan(x[i]) ? x[i] + x[i] : NAN;
}

static void decide_at(const struct subject *subject, const double *x, double *y,
	const unsigned *place, size_t count)
{
	double point[PART], value[PART];

	for (size_t i = 0; i < count; i++)
		point[i] = x[place[i]];
	decide(subject, point, value, count);
	for (size_t i = 0; i < count; i++)
		y[place[i]] = value[i];
}

static void evaluate_part(const struct subject *subject, const double *x, double *y, size_t count)
{
	kernel_function *const kernel = subject->activation->kernel[subject->order];
	_Alignas(64) double high[PART], low[PART];
	unsigned undecided[PART];

	if (kernel == NULL) {
		decide(subject, x, y, count);
		return;
	}
	const double radius = subject->activation->radius[subject->order];
	const bool is_number = radius <= 0 && subject->type == NUMBER_F64;

	if (is_number && radius == EXACT) {
		kernel(x, y, NULL, count, subject->parameter);
		return;
	}
	kernel(x, high, is_number ? NULL : low, count, subject->parameter);
	const size_t number = round_enclosures(subject->type, high, is_number ? NULL : low, NULL,
		radius > 0 ? radius : 0, y, undecided, count);
	if (number > 0)
		decide_at(subject, x, y, undecided, number);
}

void evaluate(const struct activation *activation, unsigned order, const double *parameter,
	enum number_type type, const double *x, double *y, size_t count)
{
	struct subject subject = { .activation = activation, .order = order, .type = type };
	double point[PART];

	for (size_t i = 0; i < activation_parameters(activation); i++)
		subject.parameter[i] = parameter_exact(&activation->parameter[i], parameter[i]);
	for (size_t done = 0, part; done < count; done += part) {
		part = count - done < PART ? count - done : PART;
		if (type != NUMBER_F64)
			dtype_round(type, x + done, point, part);
		evaluate_part(&subject, type != NUMBER_F64 ? point : x + done, y + done, part);
	}
}
