/* array.h - columns of an input that is read at once: NPY, NPZ, raw numbers, JSON. */
#ifndef INPUT_ARRAY_H
#define INPUT_ARRAY_H

#include <stdbool.h>
#include <stddef.h>

#include "input/lines.h"

struct error;
struct reader;
struct wanted;

struct array {			/* starts as zeros */
	double *column[INPUT_COLUMNS_MAX];	/* owned [count]: those that are wanted */
	size_t count;
	size_t passed_over;	/* rows, as the user said */
};

/* Each reads all that the reader stands before. Raw numbers are of the type that the
 * suffix of the path says, .f64 for instance, or else of the wanted one. */
bool array_read_npy(struct array *array, struct reader *reader, const struct wanted *wanted,
	struct error *error);
bool array_read_npz(struct array *array, struct reader *reader, const char *member,
	const struct wanted *wanted, struct error *error);
bool array_read_raw(struct array *array, struct reader *reader, const struct wanted *wanted,
	struct error *error);

/* Whether the path ends like one of raw numbers. */
bool array_is_raw(const char *path);

void array_free(struct array *array);

#endif
