/* SPDX-License-Identifier: MIT */
/* results.c - see results.h */
#include "signal/results.h"

#include <string.h>

#include "curve/curve.h"

static const struct measured imagenet[] = {
	{ .function = "leaky_relu",
	  .run = { { 73.8, 73.9, 74.2 }, { 79.5, 79.5, 79.6 }, { 72.5 }, { 78.4 }, { 79.3 } } },
	{ .function = "prelu",
	  .run = { { 74.6, 74.7, 74.7 }, { 79.7, 79.8, 80.1 }, { 74.2 }, { 77.7 }, { 79.3 } } },
	{ .function = "softplus",
	  .run = { { 74.0, 74.2, 74.2 }, { 80.1, 80.2, 80.4 }, { 73.6 }, { 78.7 }, { 79.6 } } },
	{ .function = "elu",
	  .run = { { 74.1, 74.2, 74.2 }, { 75.8, 79.9, 80.0 }, { 73.9 }, { 77.9 }, { 79.5 } } },
	{ .function = "selu",
	  .run = { { 73.6, 73.7, 73.7 }, { 79.0, 79.2, 79.2 }, { 73.2 }, { 76.7 }, { 78.3 } } },
	{ .function = "gelu",
	  .run = { { 74.6 }, { 79.6, 79.6, 79.9 }, { 73.5 }, { 77.7 }, { 79.0 } } },
	{ .function = "relu",
	  .run = { { 73.5, 73.6, 73.8 }, { 79.5, 79.6, 79.8 }, { 72.0 }, { 78.4 }, { 79.2 } } },
	{ .function = "silu", .title = "Swish-1 (SiLU)",
	  .run = { { 74.6, 74.7, 74.7 }, { 80.2, 80.3, 80.4 }, { 74.2 }, { 78.7 }, { 79.3 } } },
	{ .function = "swish", .title = "Swish (trained \u03b2)",
	  .run = { { 74.9, 74.9, 75.2 }, { 80.2, 80.2, 80.3 }, { 74.2 }, { 78.7 }, { 79.3 } } },
	{ .function = NULL },
};

static const struct measured gelu[] = {
	{ .function = "gelu", .run = { { 7.89 }, { 20.74 }, { 29.3 } } },
	{ .function = "relu", .run = { { 8.16 }, { 21.77 }, { 29.5 } } },
	{ .function = "elu", .run = { { 8.41 }, { 22.98 }, { 29.6 } } },
	{ .function = NULL },
};

const struct publication publications[] = {
	{ .name = "imagenet",
	  .source = "Ramachandran, Zoph, Le: Searching for Activation Functions, arXiv:1710.05941v2, "
		"tables 6 to 10",
	  .note = "Dots are runs; the dark one and the number are their median. One ELU run was "
		"unstable at the start; two GELU runs were not finished.",
	  .groups = "network",
	  .group = { "Mobile NASNet-A", "Inception-ResNet-v2", "MobileNet", "Inception-v3",
		"Inception-v4" },
	  .quantity = "accuracy", .title = "top-1 accuracy, %", .runs = true,
	  .measured = imagenet },
	{ .name = "gelu",
	  .source = "Hendrycks, Gimpel: Gaussian Error Linear Units, arXiv:1606.08415",
	  .note = "Medians of 3 runs, of 5 for TIMIT; CIFAR-100 with a wide ResNet-40-4.",
	  .groups = "task", .group = { "CIFAR-10", "CIFAR-100", "TIMIT frames" },
	  .quantity = "error", .title = "test error, %", .least_first = true, .measured = gelu },
};
const size_t publication_count = sizeof publications / sizeof *publications;

const struct publication *publication_find(const char *name)
{
	for (size_t i = 0; i < publication_count; i++)
		if (strcmp(publications[i].name, name) == 0)
			return &publications[i];
	return NULL;
}

const struct measured *publication_measured(const struct publication *publication,
	const struct curve *curve)
{
	const struct measured *row = publication->measured;
	if (curve->order > 0 || !instance_is_standard(curve->instance))
		return NULL;
	while (row->function != NULL
			&& strcmp(row->function, curve->instance->activation->name) != 0)
		row++;
	return row->function != NULL ? row : NULL;
}
