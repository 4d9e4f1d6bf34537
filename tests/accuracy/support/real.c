/* SPDX-License-Identifier: MIT */
/* real.c - see real.h */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "real.h"

enum { REALS_MAX = 1024, NUMBER_MAX = 64 };

struct workspace {
	slong precision;
	bool undecided;
	size_t used;
	arb_t ball[REALS_MAX];
};

struct workspace *workspace_new(void)
{
	struct workspace *workspace = calloc(1, sizeof *workspace);

	if (workspace == NULL)
		abort();
	for (size_t i = 0; i < REALS_MAX; i++)
		arb_init(workspace->ball[i]);
	return workspace;
}

void workspace_free(struct workspace *workspace)
{
	for (size_t i = 0; i < REALS_MAX; i++)
		arb_clear(workspace->ball[i]);
	free(workspace);
}

void workspace_start(struct workspace *workspace, slong precision)
{
	workspace->precision = precision;
	workspace->undecided = false;
	workspace->used = 0;
}

bool workspace_undecided(const struct workspace *workspace)
{
	return workspace->undecided;
}

/* One more ball, 0 so far. */
static arb_ptr next(struct workspace *workspace)
{
	if (workspace->used == REALS_MAX)
		abort();
	arb_zero(workspace->ball[workspace->used]);
	return workspace->ball[workspace->used++];
}

struct real real_of_double(struct workspace *workspace, double value)
{
	const arb_ptr ball = next(workspace);

	arb_set_d(ball, value);
	return (struct real){ workspace, ball, signbit(value) };
}

struct real real_of_power(struct workspace *workspace, slong exponent)
{
	const arb_ptr ball = next(workspace);

	arb_one(ball);
	arb_mul_2exp_si(ball, ball, exponent);
	return (struct real){ workspace, ball, false };
}

static struct real real_of_decimal(struct workspace *workspace, const char *text, size_t length)
{
	const arb_ptr ball = next(workspace);
	char number[NUMBER_MAX];

	snprintf(number, sizeof number, "%.*s", (int)length, text);
	if (arb_set_str(ball, number, workspace->precision) != 0) {
		fprintf(stderr, "mistake in a reference: %s\n", text);
		abort();
	}
	return (struct real){ workspace, ball, false };
}

struct real real_of_text(struct workspace *workspace, const char *text)
{
	const size_t length = strcspn(text, "/");
	const struct real number = real_of_decimal(workspace, text, length);

	return text[length] == '\0' ? number
		: over(number, real_of_text(workspace, text + length + 1));
}

struct real whole(struct real beside, slong number)
{
	const arb_ptr ball = next(beside.workspace);

	arb_set_si(ball, number);
	return (struct real){ beside.workspace, ball, false };
}

struct real pi(struct real beside)
{
	const arb_ptr ball = next(beside.workspace);

	arb_const_pi(ball, beside.workspace->precision);
	return (struct real){ beside.workspace, ball, false };
}

/* That it is not known is no matter but for a product that is 0. */
static bool has_minus(struct real a)
{
	if (arb_is_zero(a.ball))
		return a.negative;
	if (!arb_is_nonzero(a.ball))
		a.workspace->undecided = true;
	return arb_is_negative(a.ball);
}

struct real negated(struct real a)
{
	const arb_ptr ball = next(a.workspace);

	arb_neg(ball, a.ball);
	return (struct real){ a.workspace, ball, !a.negative };
}

/* Two zeros that are both -0 have the sum -0. */
struct real plus(struct real a, struct real b)
{
	const arb_ptr ball = next(a.workspace);

	arb_add(ball, a.ball, b.ball, a.workspace->precision);
	return (struct real){ a.workspace, ball,
		arb_is_zero(a.ball) && a.negative && arb_is_zero(b.ball) && b.negative };
}

struct real minus(struct real a, struct real b)
{
	return plus(a, negated(b));
}

struct real times(struct real a, struct real b)
{
	const arb_ptr ball = next(a.workspace);

	arb_mul(ball, a.ball, b.ball, a.workspace->precision);
	return (struct real){ a.workspace, ball,
		arb_is_zero(ball) && has_minus(a) != has_minus(b) };
}

struct real over(struct real a, struct real b)
{
	const arb_ptr ball = next(a.workspace);

	arb_div(ball, a.ball, b.ball, a.workspace->precision);
	return (struct real){ a.workspace, ball,
		arb_is_zero(ball) && has_minus(a) != has_minus(b) };
}

/* A function of Arb's; where it is 0, at 0, it has the sign of that. */
static struct real call(void function(arb_t, const arb_t, slong), struct real a)
{
	const arb_ptr ball = next(a.workspace);

	function(ball, a.ball, a.workspace->precision);
	return (struct real){ a.workspace, ball, a.negative };
}

struct real exp_of(struct real a)
{
	return call(arb_exp, a);
}

struct real expm1_of(struct real a)
{
	return call(arb_expm1, a);
}

struct real tanh_of(struct real a)
{
	return call(arb_tanh, a);
}

/* Arb's own bound of what the argument's radius r does is absolute, which is no use where
 * erfc is tiny. But |(log erfc(u))'| < u + sqrt(u² + 2) for u > 0 (Abramowitz, Stegun
 * 7.1.13), and less below: so it is a factor between exp(-d) and exp(d), d = r (2 |u| + 2). */
struct real erfc_of(struct real a)
{
	const slong precision = a.workspace->precision;
	const arb_ptr ball = next(a.workspace), factor = next(a.workspace);
	mag_t change;

	mag_init(change);
	arb_get_mag(change, a.ball);
	mag_mul_2exp_si(change, change, 1);
	mag_add_ui(change, change, 2);
	mag_mul(change, change, arb_radref(a.ball));
	arb_add_error_mag(factor, change);
	arb_exp(factor, factor, precision);
	arb_get_mid_arb(ball, a.ball);
	arb_hypgeom_erfc(ball, ball, precision);
	arb_mul(ball, ball, factor, precision);
	mag_clear(change);
	return (struct real){ a.workspace, ball, false };
}

struct real sqrt_of(struct real a)
{
	return call(arb_sqrt, a);
}

struct real log_of(struct real a)
{
	return call(arb_log, a);
}

struct real log1p_of(struct real a)
{
	return call(arb_log1p, a);
}

struct real sin_of(struct real a)
{
	return call(arb_sin, a);
}

struct real cos_of(struct real a)
{
	return call(arb_cos, a);
}

struct real atan_of(struct real a)
{
	return call(arb_atan, a);
}

struct real asinh_of(struct real a)
{
	return call(arb_asinh, a);
}

struct real sech_of(struct real a)
{
	return call(arb_sech, a);
}

struct real erf_of(struct real a)
{
	return call(arb_hypgeom_erf, a);
}

struct real nothing(struct real beside)
{
	const arb_ptr ball = next(beside.workspace);

	arb_indeterminate(ball);
	return (struct real){ beside.workspace, ball, false };
}

bool is_positive(struct real a)
{
	if (arb_contains_zero(a.ball) && !arb_is_zero(a.ball))
		a.workspace->undecided = true;
	return arb_is_positive(a.ball);
}

bool is_less(struct real a, struct real b)
{
	return is_positive(minus(b, a));
}
