/* SPDX-License-Identifier: MIT */
/* power.c - see steps.h: a^b, where b does not vary.
 *
 * Method: a b of so many halves is a product with a square root, another one exp(b log(a)).
 * (a^b)' = b a^(b-1) a', and (a^b)'' = b (b-1) a^(b-2) a'^2 + b a^(b-1) a''.
 *
 * Special cases: a^b is +0 where a is 0 and b above it, so that the derivatives of x^1.5
 * are known there. A b that is whole has become a product before.
 */
#include <math.h>
#include <stdlib.h>

#include "arithmetic/enclosure_exponential.h"
#include "formula/compensated/block.h"
#include "formula/compensated/steps.h"

enum { HALVES_MAX = 33 };	/* with more, exp(b log(a)) is quicker */

INLINE struct enclosure enclosure_power(struct enclosure a, struct enclosure b)
{
	const bool zero = (a.high == 0) & (a.radius == 0) & (b.high > b.radius);
	const struct enclosure power = enclosure_exponential(
		enclosure_product(b, enclosure_logarithm(a)));

	return (struct enclosure){
		zero ? 0 : power.high, zero ? 0 : power.low, zero ? 0 : power.radius,
	};
}

BINARY_LOOP(compensated_power_loop, enclosure_power)

/* How many halves b is, if it is an odd number of them; 0 if it is not. */
static int count_halves(struct term b)
{
	const double high = b.block->high[0], halves = 2 * high;
	const bool exact = b.block->low[0] == 0 && b.block->radius[0] == 0;

	return exact && fabs(halves) <= HALVES_MAX && fmod(fabs(halves), 2) == 1 ? (int)halves : 0;
}

/* a^b; scratch 0 and 1 are used. */
static struct term power(const struct step_places *places, struct enclosures *into, struct term a,
	struct term b)
{
	struct enclosures *scratch = places->scratch;
	const int halves = count_halves(b);

	if (halves == 0) {
		compensated_power_loop(into, a.block, b.block);
		return term_of(into);
	}
	compensated_functions[STEP_SQRT][0](&scratch[0], NULL, NULL, a.block);
	struct term product = term_of(&scratch[0]);
	for (int i = 2; i < abs(halves); i += 2)
		product = term_product(product.block == &scratch[0] ? &scratch[1] : &scratch[0],
			product, a);
	struct enclosures *size = product.block == &scratch[0] ? &scratch[1] : &scratch[0];
	compensated_magnitude_loop(halves > 0 ? into : size, product.block);
	return halves > 0 ? term_of(into)
		: term_quotient(into, constant_one(places), term_of(size));
}

struct jet_terms compensated_power(const struct step_places *places, const struct jet_terms *a,
	struct term b)
{
	struct enclosures *scratch = places->scratch;
	const struct term base = a->order[0], one = constant_one(places);
	struct jet_terms jet = { 0 };

	if (places->into[0] != NULL)
		jet.order[0] = power(places, places->into[0], base, b);
	if (places->into[1] == NULL && places->into[2] == NULL)
		return jet;
	const struct term lower = term_difference(&scratch[2], b, one);
	const struct term slope = term_product(&scratch[4], b,
		power(places, &scratch[3], base, lower));
	if (places->into[1] != NULL)
		jet.order[1] = term_product(places->into[1], slope, a->order[1]);
	if (places->into[2] == NULL)
		return jet;
	const struct term factor = term_product(&scratch[3], b, lower);
	const struct term lowest = term_difference(&scratch[5], lower, one);
	const struct term bend = term_product(&scratch[5], factor,
		power(places, &scratch[2], base, lowest));
	const struct term square = term_product(&scratch[2], a->order[1], a->order[1]);
	jet.order[2] = sum_of_products(places, places->into[2], bend, square, slope, a->order[2]);
	return jet;
}
