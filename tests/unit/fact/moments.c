/* SPDX-License-Identifier: MIT */
/* moments.c - means under normal distributions, and shares of them.
 *
 * The values are mpmath's: quad of the functions' definitions at 30 digits, cut at their
 * breakpoints and at all whole deviations; the others have closed forms.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "fact/moments.h"
#include "fact/shares.h"
#include "unit/curve/curves.h"
#include "unit/formula/typed.h"

static struct effort effort;	/* of no run */

/* The function of a name or a formula; the caller frees it. */
static struct formula formula_of(const char *text)
{
	struct error error = { .status = STATUS_DONE };
	const struct activation *activation = activation_find(text, strlen(text));
	double parameter[PARAMETERS_MAX] = { 0 };
	struct formula formula;
	if (activation == NULL)
		return typed(text);
	for (size_t i = 0; i < activation_parameters(activation); i++)
		parameter[i] = parameter_standard(&activation->parameter[i]);
	test_functions();
	assert_true(catalogue_build(test_functions()->catalogue, activation, parameter, &formula,
		&error));
	return formula;
}

/* To the last of 15 digits. NaN: none. */
static bool agrees(const struct integral *integral, double wanted)
{
	return isfinite(wanted) ? integral->state == INTEGRAL_FOUND
			&& fabs(integral->value - wanted) <= 5e-16 * fabs(wanted)
		: integral->state == INTEGRAL_DIVERGES && (integral->value == wanted
			|| (isnan(wanted) && isnan(integral->value)));
}

static void test_means(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		double deviation, mean, variance, square, slope_square;
	} rows[] = {
		{ "relu", 1, 0.398942280401432678, 0.340845056908104664, 0.5, 0.5 },
		{ "relu", 3, 1.19682684120429803, 3.06760551217294198, 4.5, 0.5 },
		{ "sigmoid", 1, 0.5, 0.0433790358580929627, 0.293379035858092963,
		  0.0448362413501943718 },
		{ "sigmoid", 3, 0.5, 0.135162095226089457, 0.385162095226089457,
		  0.020750661352740367 },
		{ "tanh", 1, 0, 0.394294490397841174, 0.394294490397841174, 0.464402902448268242 },
		{ "tanh", 0.125, 0, 0.0151571828869730286, 0.0151571828869730286,
		  0.97034856329761103 },
		{ "elu", 1, 0.16052057226655605, 0.61917856337214122, 0.644945417492923863,
		  0.668102001223170606 },
		{ "elu", 3, 0.818340789559860201, 4.15206976975586712, 4.82175141761332252,
		  0.564779314324446849 },
		{ "gelu", 1, 0.282094791773878143, 0.345644011024351007, 0.425221482570298675,
		  0.455850865649287122 },
		{ "gelu", 0.125, 0.00618533748325066007, 0.00398160004491367492,
		  0.00401985844469538053, 0.259645560974675536 },
		{ "silu", 1, 0.206620964141907037, 0.313083296994420923, 0.355775519817352156,
		  0.379482351632829309 },
		{ "silu", 3, 1.03354114296519488, 3.18120269357806809, 4.2494099877798695,
		  0.494865484119268279 },
		{ "hard_swish", 1, 0.166216700656123302, 0.303939383560900394,
		  0.331567375137907695, 0.358531517178605244 },
		{ "relu6", 3, 1.17135473335380912, 2.77034425401308039, 4.14241616536345366,
		  0.477249868051820793 },
		/* E exp(a x^2) = 1/sqrt(1 - 2a). */
		{ "exp(x^2/8)", 1, 1.15470053837925153, 0.0808802290397617, M_SQRT2,
		  /* x^2/16 exp(x^2/4) */ 2 * M_SQRT2 / 16 },
		{ "x^4 - x^2", 1, 2, 74, 78, 196 },
		/* E exp(a x) = exp(a^2/2): as large as a double, and larger. */
		{ "exp(x)", 1, 1.64872127070012815, 4.67077427047160499, 7.38905609893065023,
		  7.38905609893065023 },
		{ "exp(x)", 30, 2.7071782767869983e195, INFINITY, INFINITY, INFINITY },
		{ "exp(x)", 10, 5.18470552858707246e21, 7.22597376812574926e86,
		  7.22597376812574926e86, 7.22597376812574926e86 },
		{ "1/x", 1, NAN, NAN, INFINITY, INFINITY },
		/* 2 sum over k of k^2 P(k <= x < k + 1), and the like. */
		{ "floor(x)", 1, -0.5, 1.08333334430554864, 1.33333334430554864, 0 },
		{ "exp(x^2/4)", 1, M_SQRT2, INFINITY, INFINITY, INFINITY },
		{ "exp(x^2)", 1, INFINITY, NAN, INFINITY, INFINITY },
		{ "0 - exp(x^2)", 1, -INFINITY, NAN, INFINITY, INFINITY },
		{ "1/x^2", 1, INFINITY, NAN, INFINITY, INFINITY },
		{ "log(x)", 1, NAN, NAN, NAN, INFINITY },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = formula_of(rows[i].text);
		struct subject subject;
		subject_begin(&subject, &formula, 0, &effort);
		const struct moments moments = moments_of(&subject, rows[i].deviation);
		const struct integral variance = moments.mean.state == INTEGRAL_FOUND
			? moments_variance(&subject, rows[i].deviation, moments.mean.value)
			: (struct integral){ INTEGRAL_DIVERGES, NAN, 0 };
		if (!agrees(&moments.mean, rows[i].mean) || !agrees(&variance, rows[i].variance)
				|| !agrees(&moments.square, rows[i].square)
				|| !agrees(&moments.slope_square, rows[i].slope_square))
			fail_msg("%s, deviation %g: %.17g (%u) %.17g (%u) %.17g (%u) %.17g (%u)",
				rows[i].text, rows[i].deviation,
				moments.mean.value, moments.mean.state, variance.value,
				variance.state, moments.square.value, moments.square.state,
				moments.slope_square.value, moments.slope_square.state);
		subject_end(&subject);
		formula_free(&formula);
	}
}

/* The derivative as the function. */
static void test_order(void **state)
{
	(void)state;
	struct formula formula = formula_of("x^3");
	struct subject subject;
	subject_begin(&subject, &formula, 1, &effort);
	const struct moments moments = moments_of(&subject, 2);
	assert_true(agrees(&moments.mean, 12));
	assert_true(agrees(&moments.square, 9 * 3 * 16));
	assert_true(agrees(&moments.slope_square, 144));
	subject_end(&subject);
	formula_free(&formula);
}

static void test_shares(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		double saturated, dead, sparse;
	} rows[] = {
		{ "relu", 0.5, 0.5, 0.5 },
		{ "leaky_relu", 0, 0, 0 },
		{ "tanh", 3.37191529432062646e-5, 0, 0 },
		{ "gelu", 0.00146329917730647085, 0, 0 },
		{ "hard_swish", 0.00212700506269554392, 0.00134989803163009453,
		  0.00134989803163009453 },
		{ "x > 1 ? 2 : 3", 1, 1, 0 },
		{ "x*0", 1, 1, 1 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = formula_of(rows[i].text);
		struct subject subject;
		subject_begin(&subject, &formula, 0, &effort);
		const struct shares shares = shares_of(&subject, 1);
		if (!(fabs(shares.saturated - rows[i].saturated) <= 1e-15 * rows[i].saturated
				&& fabs(shares.dead - rows[i].dead) <= 1e-15 * rows[i].dead
				&& fabs(shares.sparse - rows[i].sparse) <= 1e-15 * rows[i].sparse))
			fail_msg("%s: %.17g %.17g %.17g", rows[i].text, shares.saturated,
				shares.dead, shares.sparse);
		subject_end(&subject);
		formula_free(&formula);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_means),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_shares),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
