/* SPDX-License-Identifier: MIT */
/* reference.h - what each activation is: its definition and derivatives, by hand.
 *
 * To add one: in the folder references, a definition and a row in the table of its family.
 */
#ifndef ACCURACY_REFERENCE_H
#define ACCURACY_REFERENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "activation/activation.h"
#include "jet.h"

enum { SETS_MAX = 24 };

/* f, f' or f'', by order, at a finite x. At a breakpoint it is what PyTorch has. For an
 * infinite x it is asked at ±2^2200, which is to be rounded to the limit. */
typedef struct real definition(struct real x, const struct real *parameter, unsigned order);

/* The same as a jet, of which the orders are. */
typedef struct jet composition(struct jet x, const struct real *parameter);

/* Parameters, and where the function happens: points are taken around centre
 * in units of scale. A scale of 0 ends the list. */
struct set {
	double centre, scale;
	double parameter[PARAMETERS_MAX];
};

struct reference {
	const char *name;
	definition *definition;
	composition *composition;		/* in place of the definition */
	bool moderate;				/* random parameters are: exponentials of
						   exponentials leave MPFR's numbers soon */
	const char *exact[PARAMETERS_MAX];	/* what the nearest double stands for, "1/6" */
	struct set set[SETS_MAX + 1];		/* the first: the defaults */
	bool cancels;		/* it needs so many bits that fewer points must do */
};

/* The families, each with a row without a name at its end. */
extern const struct reference sigmoid_references[], rectifier_references[],
	exponential_references[], gelu_references[], swish_references[], unit_references[],
	odd_references[], line_references[], left_references[], gate_references[],
	mish_references[], soft_references[], elementary_references[];

/* That of an activation; a test without one ends here. */
const struct reference *reference_find(const char *name);

#endif
