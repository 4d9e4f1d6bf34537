/* SPDX-License-Identifier: MIT */
/* reference.c - see reference.h */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reference.h"

static const struct reference *const tables[] = {
	sigmoid_references, rectifier_references, exponential_references, gelu_references,
	swish_references, unit_references, odd_references, line_references, left_references,
	gate_references, mish_references, soft_references, elementary_references,
};

const struct reference *reference_find(const char *name)
{
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		for (const struct reference *row = tables[i]; row->name != NULL; row++)
			if (strcmp(row->name, name) == 0)
				return row;
	fprintf(stderr, "%s has no definition in tests/accuracy/references\n", name);
	exit(EXIT_FAILURE);
}
