/* SPDX-License-Identifier: MIT */
/* finding.c - see finding.h */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "finding.h"
#include "oracle.h"

enum { PRINTED_MAX = 4 };

bool same_number(double a, double b)
{
	return isnan(a) ? isnan(b) && !signbit(a) == !signbit(b) : memcmp(&a, &b, sizeof a) == 0;
}

void finding_keep(struct finding *finding, const double *parameter, double x, double y,
	double ulps)
{
	finding->tried++;
	if (!(ulps > finding->worst) && finding->tried > 1)
		return;
	finding->worst = ulps;
	finding->x = x;
	finding->y = y;
	memcpy(finding->parameter, parameter, sizeof finding->parameter);
}

static void print(const struct subject *subject, const double *parameter, double x, double y,
	double wanted, double ulps)
{
	char spec[SPEC_MAX];

	subject_spec(subject, parameter, spec);
	printf("# %s at %a is %a, not %a: %.5g ULP\n", spec, x, y, wanted, ulps);
}

/* Where the program has not the exponents, or not the bits, to know better. */
static bool is_excused(struct oracle *oracle, enum number_type type, double x, double y,
	double wanted)
{
	if (isnan(x))
		return false;
	if (isnan(y))
		return oracle_wants_more_bits(oracle, type, x);
	return y == 0 && wanted == 0 ? oracle_vanishes(oracle, x)
		: oracle_is_near_tie(oracle, type, x)
		&& oracle_ulps(oracle, type, x, y) <= 0.5000001;
}

bool finding_is_right(struct oracle *oracle, enum number_type type, double x, double y)
{
	const double wanted = oracle_value(oracle, type, x);

	return same_number(y, wanted) || is_excused(oracle, type, x, y, wanted);
}

void finding_add(struct finding *finding, const struct subject *subject,
	const double *parameter, const double *x, size_t count, double within)
{
	struct oracle *oracle = oracle_new(subject->reference, subject->order, parameter);
	double *y = calloc(count, sizeof *y);

	if (y == NULL)
		abort();
	subject_evaluate(subject, parameter, x, y, count);
	for (size_t i = 0, printed = 0; i < count; i++) {
		const bool right = finding_is_right(oracle, subject->type, x[i], y[i]);
		const double ulps = right ? 0 : isnan(x[i]) ? INFINITY
			: oracle_ulps(oracle, subject->type, x[i], y[i]);

		finding_keep(finding, parameter, x[i], y[i], ulps);
		finding->wrong += !right;
		if (!right && !(ulps <= within && within > 0) && printed++ < PRINTED_MAX)
			print(subject, parameter, x[i], y[i],
				oracle_value(oracle, subject->type, x[i]), ulps);
	}
	free(y);
	oracle_free(oracle);
}
