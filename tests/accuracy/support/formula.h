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

/* A formula of x is
 *   { NAME = expression ; } expression
 * with ? :, < <= > >=, + - * / ^, decimal numbers, pi, and exp tanh erfc. The
 * bindings' list ends with a NULL name. A mistake in a formula ends the test.
 * The text must outlive it; formula_free takes it back. */
struct formula *formula_new(const char *text, const struct binding *bindings);
void formula_free(struct formula *formula);

/* The precisions that formula_at knows; the least is enough for nearly every
 * rounding, the last for all there are. */
enum { FORMULA_LEVELS = 8 };
mpfr_prec_t formula_bits(int level);

/* The value at x, every step at this level's precision; valid until the next call. */
mpfr_srcptr formula_at(struct formula *formula, double x, int level);

/* The value to 80 bits at least, by raising the precision until two of them
 * agree (Ziv's strategy); an absolute 2^-1160 is enough too, far below the
 * least double. Valid until the next call. */
mpfr_srcptr formula_settle(struct formula *formula, double x);

#endif
