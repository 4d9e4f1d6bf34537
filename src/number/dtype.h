/* SPDX-License-Identifier: MIT */
/* dtype.h - the types of numbers that a table can have, and what each of them
 * is outside this program. */
#ifndef NUMBER_DTYPE_H
#define NUMBER_DTYPE_H

#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"

struct dtype {
	const char *name;	/* --dtype NAME */
	const char *aliases;	/* what the frameworks and C call it: "double, float64" */
	const char *npy;	/* as an NPY file's header has it; of bfloat16, what ml_dtypes
				   writes */
	size_t size;		/* bytes */
};

enum { DTYPES = 4 };
extern const struct dtype dtypes[DTYPES];	/* by enum number_type */

/* The type of this name or alias; case does not matter. False: none. */
bool dtype_find(const char *name, enum number_type *type);

/* Rounds each value to the type; value and rounded may be the same place. */
void dtype_round(enum number_type type, const double *value, double *rounded, size_t count);

/* Whether number_is_halfway is true of any of the values. */
bool dtype_has_halfway(enum number_type type, const double *value, size_t count);

/* Writes numbers of the type, little endian, stride bytes from one to the next. */
void dtype_put(enum number_type type, const double *value, size_t count, char *bytes,
	size_t stride);

/* The numbers of a type but NaN, in increasing order: ..., -1 is -0, 0 is 0,
 * 1 is the least above it, ... For f32, f16 and bf16. */
long long dtype_place(enum number_type type, double value);
double dtype_at(enum number_type type, long long place);

/* The number that these bits are in f16. */
double dtype_of_f16(unsigned bits);

#endif
