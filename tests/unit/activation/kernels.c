/* SPDX-License-Identifier: MIT */
/* kernels.c - what each kernel gives beside MPFR at 300 bits: the value is within its
 * radius, what the rounding test makes of it is correctly rounded to every type, and few
 * points are left to the formula. The definitions are hand-written ones, with derivatives
 * by hand, in forms that do not cancel in the tails.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>
#include <mpfr.h>

#include "activation/activation.h"
#include "activation/decide.h"

enum { BITS = 300, TEMPORARIES = 8, POINTS = 1200, GRID = 16384 };

/* Parameters, and x, as numbers of MPFR; and room to compute in. */
struct place {
	mpfr_t x, parameter[PARAMETERS_MAX], t[TEMPORARIES];
	unsigned order;
};

typedef void truth_function(struct place *place, mpfr_t y);

/* y = e^-|z|, 1 + that, 1 - that, for t[0] = z */
static void decay(struct place *p, mpfr_t e, mpfr_t d, mpfr_t m)
{
	mpfr_abs(e, p->t[0], MPFR_RNDN);
	mpfr_neg(e, e, MPFR_RNDN);
	mpfr_expm1(m, e, MPFR_RNDN);
	mpfr_neg(m, m, MPFR_RNDN);
	mpfr_exp(e, e, MPFR_RNDN);
	mpfr_add_ui(d, e, 1, MPFR_RNDN);
}

/* The order-th derivative of the logistic function at t[0]: 1/d or e/d, e/d², -+e m/d³ */
static void logistic(struct place *p, unsigned order, mpfr_t y)
{
	mpfr_t *t = p->t;

	decay(p, t[1], t[2], t[3]);
	if (order == 0) {
		if (mpfr_sgn(t[0]) < 0)
			mpfr_div(y, t[1], t[2], MPFR_RNDN);
		else
			mpfr_ui_div(y, 1, t[2], MPFR_RNDN);
		return;
	}
	mpfr_sqr(y, t[2], MPFR_RNDN);
	mpfr_div(y, t[1], y, MPFR_RNDN);
	if (order == 1)
		return;
	mpfr_mul(y, y, t[3], MPFR_RNDN);
	mpfr_div(y, y, t[2], MPFR_RNDN);
	if (mpfr_sgn(t[0]) > 0)
		mpfr_neg(y, y, MPFR_RNDN);
}

static void sigmoid(struct place *p, mpfr_t y)
{
	mpfr_set(p->t[0], p->x, MPFR_RNDN);
	logistic(p, p->order, y);
}

/* 2 σ(2x) - 1 */
static void hyperbolic(struct place *p, mpfr_t y)
{
	if (p->order == 0) {
		mpfr_tanh(y, p->x, MPFR_RNDN);
		return;
	}
	mpfr_mul_2ui(p->t[0], p->x, 1, MPFR_RNDN);
	logistic(p, p->order, y);
	mpfr_mul_2ui(y, y, p->order + 1, MPFR_RNDN);
}

/* x σ(z) with z = t[4], z' = t[5], z'' = t[6]: then σ + x z' σ', and
 * (2 z' + x z'') σ' + x z'² σ'' */
static void gated(struct place *p, mpfr_t y)
{
	mpfr_t *t = p->t;

	mpfr_set(t[0], t[4], MPFR_RNDN);
	if (p->order == 0) {
		logistic(p, 0, y);
		mpfr_mul(y, y, p->x, MPFR_RNDN);
		return;
	}
	logistic(p, 1, y);
	if (p->order == 1) {
		mpfr_mul(t[7], y, p->x, MPFR_RNDN);
		mpfr_mul(t[7], t[7], t[5], MPFR_RNDN);
		logistic(p, 0, y);
		mpfr_add(y, y, t[7], MPFR_RNDN);
		return;
	}
	mpfr_mul(t[7], p->x, t[6], MPFR_RNDN);
	mpfr_add(t[7], t[7], t[5], MPFR_RNDN);
	mpfr_add(t[7], t[7], t[5], MPFR_RNDN);
	mpfr_mul(t[7], t[7], y, MPFR_RNDN);
	logistic(p, 2, y);
	mpfr_mul(y, y, p->x, MPFR_RNDN);
	mpfr_mul(y, y, t[5], MPFR_RNDN);
	mpfr_mul(y, y, t[5], MPFR_RNDN);
	mpfr_add(y, y, t[7], MPFR_RNDN);
}

static void swish_with(struct place *p, double beta, mpfr_t y)
{
	mpfr_mul_d(p->t[4], p->x, beta, MPFR_RNDN);
	mpfr_set_d(p->t[5], beta, MPFR_RNDN);
	mpfr_set_zero(p->t[6], 1);
	gated(p, y);
}

static void silu(struct place *p, mpfr_t y)
{
	swish_with(p, 1, y);
}

static void quick_gelu(struct place *p, mpfr_t y)
{
	swish_with(p, 1.702, y);
}

static void swish(struct place *p, mpfr_t y)
{
	swish_with(p, mpfr_get_d(p->parameter[0], MPFR_RNDN), y);
}

/* z = c (x + k x³), c = sqrt(8/π) */
static void gelu_tanh(struct place *p, mpfr_t y)
{
	mpfr_t *t = p->t;
	const double k = 0.044715;

	mpfr_const_pi(t[3], MPFR_RNDN);
	mpfr_ui_div(t[3], 8, t[3], MPFR_RNDN);
	mpfr_sqrt(t[3], t[3], MPFR_RNDN);
	mpfr_sqr(t[1], p->x, MPFR_RNDN);
	mpfr_mul_d(t[1], t[1], k, MPFR_RNDN);
	mpfr_add_ui(t[4], t[1], 1, MPFR_RNDN);
	mpfr_mul(t[4], t[4], p->x, MPFR_RNDN);
	mpfr_mul(t[4], t[4], t[3], MPFR_RNDN);
	mpfr_mul_ui(t[5], t[1], 3, MPFR_RNDN);
	mpfr_add_ui(t[5], t[5], 1, MPFR_RNDN);
	mpfr_mul(t[5], t[5], t[3], MPFR_RNDN);
	mpfr_mul_d(t[6], p->x, k, MPFR_RNDN);
	mpfr_mul_ui(t[6], t[6], 6, MPFR_RNDN);
	mpfr_mul(t[6], t[6], t[3], MPFR_RNDN);
	gated(p, y);
}

/* x Φ, Φ + x/σ φ, φ/σ (2 - z x/σ) */
static void gelu(struct place *p, mpfr_t y)
{
	mpfr_t *t = p->t;

	mpfr_sub(t[0], p->x, p->parameter[0], MPFR_RNDN);
	mpfr_div(t[0], t[0], p->parameter[1], MPFR_RNDN);
	mpfr_div(t[1], p->x, p->parameter[1], MPFR_RNDN);
	mpfr_sqr(t[2], t[0], MPFR_RNDN);
	mpfr_div_si(t[2], t[2], -2, MPFR_RNDN);
	mpfr_exp(t[2], t[2], MPFR_RNDN);
	mpfr_const_pi(t[3], MPFR_RNDN);
	mpfr_mul_2ui(t[3], t[3], 1, MPFR_RNDN);
	mpfr_sqrt(t[3], t[3], MPFR_RNDN);
	mpfr_div(t[2], t[2], t[3], MPFR_RNDN);
	mpfr_sqrt_ui(t[3], 2, MPFR_RNDN);
	mpfr_div(t[3], t[0], t[3], MPFR_RNDN);
	mpfr_neg(t[3], t[3], MPFR_RNDN);
	mpfr_erfc(t[3], t[3], MPFR_RNDN);
	mpfr_div_2ui(t[3], t[3], 1, MPFR_RNDN);
	switch (p->order) {
	case 0:
		mpfr_mul(y, p->x, t[3], MPFR_RNDN);
		break;
	case 1:
		mpfr_mul(y, t[1], t[2], MPFR_RNDN);
		mpfr_add(y, y, t[3], MPFR_RNDN);
		break;
	default:
		mpfr_mul(y, t[0], t[1], MPFR_RNDN);
		mpfr_ui_sub(y, 2, y, MPFR_RNDN);
		mpfr_mul(y, y, t[2], MPFR_RNDN);
		mpfr_div(y, y, p->parameter[1], MPFR_RNDN);
	}
}

static void exponential_unit(struct place *p, mpfr_t scale, mpfr_t alpha, mpfr_t y)
{
	if (mpfr_sgn(p->x) > 0) {
		mpfr_set_ui(y, p->order == 1, MPFR_RNDN);
		if (p->order == 0)
			mpfr_set(y, p->x, MPFR_RNDN);
	} else {
		(p->order == 0 ? mpfr_expm1 : mpfr_exp)(y, p->x, MPFR_RNDN);
		mpfr_mul(y, y, alpha, MPFR_RNDN);
	}
	mpfr_mul(y, y, scale, MPFR_RNDN);
}

static void elu(struct place *p, mpfr_t y)
{
	mpfr_set_ui(p->t[0], 1, MPFR_RNDN);
	exponential_unit(p, p->t[0], p->parameter[0], y);
}

static void selu(struct place *p, mpfr_t y)
{
	exponential_unit(p, p->parameter[0], p->parameter[1], y);
}

/* α (exp(x/α) - 1), exp(x/α), exp(x/α)/α */
static void celu(struct place *p, mpfr_t y)
{
	if (mpfr_sgn(p->x) > 0) {
		mpfr_set_ui(y, p->order == 1, MPFR_RNDN);
		if (p->order == 0)
			mpfr_set(y, p->x, MPFR_RNDN);
		return;
	}
	mpfr_div(y, p->x, p->parameter[0], MPFR_RNDN);
	(p->order == 0 ? mpfr_expm1 : mpfr_exp)(y, y, MPFR_RNDN);
	if (p->order == 0)
		mpfr_mul(y, y, p->parameter[0], MPFR_RNDN);
	if (p->order == 2)
		mpfr_div(y, y, p->parameter[0], MPFR_RNDN);
}

static void line(struct place *p, mpfr_t slope, mpfr_t y)
{
	const bool right = mpfr_sgn(p->x) > 0;

	mpfr_set_ui(y, right && p->order < 2, MPFR_RNDN);
	if (!right && p->order < 2)
		mpfr_set(y, slope, MPFR_RNDN);
	if (p->order == 0)
		mpfr_mul(y, y, p->x, MPFR_RNDN);
}

static void leaky_relu(struct place *p, mpfr_t y)
{
	line(p, p->parameter[0], y);
}

static void rrelu(struct place *p, mpfr_t y)
{
	mpfr_add(p->t[0], p->parameter[0], p->parameter[1], MPFR_RNDN);
	mpfr_div_2ui(p->t[0], p->t[0], 1, MPFR_RNDN);
	line(p, p->t[0], y);
}

/* Of 0 and the end it is not there; the derivative of the identity between is 1. */
static void between(struct place *p, const mpfr_t value, double end, mpfr_t y)
{
	const bool low = mpfr_sgn(value) <= 0, high = mpfr_cmp_d(value, end) >= 0;

	mpfr_set_zero(y, 1);
	if (p->order == 0 && high)
		mpfr_set_d(y, end, MPFR_RNDN);
	else if (p->order == 0 && !low)
		mpfr_set(y, value, MPFR_RNDN);
	else if (p->order == 1 && !low && !high)
		mpfr_set_ui(y, 1, MPFR_RNDN);
}

static void relu(struct place *p, mpfr_t y)
{
	between(p, p->x, INFINITY, y);
}

static void relu6(struct place *p, mpfr_t y)
{
	between(p, p->x, 6, y);
}

static void hard_sigmoid(struct place *p, mpfr_t y)
{
	mpfr_mul(p->t[0], p->x, p->parameter[0], MPFR_RNDN);
	mpfr_add(p->t[0], p->t[0], p->parameter[1], MPFR_RNDN);
	between(p, p->t[0], 1, y);
	if (p->order == 1)
		mpfr_mul(y, y, p->parameter[0], MPFR_RNDN);
}

static void hard_swish(struct place *p, mpfr_t y)
{
	const bool high = mpfr_cmp_d(p->x, 3) >= 0;

	if (high || mpfr_cmp_d(p->x, -3) <= 0) {
		mpfr_set_ui(y, high && p->order == 1, MPFR_RNDN);
		if (p->order == 0)
			mpfr_mul_ui(y, p->x, high, MPFR_RNDN);
		return;
	}
	mpfr_mul_ui(y, p->x, p->order + 1 == 2 ? 2 : 1, MPFR_RNDN);
	mpfr_add_ui(y, y, 3, MPFR_RNDN);
	if (p->order == 0)
		mpfr_mul(y, y, p->x, MPFR_RNDN);
	if (p->order == 2)
		mpfr_set_ui(y, 2, MPFR_RNDN);
	mpfr_div_ui(y, y, 6, MPFR_RNDN);
}

/* a, of the slope 0, or x - a, of the slope 1. */
static void piece(struct place *p, bool is_line, const mpfr_t offset, int sign, mpfr_t y)
{
	mpfr_set_zero(y, 1);
	if (p->order == 1 && is_line)
		mpfr_set_ui(y, 1, MPFR_RNDN);
	if (p->order > 0)
		return;
	if (is_line)
		mpfr_set(y, p->x, MPFR_RNDN);
	if (sign > 0)
		mpfr_add(y, y, offset, MPFR_RNDN);
	if (sign < 0)
		mpfr_sub(y, y, offset, MPFR_RNDN);
}

static void hard_tanh(struct place *p, mpfr_t y)
{
	const bool low = mpfr_lessequal_p(p->x, p->parameter[0]);
	const bool high = mpfr_greaterequal_p(p->x, p->parameter[1]);

	piece(p, !low && !high, p->parameter[low ? 0 : 1], low || high, y);
}

/* The offset stands at this index; -1: it is 0. */
static void shrink_by(struct place *p, int index, mpfr_t y)
{
	mpfr_neg(p->t[0], p->parameter[0], MPFR_RNDN);
	const bool left = mpfr_less_p(p->x, p->t[0]);
	const bool right = mpfr_greater_p(p->x, p->parameter[0]);

	piece(p, left || right, p->parameter[index < 0 ? 0 : index],
		index < 0 ? 0 : left ? 1 : right ? -1 : 0, y);
}

static void hard_shrink(struct place *p, mpfr_t y)
{
	shrink_by(p, -1, y);
}

static void soft_shrink(struct place *p, mpfr_t y)
{
	shrink_by(p, 0, y);
}

static void shrink(struct place *p, mpfr_t y)
{
	shrink_by(p, 1, y);
}

static void threshold(struct place *p, mpfr_t y)
{
	const bool above = mpfr_greater_p(p->x, p->parameter[0]);

	piece(p, above, p->parameter[1], !above, y);
}

static void relu_n(struct place *p, mpfr_t y)
{
	between(p, p->x, mpfr_get_d(p->parameter[0], MPFR_RNDN), y);
}

static void step(struct place *p, mpfr_t y)
{
	mpfr_set_ui(y, p->order == 0 && mpfr_greaterequal_p(p->x, p->parameter[0]), MPFR_RNDN);
}

/* log(1 + exp(z)), z = t[0]; its derivatives by z are the logistic function's. */
static void soft(struct place *p, mpfr_t y)
{
	if (p->order > 0) {
		logistic(p, p->order - 1, y);
		return;
	}
	mpfr_abs(y, p->t[0], MPFR_RNDN);
	mpfr_neg(y, y, MPFR_RNDN);
	mpfr_exp(y, y, MPFR_RNDN);
	mpfr_log1p(y, y, MPFR_RNDN);
	if (mpfr_sgn(p->t[0]) > 0)
		mpfr_add(y, y, p->t[0], MPFR_RNDN);
}

static void softplus(struct place *p, mpfr_t y)
{
	mpfr_mul(p->t[0], p->x, p->parameter[0], MPFR_RNDN);
	soft(p, y);
	if (p->order == 0)
		mpfr_div(y, y, p->parameter[0], MPFR_RNDN);
	if (p->order == 2)
		mpfr_mul(y, y, p->parameter[0], MPFR_RNDN);
}

static void log_sigmoid(struct place *p, mpfr_t y)
{
	mpfr_neg(p->t[0], p->x, MPFR_RNDN);
	soft(p, y);
	if (p->order != 1)
		mpfr_neg(y, y, MPFR_RNDN);
}

/* x/d, 1/d², -2 sign(x)/d³, d = 1 + |x| */
static void softsign(struct place *p, mpfr_t y)
{
	mpfr_t *d = &p->t[0];

	mpfr_set_si(y, p->order < 2 ? 1 : mpfr_sgn(p->x) > 0 ? -2 : mpfr_zero_p(p->x) ? 0 : 2,
		MPFR_RNDN);
	if (p->order == 0)
		mpfr_set(y, p->x, MPFR_RNDN);
	mpfr_abs(*d, p->x, MPFR_RNDN);
	mpfr_set_prec(p->t[1], 2200);	/* of numbers of all sizes */
	mpfr_add_ui(p->t[1], *d, 1, MPFR_RNDN);
	for (unsigned i = 0; i <= p->order; i++)
		mpfr_div(y, y, p->t[1], MPFR_RNDN);
	mpfr_set_prec(p->t[1], BITS);
}

/* x - tanh(x), with as many bits more as that cancels; tanh², 2 tanh (1 - tanh²) */
static void tanh_shrink(struct place *p, mpfr_t y)
{
	enum { MORE = 2300 };
	mpfr_t tanh;

	mpfr_init2(tanh, MORE);
	mpfr_tanh(tanh, p->x, MPFR_RNDN);
	if (p->order == 0) {
		mpfr_sub(y, p->x, tanh, MPFR_RNDN);
	} else {
		mpfr_sqr(y, tanh, MPFR_RNDN);
		if (p->order == 2) {
			p->order = 1;
			hyperbolic(p, y);
			p->order = 2;
			mpfr_mul(y, y, tanh, MPFR_RNDN);
			mpfr_mul_2ui(y, y, 1, MPFR_RNDN);
		}
	}
	mpfr_clear(tanh);
}

/* A numerator over a divisor, or, where that is 0, the double. */
struct rational {
	double numerator, divisor;
};

#define SIXTH { 1, 6 }
#define D(value) { value, 1 }
#define STANDARD { NAN, 1 }

/* share: of the points on [-8, 8] that a kernel may leave undecided, by order. */
static const struct subject {
	const char *name;
	truth_function *truth;
	double share[ORDERS];
	struct rational parameter[PARAMETERS_MAX];
} subjects[] = {
	{ "sigmoid", sigmoid, { 5e-4, 5e-4, 4e-3 }, { D(0) } },
	{ "tanh", hyperbolic, { 3e-3, 5e-4, 4e-3 }, { D(0) } },
	{ "relu", relu, { 0, 0, 0 }, { D(0) } },
	{ "relu6", relu6, { 0, 0, 0 }, { D(0) } },
	{ "leaky_relu", leaky_relu, { 0, 0, 0 }, { D(0.01) } },
	{ "leaky_relu", leaky_relu, { 0, 0, 0 }, { D(-3.7) } },
	{ "leaky_relu", leaky_relu, { 0, 0, 0 }, { D(0) } },
	{ "leaky_relu", leaky_relu, { 0, 0, 0 }, { D(5e-324) } },
	{ "prelu", leaky_relu, { 0, 0, 0 }, { D(0.25) } },
	{ "prelu", leaky_relu, { 0, 0, 0 }, { D(1e308) } },
	{ "rrelu", rrelu, { 2e-4, 0, 0 }, { { 1, 8 }, { 1, 3 } } },
	{ "rrelu", rrelu, { 0, 0, 0 }, { D(0.25), D(0.5) } },
	{ "elu", elu, { 3e-3, 5e-4, 5e-4 }, { D(1) } },
	{ "elu", elu, { 3e-3, 5e-4, 5e-4 }, { D(-7.25) } },
	{ "elu", elu, { 3e-3, 5e-4, 5e-4 }, { D(0.3) } },
	{ "elu", elu, { 1, 1, 1 }, { D(1e-310) } },
	{ "selu", selu, { 3e-3, 5e-4, 5e-4 }, { STANDARD, STANDARD } },
	{ "selu", selu, { 3e-3, 5e-4, 5e-4 }, { D(-2.7), D(1.67326) } },
	{ "celu", celu, { 3e-3, 5e-4, 5e-4 }, { D(1) } },
	{ "celu", celu, { 3e-3, 5e-4, 5e-4 }, { D(0.3) } },
	{ "celu", celu, { 3e-3, 5e-4, 5e-4 }, { D(75) } },
	{ "celu", celu, { 1, 1, 1 }, { D(1e-29) } },
	{ "celu", celu, { 1, 1, 1 }, { D(-2) } },
	{ "gelu", gelu, { 1e-3, 6e-3, 5e-4 }, { D(0), D(1) } },
	{ "gelu", gelu, { 1e-3, 1e-2, 5e-4 }, { D(0), D(1.7) } },
	{ "gelu", gelu, { 1e-3, 1.2e-2, 5e-4 }, { D(0.5), D(1) } },
	{ "gelu", gelu, { 1e-3, 1.2e-2, 5e-4 }, { D(-2), D(0.75) } },
	{ "gelu", gelu, { 1, 1, 1 }, { D(0), D(1e-200) } },
	{ "gelu_tanh", gelu_tanh, { 5e-4, 3e-3, 5e-3 }, { D(0) } },
	{ "quick_gelu", quick_gelu, { 5e-4, 4e-3, 6e-3 }, { D(0) } },
	{ "silu", silu, { 5e-4, 4e-3, 6e-3 }, { D(0) } },
	{ "swish", swish, { 5e-4, 4e-3, 6e-3 }, { D(1) } },
	{ "swish", swish, { 5e-4, 4e-3, 8e-3 }, { D(-2.5) } },
	{ "swish", swish, { 5e-4, 3e-2, 3e-2 }, { D(0.1) } },
	{ "swish", swish, { 1, 1, 1 }, { D(1e308) } },
	{ "hard_sigmoid", hard_sigmoid, { 0, 0, 0 }, { SIXTH, D(0.5) } },
	{ "hard_sigmoid", hard_sigmoid, { 2e-4, 2e-4, 0 }, { SIXTH, D(0.1) } },
	{ "hard_sigmoid", hard_sigmoid, { 2e-4, 2e-4, 0 }, { D(0.2), D(0.5) } },
	{ "hard_sigmoid", hard_sigmoid, { 2e-4, 2e-4, 0 }, { D(0.25), D(0.5) } },
	{ "hard_sigmoid", hard_sigmoid, { 2e-4, 2e-4, 0 }, { D(1e300), D(0.3) } },
	{ "hard_sigmoid", hard_sigmoid, { 2e-4, 2e-4, 0 }, { D(0.5), D(1e-17) } },
	{ "hard_sigmoid", hard_sigmoid, { 2e-4, 2e-4, 0 }, { D(0), D(0.75) } },
	{ "hard_swish", hard_swish, { 2e-4, 0, 0 }, { D(0) } },
	{ "softplus", softplus, { 3e-3, 5e-4, 5e-4 }, { D(1) } },
	{ "softplus", softplus, { 3e-3, 5e-4, 5e-4 }, { D(-0.3) } },
	{ "softplus", softplus, { 3e-3, 5e-4, 5e-4 }, { D(40) } },
	{ "softplus", softplus, { 1, 1, 1 }, { D(1e300) } },
	{ "log_sigmoid", log_sigmoid, { 3e-3, 5e-4, 5e-4 }, { D(0) } },
	{ "softsign", softsign, { 1e-4, 1e-4, 1e-4 }, { D(0) } },
	{ "tanh_shrink", tanh_shrink, { 3e-3, 3e-3, 4e-3 }, { D(0) } },
	{ "hard_tanh", hard_tanh, { 0, 0, 0 }, { D(-1), D(1) } },
	{ "hard_tanh", hard_tanh, { 0, 0, 0 }, { D(-0.75), D(6) } },
	{ "hard_shrink", hard_shrink, { 0, 0, 0 }, { D(0.5) } },
	{ "hard_shrink", hard_shrink, { 0, 0, 0 }, { D(-0.5) } },
	{ "soft_shrink", soft_shrink, { 0, 0, 0 }, { D(0.5) } },
	{ "soft_shrink", soft_shrink, { 0, 0, 0 }, { D(0.3) } },
	{ "shrink", shrink, { 0, 0, 0 }, { D(3), D(-1e-17) } },
	{ "shrink", shrink, { 0, 0, 0 }, { D(-1), D(0.3) } },
	{ "threshold", threshold, { 0, 0, 0 }, { D(-0.75), D(0.1) } },
	{ "thresholded_relu", threshold, { 0, 0, 0 }, { D(1) } },
	{ "relu_n", relu_n, { 0, 0, 0 }, { D(3) } },
	{ "step", step, { 0, 0, 0 }, { D(-1.5) } },
};

static uint64_t random_bits(void)
{
	static uint64_t seed = 11;
	uint64_t z = seed += 0x9e3779b97f4a7c15;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
	z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
	return z ^ (z >> 31);
}

static double uniform(double low, double high)
{
	return low + (high - low) * ((double)(random_bits() >> 11) * 0x1p-53);
}

/* Few bits too: they lie in the middle of two numbers of a type more often. */
static double random_point(void)
{
	static const double special[] = {
		0, -0.0, 3, -3, 6, -1.5, 1, -1, 0x1p-1074, -0x1p-1074, 0x1p-1022, DBL_MAX, -DBL_MAX,
		0.75, -0.75, 0.749, -1.278, 2.399, -2.399, 1.4142, -0.7517, 600, -600, 34, -34,
		0x1.fffffffffffffp+1, 0x1.8000000000001p+1, 0x1.7ffffffffffffp+1,
		-0x1.7ffffffffffffp+1, -0x1.8000000000001p+1,
	};
	const uint64_t kind = random_bits() % 9;
	double value;

	switch (kind) {
	case 0: return uniform(-700, 700);
	case 1: return uniform(-40, 40);
	case 2: return exp2(uniform(-70, 12)) * (random_bits() & 1 ? 1 : -1);
	case 3:
		do {
			const uint64_t bits = random_bits();
			memcpy(&value, &bits, sizeof value);
		} while (!isfinite(value));
		return value;
	case 4: return special[random_bits() % (sizeof special / sizeof *special)];
	case 5: return floor(uniform(-8, 8) * 1024) / 1024;
	case 6: return (double)(float)uniform(-4, 4);
	default: return uniform(-8, 8);
	}
}

static struct place *place_new(const struct subject *subject, unsigned order)
{
	static struct place place;
	static const char *const selu_digits[] = {
		"1.0507009873554804934193349852946", "1.6732632423543772848170429916717",
	};

	mpfr_inits2(BITS, place.x, (mpfr_ptr)0);
	for (int i = 0; i < TEMPORARIES; i++)
		mpfr_init2(place.t[i], BITS);
	for (int i = 0; i < PARAMETERS_MAX; i++) {
		const struct rational rational = subject->parameter[i];

		mpfr_init2(place.parameter[i], BITS);
		mpfr_set_d(place.parameter[i], rational.numerator, MPFR_RNDN);
		if (rational.divisor > 1)
			mpfr_div_d(place.parameter[i], place.parameter[i], rational.divisor, MPFR_RNDN);
		if (isnan(rational.numerator))
			mpfr_set_str(place.parameter[i], selu_digits[i], 10, MPFR_RNDN);
	}
	place.order = order;
	return &place;
}

static void place_free(struct place *place)
{
	mpfr_clear(place->x);
	for (int i = 0; i < TEMPORARIES; i++)
		mpfr_clear(place->t[i]);
	for (int i = 0; i < PARAMETERS_MAX; i++)
		mpfr_clear(place->parameter[i]);
}

/* Correctly rounded by MPFR's own way: precision, then exponents. */
static double rounded(enum number_type type, const mpfr_t value)
{
	static const struct { mpfr_prec_t bits; mpfr_exp_t least, most; } format[] = {
		[NUMBER_F64] = { 53, -1073, 1024 }, [NUMBER_F32] = { 24, -148, 128 },
		[NUMBER_F16] = { 11, -23, 16 }, [NUMBER_BF16] = { 8, -132, 128 },
	};
	const mpfr_exp_t least = mpfr_get_emin(), most = mpfr_get_emax();
	mpfr_t number;

	mpfr_init2(number, format[type].bits);
	int inexact = mpfr_set(number, value, MPFR_RNDN);
	mpfr_set_emin(format[type].least);
	mpfr_set_emax(format[type].most);
	inexact = mpfr_check_range(number, inexact, MPFR_RNDN);
	mpfr_subnormalize(number, inexact, MPFR_RNDN);
	const double result = mpfr_get_d(number, MPFR_RNDN);
	mpfr_set_emin(least);
	mpfr_set_emax(most);
	mpfr_clear(number);
	return result;
}

/* How much of the radius the error is. */
static double excess(double high, double low, double radius, const mpfr_t value)
{
	mpfr_t error;

	if (isnan(low) || isnan(high) || !isfinite(radius) || (high == 0 && radius == 0))
		return 0;
	mpfr_init2(error, BITS + 60);
	mpfr_set_d(error, high, MPFR_RNDN);
	mpfr_add_d(error, error, low, MPFR_RNDN);
	mpfr_sub(error, error, value, MPFR_RNDA);
	mpfr_div_d(error, error, radius, MPFR_RNDA);
	const double share = mpfr_zero_p(error) || mpfr_nan_p(error) ? 0
		: fabs(mpfr_get_d(error, MPFR_RNDA));
	mpfr_clear(error);
	return share;
}

static void parameters(const struct activation *activation, const struct subject *subject,
	struct exact *exact)
{
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		const struct rational rational = subject->parameter[i];
		const struct parameter *parameter = &activation->parameter[i];

		exact[i] = parameter_exact(parameter, isnan(rational.numerator)
			? parameter_standard(parameter) : rational.numerator / rational.divisor);
	}
}

/* How many the kernel leaves undecided. */
static size_t numbers_of(enum number_type type, const struct activation *activation,
	unsigned order, const struct exact *exact, const double *x, double *y, size_t count)
{
	unsigned undecided[DECIDE_MAX];
	size_t left = 0;

	for (size_t done = 0, part; done < count; done += part) {
		part = count - done < DECIDE_MAX ? count - done : DECIDE_MAX;
		left += kernel_decide(activation, order, exact, type, x + done, y + done, undecided,
			part);
	}
	return left;
}

static void check_point(const struct subject *subject, const struct activation *activation,
	struct place *place, const struct exact *exact, double *worst)
{
	const double x = random_point();
	const enum kernel_result result = activation->result[place->order];
	double high, low, radius;
	mpfr_t truth;

	activation->kernel[place->order](&x, &high, &low, &radius, 1, exact);
	mpfr_init2(truth, BITS);
	mpfr_set_d(place->x, x, MPFR_RNDN);
	subject->truth(place, truth);
	if (result == ENCLOSED)
		*worst = fmax(*worst, excess(high, low, radius, truth));
	for (enum number_type type = NUMBER_F64; type <= NUMBER_BF16; type++) {
		double y;
		const double wanted = rounded(type, truth);

		if (numbers_of(type, activation, place->order, exact, &x, &y, 1) > 0)
			continue;
		if (y != wanted || (!mpfr_zero_p(truth) && signbit(y) != signbit(wanted))
				|| (result == ROUNDED && isnan(y)))
			fail_msg("%s, order %u, type %d, %g %g: f(%a) = %a instead of %a "
				"(%a + %a, %a)", subject->name, place->order, (int)type,
				exact[0].high, exact[1].high, x, y, wanted, high, low, radius);
	}
	mpfr_clear(truth);
}

static void test_containment(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof subjects / sizeof *subjects * ORDERS; i++) {
		const struct subject *subject = &subjects[i / ORDERS];
		const struct activation *activation = activation_find(subject->name,
			strlen(subject->name));
		struct place *place = place_new(subject, (unsigned)(i % ORDERS));
		struct exact exact[PARAMETERS_MAX] = { { 0, 0 } };
		double worst = 0;

		parameters(activation, subject, exact);
		for (int k = 0; k < POINTS; k++)
			check_point(subject, activation, place, exact, &worst);
		print_message("# %s order %u: at most %.3f of the radius\n", subject->name,
			place->order, worst);
		if (worst > 1)
			fail_msg("%s, order %u: %g times the radius", subject->name, place->order,
				worst);
		place_free(place);
	}
	mpfr_free_cache();
}

static void test_few_are_undecided(void **state)
{
	static double x[GRID], y[GRID];

	(void)state;
	for (int k = 0; k < GRID; k++)
		x[k] = uniform(-8, 8);
	for (size_t i = 0; i < sizeof subjects / sizeof *subjects * ORDERS; i++) {
		const struct subject *subject = &subjects[i / ORDERS];
		const unsigned order = (unsigned)(i % ORDERS);
		const struct activation *activation = activation_find(subject->name,
			strlen(subject->name));
		struct exact exact[PARAMETERS_MAX] = { { 0, 0 } };

		parameters(activation, subject, exact);
		const double share = (double)numbers_of(NUMBER_F64, activation, order, exact, x, y,
			GRID) / GRID;
		print_message("# %s order %u: %.3f %% undecided\n", subject->name, order,
			100 * share);
		if (share > subject->share[order])
			fail_msg("%s, order %u, %g: %g undecided", subject->name, order,
				exact[0].high, share);
	}
}

/* Not by its neighbours, and with the sign of a NaN, where that is not left to others. */
static void test_position_and_nan(void **state)
{
	enum { COUNT = 301 };
	double x[COUNT], high[COUNT], low[COUNT], radius[COUNT];

	(void)state;
	for (int k = 0; k < COUNT; k++)
		x[k] = k % 7 == 0 ? copysign(NAN, k % 2 == 0 ? 1 : -1) : random_point();
	for (size_t i = 0; i < sizeof subjects / sizeof *subjects * ORDERS; i++) {
		const struct subject *subject = &subjects[i / ORDERS];
		const unsigned order = (unsigned)(i % ORDERS);
		const struct activation *activation = activation_find(subject->name,
			strlen(subject->name));
		const enum kernel_result result = activation->result[order];
		struct exact exact[PARAMETERS_MAX] = { { 0, 0 } };

		parameters(activation, subject, exact);
		activation->kernel[order](x, high, low, radius, COUNT, exact);
		for (int k = 0; k < COUNT; k++) {
			double one, one_low, one_radius;

			activation->kernel[order](&x[k], &one, &one_low, &one_radius, 1, exact);
			const bool is_known = !isnan(high[k] + low[k])
				&& (result != ENCLOSED || isfinite(radius[k]));
			if (isnan(x[k]) && (is_known || (result != ENCLOSED && !isnan(high[k]))))
				fail_msg("%s, order %u: NaN is lost", subject->name, order);
			if (isnan(x[k]) && result == ROUNDED && signbit(x[k]) != signbit(high[k]))
				fail_msg("%s, order %u: NaN changes sign", subject->name, order);
			if (is_known && (memcmp(&one, &high[k], sizeof one) != 0
					|| memcmp(&one_low, &low[k], sizeof one) != 0
					|| (result == ENCLOSED
						&& memcmp(&one_radius, &radius[k], sizeof one) != 0)))
				fail_msg("%s, order %u, at %a: %a alone", subject->name, order, x[k], one);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_containment),
		cmocka_unit_test(test_few_are_undecided),
		cmocka_unit_test(test_position_and_nan),
	};
	return cmocka_run_group_tests_name("kernels", tests, NULL, NULL);
}
