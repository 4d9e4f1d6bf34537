/* SPDX-License-Identifier: MIT */
/* oracle.c - the correctly rounded value of a reference.
 *
 * Method: the definition in balls, with more and more bits until all of the ball is
 * rounded to one number (Ziv's strategy). The last precision sees all of a polynomial in
 * doubles, and the exponential of an infinity's. What is undecided there is a tie, an
 * equality or a zero.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "oracle.h"

static const slong VANISHING = -(1L << 40);
static const slong precisions[] = { 96, 192, 512, 1280, 2560, 5120, 8192 };
enum {
	PRECISIONS = sizeof precisions / sizeof *precisions,
	INFINITE = 2200,	/* 2 to this is infinite: beside it all doubles are small */
	ULP_BITS = 80,
	PROGRAM_BITS = 2304	/* INTERVAL_BITS_MAX */
};

struct oracle {
	const struct reference *reference;
	unsigned order;
	double parameter[PARAMETERS_MAX];
	const char *exact[PARAMETERS_MAX];	/* in place of the double, or NULL */
	struct workspace *workspace;
};

/* The text, if the double is the one that is nearest to it. */
static const char *exact_or_null(struct workspace *workspace, const char *text, double value)
{
	double nearest;

	if (text == NULL)
		return NULL;
	workspace_start(workspace, precisions[1]);
	ball_round(NUMBER_F64, real_of_text(workspace, text).ball, &nearest);
	return value == nearest ? text : NULL;
}

struct oracle *oracle_new(const struct reference *reference, unsigned order,
	const double *parameter)
{
	struct oracle *oracle = calloc(1, sizeof *oracle);

	if (oracle == NULL)
		abort();
	oracle->reference = reference;
	oracle->order = order;
	oracle->workspace = workspace_new();
	memcpy(oracle->parameter, parameter, sizeof oracle->parameter);
	for (size_t i = 0; i < PARAMETERS_MAX; i++)
		oracle->exact[i] = exact_or_null(oracle->workspace, reference->exact[i],
			parameter[i]);
	return oracle;
}

void oracle_free(struct oracle *oracle)
{
	workspace_free(oracle->workspace);
	free(oracle);
}

static struct real at(struct oracle *oracle, double x, slong precision)
{
	struct workspace *workspace = oracle->workspace;
	struct real parameter[PARAMETERS_MAX];

	workspace_start(workspace, precision);
	for (size_t i = 0; i < PARAMETERS_MAX; i++)
		parameter[i] = oracle->exact[i] != NULL
			? real_of_text(workspace, oracle->exact[i])
			: real_of_double(workspace, oracle->parameter[i]);
	struct real point = isinf(x) ? real_of_power(workspace, INFINITE)
		: real_of_double(workspace, x);
	if (x == -INFINITY)
		point = negated(point);
	if (oracle->reference->composition == NULL)
		return oracle->reference->definition(point, parameter, oracle->order);
	return oracle->reference->composition(jet_variable(point, oracle->order),
		parameter).part[oracle->order];
}

double oracle_value(struct oracle *oracle, enum number_type type, double x)
{
	double value;

	if (isnan(x))
		return x;
	for (size_t i = 0; i < PRECISIONS; i++) {
		const struct real exact = at(oracle, x, precisions[i]);
		const bool certain = ball_round(type, exact.ball, &value);

		if (arb_is_zero(exact.ball) && exact.negative)
			value = -0.0;
		if (certain && !workspace_undecided(oracle->workspace))
			break;
	}
	return value;
}

bool oracle_vanishes(struct oracle *oracle, double x)
{
	bool vanishes = false;
	mag_t size;

	mag_init(size);
	for (size_t i = 0; i < PRECISIONS && !vanishes; i++) {
		arb_get_mag(size, at(oracle, x, precisions[i]).ball);
		vanishes = mag_cmp_2exp_si(size, VANISHING) < 0;
	}
	mag_clear(size);
	return vanishes;
}

bool oracle_is_near_tie(struct oracle *oracle, enum number_type type, double x)
{
	double value;

	return !ball_round(type, at(oracle, x, PROGRAM_BITS).ball, &value);
}

bool oracle_wants_more_bits(struct oracle *oracle, enum number_type type, double x)
{
	double value;
	const struct real exact = at(oracle, x, PROGRAM_BITS);

	return !ball_round(type, exact.ball, &value) && arb_rel_accuracy_bits(exact.ball) <= 0;
}

double oracle_ulps(struct oracle *oracle, enum number_type type, double x, double y)
{
	size_t i = 0;
	struct real exact;

	do
		exact = at(oracle, x, precisions[i++]);
	while (i < PRECISIONS && (arb_rel_accuracy_bits(exact.ball) < ULP_BITS ||
		workspace_undecided(oracle->workspace)));
	return ball_ulps(type, exact.ball, y);
}
