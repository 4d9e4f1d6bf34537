/* SPDX-License-Identifier: MIT */
/* function.c - the jets of functions; see jet.h
 *
 * Method
 *   g(u)' = u' g'(u), g(u)'' = u'^2 g''(u) + u'' g'(u), where g' and g'' are forms that
 *   do not cancel (DLMF 4.20, 4.34, 7.10), in the files derivatives.c and
 *   exponential.c.
 *
 * Special cases
 *   Where g is not defined, its derivatives are nan too, even if their forms have values.
 */
#include "formula/scaled/terms.h"

void scaled_function(enum operation operation, unsigned orders, struct jet *result,
	const struct jet *u)
{
	const unsigned last = is_fixed(u) ? 0 : has_order(orders, 2) ? 2 : has_order(orders, 1);
	const struct term first = term_of_order(u, 1), second = term_of_order(u, 2);
	struct wide g[FORMULA_ORDERS] = { { .radius = 0 } };

	scaled_derivatives(operation, last, u->order[0], g);
	for (unsigned order = 1; order <= last; order++)
		if (!wide_is_known(g[0]) || wide_is_nan(g[0]))
			g[order] = g[0];
	if (has_order(orders, 0))
		result->order[0] = g[0];
	if (has_order(orders, 1))
		result->order[1] = value_of_term(term_times(first, g[1]));
	if (has_order(orders, 2))
		result->order[2] = value_of_term(sum_of_terms(
			term_times(product_of_terms(first, first), g[2]),
			term_times(second, g[1])));
}
