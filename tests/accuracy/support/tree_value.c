/* SPDX-License-Identifier: MIT */
/* tree_value.c - see tree_value.h
 *
 * Method: f(x + t) as a power series in t, as far as the order asks. The derivative is a
 * coefficient times the order's factorial.
 *
 * Special cases
 *   A switch takes the series of the side that it takes, abs at its corner that of 0. A
 *   comparison with what is undefined is false, but != is true. Whether u^0 is 1 and the
 *   derivative of a constant 0 where they are undefined, is a convention.
 */
#include <stdlib.h>
#include <string.h>

#include "tree_value.h"

enum {
	EQUAL_BITS = 2500,	/* numbers of this many bits tell all doubles apart */
	DOUBLE_DIGITS = 17
};
static const slong BEYOND = 1L << 40;

struct evaluation {
	const struct tree *tree;
	double x;
	struct series_size size;
	bool *beyond;
};

static enum series_state evaluate(const struct evaluation *evaluation, size_t number,
	arb_poly_t value);

static enum series_state greater(enum series_state a, enum series_state b)
{
	return a > b ? a : b;
}

/* With more digits than that it is the number itself, else the double nearest to it. */
static bool is_double(const char *text)
{
	size_t digits = 0;

	if (strpbrk(text, "ex") != NULL)
		return true;
	for (; *text != '\0'; text++)
		digits += *text != '.' && (digits > 0 || *text != '0');
	return digits <= DOUBLE_DIGITS;
}

static void set_leaf(const struct evaluation *evaluation, const struct tree_node *node,
	arb_poly_t value)
{
	const slong precision = evaluation->size.precision;
	arb_t ball;

	arb_init(ball);
	if (node->kind == TREE_PI)
		arb_const_pi(ball, precision);
	else if (node->kind == TREE_EULER)
		arb_const_e(ball, precision);
	else if (node->kind == TREE_X)
		arb_set_d(ball, evaluation->x);
	else if (is_double(node->number))
		arb_set_d(ball, strtod(node->number, NULL));
	else if (arb_set_str(ball, node->number, precision) != 0)
		abort();
	arb_poly_set_arb(value, ball);
	if (node->kind == TREE_X && evaluation->size.length > 1)
		arb_poly_set_coeff_si(value, 1, 1);
	arb_clear(ball);
}

/* The sign of a number that comes of one of this size. A ball around 0 that is so small
 * beside that is 0. */
static enum series_state decide_sign(const arb_t ball, const arb_t size, int *sign)
{
	mag_t most, whole;

	*sign = arf_sgn(arb_midref(ball));
	if (!arb_is_finite(ball))
		return SERIES_UNDECIDED;
	if (!arb_contains_zero(ball) || arb_is_zero(ball))
		return SERIES_KNOWN;
	*sign = 0;
	mag_init(most);
	mag_init(whole);
	arb_get_mag(most, ball);
	arb_get_mag(whole, size);
	mag_mul_2exp_si(most, most, EQUAL_BITS);
	const enum series_state state = mag_cmp(most, whole) < 0 ? SERIES_KNOWN : SERIES_UNDECIDED;
	mag_clear(whole);
	mag_clear(most);
	return state;
}

/* Of the constant terms: the sign of a - b. */
static enum series_state compare(const arb_poly_t a, const arb_poly_t b, slong precision, int *sign)
{
	arb_t difference, first;

	arb_init(difference);
	arb_init(first);
	arb_poly_get_coeff_arb(first, a, 0);
	arb_poly_get_coeff_arb(difference, b, 0);
	arb_sub(difference, first, difference, precision);
	const enum series_state state = decide_sign(difference, first, sign);
	arb_clear(first);
	arb_clear(difference);
	return state;
}

/* value, a constant, rounded down. It may be undecided between two numbers: then the ball
 * has both in it, if it is not the one that it most likely is. */
static enum series_state set_floor(arb_poly_t value, slong precision)
{
	arb_t ball, below, rest;
	int sign;

	arb_init(ball);
	arb_init(below);
	arb_init(rest);
	arb_poly_get_coeff_arb(ball, value, 0);
	arb_floor(below, ball, precision);
	if (!arb_is_exact(below)) {
		arb_get_ubound_arf(arb_midref(rest), below, precision);
		mag_zero(arb_radref(rest));
		arb_floor(rest, rest, precision);
		arb_sub(ball, ball, rest, precision);
		if (decide_sign(ball, rest, &sign) == SERIES_KNOWN && sign == 0)
			arb_set(below, rest);
	}
	arb_poly_set_arb(value, below);
	arb_clear(rest);
	arb_clear(below);
	arb_clear(ball);
	return SERIES_KNOWN;
}

static enum series_state switch_sign(const struct evaluation *evaluation, enum tree_kind kind,
	arb_poly_t value)
{
	arb_poly_t zero;
	int sign;

	if (kind == TREE_FLOOR)
		return set_floor(value, evaluation->size.precision);
	arb_poly_init(zero);
	const enum series_state state = compare(value, zero, evaluation->size.precision, &sign);
	arb_poly_clear(zero);
	if (kind == TREE_SIGN)
		arb_poly_set_si(value, sign);
	else if (sign == 0)
		arb_poly_zero(value);
	else if (sign < 0)
		arb_poly_neg(value, value);
	return state;
}

static bool holds(enum tree_kind kind, int sign)
{
	switch (kind) {
	case TREE_LESS:
	case TREE_MIN:
		return sign < 0;
	case TREE_LESS_EQUAL:
		return sign <= 0;
	case TREE_GREATER:
	case TREE_MAX:
		return sign > 0;
	case TREE_GREATER_EQUAL:
		return sign >= 0;
	case TREE_EQUAL:
		return sign == 0;
	default:
		return sign != 0;
	}
}

/* a < b ? c : d, and max and min, which have c = a and d = b. */
static enum series_state choose(const struct evaluation *evaluation, const struct tree_node *node,
	arb_poly_t value)
{
	const bool short_form = node->kind == TREE_MIN || node->kind == TREE_MAX;
	struct evaluation constants = *evaluation;
	bool first = node->kind == TREE_NOT_EQUAL;
	arb_poly_t other;
	int sign;

	constants.size.length = 1;
	arb_poly_init(other);
	enum series_state state = greater(evaluate(&constants, node->argument[0], value),
		evaluate(&constants, node->argument[1], other));
	if (state == SERIES_KNOWN) {
		state = compare(value, other, evaluation->size.precision, &sign);
		first = holds(node->kind, sign);
	}
	arb_poly_clear(other);
	if (state == SERIES_UNDECIDED || state == SERIES_EDGE)
		return state;
	return evaluate(evaluation, node->argument[(short_form ? 0 : 2) + !first], value);
}

static enum series_state operate(const struct evaluation *evaluation, enum tree_kind kind,
	arb_poly_t value, const arb_poly_t other)
{
	const struct series_size size = evaluation->size;

	switch (kind) {
	case TREE_PLUS:
		arb_poly_add(value, value, other, size.precision);
		return SERIES_KNOWN;
	case TREE_MINUS:
		arb_poly_sub(value, value, other, size.precision);
		return SERIES_KNOWN;
	case TREE_TIMES:
		arb_poly_mullow(value, value, other, size.length, size.precision);
		return SERIES_KNOWN;
	default:
		return series_divide(value, value, other, size);
	}
}

static enum series_state evaluate_operator(const struct evaluation *evaluation,
	const struct tree_node *node, arb_poly_t value)
{
	arb_poly_t other;

	arb_poly_init(other);
	enum series_state state = greater(evaluate(evaluation, node->argument[0], value),
		evaluate(evaluation, node->argument[1], other));
	if (state == SERIES_KNOWN)
		state = operate(evaluation, node->kind, value, other);
	arb_poly_clear(other);
	return state;
}

static enum series_state evaluate_function(const struct evaluation *evaluation,
	const struct tree_node *node, arb_poly_t value)
{
	if (node->kind == TREE_POWER)
		return series_power(value, value, (slong)(2 * strtod(node->number, NULL)),
			evaluation->size);
	if (node->kind != TREE_NEGATED)
		return node->kind >= TREE_ABS ? switch_sign(evaluation, node->kind, value)
			: series_function(node->kind, value, value, evaluation->size);
	arb_poly_neg(value, value);
	return SERIES_KNOWN;
}

/* Whether it has the same value or derivative everywhere. */
static bool is_flat(const struct evaluation *evaluation, const struct tree_node *node)
{
	if (node->kind == TREE_POWER)
		return strtod(node->number, NULL) == 0;
	return evaluation->size.length > 1
		&& (node->kind == TREE_SIGN || node->kind == TREE_FLOOR);
}

static enum series_state evaluate_node(const struct evaluation *evaluation,
	const struct tree_node *node, arb_poly_t value)
{
	if (node->kind <= TREE_X) {
		set_leaf(evaluation, node, value);
		return SERIES_KNOWN;
	}
	if (node->kind >= TREE_MIN)
		return choose(evaluation, node, value);
	if (node->kind <= TREE_OVER)
		return evaluate_operator(evaluation, node, value);
	enum series_state state = evaluate(evaluation, node->argument[0], value);
	if (state == SERIES_UNDEFINED && is_flat(evaluation, node))
		return SERIES_EDGE;
	if (state != SERIES_KNOWN)
		return state;
	const bool constant = evaluation->size.length > 1 && arb_poly_length(value) <= 1;
	state = evaluate_function(evaluation, node, value);
	return state == SERIES_UNDEFINED && constant ? SERIES_EDGE : state;
}

/* A number that is not 0, and so far from 1 that MPFR has none such. */
static bool has_beyond(const arb_poly_t value)
{
	bool beyond = false;
	mag_t size;

	mag_init(size);
	for (slong i = 0; i < arb_poly_length(value); i++) {
		arb_get_mag(size, arb_poly_get_coeff_ptr(value, i));
		beyond = beyond || mag_cmp_2exp_si(size, BEYOND) > 0
			|| (!mag_is_zero(size) && mag_cmp_2exp_si(size, -BEYOND) < 0);
	}
	mag_clear(size);
	return beyond;
}

static enum series_state evaluate(const struct evaluation *evaluation, size_t number,
	arb_poly_t value)
{
	const enum series_state state = evaluate_node(evaluation,
		&evaluation->tree->node[number], value);

	if (state == SERIES_KNOWN && has_beyond(value))
		*evaluation->beyond = true;
	return state;
}

enum series_state tree_value(const struct tree *tree, double x, unsigned order,
	slong precision, arb_t derivative, bool *beyond)
{
	const struct evaluation evaluation = {
		tree, x, { (slong)order + 1, precision }, beyond
	};
	arb_poly_t value;

	*beyond = false;
	arb_poly_init(value);
	const enum series_state state = evaluate(&evaluation, tree->count - 1, value);
	arb_poly_get_coeff_arb(derivative, value, order);
	if (order == 2)
		arb_mul_2exp_si(derivative, derivative, 1);
	arb_poly_clear(value);
	return state == SERIES_KNOWN && !arb_is_finite(derivative) ? SERIES_UNDECIDED : state;
}
