/* array.h - x from a file of binary numbers: NPY, or raw doubles. */
#ifndef INPUT_ARRAY_H
#define INPUT_ARRAY_H

#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"

struct error;

struct array {			/* starts as zeros */
	const double *value;	/* the first x; the others follow at the stride */
	size_t count, stride;

	void *mapped;		/* owned: the file in memory, or NULL */
	char *read;		/* owned: the same if it cannot be mapped, or NULL */
	size_t size;		/* of either, in bytes */
	double *converted;	/* owned: if the file has no doubles of this machine */
};

/* Whether the file holds binary numbers: by its first bytes, or by the suffix
 * of raw doubles. A pipe is told by its suffix alone. */
bool array_is_one(const char *path);

/* Opens path, or standard input for "-". The column is a number from 1 as text;
 * NULL: the first. Whole numbers of 64 bits are rounded to the type, once; others are
 * doubles as they are. False, with nothing to close, on failure. */
bool array_open(struct array *array, const char *path, const char *column,
	enum number_type type, struct error *error);
void array_close(struct array *array);

#endif
