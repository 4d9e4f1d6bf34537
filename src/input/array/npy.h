/* SPDX-License-Identifier: MIT */
/* npy.h - the header of a NumPy file: what numpy.load takes, and nothing that it refuses. */
#ifndef INPUT_ARRAY_NPY_H
#define INPUT_ARRAY_NPY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "input/array/element.h"

struct bytes;
struct error;

enum {
	NPY_MAGIC_SIZE = 6,
	NPY_DIMENSIONS_MAX = 32,	/* as in NumPy */
	NPY_HEADER_MAX = 10000		/* bytes, likewise */
};
extern const char npy_magic[NPY_MAGIC_SIZE + 1];

struct npy {
	struct element element;
	bool fortran;		/* the first index changes fastest */
	size_t shape[NPY_DIMENSIONS_MAX];
	size_t dimensions;	/* 0: a single number */
	uint64_t count;		/* of numbers */
	uint64_t begin;		/* of them, in bytes from the start of the file */
};

/* Reads the header that the bytes begin with. */
bool npy_read(struct npy *npy, struct bytes *bytes, struct error *error);

/* The same of its text, which need not end in a NUL; `old` allows Python 2's 3L. Returns
 * NULL, or what is wrong. */
const char *npy_read_header(struct npy *npy, const char *text, size_t length, bool old,
	const char **what);

#endif
