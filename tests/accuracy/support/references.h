/* references.h - what each activation is by its textbook definition. */
#ifndef ACCURACY_REFERENCES_H
#define ACCURACY_REFERENCES_H

#include <stddef.h>

#include "activation/activation.h"

struct formula;

enum { SETS_MAX = 16 };

/* Parameters, and where the function happens: points are taken around centre
 * in units of scale. A scale of 0 ends the list. */
struct set {
	double centre, scale;
	double parameter[PARAMETERS_MAX];
};

struct reference {
	const char *name;
	const char *formula[ORDERS];		/* in formula.h's language, as in a textbook */
	const char *exact[PARAMETERS_MAX];	/* what a default stands for that is no double */
	struct set set[SETS_MAX + 1];
};

extern const struct reference references[];
extern const size_t reference_count;

/* One of the reference's formulas, with the parameters bound; formula_free
 * takes it back. */
struct formula *reference_formula(const struct reference *reference,
	const struct activation *activation, const char *text, const double *parameter);

#endif
