/* leaky.c - Leaky ReLU, PReLU and RReLU: the identity for x > 0, a line of
 * another slope elsewhere.
 *
 * Method: one multiplication, by the slope as a double: the bits of the
 * frameworks. RReLU outside training takes the middle of its range, rounded
 * once to a double; halving first keeps it from overflowing.
 *
 * Special cases: the derivative at 0 is PyTorch's, the slope for x < 0.
 * f(-0) = slope * -0. A slope of 0 keeps f(-inf) at the limit -0.
 */
#include "activation/evaluate.h"
#include "activation/records.h"

enum { SLOPE };
enum { LOWER, UPPER };

INLINE struct pair leaky(double x, double slope)
{
	const double left = slope == 0 && x < -DBL_MAX ? -1 : x;

	return select(x > 0, exactly(x), two_product(slope, left));
}

INLINE struct pair leaky_first(double x, double slope)
{
	return exactly(x > 0 ? 1 : slope);
}

INLINE double middle(const double *parameter)
{
	return parameter[LOWER] / 2 + parameter[UPPER] / 2;
}

EVALUATE(evaluate_leaky, leaky(x, parameter[SLOPE]))
EVALUATE(evaluate_leaky_first, leaky_first(x, parameter[SLOPE]))
EVALUATE(evaluate_leaky_second, exactly(0))
EVALUATE(evaluate_rrelu, leaky(x, middle(parameter)))
EVALUATE(evaluate_rrelu_first, leaky_first(x, middle(parameter)))

/* With slope 1 it is the identity, smooth everywhere. */
static size_t kink(double slope, struct breakpoint *breakpoint)
{
	breakpoint[0] = (struct breakpoint){
		.x = 0, .left = { 0, slope, 0 }, .right = { 0, 1, 0 },
	};
	return slope != 1;
}

static size_t leaky_breakpoints(const double *parameter, struct breakpoint *breakpoint)
{
	return kink(parameter[SLOPE], breakpoint);
}

static size_t rrelu_breakpoints(const double *parameter, struct breakpoint *breakpoint)
{
	return kink(middle(parameter), breakpoint);
}

static const char *rrelu_check(const double *parameter)
{
	return parameter[LOWER] <= parameter[UPPER] ? NULL : "lower must not be greater than upper";
}

static void rrelu_band(const double *parameter, double *lower, double *upper)
{
	lower[LOWER] = lower[UPPER] = parameter[LOWER];
	upper[LOWER] = upper[UPPER] = parameter[UPPER];
}

const struct activation leaky_relu_activation = {
	.name = "leaky_relu",
	.title = "Leaky ReLU",
	.aliases = "lrelu leaky_rectifier",
	.formula = {
		"x if x > 0, else negative_slope·x",
		"1 if x > 0, else negative_slope",
		"0",
	},
	.citation = "Maas, Hannun, Ng 2013, \"Rectifier Nonlinearities Improve Neural Network "
		"Acoustic Models\", ICML workshop",
	.note = "Xu et al. 2015 (arXiv:1505.00853) write the left side x/a with a in (1, inf): "
		"negative_slope = 1/a",
	.parameter = {
		[SLOPE] = {
			.name = "negative_slope", .symbol = "slope", .standard = 0.01, ANY_NUMBER,
			.help = "slope for x < 0; 0.01 in PyTorch, JAX and ONNX, 0.2 in "
				"TensorFlow, 0.3 in the Keras layer",
		},
	},
	.evaluate = { evaluate_leaky, evaluate_leaky_first, evaluate_leaky_second },
	.bound = { 0.5 },
	.breakpoints = leaky_breakpoints,
};

const struct activation prelu_activation = {
	.name = "prelu",
	.title = "PReLU",
	.aliases = "parametric_relu parametric_rectifier",
	.formula = {
		"x if x > 0, else weight·x",
		"1 if x > 0, else weight",
		"0",
	},
	.citation = "He, Zhang, Ren, Sun 2015, \"Delving Deep into Rectifiers\", ICCV, "
		"arXiv:1502.01852",
	.note = "the weight is learned, one for all channels or one for each",
	.parameter = {
		[SLOPE] = {
			.name = "weight", .symbol = "a", .standard = 0.25, ANY_NUMBER,
			.help = "learned slope for x < 0; starts at 0.25 in PyTorch and in the "
				"paper, at 0 in Keras",
		},
	},
	.evaluate = { evaluate_leaky, evaluate_leaky_first, evaluate_leaky_second },
	.bound = { 0.5 },
	.breakpoints = leaky_breakpoints,
};

const struct activation rrelu_activation = {
	.name = "rrelu",
	.title = "RReLU",
	.aliases = "randomized_relu randomized_leaky_relu",
	.formula = {
		"x if x > 0, else a·x; in training a is drawn from [lower, upper], "
			"else a = (lower + upper)/2",
		"1 if x > 0, else a",
		"0",
	},
	.citation = "Xu, Wang, Chen, Li 2015, \"Empirical Evaluation of Rectified Activations in "
		"Convolutional Network\", arXiv:1505.00853",
	.note = "evaluated outside training, with the mean slope: 11/48 by default",
	.parameter = {
		[LOWER] = {
			.name = "lower", .symbol = "lower", .text = "1/8", .standard = 0.125,
			ANY_NUMBER,
			.help = "least slope that training draws; the paper's x/a with a in (3, 8)",
		},
		[UPPER] = {
			.name = "upper", .symbol = "upper", .text = "1/3", .standard = 1.0 / 3,
			ANY_NUMBER,
			.help = "greatest slope that training draws; 1/3 in PyTorch, 0.334 in "
				"MXNet",
		},
	},
	.evaluate = { evaluate_rrelu, evaluate_rrelu_first, evaluate_leaky_second },
	.bound = { 0.5 },
	.check = rrelu_check,
	.breakpoints = rrelu_breakpoints,
	.band = rrelu_band,
};
