/* SPDX-License-Identifier: MIT */
/* value.h - what the user types for a number, a list, a range, a size. */
#ifndef CLI_VALUE_H
#define CLI_VALUE_H

#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"

struct error;
struct interval;

/* A decimal or hexadecimal number, inf, nan, pi, a multiple (2pi) or a
 * fraction (1/3, pi/2) of them; the whole text. False if it is none. */
bool value_number(const char *text, size_t length, double *value);

/* The same, to be rounded to the type: see number_read_for. */
bool value_number_for(const char *text, size_t length, enum number_type type, double *value);

/* A whole number from minimum to maximum; "1e6" is one too. */
bool value_whole(const char *text, double minimum, double maximum, double *value);

/* A whole number of bytes, or a multiple of 2^10, 2^20, 2^30 or 2^40: 1.5G. */
bool value_bytes(const char *text, double minimum, double maximum, double *value);

/* Numbers with commas between, at least one, to be rounded to the type: appends them
 * to *values, which the caller frees. False, and the text that is no number, if one is wrong. */
bool value_list(const char *text, size_t length, enum number_type type, double **values,
	size_t *count, const char **bad, size_t *bad_length);

/* A:B, to be rounded to the type. False if it is not two numbers. */
bool value_interval(const char *text, enum number_type type, struct interval *interval);

/* WxH, each side or the last with a unit: px (or none), in, cm, mm, pt; or a width with a
 * unit, whose height is then 0. Lengths are given in inches, pixels as they are. */
struct size {
	double width, height;
	bool inches;
	const char *unit;	/* of the height */
	double unit_in;		/* in inches; 0: pixels */
};
bool value_size(const char *text, struct size *size);

#endif
