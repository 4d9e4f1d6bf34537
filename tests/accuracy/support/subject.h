/* SPDX-License-Identifier: MIT */
/* subject.h - what is tested: an order of an activation, in a type, against its reference.
 * All the tests' values of the program come from here. */
#ifndef ACCURACY_SUBJECT_H
#define ACCURACY_SUBJECT_H

#include <stddef.h>

#include "number/number.h"
#include "reference.h"

struct subject {
	const struct reference *reference;
	const struct activation *activation;
	unsigned order;
	enum number_type type;
};

/* That of the activation of this name, which has to exist. */
struct subject subject_of(const char *name, unsigned order, enum number_type type);

/* The program's values. */
void subject_evaluate(const struct subject *subject, const double *parameter, const double *x,
	double *y, size_t count);
double subject_value(const struct subject *subject, const double *parameter, double x);

/* The x of its breakpoints, in increasing order; x has room for SUBJECT_BREAKPOINTS_MAX. */
enum { SUBJECT_BREAKPOINTS_MAX = 8 };
size_t subject_breakpoints(const struct subject *subject, const double *parameter, double *x);

/* "gelu:mu=0x0p+0:sigma=0x1.8p+0:d=1", as the program reads it. Room for SPEC_MAX bytes. */
enum { SPEC_MAX = 256 };
void subject_spec(const struct subject *subject, const double *parameter, char *spec);

#endif
