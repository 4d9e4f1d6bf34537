/* formula.h - the value of a formula written as text, in MPFR arithmetic. */
#ifndef ACCURACY_FORMULA_H
#define ACCURACY_FORMULA_H

#include <mpfr.h>

/* What a name stands for: a formula of its own, which may use names bound
 * before it ("1/6"), or, where that is NULL, a double. */
struct binding {
	const char *name, *formula;
	double value;
};

/* value = formula, every step at value's precision. A formula is
 *   { NAME = expression ; } expression
 * with ? :, < <= > >=, + - * / ^, decimal numbers, pi, and exp tanh erfc. The
 * bindings' list ends with a NULL name. A mistake in a formula ends the test. */
void formula_value(mpfr_t value, const char *formula, const struct binding *bindings);

/* The same to 80 bits at least, by raising the precision until two of them
 * agree (Ziv's strategy); an absolute 2^-1160 is enough too, far below the
 * least double. */
void formula_settle(mpfr_t value, const char *formula, const struct binding *bindings);

#endif
