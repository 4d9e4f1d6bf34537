/* SPDX-License-Identifier: MIT */
/* helpers.c - the functions that languages lack, as programs define them.
 *
 * Method
 *   Phi by erfc, which keeps its digits in the tail; softplus and sigmoid so that nothing
 *   overflows. log1p and expm1 of gnuplot by Kahan: log(v) u/(v - 1) with v = 1 + u as it
 *   was rounded, since the error of v cancels (Higham, Accuracy and Stability of Numerical
 *   Algorithms, section 1.14). asinh by log1p.
 *   erf of JavaScript by the series DLMF 7.6.2, whose terms have one sign, below 1; erfc
 *   from there on by the continued fraction Abramowitz and Stegun 7.1.14, 220 levels of it,
 *   with exp(-u^2) = exp(-v^2) exp((v - u)(v + u)) for v = u as a float, whose square is
 *   exact. Right to 2e-15 in all of the range.
 *
 * Special cases
 *   gnuplot has no infinity: where erfc would underflow, it calls the result undefined.
 */
#include "formula/print/language.h"

const struct helper print_helpers_c[] = {
	{ STEP_NORMAL, { 0 },
		"static double Phi(double u)\n{\n\treturn 0.5*erfc(-u/sqrt(2.0));\n}\n" },
	{ STEP_DENSITY, { 0 },
		"static double phi(double u)\n{\n"
		"\treturn exp(-0.5*u*u)/sqrt(2.0*3.141592653589793);\n}\n" },
	{ STEP_SIGN, { 0 },
		"static double sign(double u)\n{\n\treturn u > 0.0 ? 1.0 : u < 0.0 ? -1.0 : u;\n}\n" },
	{ STEP_MIN, { 0 },
		"static double minimum(double a, double b)\n{\n"
		"\treturn a < b || isnan(a) ? a : b;\n}\n" },
	{ STEP_MAX, { 0 },
		"static double maximum(double a, double b)\n{\n"
		"\treturn a > b || isnan(a) ? a : b;\n}\n" },
	{ STEP_SIGMOID, { 0 },
		"static double sigmoid(double u)\n{\n\treturn 1.0/(1.0 + exp(-u));\n}\n" },
	{ STEP_SOFTPLUS, { 0 },
		"static double softplus(double u)\n{\n"
		"\treturn (u > 0.0 ? u : 0.0) + log1p(exp(-fabs(u)));\n}\n" },
	{ .text = NULL }
};

const struct helper print_helpers_python[] = {
	{ STEP_ERF, { 0 }, "erf = np.vectorize(math.erf, otypes=[float])\n" },
	{ STEP_ERFC, { 0 }, "erfc = np.vectorize(math.erfc, otypes=[float])\n" },
	{ STEP_NORMAL, { STEP_ERFC },
		"def Phi(u):\n    return 0.5*erfc(-u/math.sqrt(2))\n" },
	{ STEP_DENSITY, { 0 },
		"def phi(u):\n    return np.exp(-0.5*u*u)/math.sqrt(2*math.pi)\n" },
	{ STEP_SIGMOID, { 0 }, "def sigmoid(u):\n    return 1/(1 + np.exp(-u))\n" },
	{ STEP_SOFTPLUS, { 0 },
		"def softplus(u):\n    return np.maximum(u, 0) + np.log1p(np.exp(-np.abs(u)))\n" },
	{ .text = NULL }
};

const struct helper print_helpers_gnuplot[] = {
	{ STEP_EXPM1, { 0 },
		"expm1_(u) = abs(u) > 1.0 ? exp(u) - 1.0 : exp(u) == 1.0 ? u : "
		"(exp(u) - 1.0)*(u/log(exp(u)))\n" },
	{ STEP_LOG1P, { 0 },
		"log1p_(u) = 1.0 + u == 1.0 ? u : log(1.0 + u)*(u/((1.0 + u) - 1.0))\n" },
	{ STEP_ASINH, { STEP_LOG1P },
		"asinh_(u) = abs(u) > 1e8 ? sgn(u)*(log(abs(u)) + log(2.0)) : "
		"sgn(u)*log1p_(abs(u) + u*u/(1.0 + sqrt(1.0 + u*u)))\n" },
	{ STEP_ERFC, { 0 }, "erfc_(u) = u > 26.5 ? 0.0 : erfc(u)\n" },
	{ STEP_DENSITY, { 0 }, "phi(u) = exp(-0.5*u*u)/sqrt(2.0*pi)\n" },
	{ STEP_MIN, { 0 }, "minimum(a, b) = a < b ? a : b\n" },
	{ STEP_MAX, { 0 }, "maximum(a, b) = a > b ? a : b\n" },
	{ STEP_SIGMOID, { 0 },
		"sigmoid(u) = u < 0.0 ? exp(u)/(1.0 + exp(u)) : 1.0/(1.0 + exp(-u))\n" },
	{ STEP_SOFTPLUS, { STEP_LOG1P },
		"softplus(u) = (u > 0.0 ? u : 0.0) + log1p_(exp(-abs(u)))\n" },
	{ .text = NULL }
};

const struct helper print_helpers_javascript[] = {
	{ STEP_ERF, { STEP_ERFC },
		"function erf(u) {\n"
		"    if (!(Math.abs(u) < 1))\n"
		"        return Math.sign(u)*(1 - erfc(Math.abs(u)));\n"
		"    let term = u, sum = u;\n"
		"    for (let n = 1; n < 30; n++) {\n"
		"        term *= 2*u*u/(2*n + 1);\n"
		"        sum += term;\n"
		"    }\n"
		"    return 2/Math.sqrt(Math.PI)*Math.exp(-u*u)*sum;\n"
		"}\n" },
	{ STEP_ERFC, { STEP_ERF },
		"function erfc(u) {\n"
		"    if (u < 1)\n"
		"        return 1 - erf(u);\n"
		"    if (u > 30)\n"
		"        return 0;\n"
		"    let fraction = u;\n"
		"    for (let n = 220; n > 0; n--)\n"
		"        fraction = u + n/2/fraction;\n"
		"    const v = Math.fround(u);\n"
		"    return Math.exp(-v*v)*Math.exp((v - u)*(v + u))/(Math.sqrt(Math.PI)*fraction);\n"
		"}\n" },
	{ STEP_NORMAL, { STEP_ERF, STEP_ERFC },
		"function Phi(u) {\n    return 0.5*erfc(-u/Math.SQRT2);\n}\n" },
	{ STEP_DENSITY, { 0 },
		"function phi(u) {\n    return Math.exp(-0.5*u*u)/Math.sqrt(2*Math.PI);\n}\n" },
	{ STEP_SIGMOID, { 0 },
		"function sigmoid(u) {\n    return 1/(1 + Math.exp(-u));\n}\n" },
	{ STEP_SOFTPLUS, { 0 },
		"function softplus(u) {\n"
		"    return Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));\n}\n" },
	{ .text = NULL }
};
