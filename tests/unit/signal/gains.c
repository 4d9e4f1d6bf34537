/* SPDX-License-Identifier: MIT */
/* gains.c - moments of every function and the gains that come of them, of moments that are no
 * doubles as well. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdlib.h>

#include "curve/curve.h"
#include "fact/gains.h"
#include "request/request.h"
#include "support/error.h"
#include "support/memory.h"
#include "unit/signal/truths.h"

static void expect_near(const char *name, const char *what, double value, double wanted)
{
	/* Half a unit of the 15th digit, and as much for the nearest double. */
	const double digit = wanted == 0 ? 1e-15 : pow(10, floor(log10(fabs(wanted))) - 14);
	if (!(fabs(value - wanted) <= digit))
		fail_msg("%s: %s is %.17g, wanted %.17g", name, what, value, wanted);
}

/* The curve of a SPEC, in a request to be freed. */
static const struct curve *curve_of_spec(struct request *request, char *spec)
{
	struct error error = { .status = STATUS_DONE };
	if (!request_parse(request, 2, (char *[]){ "actplot", spec, NULL }, &error))
		fail_msg("%s: %s", spec, error.message);
	return &request->curve[0];
}

static struct gains gains_under(const struct curve *curve, double deviation,
	struct moments *moments)
{
	struct subject subject;
	subject_begin(&subject, &curve->instance->formula, curve->order, curve->instance->effort);
	*moments = moments_of(&subject, deviation);
	const struct integral variance = moments_variance(&subject, deviation,
		moments->mean.value);
	const struct gains gains = gains_of(&subject, deviation, moments, &variance);
	subject_end(&subject);
	return gains;
}

static void test_functions(void **state)
{
	const size_t count = sizeof rows / sizeof *rows;
	(void)state;
	for (size_t i = 0; i < count; i++) {
		const struct row *row = &rows[i];
		struct request request;
		struct moments moments;
		char *spec = memory_print("%s", row->name);
		const struct gains gains = gains_under(curve_of_spec(&request, spec), 1, &moments);
		const double square = row->square, variance = square - row->mean * row->mean;
		expect_near(row->name, "mean", moments.mean.value, row->mean);
		expect_near(row->name, "mean square", moments.square.value, square);
		expect_near(row->name, "that of the slope", moments.slope_square.value,
			row->slope_square);
		expect_near(row->name, "gain", gains.gain, 1 / sqrt(square));
		expect_near(row->name, "centred gain", gains.centred, 1 / sqrt(variance));
		expect_near(row->name, "chi", gains.chi, row->slope_square / square);
		request_free(&request);
		free(spec);
	}
	/* All that there were when the truths were computed, but for the one that is random. */
	assert_true(count >= 113);
}

/* Of exp(s z) the moments are e^(s^2/2) and so on, of z^2 they are powers of s. */
static void test_extremes(void **state)
{
	static const struct {
		const char *spec;
		double deviation, gain, chi;
	} extremes[] = {
		{ "exp(x)", 20, 1.91516959671400573e-174, 1 }, { "exp(x)", 30, 0, 1 },
		{ "exp(x)", 40, 0, 1 }, { "0-exp(x)", 20, 1.91516959671400573e-174, 1 },
		{ "x^2", 1e-150, 5.77350269189625765e299, 4e300 / 3 },
		{ "x^3", 1e-150, INFINITY, 1.8e300 },
		{ "x^2", 1e100, 5.77350269189625765e-201, 4e-200 / 3 },
		{ "tanh(1e6*x)", 1, 1.00000039894252, 531923.464948677939 },
	};
	(void)state;
	for (size_t i = 0; i < sizeof extremes / sizeof *extremes; i++) {
		struct request request;
		struct moments moments;
		char *spec = memory_print("%s", extremes[i].spec);
		const struct gains gains = gains_under(curve_of_spec(&request, spec),
			extremes[i].deviation, &moments);
		if (isinf(extremes[i].gain) || extremes[i].gain == 0)
			assert_true(gains.gain == extremes[i].gain);
		else
			expect_near(spec, "gain", gains.gain, extremes[i].gain);
		expect_near(spec, "chi", gains.chi, extremes[i].chi);
		request_free(&request);
		free(spec);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_functions),
		cmocka_unit_test(test_extremes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
