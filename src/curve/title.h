/* SPDX-License-Identifier: MIT */
/* title.h - the names of curves for people: "Swish (β = 0.1)", and for curves shown
 * together what all have in common, and what is each one's own. */
#ifndef CURVE_TITLE_H
#define CURVE_TITLE_H

#include "curve/curve.h"

struct title_parts {		/* what a text says */
	bool name;		/* "Swish", "GELU′" */
	bool parameter[PARAMETERS_MAX];
};

/* What the title of a curve says: the name, and of the parameters those that are not the
 * default, or differ from those of another of the curves shown together with it. */
struct title_parts title_parts(const struct curve *curve, const struct curve *together,
	size_t count);

/* Of those what is the same for all curves of the group, [size]. */
struct title_parts title_common(const struct curve *group, size_t size,
	const struct curve *together, size_t count);

/* The parts that are not in the others. */
struct title_parts title_without(struct title_parts parts, struct title_parts others);
bool title_is_empty(struct title_parts parts);

/* "Swish (β = 0.1)", "Swish", "β = 0.1". The caller frees. */
char *title_write(const struct curve *curve, struct title_parts parts);

/* A value of parameter i as people write it: "0.1", "10⁶". The caller frees. */
char *title_number(const struct instance *instance, size_t i, double value);

#endif
