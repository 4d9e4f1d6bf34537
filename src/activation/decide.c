/* SPDX-License-Identifier: MIT */
/* decide.c - see decide.h
 *
 * Method: the kernel's numbers are rounded to doubles already, and nearly always a double can
 * be rounded again to a narrower type: only the middle of two of its numbers cannot. The
 * enclosures, which cost several times as much, are asked for the few points that are left,
 * put together.
 */
#include "activation/decide.h"

#include "number/rounding_test.h"

struct question {
	const struct activation *activation;
	unsigned order;
	const struct exact *parameter;
	enum number_type type;
};

static size_t decide_quickly(const struct question *question, const double *x, double *y,
	unsigned *undecided, size_t count)
{
	const struct activation *activation = question->activation;
	const unsigned order = question->order;
	_Alignas(64) double number[DECIDE_MAX];

	if (question->type != NUMBER_F64) {
		activation->kernel[order](x, number, NULL, NULL, count, question->parameter);
		return round_numbers(question->type, number, y, undecided, count);
	}
	const bool any = activation->kernel[order](x, y, NULL, NULL, count, question->parameter);
	return any ? find_undecided(y, undecided, count) : 0;
}

/* The same for those that are left, by their enclosures. */
static size_t decide_again(const struct question *question, const double *x, double *y,
	unsigned *undecided, size_t count)
{
	const struct activation *activation = question->activation;
	const unsigned order = question->order;
	_Alignas(64) double point[DECIDE_MAX], high[DECIDE_MAX], low[DECIDE_MAX];
	_Alignas(64) double radius[DECIDE_MAX], number[DECIDE_MAX];
	unsigned still[DECIDE_MAX];

	for (size_t i = 0; i < count; i++)
		point[i] = x[undecided[i]];
	activation->kernel[order](point, high, low, radius, count, question->parameter);
	const size_t left = round_enclosures(question->type, high, low,
		activation->result[order] == ENCLOSED ? radius : NULL, 0, number, still, count);
	for (size_t i = 0; i < count; i++)
		y[undecided[i]] = number[i];
	for (size_t i = 0; i < left; i++)
		undecided[i] = undecided[still[i]];
	return left;
}

size_t kernel_decide(const struct activation *activation, unsigned order,
	const struct exact *parameter, enum number_type type, const double *x, double *y,
	unsigned *undecided, size_t count)
{
	const struct question question = { activation, order, parameter, type };
	const size_t left = decide_quickly(&question, x, y, undecided, count);

	return left == 0 ? 0 : decide_again(&question, x, y, undecided, left);
}
