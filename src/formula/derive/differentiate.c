/* SPDX-License-Identifier: MIT */
/* differentiate.c - see differentiate.h
 *
 * Method: a derivative by the rules is a sum whose terms nearly cancel far out, where they
 * vanish together: s(x) + x s(x) s(-x) of x s(x), s being sigmoid. As s(x) (1 + x s(-x))
 * it has the sign of a sum that ranges decide.
 */
#include "formula/derive/differentiate.h"

#include "formula/builder.h"
#include "formula/derive/derive.h"
#include "formula/derive/factor.h"
#include "formula/rewrite/rewrite.h"
#include "formula/scaled/evaluate.h"

bool formula_differentiate(struct formula *derivative, const struct formula *formula)
{
	struct formula function = *formula, plain, whole;

	function.written = function.value;
	if (!formula_derive(&plain, &function, 1))
		return false;
	struct builder builder = builder_of(&plain);
	unsigned short step = formula_rewrite(&builder, plain.written);
	step = factor_step(&builder, step);
	step = formula_rewrite(&builder, step);
	const bool full = builder.full;
	formula_free(&plain);
	if (full) {
		builder_free(&builder);
		return false;
	}
	whole = builder_take(&builder);
	whole.written = whole.value = step;
	const bool fits = formula_derive(derivative, &whole, 0);
	formula_free(&whole);
	if (fits)
		formula_prepare(derivative);
	return fits;
}
