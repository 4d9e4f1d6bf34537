/* naive.c - see naive.h
 *
 * Method: a step is an operation or a call of exp, tanh or erf, made in double
 * and then rounded to the type; so are constants and parameters. For +, -, *
 * and / that is what the type's own arithmetic gives, since a double has more
 * than twice the bits of the others. exp, tanh and erf are the C library's,
 * which are not correctly rounded in f64 and all but always in the others.
 *
 * The formulas are what goes wrong, and not mended here: 1 + erf cancels,
 * exp(x) - 1 too, exp(x) overflows.
 */
#include "curve/naive.h"

#include <math.h>
#include <string.h>

#include "activation/activation.h"

/* One step: what was computed, as a number of the type. */
#define STEP(value) number_round_to(value, type)

/* NaN is neither below nor above, and stays. */
static double clamp(double value, double low, double high)
{
	return value < low ? low : value > high ? high : value;
}

/* 1 / (1 + exp(-x)) */
static double sigmoid(double x, const double *parameter, enum number_type type)
{
	(void)parameter;
	return STEP(1 / STEP(1 + STEP(exp(-x))));
}

/* (exp(x) - exp(-x)) / (exp(x) + exp(-x)) */
static double hyperbolic(double x, const double *parameter, enum number_type type)
{
	(void)parameter;
	const double up = STEP(exp(x)), down = STEP(exp(-x));
	return STEP(STEP(up - down) / STEP(up + down));
}

static double relu(double x, const double *parameter, enum number_type type)
{
	(void)parameter, (void)type;
	return clamp(x, 0, INFINITY);
}

static double relu6(double x, const double *parameter, enum number_type type)
{
	(void)parameter, (void)type;
	return clamp(x, 0, 6);
}

/* x if x > 0, else slope x: of leaky_relu and prelu */
static double sloped(double x, const double *parameter, enum number_type type)
{
	return x > 0 ? x : STEP(STEP(parameter[0]) * x);
}

/* x if x > 0, else (lower + upper) / 2 x */
static double rrelu(double x, const double *parameter, enum number_type type)
{
	const double sum = STEP(STEP(parameter[0]) + STEP(parameter[1]));
	return x > 0 ? x : STEP(STEP(sum / 2) * x);
}

/* x if x > 0, else alpha (exp(x) - 1) */
static double elu(double x, const double *parameter, enum number_type type)
{
	return x > 0 ? x : STEP(STEP(parameter[0]) * STEP(STEP(exp(x)) - 1));
}

/* scale elu(x) */
static double selu(double x, const double *parameter, enum number_type type)
{
	return STEP(STEP(parameter[0]) * elu(x, parameter + 1, type));
}

/* 0.5 x (1 + erf(z / sqrt 2)), z = (x - mu) / sigma */
static double gelu(double x, const double *parameter, enum number_type type)
{
	const double z = STEP(STEP(x - STEP(parameter[0])) / STEP(parameter[1]));
	const double share = STEP(1 + STEP(erf(STEP(z * STEP(M_SQRT1_2)))));
	return STEP(STEP(0.5 * x) * share);
}

/* 0.5 x (1 + tanh(sqrt(2/pi) (x + 0.044715 x x x))) */
static double gelu_tanh(double x, const double *parameter, enum number_type type)
{
	(void)parameter;
	const double factor = STEP(M_2_SQRTPI * M_SQRT1_2);
	const double cube = STEP(STEP(x * x) * x);
	const double inner = STEP(factor * STEP(x + STEP(STEP(0.044715) * cube)));
	return STEP(STEP(0.5 * x) * STEP(1 + STEP(tanh(inner))));
}

/* x sigmoid(factor x): of swish and quick_gelu */
static double gated(double x, double factor, enum number_type type)
{
	return STEP(x * sigmoid(STEP(STEP(factor) * x), NULL, type));
}

static double swish(double x, const double *parameter, enum number_type type)
{
	return gated(x, parameter[0], type);
}

static double quick_gelu(double x, const double *parameter, enum number_type type)
{
	(void)parameter;
	return gated(x, 1.702, type);
}

/* x / (1 + exp(-x)) */
static double silu(double x, const double *parameter, enum number_type type)
{
	(void)parameter;
	return STEP(x / STEP(1 + STEP(exp(-x))));
}

/* max(0, min(1, slope x + offset)) */
static double hard_sigmoid(double x, const double *parameter, enum number_type type)
{
	return clamp(STEP(STEP(STEP(parameter[0]) * x) + STEP(parameter[1])), 0, 1);
}

/* x min(max(x + 3, 0), 6) / 6 */
static double hard_swish(double x, const double *parameter, enum number_type type)
{
	(void)parameter;
	return STEP(STEP(x * clamp(STEP(x + 3), 0, 6)) / 6);
}

static const struct {
	const char *name;	/* of the record */
	naive_function *function;
} table[] = {
	{ "sigmoid", sigmoid }, { "tanh", hyperbolic }, { "relu", relu }, { "relu6", relu6 },
	{ "leaky_relu", sloped }, { "prelu", sloped }, { "rrelu", rrelu }, { "elu", elu },
	{ "selu", selu }, { "gelu", gelu }, { "gelu_tanh", gelu_tanh },
	{ "quick_gelu", quick_gelu }, { "silu", silu }, { "swish", swish },
	{ "hard_sigmoid", hard_sigmoid }, { "hard_swish", hard_swish },
};

naive_function *naive_find(const struct activation *activation)
{
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (strcmp(activation->name, table[i].name) == 0)
			return table[i].function;
	return NULL;
}
