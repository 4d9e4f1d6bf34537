/* reference.c - see reference.h */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reference.h"

static const struct reference *const families[] = {
	sigmoid_references, rectifier_references, exponential_references, gelu_references,
	swish_references,
};

const struct reference *reference_find(const char *name)
{
	for (size_t i = 0; i < sizeof families / sizeof *families; i++)
		for (const struct reference *row = families[i]; row->name != NULL; row++)
			if (strcmp(row->name, name) == 0)
				return row;
	fprintf(stderr, "%s has no definition in tests/accuracy/references\n", name);
	exit(EXIT_FAILURE);
}
