/* references.c - what each activation is by its textbook definition,
 * differentiated by hand; not the forms that the sources compute with.
 *
 * At a kink the formulas take the side that PyTorch's derivative takes.
 */
#include "formula.h"
#include "references.h"

#define SELU_SCALE 1.0507009873554804934193349852946
#define SELU_ALPHA 1.6732632423543772848170429916717
#define SIGMOID "s = 1/(1 + exp(-x)); "
/* 1.702 stands for the double nearest to it. */
#define QUICK "b = 1.7019999999999999573674358543939888477325439453125; s = 1/(1 + exp(-b*x)); "
#define SWISH "s = 1/(1 + exp(-beta*x)); "
#define NORMAL "z = (x - mu)/sigma; P = erfc(-z/2^(1/2))/2; p = exp(-z*z/2)/(2*pi)^(1/2); "
#define TANH_GELU "c = (2/pi)^(1/2); t = tanh(c*(x + 0.044715*x*x*x)); " \
	"u = c*(1 + 3*0.044715*x*x); v = c*6*0.044715*x; "

const struct reference references[] = {
	{
		.name = "sigmoid",
		.formula = { SIGMOID "s", SIGMOID "s*(1 - s)", SIGMOID "s*(1 - s)*(1 - 2*s)" },
		.set = { { 0, 1, { 0 } } },
	},
	{
		.name = "tanh",
		.formula = {
			"tanh(x)", "t = tanh(x); 1 - t*t", "t = tanh(x); -2*t*(1 - t*t)",
		},
		.set = { { 0, 1, { 0 } } },
	},
	{
		.name = "relu",
		.formula = { "x > 0 ? x : 0", "x > 0 ? 1 : 0", "0" },
		.set = { { 0, 1, { 0 } } },
	},
	{
		.name = "leaky_relu",
		.formula = { "x > 0 ? x : negative_slope*x", "x > 0 ? 1 : negative_slope", "0" },
		.set = {
			{ 0, 1, { 0.01 } }, { 0, 1, { 0.2 } }, { 0, 1, { 0 } }, { 0, 1, { -3.7 } },
			{ 0, 1, { 1e308 } }, { 0, 1, { 5e-324 } },
		},
	},
	{
		.name = "prelu",
		.formula = { "x > 0 ? x : weight*x", "x > 0 ? 1 : weight", "0" },
		.set = { { 0, 1, { 0.25 } }, { 0, 1, { 1 } }, { 0, 1, { -1e-300 } } },
	},
	{
		/* The mean slope of the default bounds, rounded to a double. */
		.name = "rrelu",
		.formula = {
			"x > 0 ? x : x*0.2291666666666666574148081281236954964697360992431640625",
			"x > 0 ? 1 : 0.2291666666666666574148081281236954964697360992431640625",
			"0",
		},
		.set = { { 0, 1, { 0.125, 1.0 / 3 } } },
	},
	{
		.name = "relu6",
		.formula = {
			"x > 0 ? x < 6 ? x : 6 : 0", "x > 0 ? x < 6 ? 1 : 0 : 0", "0",
		},
		.set = { { 3, 1, { 0 } } },
	},
	{
		.name = "elu",
		.formula = {
			"x > 0 ? x : alpha*(exp(x) - 1)", "x > 0 ? 1 : alpha*exp(x)",
			"x > 0 ? 0 : alpha*exp(x)",
		},
		.set = {
			{ 0, 1, { 1 } }, { 0, 1, { 0.3 } }, { 0, 1, { -7.25 } },
			{ 0, 1, { 1e308 } }, { 0, 30, { 1.7e308 } }, { 0, 1, { 3e-310 } }, { 0, 1, { -5e-324 } },
		},
	},
	{
		.name = "selu",
		.formula = {
			"x > 0 ? scale*x : scale*alpha*(exp(x) - 1)",
			"x > 0 ? scale : scale*alpha*exp(x)", "x > 0 ? 0 : scale*alpha*exp(x)",
		},
		.exact = {
			"1.0507009873554804934193349852946", "1.6732632423543772848170429916717",
		},
		.set = {
			{ 0, 1, { SELU_SCALE, SELU_ALPHA } }, { 0, 1, { 1.0507, 1.67326 } },
			{ 0, 1, { -2.5, SELU_ALPHA } }, { 0, 40, { 1e308, 3e300 } },
			{ 0, 1, { 1e308, 1e-308 } }, { 0, 1, { 1e-200, 1e-120 } },
		},
	},
	{
		.name = "gelu",
		.formula = {
			NORMAL "x*P", NORMAL "P + x/sigma*p", NORMAL "p/sigma*(2 - z*x/sigma)",
		},
		.set = {
			{ 0, 1, { 0, 1 } }, { 0, 1.7, { 0, 1.7 } }, { 0, 0.3, { 0, 0.3 } },
			{ 0.5, 1, { 0.5, 1 } }, { -2, 0.75, { -2, 0.75 } },
			{ 13, 2.5, { 13, 2.5 } },
			{ 0, 1e-300, { 0, 1e-300 } }, { 0, 1e300, { 0, 1e300 } },
			{ 1e300, 1e290, { 1e300, 1e290 } }, { 1e-300, 1, { 1e-300, 1 } },
			{ -1e308, 1e308, { -1e308, 1.7e308 } }, { 0, 1e-308, { 4e-320, 3e-320 } },
			{ -1e6, 1, { -1e6, 1 } }, { 0, 0.7, { 11, 0.7 } },
			{ 0, 1e-3, { 1.5, 1e-3 } }, { 0, 0x1p-101, { 0x1p-101, 0x1p-101 } },
		},
	},
	{
		.name = "gelu_tanh",
		.formula = {
			TANH_GELU "x*(1 + t)/2", TANH_GELU "(1 + t)/2 + x*(1 - t*t)*u/2",
			TANH_GELU "(1 - t*t)*(u + x*v/2 - x*u*u*t)",
		},
		.set = { { 0, 1, { 0 } }, { -19, 0.3, { 0 } } },
	},
	{
		.name = "quick_gelu",
		.formula = {
			QUICK "x*s",
			QUICK "s + b*x*s*(1 - s)",
			QUICK "b*s*(1 - s)*(2 + b*x*(1 - 2*s))",
		},
		.set = { { 0, 1, { 0 } }, { -400, 30, { 0 } } },
	},
	{
		.name = "silu",
		.formula = {
			SIGMOID "x*s", SIGMOID "s + x*s*(1 - s)",
			SIGMOID "s*(1 - s)*(2 + x*(1 - 2*s))",
		},
		.set = { { 0, 1, { 0 } }, { -730, 20, { 0 } } },
	},
	{
		.name = "swish",
		.formula = {
			SWISH "x*s", SWISH "s + beta*x*s*(1 - s)",
			SWISH "beta*s*(1 - s)*(2 + beta*x*(1 - 2*s))",
		},
		.set = {
			{ 0, 1, { 1 } }, { 0, 1, { 1.702 } }, { 0, 10, { 0.1 } },
			{ 0, 0.4, { -2.5 } },
			{ 0, 1, { 0 } }, { 0, 1e-307, { 1e308 } }, { 0, 1e300, { 1e-300 } },
			{ 0, 1e308, { 3e-309 } }, { 0, 1e306, { -4e-305 } },
			{ 0, 1e308, { 5e-324 } }, { 0, 1e250, { 1e-250 } },
			{ 0, 1e-200, { 1e200 } },
		},
	},
	{
		.name = "hard_sigmoid",
		.formula = {
			"y = slope*x + offset; y > 0 ? y < 1 ? y : 1 : 0",
			"y = slope*x + offset; y > 0 ? y < 1 ? slope : 0 : 0", "0",
		},
		.exact = { "1/6" },
		.set = {
			{ 0, 1, { 1.0 / 6, 0.5 } }, { 0, 1, { 0.2, 0.5 } },
			{ 0, 1, { 1.0 / 6, 0.1 } },
			{ 0, 1, { 0, 0.75 } }, { 0, 1, { 0, -3 } }, { 0, 1e-300, { 1e300, 0.3 } },
			{ 0, 1e308, { 1e-308, 0.5 } }, { -1e20, 1e5, { 1, 1e20 } },
			{ 0, 1, { 0.5, 1e-17 } },
			{ 0, 1, { 1.7e308, 1.7e308 } },
		},
	},
	{
		.name = "hard_swish",
		.formula = {
			"x <= -3 ? 0 : x < 3 ? x*(x + 3)/6 : x",
			"x <= -3 ? 0 : x < 3 ? x/3 + 1/2 : 1",
			"x <= -3 ? 0 : x < 3 ? 1/3 : 0",
		},
		.set = { { 0, 1, { 0 } } },
	},
};

const size_t reference_count = sizeof references / sizeof *references;

struct formula *reference_formula(const struct reference *reference,
	const struct activation *activation, const char *text, const double *parameter)
{
	struct binding binding[PARAMETERS_MAX + 1] = { { .name = NULL } };

	for (size_t i = 0; i < activation_parameters(activation); i++)
		binding[i] = (struct binding){
			.name = activation->parameter[i].name, .value = parameter[i],
			.formula = parameter[i] == activation->parameter[i].standard
				? reference->exact[i] : NULL,
		};
	return formula_new(text, binding);
}
