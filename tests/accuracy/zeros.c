/* zeros.c - GELU' and GELU'' at the doubles next to their zeros, whose place
 * depends on the parameters. They are found by halving, in MPFR. The same values
 * are asked for in f32 too.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "support/narrow.h"
#include "support/ulp.h"

enum { STEPS = 20 };

static double worst;

static void check(const struct activation *gelu, int order, struct formula *formula, double x,
	const double *parameter)
{
	double y, odd;

	if (isinf(x))
		return;
	gelu->evaluate[order](&x, &y, 1, parameter, TO_NEAREST);
	gelu->evaluate[order](&x, &odd, 1, parameter, TO_ODD);
	const double ulp = ulp_error(y, formula_settle(formula, x));

	worst = ulp > worst ? ulp : worst;
	if (!(ulp <= gelu->bound[order]))
		fail_msg("order %d at %a: %a is %g ULP away; mu=%a sigma=%a", order, x, y, ulp,
			parameter[0], parameter[1]);
	if (!narrow_is_right(&narrow_f32, formula, x, number_round_to(odd, NUMBER_F32)))
		fail_msg("order %d at %a: %a rounds wrongly to f32; mu=%a sigma=%a", order, x, odd,
			parameter[0], parameter[1]);
}

/* Between left and right, where the formula is negative only on the left, if not
 * `falling`: the double to the right of the zero. */
static double zero_between(struct formula *formula, double left, double right, bool falling)
{
	for (;;) {
		const double middle = left / 2 + right / 2;

		if (middle <= left || middle >= right)
			return right;
		if ((mpfr_sgn(formula_settle(formula, middle)) < 0) != falling)
			left = middle;
		else
			right = middle;
	}
}

static void check_around(int order, double left, double right, bool falling,
	const double *parameter)
{
	const struct activation *gelu = activation_find("gelu", 4);
	const struct reference *reference = references;

	while (strcmp(reference->name, "gelu") != 0)
		reference++;
	struct formula *formula = reference_formula(reference, gelu, reference->formula[order],
		parameter);
	const double zero = zero_between(formula, left, right, falling);
	double below = zero, above = zero;

	for (int i = 0; i < STEPS; i++) {
		check(gelu, order, formula, below = nextafter(below, -INFINITY), parameter);
		check(gelu, order, formula, above, parameter);
		above = nextafter(above, INFINITY);
	}
	/* Farther away, to where doubles do. */
	for (int i = -52; i < -2; i++) {
		check(gelu, order, formula, zero - parameter[1] * exp2(i), parameter);
		check(gelu, order, formula, zero + parameter[1] * exp2(i), parameter);
	}
	formula_free(formula);
}

/* That of f' is left of both 0 and where z is 56, right of z = -2 or x = -2 σ. */
static void test_first(void **state)
{
	static const double set[][2] = {
		{ 0, 1 }, { 0, 0.3 }, { 0, 1e-300 }, { 0.5, 1 }, { 0.5, 2 }, { -2, 0.75 },
		{ 1e-9, 1 }, { -1e-300, 1 }, { 1, 3 }, { 0.1, 0.7 }, { 3, 0.5 }, { 13, 1.3 },
		{ 38, 1.1 }, { -5, 1 }, { -40, 0.1 }, { -1e6, 1 }, { -1e300, 1e290 },
		{ -1e300, 1e-300 }, { -DBL_MAX, 0x1p-1074 }, { 0x1p-1074, 0x1p-1074 },
		{ -0x1p-1060, 0x1p-1070 }, { 1.7e308, 1.7e308 }, { -1.7e308, 1e308 },
		{ 1e308, 0x1.fffffffffffffp+1021 }, { 0x1.921fb54442d18p+1, 0x1.5bf0a8b145769p+1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof set / sizeof *set; i++) {
		const double mu = set[i][0], sigma = set[i][1];
		const double left = mu < 0 ? mu - 2 * sigma : -2 * sigma;
		const double right = mu < 0 ? fmin(mu + 56 * sigma, 0) : 0;

		check_around(1, fmax(left, -DBL_MAX), right, false, set[i]);
	}
	print_message("# f': worst %.4g ULP\n", worst);
}

/* Both zeros of f'' lie farther out than the mean and 0, but within 2 σ of them. */
static void test_second(void **state)
{
	static const double set[][2] = {
		{ 0, 1 }, { 0, 0.3 }, { 0.5, 1 }, { 0.5, 2 }, { -2, 0.75 }, { 1e-9, 1 }, { 1, 1 },
		{ 3, 0.5 }, { 13, 1.3 }, { -40, 2 }, { 1e300, 1e299 },
		{ -0x1.0000000000004p+0, 0x1.0000000000001p+0 },
	};

	(void)state;
	worst = 0;
	for (size_t i = 0; i < sizeof set / sizeof *set; i++) {
		const double mu = set[i][0], sigma = set[i][1];

		check_around(2, fmin(mu, 0) - 2 * sigma, fmin(mu, 0), false, set[i]);
		check_around(2, fmax(mu, 0), fmax(mu, 0) + 2 * sigma, true, set[i]);
	}
	print_message("# f'': worst %.4g ULP\n", worst);
}

int main(void)
{
	const struct CMUnitTest test[] = {
		cmocka_unit_test(test_first),
		cmocka_unit_test(test_second),
	};

	return cmocka_run_group_tests_name("zeros", test, NULL, NULL) != 0;
}
