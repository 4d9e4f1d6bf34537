/* SPDX-License-Identifier: MIT */
/* regressions.c - values that were wrong once, or are hard to get right.
 *
 * What they should be was computed by itself, with mpmath at 4000 bits, and is asked of
 * the oracle too.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "support/finding.h"
#include "support/oracle.h"

static const struct row {
	const char *name;
	unsigned order;
	double parameter[PARAMETERS_MAX];
	double x, y;
	enum number_type type;
} rows[] = {
	/* Low parts of products that are subnormal. */
	{ "elu", 0, { 0.3 }, -0x1.9932dba0b9ceep-1019, -0x1.eb09d45a7891dp-1021, NUMBER_F64 },
	{ "elu", 0, { -7.25 }, -0x1.d5af424feeebp-643, 0x1.a9a6d4187084fp-640, NUMBER_F64 },
	{ "hard_sigmoid", 0, { 0.2, 0 }, 0x1p-1074, 0, NUMBER_F64 },
	{ "hard_sigmoid", 0, { 0.2, 0x1p-1074 }, 0x1p-1073, 0x1p-1074, NUMBER_F64 },
	{ "hard_sigmoid", 0, { 0.5, 0x1p-1073 }, -0x3p-1074, 0, NUMBER_F64 },
	{ "hard_sigmoid", 0, { 1.0 / 6, 0 }, 0x9p-1074, 0x2p-1074, NUMBER_F64 },
	{ "hard_sigmoid", 0, { 1.0 / 6, 1e-300 }, -0x1.0000000000003p-1020,
		0x1.56e1fbda39e04p-997, NUMBER_F64 },
	/* Next to a kink, and beyond all doubles. */
	{ "hard_sigmoid", 1, { 0.2, 0 }, 0x1p-1074, 0.2, NUMBER_F64 },
	{ "hard_sigmoid", 1, { 0.2, 0x1p-1074 }, -0x3p-1074, 0.2, NUMBER_F64 },
	{ "hard_sigmoid", 0, { 1.0 / 6, -1e308 }, INFINITY, 1, NUMBER_F64 },
	{ "hard_sigmoid", 0, { 1.0 / 6, -1e308 }, INFINITY, 1, NUMBER_BF16 },
	/* The mean slope is no double. */
	{ "rrelu", 0, { 0x1p-1074, 0x1p-1073 }, -1e300, -0x1.1eb2d66005835p-77, NUMBER_F64 },
	{ "rrelu", 1, { 0x1p-1074, 0x1p-1073 }, -1, 0x1p-1073, NUMBER_F64 },
	{ "rrelu", 0, { 0.125, 1.0 / 3 }, -0x1.816a1463de9b3p-17, -0x1.614be80636b8fp-19,
		NUMBER_F64 },
	{ "rrelu", 0, { 0.125, 1.0 / 3 }, -3, -0.6875, NUMBER_F64 },
	/* A tie, by the exact 11/48. */
	{ "rrelu", 0, { 0.125, 1.0 / 3 }, -0x1.8000000000012p+52, -0x1.600000000001p+50,
		NUMBER_F64 },
	/* 2^-71 from the middle of two numbers of f32. */
	{ "gelu", 1, { 0, 0x1.fa02dec45cdc1p+2 }, 0x1.45c41ep-14, 0x1.000108p-1, NUMBER_F32 },
	/* So little from the middle of two subnormals that a pair of doubles does not tell. */
	{ "silu", 0, { 0 }, -0x1.e3fe2530fc24bp-1022, -0x0.f1ff12987e125p-1022, NUMBER_F64 },
	{ "silu", 0, { 0 }, 0x1p-1074, 0x1p-1074, NUMBER_F64 },
	{ "sigmoid", 2, { 0 }, -0x1.53b06de00086ep-1021, 0x0.54ec1b780021bp-1022, NUMBER_F64 },
	{ "hard_swish", 0, { 0 }, -0x1.0000000000003p-1022, -0x0.8000000000001p-1022, NUMBER_F64 },
};
enum { ROWS = sizeof rows / sizeof *rows };

static void test_row(void **state)
{
	const struct row *row = *state;
	const struct subject subject = subject_of(row->name, row->order, row->type);
	struct oracle *oracle = oracle_new(subject.reference, row->order, row->parameter);
	const double right = oracle_value(oracle, row->type, row->x);
	struct finding finding = { 0 };

	oracle_free(oracle);
	if (!same_number(right, row->y))
		fail_msg("the oracle says %a, not %a", right, row->y);
	finding_add(&finding, &subject, row->parameter, &row->x, 1, 0);
	assert_int_equal(finding.wrong, 0);
}

int main(void)
{
	char (*name)[SPEC_MAX + 32] = calloc(ROWS, sizeof *name);
	struct CMUnitTest *test = calloc(ROWS, sizeof *test);

	if (name == NULL || test == NULL)
		abort();
	for (size_t i = 0; i < ROWS; i++) {
		const struct subject subject = subject_of(rows[i].name, rows[i].order,
			rows[i].type);

		subject_spec(&subject, rows[i].parameter, name[i]);
		snprintf(name[i] + strlen(name[i]), 32, " at %a", rows[i].x);
		test[i] = (struct CMUnitTest){
			.name = name[i], .test_func = test_row, .initial_state = (void *)&rows[i],
		};
	}
	const int failed = _cmocka_run_group_tests("regressions", test, ROWS, NULL, NULL);
	free(test);
	free(name);
	flint_cleanup();
	return failed != 0;
}
