/* SPDX-License-Identifier: MIT */
/* series.c - see series.h
 *
 * Method
 *   Arb's own series of elementary functions. Where it has none, f(u(t)) is the integral
 *   of f'(u) u', with f(u(0)) as its constant.
 */
#include <stdlib.h>

#include "series.h"

/* Whether the constant term lies above the bound, where a function has its domain. */
static enum series_state check_domain(const arb_poly_t u, slong bound, bool value_at_bound,
	struct series_size size)
{
	arb_t ball;

	arb_init(ball);
	arb_poly_get_coeff_arb(ball, u, 0);
	arb_sub_si(ball, ball, bound, size.precision);
	const enum series_state state = !arb_is_finite(ball) ? SERIES_UNDECIDED
		: arb_is_positive(ball) ? SERIES_KNOWN
		: arb_is_negative(ball) ? SERIES_UNDEFINED
		: !arb_is_zero(ball) ? SERIES_UNDECIDED
		: value_at_bound ? SERIES_KNOWN : SERIES_EDGE;
	arb_clear(ball);
	return state;
}

static enum series_state check_divisor(const arb_poly_t u)
{
	arb_t ball;

	arb_init(ball);
	arb_poly_get_coeff_arb(ball, u, 0);
	const enum series_state state = arb_is_zero(ball) ? SERIES_EDGE
		: arb_contains_zero(ball) || !arb_is_finite(ball) ? SERIES_UNDECIDED : SERIES_KNOWN;
	arb_clear(ball);
	return state;
}

enum series_state series_divide(arb_poly_t value, const arb_poly_t a, const arb_poly_t b,
	struct series_size size)
{
	const enum series_state state = check_divisor(b);

	if (state == SERIES_KNOWN)
		arb_poly_div_series(value, a, b, size.length, size.precision);
	return state;
}

enum series_state series_power(arb_poly_t value, const arb_poly_t u, slong halves,
	struct series_size size)
{
	const bool root = halves % 2 != 0, inverse = halves < 0;
	const ulong power = (ulong)labs(halves) / (root ? 1 : 2);
	enum series_state state = SERIES_KNOWN;

	if (root)
		state = check_domain(u, 0, size.length == 1 && !inverse, size);
	if (state == SERIES_KNOWN && inverse)
		state = check_divisor(u);
	if (state != SERIES_KNOWN)
		return state;
	if (root)
		arb_poly_sqrt_series(value, u, size.length, size.precision);
	else
		arb_poly_set(value, u);
	arb_poly_pow_ui_trunc_binexp(value, value, power, size.length, size.precision);
	if (inverse)
		arb_poly_inv_series(value, value, size.length, size.precision);
	return state;
}

/* value = exp(-u²/part). */
static void set_gaussian(arb_poly_t value, const arb_poly_t u, slong part, struct series_size size)
{
	arb_t divisor;

	arb_init(divisor);
	arb_set_si(divisor, -part);
	arb_poly_mullow(value, u, u, size.length, size.precision);
	arb_poly_scalar_div(value, value, divisor, size.precision);
	arb_poly_exp_series(value, value, size.length, size.precision);
	arb_clear(divisor);
}

/* value is divided by sqrt(part pi). */
static void divide_by_root_of_pi(arb_poly_t value, double part, struct series_size size)
{
	arb_t root, factor;

	arb_init(root);
	arb_init(factor);
	arb_set_d(factor, part);
	arb_const_pi(root, size.precision);
	arb_mul(root, root, factor, size.precision);
	arb_sqrt(root, root, size.precision);
	arb_poly_scalar_div(value, value, root, size.precision);
	arb_clear(factor);
	arb_clear(root);
}

/* It falls: so it lies between its values at both ends of the ball. */
static void erfc_of_ball(arb_t value, const arb_t ball, slong precision)
{
	arb_t end;

	arb_init(end);
	arb_get_lbound_arf(arb_midref(end), ball, precision);
	arb_hypgeom_erfc(end, end, precision);
	mag_zero(arb_radref(value));
	arb_get_ubound_arf(arb_midref(value), ball, precision);
	arb_hypgeom_erfc(value, value, precision);
	arb_union(value, value, end, precision);
	arb_clear(end);
}

static void normal_of_ball(arb_t value, const arb_t ball, slong precision)
{
	arb_t root, argument;

	arb_init(root);
	arb_init(argument);
	arb_sqrt_ui(root, 2, precision);
	arb_div(argument, ball, root, precision);
	arb_neg(argument, argument);
	erfc_of_ball(value, argument, precision);
	arb_mul_2exp_si(value, value, -1);
	arb_clear(argument);
	arb_clear(root);
}

/* The derivative, at u, of those that Arb has no series of. */
static void set_slope(enum tree_kind kind, arb_poly_t slope, const arb_poly_t u,
	struct series_size size)
{
	switch (kind) {
	case TREE_EXPM1:
		arb_poly_exp_series(slope, u, size.length, size.precision);
		break;
	case TREE_ASINH:
		arb_poly_mullow(slope, u, u, size.length, size.precision);
		arb_poly_add_si(slope, slope, 1, size.precision);
		arb_poly_rsqrt_series(slope, slope, size.length, size.precision);
		break;
	case TREE_TANH:
		arb_poly_cosh_series(slope, u, size.length, size.precision);
		arb_poly_mullow(slope, slope, slope, size.length, size.precision);
		arb_poly_inv_series(slope, slope, size.length, size.precision);
		break;
	case TREE_ERF:
	case TREE_ERFC:
		set_gaussian(slope, u, 1, size);
		divide_by_root_of_pi(slope, 0.25, size);
		if (kind == TREE_ERFC)
			arb_poly_neg(slope, slope);
		break;
	case TREE_NORMAL:
		set_gaussian(slope, u, 2, size);
		divide_by_root_of_pi(slope, 2, size);
		break;
	default:
		abort();
	}
}

typedef void function_of_ball(arb_t, const arb_t, slong);

static void integrate(enum tree_kind kind, function_of_ball *function, arb_poly_t value,
	const arb_poly_t u, struct series_size size)
{
	arb_poly_t slope;
	arb_t constant;

	arb_init(constant);
	arb_poly_init(slope);
	arb_poly_get_coeff_arb(constant, u, 0);
	function(constant, constant, size.precision);
	if (size.length > 1) {
		set_slope(kind, slope, u, size);
		arb_poly_derivative(value, u, size.precision);
		arb_poly_mullow(value, value, slope, size.length - 1, size.precision);
		arb_poly_integral(value, value, size.precision);
	} else {
		arb_poly_zero(value);
	}
	arb_poly_set_coeff_arb(value, 0, constant);
	arb_poly_clear(slope);
	arb_clear(constant);
}

static void set_sigmoid(arb_poly_t value, const arb_poly_t u, struct series_size size)
{
	arb_poly_neg(value, u);
	arb_poly_exp_series(value, value, size.length, size.precision);
	arb_poly_add_si(value, value, 1, size.precision);
	arb_poly_inv_series(value, value, size.length, size.precision);
}

enum series_state series_function(enum tree_kind kind, arb_poly_t value, const arb_poly_t u,
	struct series_size size)
{
	static void (*const series[TREE_KINDS])(arb_poly_t, const arb_poly_t, slong, slong) = {
		[TREE_EXP] = arb_poly_exp_series, [TREE_LOG] = arb_poly_log_series,
		[TREE_LOG1P] = arb_poly_log1p_series, [TREE_SIN] = arb_poly_sin_series,
		[TREE_COS] = arb_poly_cos_series, [TREE_TAN] = arb_poly_tan_series,
		[TREE_ATAN] = arb_poly_atan_series, [TREE_SINH] = arb_poly_sinh_series,
		[TREE_COSH] = arb_poly_cosh_series,
	};
	static function_of_ball *const constant[TREE_KINDS] = {
		[TREE_EXPM1] = arb_expm1, [TREE_ASINH] = arb_asinh, [TREE_TANH] = arb_tanh,
		[TREE_ERF] = arb_hypgeom_erf, [TREE_ERFC] = erfc_of_ball,
		[TREE_NORMAL] = normal_of_ball,
	};
	enum series_state state = SERIES_KNOWN;

	if (kind == TREE_LOG || kind == TREE_LOG1P)
		state = check_domain(u, kind == TREE_LOG ? 0 : -1, false, size);
	if (state != SERIES_KNOWN)
		return state;
	if (series[kind] != NULL) {
		series[kind](value, u, size.length, size.precision);
	} else if (constant[kind] != NULL) {
		integrate(kind, constant[kind], value, u, size);
	} else if (kind == TREE_SQRT) {
		state = series_power(value, u, 1, size);
	} else if (kind == TREE_DENSITY) {
		set_gaussian(value, u, 2, size);
		divide_by_root_of_pi(value, 2, size);
	} else if (kind == TREE_SIGMOID) {
		set_sigmoid(value, u, size);
	} else if (kind == TREE_SILU) {
		arb_poly_t factor;

		arb_poly_init(factor);
		set_sigmoid(factor, u, size);
		arb_poly_mullow(value, u, factor, size.length, size.precision);
		arb_poly_clear(factor);
	} else {
		abort();
	}
	return state;
}
