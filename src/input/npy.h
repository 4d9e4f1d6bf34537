/* npy.h - the header of a NumPy file. */
#ifndef INPUT_NPY_H
#define INPUT_NPY_H

#include <stdbool.h>
#include <stddef.h>

enum { NPY_MAGIC_SIZE = 6 };
extern const char npy_magic[NPY_MAGIC_SIZE];

struct npy {
	char kind;		/* f: floating point, i: signed, u: unsigned */
	size_t size;		/* of an element, in bytes */
	bool swapped;		/* its bytes are in the other order than this machine's */
	bool by_column;		/* Fortran's order */
	size_t rows, columns;
	size_t begin;		/* of the data, in bytes from the start of the file */
};

/* Reads the header that bytes begin with. Returns NULL, or what is wrong. */
const char *npy_read(struct npy *npy, const char *bytes, size_t size);

#endif
