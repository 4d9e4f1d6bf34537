/* SPDX-License-Identifier: MIT */
/* published.c - see published.h
 *
 * Sources: torch.nn.init.calculate_gain (PyTorch 2); nfnets/base.py of deepmind-research,
 * one run of a Monte Carlo estimate each, and what timm has from there; e3nn's
 * normalize2mom, a million samples with seed 0.
 */
#include "signal/published.h"

#include <math.h>
#include <string.h>

#include "curve/curve.h"

struct published {
	const char *function;	/* by its canonical name */
	double gain;		/* with all parameters at their defaults */
	double (*of)(const double *parameter);	/* with any; NULL: the defaults alone */
};

static double leaky_relu_gain(const double *parameter)
{
	return sqrt(2 / (1 + parameter[0] * parameter[0]));
}

static const struct published torch[] = {
	{ .function = "identity", .gain = 1 },
	{ .function = "sigmoid", .gain = 1 },
	{ .function = "tanh", .gain = 5. / 3 },
	{ .function = "relu", .gain = 1.4142135623730951 },
	{ .function = "leaky_relu", .of = leaky_relu_gain },
	{ .function = "selu", .gain = 0.75 },
	{ .function = NULL },
};

static const struct published nfnets[] = {
	{ .function = "identity", .gain = 1 },
	{ .function = "celu", .gain = 1.270926833152771 },
	{ .function = "elu", .gain = 1.2716004848480225 },
	{ .function = "gelu", .gain = 1.7015043497085571 },
	{ .function = "leaky_relu", .gain = 1.70590341091156 },
	{ .function = "log_sigmoid", .gain = 1.9193484783172607 },
	{ .function = "relu", .gain = 1.7139588594436646 },
	{ .function = "relu6", .gain = 1.7131484746932983 },
	{ .function = "selu", .gain = 1.0008515119552612 },
	{ .function = "sigmoid", .gain = 4.803835391998291 },
	{ .function = "silu", .gain = 1.7881293296813965 },
	{ .function = "softsign", .gain = 2.338853120803833 },
	{ .function = "softplus", .gain = 1.9203323125839233 },
	{ .function = "tanh", .gain = 1.5939117670059204 },
	{ .function = NULL },
};

static const struct published e3nn[] = {
	{ .function = "sigmoid", .gain = 1.8467055342154763 },
	{ .function = "silu", .gain = 1.6791767923989418 },
	{ .function = NULL },
};

const struct publisher publishers[] = {
	{ .name = "torch", .published = torch },
	{ .name = "nfnets", .centred = true, .published = nfnets },
	{ .name = "e3nn", .published = e3nn },
};
const size_t publisher_count = sizeof publishers / sizeof *publishers;

double published_gain(const struct publisher *publisher, const struct curve *curve)
{
	const struct instance *instance = curve->instance;
	for (const struct published *row = publisher->published; row->function != NULL; row++) {
		if (strcmp(row->function, instance->activation->name) != 0 || curve->order > 0)
			continue;
		if (row->of != NULL)
			return row->of(instance->parameter);
		return instance_is_standard(instance) ? row->gain : NAN;
	}
	return NAN;
}
