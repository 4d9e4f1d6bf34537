/* SPDX-License-Identifier: MIT */
/* array.h - the form of input that is an array in a file: NPY, NPZ, raw numbers. They are read
 * in pieces of rows, in one place; what the bytes of a piece say can be made out anywhere. */
#ifndef INPUT_ARRAY_ARRAY_H
#define INPUT_ARRAY_ARRAY_H

#include <stdbool.h>

struct error;
struct form;
struct reader;
struct wanted;

/* The reader, before whose bytes nothing may be missing, must outlive the array. Raw numbers
 * are of the type that the suffix of the path says, .f64 for instance, or else of the wanted
 * one. NULL on failure. */
struct form *array_open_npy(struct reader *reader, const struct wanted *wanted,
	struct error *error);
struct form *array_open_npz(struct reader *reader, const char *member,
	const struct wanted *wanted, struct error *error);
struct form *array_open_raw(struct reader *reader, const struct wanted *wanted,
	struct error *error);

/* Whether the path ends like one of raw numbers. */
bool array_is_raw(const char *path);

#endif
