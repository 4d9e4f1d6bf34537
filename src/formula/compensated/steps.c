/* SPDX-License-Identifier: MIT */
/* steps.c - see steps.h
 *
 * Method: the rules of differentiation, with the derivative of a quotient as
 * (a'b - ab')/b^2: written with the quotient itself, it cancels where that is flat.
 *
 * Special cases: sides that a condition chooses bring their derivatives with them;
 * those of abs at 0, of sign and of floor are 0.
 */
#include "formula/compensated/steps.h"

static bool needed(const struct step_places *places, unsigned order)
{
	return places->orders >> order & 1;
}

struct term sum_of_products(const struct step_places *places, struct enclosures *into,
	struct term a, struct term b, struct term c, struct term d)
{
	if (is_zero(a) || is_zero(b))
		return term_product(into, c, d);
	if (is_zero(c) || is_zero(d))
		return term_product(into, a, b);
	const struct term first = term_product(&places->scratch[0], a, b);
	return term_sum(into, first, term_product(&places->scratch[1], c, d));
}

static struct jet_terms sums(const struct step_places *places, const struct jet_terms *a,
	const struct jet_terms *b, struct term operator(struct enclosures *, struct term, struct term))
{
	struct jet_terms jet = { 0 };
	for (unsigned d = 0; d < FORMULA_ORDERS; d++)
		if (needed(places, d))
			jet.order[d] = operator(places->into[d], a->order[d], b->order[d]);
	return jet;
}

/* a''b + 2 a'b' + ab'' */
static struct jet_terms product(const struct step_places *places, const struct jet_terms *a,
	const struct jet_terms *b)
{
	struct enclosures *scratch = places->scratch;
	struct jet_terms jet = { 0 };
	if (needed(places, 0))
		jet.order[0] = term_product(places->into[0], a->order[0], b->order[0]);
	if (needed(places, 1))
		jet.order[1] = sum_of_products(places, places->into[1],
			a->order[1], b->order[0], a->order[0], b->order[1]);
	if (needed(places, 2)) {
		const struct term mixed = term_twice(&scratch[3],
			term_product(&scratch[2], a->order[1], b->order[1]));
		struct enclosures *outer = is_zero(mixed) ? places->into[2] : &scratch[4];
		jet.order[2] = term_sum(places->into[2], sum_of_products(places, outer,
			a->order[2], b->order[0], a->order[0], b->order[2]), mixed);
	}
	return jet;
}

/* a'b - ab', and the same with the second derivatives. */
static struct term wronskian(const struct step_places *places, struct enclosures *into,
	const struct jet_terms *a, const struct jet_terms *b, unsigned order)
{
	if (is_zero(b->order[order]))
		return term_product(into, a->order[order], b->order[0]);
	const struct term left = term_product(&places->scratch[0], a->order[order], b->order[0]);
	const struct term right = term_product(&places->scratch[1], a->order[0], b->order[order]);
	return term_difference(into, left, right);
}

/* Of a constant divisor. */
static struct jet_terms share(const struct step_places *places, const struct jet_terms *a,
	struct term divisor)
{
	struct jet_terms jet = { 0 };
	for (unsigned d = 0; d < FORMULA_ORDERS; d++)
		if (needed(places, d))
			jet.order[d] = term_quotient(places->into[d], a->order[d], divisor);
	return jet;
}

/* With w = a'b - ab' the derivatives are w/b^2 and (w'b - 2 w b')/b^3. */
static struct jet_terms quotient(const struct step_places *places, const struct jet_terms *a,
	const struct jet_terms *b)
{
	if (is_zero(b->order[1]))
		return share(places, a, b->order[0]);
	struct enclosures *scratch = places->scratch;
	struct jet_terms jet = { 0 };
	if (needed(places, 0))
		jet.order[0] = term_quotient(places->into[0], a->order[0], b->order[0]);
	const struct term w = wronskian(places, &scratch[2], a, b, 1);
	const struct term square = term_product(&scratch[3], b->order[0], b->order[0]);
	if (needed(places, 1))
		jet.order[1] = term_quotient(places->into[1], w, square);
	if (!needed(places, 2))
		return jet;
	const struct term change = wronskian(places, &scratch[4], a, b, 2);
	const struct term left = term_product(&scratch[0], change, b->order[0]);
	const struct term right = term_twice(&scratch[5], term_product(&scratch[1], w, b->order[1]));
	const struct term top = term_difference(&scratch[2], left, right);
	jet.order[2] = term_quotient(places->into[2], top,
		term_product(&scratch[4], square, b->order[0]));
	return jet;
}

static struct jet_terms negation(const struct step_places *places, const struct jet_terms *a)
{
	struct jet_terms jet = { 0 };
	for (unsigned d = 0; d < FORMULA_ORDERS; d++)
		if (needed(places, d))
			jet.order[d] = term_negative(places->into[d], a->order[d]);
	return jet;
}

/* g' u' and g'' u'^2 + g' u''. Of x itself g', g'' are what is wanted. */
static struct jet_terms function(enum operation operation, const struct step_places *places,
	const struct jet_terms *u)
{
	struct enclosures *scratch = places->scratch;
	struct enclosures *value = needed(places, 0) ? places->into[0] : &scratch[2];
	const bool plain = is_one(u->order[1]) && is_zero(u->order[2]);
	struct enclosures *first = needed(places, 1) && plain ? places->into[1] : &scratch[3];
	struct enclosures *second = needed(places, 2) && plain ? places->into[2] : &scratch[4];
	const unsigned last = needed(places, 2) ? 2 : needed(places, 1) ? 1 : 0;
	struct jet_terms jet = { 0 };
	compensated_functions[operation][last](value, first, second, u->order[0].block);
	jet.order[0] = term_of(value);
	if (needed(places, 1))
		jet.order[1] = term_product(places->into[1], term_of(first), u->order[1]);
	if (needed(places, 2)) {
		const struct term square = term_product(&scratch[5], u->order[1], u->order[1]);
		jet.order[2] = sum_of_products(places, places->into[2],
			term_of(second), square, term_of(first), u->order[2]);
	}
	return jet;
}

/* The derivatives of the argument times the sign. */
static struct jet_terms magnitude(const struct step_places *places, const struct jet_terms *a)
{
	struct jet_terms jet = { 0 };
	if (needed(places, 0)) {
		compensated_magnitude_loop(places->into[0], a->order[0].block);
		jet.order[0] = term_of(places->into[0]);
	}
	if (!needed(places, 1) && !needed(places, 2))
		return jet;
	compensated_sign_loop(&places->scratch[0], a->order[0].block);
	for (unsigned d = 1; d < FORMULA_ORDERS; d++)
		if (needed(places, d) && is_zero(a->order[d])) {
			jet.order[d] = a->order[d];
		} else if (needed(places, d)) {
			compensated_magnitude_slope_loop(places->into[d], &places->scratch[0],
				a->order[d].block);
			jet.order[d] = term_of(places->into[d]);
		}
	return jet;
}

static struct jet_terms stairs(const struct step_places *places, const struct jet_terms *a,
	unary_loop *loop)
{
	if (needed(places, 0))
		loop(places->into[0], a->order[0].block);
	return (struct jet_terms){ {
		term_of(places->into[0]), constant_zero(places), constant_zero(places),
	} };
}

/* Of the orders from the first on. */
static struct jet_terms choice(const struct step_places *places, unsigned first,
	struct term condition, const struct jet_terms *a, const struct jet_terms *b)
{
	struct jet_terms jet = { 0 };
	for (unsigned d = first; d < FORMULA_ORDERS; d++)
		if (needed(places, d))
			jet.order[d] = term_choice(places->into[d], condition, a->order[d], b->order[d]);
	return jet;
}

/* a where the lesser is less than the greater, else b; one of the two is a. */
static struct jet_terms extreme(const struct step_places *places, const struct jet_terms *a,
	const struct jet_terms *b, const struct jet_terms *lesser, const struct jet_terms *greater)
{
	struct enclosures *condition = &places->scratch[0];
	compensated_less_loop(condition, lesser->order[0].block, greater->order[0].block);
	struct jet_terms jet = choice(places, 1, term_of(condition), a, b);
	if (needed(places, 0)) {
		compensated_extreme_loop(places->into[0], condition, a->order[0].block,
			b->order[0].block);
		jet.order[0] = term_of(places->into[0]);
	}
	return jet;
}

static struct jet_terms condition(const struct step_places *places, const struct jet_terms *a,
	const struct jet_terms *b, binary_loop *loop)
{
	loop(places->into[0], a->order[0].block, b->order[0].block);
	return (struct jet_terms){ { term_of(places->into[0]) } };
}

static binary_loop *const conditions[OPERATIONS] = {
	[STEP_LESS] = compensated_less_loop,
	[STEP_LESS_EQUAL] = compensated_less_equal_loop,
	[STEP_EQUAL] = compensated_equal_loop,
	[STEP_NOT_EQUAL] = compensated_not_equal_loop,
	[STEP_AND] = compensated_and_loop,
	[STEP_OR] = compensated_or_loop,
};

static struct jet_terms unknown(const struct step_places *places)
{
	const struct term none = term_of(&places->constant[CONSTANT_UNKNOWN]);

	return (struct jet_terms){ { none, none, none } };
}

static struct jet_terms made(enum operation operation, const struct step_places *places,
	const struct jet_terms *a, const struct jet_terms *b, const struct jet_terms *c)
{
	if (conditions[operation] != NULL)
		return condition(places, a, b, conditions[operation]);
	if (compensated_functions[operation][0] != NULL)
		return function(operation, places, a);
	switch (operation) {
	case STEP_ADD:
		return sums(places, a, b, term_sum);
	case STEP_SUBTRACT:
		return sums(places, a, b, term_difference);
	case STEP_MULTIPLY:
		return product(places, a, b);
	case STEP_DIVIDE:
		return quotient(places, a, b);
	case STEP_NEGATE:
		return negation(places, a);
	case STEP_POWER:
		return is_zero(b->order[1]) ? compensated_power(places, a, b->order[0])
			: unknown(places);
	case STEP_ABS:
		return magnitude(places, a);
	case STEP_SIGN:
		return stairs(places, a, compensated_sign_loop);
	case STEP_FLOOR:
		return stairs(places, a, compensated_floor_loop);
	case STEP_MIN:
		return extreme(places, a, b, a, b);
	case STEP_MAX:
		return extreme(places, a, b, b, a);
	case STEP_CHOOSE:
		return choice(places, 0, a->order[0], b, c);
	default:
		return unknown(places);
	}
}

struct jet_terms compensated_step(enum operation operation, const struct step_places *places,
	const struct jet_terms *const argument[FORMULA_ARGUMENTS_MAX])
{
	struct jet_terms jet = made(operation, places, argument[0], argument[1], argument[2]);
	for (unsigned d = 0; d < FORMULA_ORDERS; d++)
		if (needed(places, d))
			jet.order[d] = term_keep(places->into[d], jet.order[d]);
	return jet;
}
