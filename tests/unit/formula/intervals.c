/* intervals.c - the last evaluator: numbers of all types, correctly rounded beside
 * definitions and derivatives written by hand in Arb; ties, zeros and limits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <pthread.h>

#include "formula/evaluate_intervals.h"
#include "formula/mpfr.h"
#include "formula/parse.h"
#include "support/error.h"
#include "unit/formula/arb_functions.h"
#include "unit/number/random_numbers.h"

static const struct definition *find_none(const void *context, const char *name, size_t length)
{
	(void)context, (void)name, (void)length;
	return NULL;
}

static const char *list_none(const void *context, size_t number)
{
	(void)context, (void)number;
	return NULL;
}

struct subject {
	struct formula formula;
	struct plan plan;
	struct interval_evaluator *evaluator;
};

/* The plan refers to the formula, and the evaluator to the plan: they stay where they are. */
static void begin(struct subject *subject, const char *text, unsigned order)
{
	const struct names names = { find_none, list_none, NULL };
	struct definition_parameter none = { NULL, NULL };
	const struct definition definition = { "f", text, "x", &none };
	struct error error = { STATUS_DONE, 0, "" };

	*subject = (struct subject){ .evaluator = NULL };
	if (!formula_parse(&subject->formula, &definition, NULL, &names, &error))
		fail_msg("%s", error.message);
	subject->plan = plan_of(&subject->formula, order, false);
	subject->evaluator = interval_evaluator_new(&subject->plan, &error);
	assert_non_null(subject->evaluator);
}

static void end(struct subject *subject)
{
	interval_evaluator_free(subject->evaluator);
	plan_free(&subject->plan);
	formula_free(&subject->formula);
}

static bool same(double a, double b)
{
	return isnan(a) ? isnan(b) : a == b && signbit(a) == signbit(b);
}

static void assert_value(const char *text, unsigned order, double x, enum number_type type,
	enum certainty wanted_certainty, double wanted)
{
	struct subject subject;
	double result;

	begin(&subject, text, order);
	const enum certainty certainty = interval_evaluate(subject.evaluator, x, type, &result);
	end(&subject);
	if (certainty != wanted_certainty || !same(result, wanted))
		fail_msg("%s, order %u, at %a, type %d: %a (%.17g), certainty %d; wanted %a, %d",
			text, order, x, type, result, result, certainty, wanted, wanted_certainty);
}

/* MPFR's own way to the numbers of a type. */
static double round_by_mpfr(const arf_t number, enum number_type type)
{
	static const struct { long bits, least, most; } ranges[] = {
		[NUMBER_F64] = { 53, -1073, 1024 }, [NUMBER_F32] = { 24, -148, 128 },
		[NUMBER_F16] = { 11, -23, 16 }, [NUMBER_BF16] = { 8, -132, 128 }
	};
	const mpfr_exp_t least = mpfr_get_emin(), most = mpfr_get_emax();
	mpfr_t whole, rounded;

	mpfr_init2(whole, ARB_BITS_MAX);
	mpfr_init2(rounded, ranges[type].bits);
	arf_get_mpfr(whole, number, MPFR_RNDN);	/* exactly */
	int side = mpfr_set(rounded, whole, MPFR_RNDN);
	mpfr_set_emin(ranges[type].least);
	mpfr_set_emax(ranges[type].most);
	side = mpfr_check_range(rounded, side, MPFR_RNDN);
	mpfr_subnormalize(rounded, side, MPFR_RNDN);
	const double result = mpfr_get_d(rounded, MPFR_RNDN);
	mpfr_set_emin(least);
	mpfr_set_emax(most);
	mpfr_clears(whole, rounded, (mpfr_ptr)NULL);
	return result;
}

/* x Phi, Phi + x phi, (2 - x^2) phi */
static void arb_gelu(arb_t y, const arb_t x, unsigned order, slong bits)
{
	arb_t other;
	arb_init(other);
	if (order == 2) {
		arb_of_density(y, x, 0, bits);
		arb_sqr(other, x, bits);
		arb_sub_ui(other, other, 2, bits);
		arb_neg(other, other);
		arb_mul(y, y, other, bits);
	} else {
		arb_of_normal(y, x, 0, bits);
		if (order == 0) {
			arb_mul(y, y, x, bits);
		} else {
			arb_of_density(other, x, 0, bits);
			arb_addmul(y, other, x, bits);
		}
	}
	arb_clear(other);
}

/* x s, s + x s (1 - s), s (1 - s) (2 + x (1 - 2s)) */
static void arb_silu(arb_t y, const arb_t x, unsigned order, slong bits)
{
	arb_t slope, sigmoid;
	arb_init(slope);
	arb_init(sigmoid);
	arb_of_logistic(sigmoid, x, 0, bits);
	arb_of_logistic(slope, x, 1, bits);
	if (order == 0) {
		arb_mul(y, x, sigmoid, bits);
	} else if (order == 1) {
		arb_mul(y, x, slope, bits);
		arb_add(y, y, sigmoid, bits);
	} else {
		arb_mul_si(sigmoid, sigmoid, -2, bits);
		arb_add_ui(sigmoid, sigmoid, 1, bits);
		arb_mul(y, sigmoid, x, bits);
		arb_add_ui(y, y, 2, bits);
		arb_mul(y, y, slope, bits);
	}
	arb_clear(slope);
	arb_clear(sigmoid);
}

/* x w, w = 1 - 2/d, d = 1 + (1 + e)^2, e = exp(x): w' = 2 d'/d^2, w'' = (2 d'' d - 4 d'^2)/d^3,
 * d' = 2 e (1 + e), d'' = 2 e + 4 e^2. */
static void arb_mish(arb_t y, const arb_t x, unsigned order, slong bits)
{
	arb_t e, d, first, second, w;
	arb_init(e);
	arb_init(d);
	arb_init(first);
	arb_init(second);
	arb_init(w);
	arb_exp(e, x, bits);
	arb_add_ui(d, e, 1, bits);
	arb_mul(first, d, e, bits);
	arb_mul_ui(first, first, 2, bits);
	arb_sqr(second, e, bits);
	arb_mul_ui(second, second, 2, bits);
	arb_add(second, second, e, bits);
	arb_mul_ui(second, second, 2, bits);
	arb_sqr(d, d, bits);
	arb_add_ui(d, d, 1, bits);
	arb_sub_ui(w, d, 2, bits);
	arb_div(w, w, d, bits);
	if (order == 0) {
		arb_mul(y, x, w, bits);
	} else {
		arb_t slope, bend;
		arb_init(slope);
		arb_init(bend);
		arb_div(slope, first, d, bits);
		arb_div(slope, slope, d, bits);
		arb_mul_ui(slope, slope, 2, bits);	/* w' */
		arb_div(bend, first, d, bits);
		arb_sqr(bend, bend, bits);
		arb_mul_si(bend, bend, -2, bits);
		arb_div(second, second, d, bits);
		arb_add(bend, bend, second, bits);
		arb_mul_ui(bend, bend, 2, bits);
		arb_div(bend, bend, d, bits);		/* w'' */
		if (order == 1) {
			arb_mul(y, x, slope, bits);
			arb_add(y, y, w, bits);
		} else {
			arb_mul(y, x, bend, bits);
			arb_addmul_ui(y, slope, 2, bits);
		}
		arb_clear(slope);
		arb_clear(bend);
	}
	arb_clear(e);
	arb_clear(d);
	arb_clear(first);
	arb_clear(second);
	arb_clear(w);
}

typedef void arb_definition(arb_t y, const arb_t x, unsigned order, slong bits);

static double expected(arb_definition *definition, unsigned order, double at,
	enum number_type type)
{
	double low = 0, high = NAN;
	arb_t x, y;
	arf_t end;

	arb_init(x);
	arb_init(y);
	arf_init(end);
	arb_set_d(x, at);
	for (slong bits = ARB_GOOD_BITS; !same(low, high) && bits <= ARB_BITS_MAX; bits *= 2) {
		definition(y, x, order, bits);
		arb_get_lbound_arf(end, y, ARB_BITS_MAX);
		low = round_by_mpfr(end, type);
		arb_get_ubound_arf(end, y, ARB_BITS_MAX);
		high = round_by_mpfr(end, type);
	}
	assert_true(same(low, high));
	arb_clear(x);
	arb_clear(y);
	arf_clear(end);
	return low;
}

static const struct {
	const char *text;
	arb_definition *definition;
} functions[] = {
	{ "0.5*x*(1+erf(x/sqrt(2)))", arb_gelu },
	{ "x*Phi(x)", arb_gelu },
	{ "x/(1+exp(-x))", arb_silu },
	{ "x*tanh(log1p(exp(x)))", arb_mish },
	{ "x*(1-2/(1+(1+exp(x))^2))", arb_mish }
};

/* Far tails, subnormal results, and the neighbours of zeros of derivatives. */
static const double places[] = {
	-5e-324, 1e-310, -1e-20, 0.3, 1.4142135623730951, -1.4142135623730951, 2.5, 6, 30, 700,
	-0.7517915246935645, -1.2784645427610738, -1.1924312145154952, -2.399357280520126,
	-5, -8.5, -14, -26, -30, -38.4, -38.9, -95.3, -104, -210, -700, -708.4, -744.9, -751, -1000
};

static void check_places(struct subject *subject, size_t function, unsigned order)
{
	uint64_t state = order;

	for (size_t i = 0; i < 3 * sizeof places / sizeof places[0]; i++) {
		const double place = places[i / 3];
		const double x = i % 3 == 0 ? place : i % 3 == 1 ? nextafter(place, 0)
			: place * (double)(number_test_random(&state) >> 11) * 0x1p-53;
		for (unsigned type = NUMBER_F64; x != 0 && type <= NUMBER_BF16; type++) {
			double result;
			const enum certainty certainty = interval_evaluate(subject->evaluator, x,
				(enum number_type)type, &result);
			const double wanted = expected(functions[function].definition, order, x,
				(enum number_type)type);
			if (!same(result, wanted) || certainty != CERTAIN)
				fail_msg("%s, order %u, type %u at %a: %a, wanted %a",
					functions[function].text, order, type, x, result, wanted);
		}
	}
}

static void tails_and_neighbours_of_zeros_are_correctly_rounded(void **state)
{
	(void)state;
	for (size_t function = 0; function < sizeof functions / sizeof functions[0]; function++)
		for (unsigned order = 0; order < FORMULA_ORDERS; order++) {
			struct subject subject;
			begin(&subject, functions[function].text, order);
			check_places(&subject, function, order);
			end(&subject);
		}
}

static void ties_are_even_and_rounded_once(void **state)
{
	(void)state;
	assert_value("x*0.5", 0, 5e-324, NUMBER_F64, CERTAIN, 0);
	assert_value("x*0.5", 0, -5e-324, NUMBER_F64, CERTAIN, -0.0);
	assert_value("x*0.5", 0, 1.5e-323, NUMBER_F64, CERTAIN, 1e-323);
	assert_value("(x+1)/2", 0, 0x1p-52, NUMBER_F64, CERTAIN, 0.5 + 0x1p-53);
	assert_value("x+1", 0, 0x1p-53, NUMBER_F64, CERTAIN, 1);
	assert_value("x+1", 0, 0x1.8p-52, NUMBER_F64, CERTAIN, 1 + 0x1p-51);
	assert_value("x+1", 0, 0x1p-24, NUMBER_F32, CERTAIN, 1);
	assert_value("x+1", 0, 0x1.0000000000001p-24, NUMBER_F32, CERTAIN, 1 + 0x1p-23);
	assert_value("x+1", 0, 0x1.0000000000001p-11, NUMBER_F16, CERTAIN, 1 + 0x1p-10);
	assert_value("x+1", 0, 0x1p-8, NUMBER_BF16, CERTAIN, 1);
	assert_value("x+1", 0, 0x1.8p-7, NUMBER_BF16, CERTAIN, 1 + 0x1p-6);
	assert_value("x", 0, 0x1p-150, NUMBER_F32, CERTAIN, 0);
	assert_value("x+1e-300", 0, 0x1p-150, NUMBER_F32, CERTAIN, 0x1p-149);
	assert_value("x-1e-300", 0, -0x1p-25, NUMBER_F16, CERTAIN, -0x1p-24);
	assert_value("-x", 0, 0x1p-134, NUMBER_BF16, CERTAIN, -0.0);
	assert_value("x", 0, 65520, NUMBER_F16, CERTAIN, HUGE_VAL);
	assert_value("x-1e-300", 0, 65520, NUMBER_F16, CERTAIN, 65504);
	assert_value("x*x", 0, -1e200, NUMBER_F64, CERTAIN, HUGE_VAL);
	assert_value("-exp(x)", 0, 1e300, NUMBER_F64, CERTAIN, -HUGE_VAL);
	assert_value("1/x-1/x*exp(0)", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 0);
}

static void what_no_double_tells_from_zero_is_taken_as_it(void **state)
{
	(void)state;
	assert_value("log(exp(x))-x", 0, 1.5, NUMBER_F64, CERTAIN_AS_TIE, 0);
	assert_value("log(exp(x))-x", 0, -0.1, NUMBER_BF16, CERTAIN_AS_TIE, 0);
	assert_value("sqrt(sin(x)^2+cos(x)^2-1)", 0, 2, NUMBER_F64, CERTAIN_AS_TIE, 0);
	assert_value("(log(exp(x))-x+1)*(1+0x1p-53)", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 1);
	assert_value("log(exp(x))==x?1:2", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 1);
	assert_value("log(exp(x))<x?1:2", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 2);
	assert_value("log(exp(x))<=x?1:2", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 1);
	assert_value("sign(log(exp(x))-x)", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 0);
	assert_value("floor(log(exp(x)))", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 3);
	assert_value("abs(log(exp(x))-x)", 1, 3, NUMBER_F64, CERTAIN_AS_TIE, 0);
	assert_value("exp(x)-exp(x)", 0, 3, NUMBER_F64, CERTAIN, 0);
	/* A difference that is there, though small. */
	assert_value("exp(x)-1-x-x*x/2", 0, 0x1p-400, NUMBER_F64, CERTAIN, 0);
	assert_value("(exp(x)-1-x)/x/x", 0, 0x1p-400, NUMBER_F64, CERTAIN, 0.5);
	assert_value("tan(pi/2*x)", 0, 1, NUMBER_F64, UNDETERMINED, NAN);
}

static void zeros_have_ieee_s_sign(void **state)
{
	(void)state;
	assert_value("x-x", 0, 3, NUMBER_F64, CERTAIN, 0);
	assert_value("x-x", 0, -0.0, NUMBER_F64, CERTAIN, 0);
	assert_value("x*0", 0, -1, NUMBER_F64, CERTAIN, -0.0);
	assert_value("x+0", 0, -0.0, NUMBER_F64, CERTAIN, 0);
	assert_value("tanh(x)", 0, -0.0, NUMBER_F64, CERTAIN, -0.0);
	assert_value("tanh(x)", 2, 0.0, NUMBER_F64, CERTAIN, -0.0);
	assert_value("1/x", 0, -0.0, NUMBER_F64, CERTAIN, -HUGE_VAL);
	assert_value("max(x,0)", 0, -0.0, NUMBER_F64, CERTAIN, 0);
	assert_value("max(x,0)", 1, 0, NUMBER_F64, CERTAIN, 0);
	assert_value("abs(x)", 0, -0.0, NUMBER_F64, CERTAIN, 0);
	assert_value("abs(x)", 1, 0, NUMBER_F64, CERTAIN, 0);
	assert_value("abs(x)", 2, -3, NUMBER_F64, CERTAIN, 0);
	assert_value("-2*x", 2, 5, NUMBER_F64, CERTAIN, 0);
	assert_value("x*exp(x)", 0, -800, NUMBER_F64, CERTAIN, -0.0);
	assert_value("x*Phi(x)", 1, -1e8, NUMBER_F64, CERTAIN, -0.0);
	assert_value("x*Phi(x)", 1, -1e300, NUMBER_F64, CERTAIN_AS_TIE, -0.0);
}

static void domain_errors_are_nan(void **state)
{
	(void)state;
	assert_value("log(x)", 0, -1, NUMBER_F64, CERTAIN, NAN);
	assert_value("log(x)", 1, -1, NUMBER_F64, CERTAIN, NAN);
	assert_value("log(x)", 0, 0, NUMBER_F64, CERTAIN, -HUGE_VAL);
	assert_value("log(x)", 1, -0.0, NUMBER_F64, CERTAIN, HUGE_VAL);
	assert_value("sqrt(x)", 1, 0, NUMBER_F64, CERTAIN, HUGE_VAL);
	assert_value("sqrt(x)", 2, -0.0, NUMBER_F64, CERTAIN, -HUGE_VAL);
	assert_value("x/x", 0, 0, NUMBER_F64, CERTAIN, NAN);
	assert_value("1/x-1/x", 0, 0, NUMBER_F64, CERTAIN, NAN);
	assert_value("x>0?log(x):-1", 0, -2, NUMBER_F64, CERTAIN, -1);
	assert_value("x>0?log(x):-1", 1, 4, NUMBER_F64, CERTAIN, 0.25);
	assert_value("sqrt(max(x,0))", 1, -1, NUMBER_F64, CERTAIN, 0);
	assert_value("exp(exp(x))-exp(exp(x+1))", 0, 1e3, NUMBER_F64, UNDETERMINED, NAN);
}

static void constants_are_exact(void **state)
{
	(void)state;
	assert_value("x/3", 0, 1, NUMBER_F64, CERTAIN, 1.0 / 3);
	assert_value("pi*x", 0, 1, NUMBER_F64, CERTAIN, 3.14159265358979323846);
	assert_value("pi-x", 0, 3.14159265358979323846, NUMBER_F64, CERTAIN, 0x1.1a62633145c07p-53);
	assert_value("e-x", 0, 2.71828182845904523536, NUMBER_F64, CERTAIN, 0x1.4d57ee2b1013ap-53);
	assert_value("1.6732632423543772848170429916717-x", 0, 1.6732632423543772,
		NUMBER_F64, CERTAIN, 0x1.eb7a46c21f1dfp-54);
	assert_value("0.1-x", 0, 0.1, NUMBER_F64, CERTAIN, 0);
	assert_value("x<1&&x>0||x==5?1:2", 0, 5, NUMBER_F64, CERTAIN, 1);
	assert_value("x<1&&x>0||x==5?1:2", 0, 4, NUMBER_F64, CERTAIN, 2);
	assert_value("x!=4?1:2", 0, 4, NUMBER_F64, CERTAIN, 2);
	assert_value("3", 1, 4, NUMBER_F64, CERTAIN, 0);
}

static void at_infinity_it_is_the_limit(void **state)
{
	const double inf = HUGE_VAL;
	static const struct {
		const char *text;
		unsigned order;
		double left, right;
	} list[] = {
		{ "x/(1+exp(-x))", 0, -0.0, HUGE_VAL },
		{ "x/(1+exp(-x))", 1, -0.0, 1 },
		{ "x/(1+exp(-x))", 2, -0.0, -0.0 },
		{ "0.5*x*(1+erf(x/sqrt(2)))", 1, -0.0, 1 },
		{ "x*tanh(log1p(exp(x)))", 1, -0.0, 1 },
		{ "1/(1+exp(-x))", 0, 0, 1 },
		{ "1/(1+exp(-x))", 2, 0, -0.0 },
		{ "atan(x)", 0, -1.5707963267948966, 1.5707963267948966 },
		{ "asinh(x)", 0, -HUGE_VAL, HUGE_VAL },
		{ "log(x)", 0, NAN, HUGE_VAL },
		{ "1/log(abs(x))", 0, 0, 0 },
		{ "0.1-1e5/log(abs(x))", 0, 0.1, 0.1 },
		{ "log1p(log1p(abs(x)))", 0, HUGE_VAL, HUGE_VAL },
		{ "sqrt(x)", 0, NAN, HUGE_VAL },
		{ "x-x", 0, 0, 0 },
		{ "sqrt(x^2+1)-abs(x)", 0, 0, 0 },
		{ "x+1-x", 0, 1, 1 },
		{ "(1+1/x)^x", 0, 2.718281828459045, 2.718281828459045 },
		{ "x^3-x^2", 0, -HUGE_VAL, HUGE_VAL },
		{ "x/(1+abs(x))", 0, -1, 1 },
		{ "x>0?x:exp(x)-1", 0, -1, HUGE_VAL },
		{ "x>0?x:exp(x)-1", 1, 0, 1 },
		{ "max(x,0)", 0, 0, HUGE_VAL },
		{ "clip(x/6+1/2,0,1)", 0, 0, 1 },
	};
	(void)state;

	for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) {
		assert_value(list[i].text, list[i].order, -inf, NUMBER_F64, CERTAIN, list[i].left);
		assert_value(list[i].text, list[i].order, inf, NUMBER_F64, CERTAIN, list[i].right);
	}
	assert_value("log(x)*1e-300", 0, inf, NUMBER_F16, CERTAIN, inf);
	assert_value("1+0x1p-8-exp(-x)", 0, inf, NUMBER_BF16, CERTAIN, 1);
	assert_value("sin(x)", 0, inf, NUMBER_F64, UNDETERMINED, NAN);
	assert_value("x*sin(x)", 0, inf, NUMBER_F64, UNDETERMINED, NAN);
	assert_value("sin(log(x))", 0, inf, NUMBER_F64, UNDETERMINED, NAN);
}

enum { THREAD_POINTS = 400, THREADS = 4 };

/* The last result tells whether MPFR's range is as it was, in a thread that has
 * another one. */
static void *evaluate_points(void *results)
{
	double *result = results;
	struct subject subject;

	mpfr_set_emin(-1000);
	mpfr_set_emax(1000);
	begin(&subject, "x*tanh(log1p(exp(x)))", 1);
	for (size_t i = 0; i < THREAD_POINTS; i++)
		interval_evaluate(subject.evaluator, (double)i / 16 - 20, NUMBER_F64, &result[i]);
	end(&subject);
	result[THREAD_POINTS] = mpfr_get_emin() == -1000 && mpfr_get_emax() == 1000;
	mpfr_set_emin(MPFR_EMIN_DEFAULT);
	mpfr_set_emax(MPFR_EMAX_DEFAULT);
	return NULL;
}

static void threads_have_evaluators_of_their_own(void **state)
{
	static double results[THREADS][THREAD_POINTS + 1];
	pthread_t thread[THREADS];
	(void)state;

	for (size_t i = 0; i < THREADS; i++)
		assert_int_equal(pthread_create(&thread[i], NULL, evaluate_points, results[i]), 0);
	for (size_t i = 0; i < THREADS; i++)
		pthread_join(thread[i], NULL);
	evaluate_points(results[0]);
	for (size_t i = 0; i < THREADS; i++) {
		assert_memory_equal(results[i], results[0], sizeof results[0]);
		assert_true(results[i][THREAD_POINTS] == 1);
	}
}

static int teardown(void **state)
{
	(void)state;
	flint_cleanup();
	mpfr_free_cache();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tails_and_neighbours_of_zeros_are_correctly_rounded),
		cmocka_unit_test(ties_are_even_and_rounded_once),
		cmocka_unit_test(what_no_double_tells_from_zero_is_taken_as_it),
		cmocka_unit_test(zeros_have_ieee_s_sign),
		cmocka_unit_test(domain_errors_are_nan),
		cmocka_unit_test(constants_are_exact),
		cmocka_unit_test(at_infinity_it_is_the_limit),
		cmocka_unit_test(threads_have_evaluators_of_their_own),
	};
	return cmocka_run_group_tests(tests, NULL, teardown);
}
