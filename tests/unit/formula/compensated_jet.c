/* compensated_jet.c - the functions of a formula and their derivatives, as enclosures,
 * hold what MPFR computes by other forms, and not much more. */
#include "formula/compensated_jet.h"
#include "unit/arithmetic/containment.h"

enum { TRIALS = 1500, BITS = 400, TIGHTNESS = 64 };

/* The order-th derivative at u. */
typedef void truth(mpfr_t result, const mpfr_t u, unsigned order);

static void truth_exp(mpfr_t y, const mpfr_t u, unsigned order)
{
	(void)order;
	mpfr_exp(y, u, MPFR_RNDN);
}

static void truth_expm1(mpfr_t y, const mpfr_t u, unsigned order)
{
	(order == 0 ? mpfr_expm1 : mpfr_exp)(y, u, MPFR_RNDN);
}

/* y = 1/(u + shift)^order, negative for the second. */
static void power_of_reciprocal(mpfr_t y, const mpfr_t u, double shift, unsigned order)
{
	mpfr_add_d(y, u, shift, MPFR_RNDN);
	mpfr_pow_si(y, y, -(long)order, MPFR_RNDN);
	if (order == 2)
		mpfr_neg(y, y, MPFR_RNDN);
}

static void truth_log(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order == 0)
		mpfr_log(y, u, MPFR_RNDN);
	else
		power_of_reciprocal(y, u, 0, order);
}

static void truth_log1p(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order == 0)
		mpfr_log1p(y, u, MPFR_RNDN);
	else
		power_of_reciprocal(y, u, 1, order);
}

static void truth_sqrt(mpfr_t y, const mpfr_t u, unsigned order)
{
	static const double factor[] = { 1, 0.5, -0.25 };

	mpfr_sqrt(y, u, MPFR_RNDN);
	for (unsigned i = 0; i < order; i++)
		mpfr_div(y, y, u, MPFR_RNDN);
	mpfr_mul_d(y, y, factor[order], MPFR_RNDN);
}

static void truth_sinh(mpfr_t y, const mpfr_t u, unsigned order)
{
	(order == 1 ? mpfr_cosh : mpfr_sinh)(y, u, MPFR_RNDN);
}

static void truth_cosh(mpfr_t y, const mpfr_t u, unsigned order)
{
	(order == 1 ? mpfr_sinh : mpfr_cosh)(y, u, MPFR_RNDN);
}

/* Beyond, even MPFR's numbers end. */
static void keep_within_a_million(mpfr_t u)
{
	if (mpfr_cmp_d(u, 1e6) > 0)
		mpfr_set_d(u, 1e6, MPFR_RNDN);
	if (mpfr_cmp_d(u, -1e6) < 0)
		mpfr_set_d(u, -1e6, MPFR_RNDN);
}

/* 1/cosh^2 and -2 tanh/cosh^2 */
static void truth_tanh(mpfr_t y, const mpfr_t u, unsigned order)
{
	mpfr_t cosine;

	mpfr_init2(cosine, BITS);
	mpfr_set(cosine, u, MPFR_RNDN);
	keep_within_a_million(cosine);
	mpfr_cosh(cosine, cosine, MPFR_RNDN);
	mpfr_pow_si(cosine, cosine, order == 0 ? 0 : -2, MPFR_RNDN);
	if (order == 1)
		mpfr_set(y, cosine, MPFR_RNDN);
	else {
		mpfr_tanh(y, u, MPFR_RNDN);
		mpfr_mul(y, y, cosine, MPFR_RNDN);
	}
	mpfr_mul_si(y, y, order == 2 ? -2 : 1, MPFR_RNDN);
	mpfr_clear(cosine);
}

/* With E = exp(-u): 1/(1 + E), E/(1 + E)^2, E (E - 1)/(1 + E)^3 */
static void truth_sigmoid(mpfr_t y, const mpfr_t u, unsigned order)
{
	mpfr_t e, minus_one;

	mpfr_inits2(BITS, e, minus_one, (mpfr_ptr)NULL);
	mpfr_neg(minus_one, u, MPFR_RNDN);
	keep_within_a_million(minus_one);
	mpfr_exp(e, minus_one, MPFR_RNDN);
	mpfr_expm1(minus_one, minus_one, MPFR_RNDN);
	mpfr_add_ui(y, e, 1, MPFR_RNDN);
	mpfr_pow_si(y, y, -(long)order - 1, MPFR_RNDN);
	if (order > 0)
		mpfr_mul(y, y, e, MPFR_RNDN);
	if (order > 1)
		mpfr_mul(y, y, minus_one, MPFR_RNDN);
	mpfr_clears(e, minus_one, (mpfr_ptr)NULL);
}

static void truth_softplus(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order > 0) {
		truth_sigmoid(y, u, order - 1);
		return;
	}
	if (mpfr_cmp_d(u, 1e6) > 0) {
		mpfr_set(y, u, MPFR_RNDN);
		return;
	}
	mpfr_exp(y, u, MPFR_RNDN);
	mpfr_log1p(y, y, MPFR_RNDN);
}

/* exp(-u^2/scale)/sqrt(pi scale), which for 2 is φ and for 1 half of erf'. */
static void bell(mpfr_t y, const mpfr_t u, double scale)
{
	mpfr_t root;

	mpfr_init2(root, BITS);
	mpfr_const_pi(root, MPFR_RNDN);
	mpfr_mul_d(root, root, scale, MPFR_RNDN);
	mpfr_sqrt(root, root, MPFR_RNDN);
	mpfr_sqr(y, u, MPFR_RNDN);
	mpfr_div_d(y, y, -scale, MPFR_RNDN);
	mpfr_exp(y, y, MPFR_RNDN);
	mpfr_div(y, y, root, MPFR_RNDN);
	mpfr_clear(root);
}

static void truth_erf(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order == 0) {
		mpfr_erf(y, u, MPFR_RNDN);
		return;
	}
	bell(y, u, 1);
	mpfr_mul_ui(y, y, 2, MPFR_RNDN);
	if (order == 2) {
		mpfr_mul(y, y, u, MPFR_RNDN);
		mpfr_mul_si(y, y, -2, MPFR_RNDN);
	}
}

static void truth_erfc(mpfr_t y, const mpfr_t u, unsigned order)
{
	truth_erf(y, u, order);
	if (order == 0)
		mpfr_erfc(y, u, MPFR_RNDN);
	else
		mpfr_neg(y, y, MPFR_RNDN);
}

/* φ, -u φ, (u^2 - 1) φ */
static void truth_density(mpfr_t y, const mpfr_t u, unsigned order)
{
	mpfr_t factor;

	mpfr_init2(factor, BITS);
	bell(y, u, 2);
	mpfr_sqr(factor, u, MPFR_RNDN);
	mpfr_sub_ui(factor, factor, 1, MPFR_RNDN);
	if (order == 1)
		mpfr_neg(factor, u, MPFR_RNDN);
	if (order > 0)
		mpfr_mul(y, y, factor, MPFR_RNDN);
	mpfr_clear(factor);
}

static void truth_normal(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order > 0) {
		truth_density(y, u, order - 1);
		return;
	}
	mpfr_t root;
	mpfr_init2(root, BITS);
	mpfr_sqrt_ui(root, 2, MPFR_RNDN);
	mpfr_div(y, u, root, MPFR_RNDN);
	mpfr_neg(y, y, MPFR_RNDN);
	mpfr_erfc(y, y, MPFR_RNDN);
	mpfr_div_ui(y, y, 2, MPFR_RNDN);
	mpfr_clear(root);
}

static void truth_sin(mpfr_t y, const mpfr_t u, unsigned order)
{
	(order == 1 ? mpfr_cos : mpfr_sin)(y, u, MPFR_RNDN);
	if (order == 2)
		mpfr_neg(y, y, MPFR_RNDN);
}

static void truth_cos(mpfr_t y, const mpfr_t u, unsigned order)
{
	(order == 1 ? mpfr_sin : mpfr_cos)(y, u, MPFR_RNDN);
	if (order > 0)
		mpfr_neg(y, y, MPFR_RNDN);
}

/* 1 + tan^2 and 2 tan (1 + tan^2) */
static void truth_tan(mpfr_t y, const mpfr_t u, unsigned order)
{
	mpfr_t square;

	mpfr_init2(square, BITS);
	mpfr_tan(y, u, MPFR_RNDN);
	mpfr_sqr(square, y, MPFR_RNDN);
	mpfr_add_ui(square, square, 1, MPFR_RNDN);
	if (order == 1)
		mpfr_set(y, square, MPFR_RNDN);
	if (order == 2) {
		mpfr_mul(y, y, square, MPFR_RNDN);
		mpfr_mul_ui(y, y, 2, MPFR_RNDN);
	}
	mpfr_clear(square);
}

/* With s = 1 + u^2: 1/s and -2 u/s^2, and for asinh 1/sqrt(s) and -u/s^1.5 */
static void algebraic(mpfr_t y, const mpfr_t u, unsigned order, bool root)
{
	mpfr_t square;

	mpfr_init2(square, BITS);
	mpfr_sqr(square, u, MPFR_RNDN);
	mpfr_add_ui(square, square, 1, MPFR_RNDN);
	mpfr_pow_si(y, square, order == 2 && root ? -3 : -(long)order, MPFR_RNDN);
	if (root)
		mpfr_sqrt(y, y, MPFR_RNDN);
	if (order == 2)
		mpfr_mul(y, y, u, MPFR_RNDN);
	if (order == 2)
		mpfr_mul_si(y, y, root ? -1 : -2, MPFR_RNDN);
	mpfr_clear(square);
}

static void truth_atan(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order == 0)
		mpfr_atan(y, u, MPFR_RNDN);
	else
		algebraic(y, u, order, false);
}

static void truth_asinh(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order == 0)
		mpfr_asinh(y, u, MPFR_RNDN);
	else
		algebraic(y, u, order, true);
}

static const struct {
	const char *name;
	struct jet (*jet)(struct enclosure u);
	truth *truth;
	double least, most;	/* where all is known, of exact arguments */
} cases[] = {
	{ "exp", jet_exp, truth_exp, -690, 700 },
	{ "expm1", jet_expm1, truth_expm1, -1000, 700 },
	{ "log", jet_log, truth_log, 1e-200, 1e200 },
	{ "log1p", jet_log1p, truth_log1p, -0.999, 1e200 },
	{ "sqrt", jet_sqrt, truth_sqrt, 1e-100, 1e100 },
	{ "sin", jet_sin, truth_sin, -1e5, 1e5 },
	{ "cos", jet_cos, truth_cos, -1e5, 1e5 },
	{ "tan", jet_tan, truth_tan, -1e5, 1e5 },
	{ "atan", jet_atan, truth_atan, -1e100, 1e100 },
	{ "asinh", jet_asinh, truth_asinh, -1e100, 1e100 },
	{ "sinh", jet_sinh, truth_sinh, -690, 690 },
	{ "cosh", jet_cosh, truth_cosh, -690, 690 },
	{ "tanh", jet_tanh, truth_tanh, -1e300, 1e300 },
	{ "erf", jet_erf, truth_erf, -40, 40 },
	{ "erfc", jet_erfc, truth_erfc, -40, 40 },
	{ "normal", jet_normal, truth_normal, -60, 60 },
	{ "density", jet_density, truth_density, -60, 60 },
	{ "sigmoid", jet_sigmoid, truth_sigmoid, -1e300, 1e300 },
	{ "softplus", jet_softplus, truth_softplus, -1e300, 1e300 },
};
enum { CASES = sizeof cases / sizeof *cases };

static void check_case(size_t number, struct enclosure u, uint64_t *seed,
	struct tightness tightness[3])
{
	mpfr_t x, y;
	mpfr_inits2(BITS, x, y, (mpfr_ptr)NULL);
	number_within(x, u, seed);
	const struct jet jet = cases[number].jet(u);
	for (unsigned order = 0; order < 3; order++) {
		cases[number].truth(y, x, order);
		check_contains(jet.order[order], y, cases[number].name, u, enclosure_of(order),
			&tightness[order]);
	}
	mpfr_clears(x, y, (mpfr_ptr)NULL);
}

static const double specials[] = {
	0, -0.0, 1, -1, 0.5, -0.5, 2, 0x1p-1074, -0x1p-1022, 0x1p-30, -0x1p-30, 1e300, -1e300,
	-692, -691.5, -692.5, 700, 700.5, 709.8, 37.2, -37.3, 26.3, 0x1.fffffffffffffp-1, 1 + 0x1p-52,
	1.41, 0.705, 0x1.fffffffffffffp+1023, -0x1.fffffffffffffp+1023, 0.00270760617406228636,
	0x1.921fb54442d18p+1, 0x1.921fb54442d18p+0, 0x1.921fb54442d18p+14, -0x1.4442d18p+6, 355, 710,
	103993, 99733, 1e5, -100001, 0.015625, 0.984375, 1.015625, 0x1p+510, 0.4921875,
};
enum { SPECIALS = sizeof specials / sizeof *specials };

/* In the middle, wide, of any size, next to a place where something changes. */
static struct enclosure random_argument(uint64_t *seed)
{
	switch (random_word(seed) % 6) {
	case 0:
	case 1:
		return random_around(seed, random_within(seed, -8, 8));
	case 2:
		return random_around(seed, random_within(seed, -40, 40));
	case 3:
		return random_around(seed, random_within(seed, -720, 720));
	case 4:
		return random_around(seed, random_scaled(seed, -1074, 1023));
	default:
		return random_around(seed, specials[random_word(seed) % SPECIALS]
			* (1 - fabs(random_scaled(seed, -52, -8))));
	}
}

static void test_the_truth_is_within(void **state)
{
	(void)state;
	uint64_t seed = 3;
	for (size_t number = 0; number < CASES; number++) {
		struct tightness all[3] = { 0 };
		for (size_t i = 0; i < TRIALS; i++)
			check_case(number, random_argument(&seed), &seed, all);
		for (size_t i = 0; i < SPECIALS; i++)
			check_case(number, enclosure_of(specials[i]), &seed, all);
	}
}

static void test_moderate_numbers_are_known_and_tightly(void **state)
{
	(void)state;
	uint64_t seed = 4;
	for (size_t number = 0; number < CASES; number++) {
		struct tightness exact[3] = { 0 };
		for (size_t i = 0; i < TRIALS; i++) {
			const double most = cases[number].most, least = cases[number].least;
			const double width[] = { 1e300, 8, 0.01, 0.5 }, centre = least > 0 ? 1 : 0;
			const double x = random_within(&seed, fmax(least, centre - width[i % 4]),
				fmin(most, centre + width[i % 4]));
			check_case(number, enclosure_of(x), &seed, exact);
		}
		for (unsigned order = 0; order < 3; order++) {
			if (exact[order].unknown > 0 || exact[order].largest * TIGHTNESS < 1)
				fail_msg("%s, order %u: %zu unknown, at most %g of the radius",
					cases[number].name, order, exact[order].unknown,
					exact[order].largest);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_truth_is_within),
		cmocka_unit_test(test_moderate_numbers_are_known_and_tightly),
	};

	return cmocka_run_group_tests_name("compensated jet", tests, NULL, NULL);
}
