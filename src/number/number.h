/* SPDX-License-Identifier: MIT */
/* number.h - numbers to decimal text and back, exactly rounded.
 *
 * Neither direction knows the locale: the decimal point is '.' always.
 */
#ifndef NUMBER_NUMBER_H
#define NUMBER_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	NUMBER_TEXT_MAX = 32,	/* room that a number_write needs, its slack included */
	NUMBER_DIGITS_MAX = 17,	/* digits that tell any two doubles apart */
	NUMBER_AFTER_MAX = 3	/* bytes that a cell has room for behind a number */
};

/* Writes the shortest decimal that reads back as value, the nearest of them
 * when there are several, and returns its length. There is no NUL; up to
 * NUMBER_TEXT_MAX bytes of text may be overwritten.
 * Plain ("-0.05", "123000") for 1e-5 <= |value| < 1e16, else with an exponent
 * ("1e-7", "-7.619853e-23", "1e+300"); "0", "-0", "nan", "inf", "-inf". */
size_t number_write(char *text, double value);

/* Text that can be moved as a whole: what is behind its length is of no interest. */
struct number_cell {
	char text[NUMBER_TEXT_MAX - 1];
	unsigned char length;
};

/* The same for a column of values, each as the text of a cell with after behind it, at
 * most NUMBER_AFTER_MAX bytes. Where neighbours are alike in sign and size this takes a
 * third of the time. */
void number_write_column(struct number_cell *cells, const double *values, size_t count,
	const char *after);

/* The types of numbers: IEEE 754's of 64, 32 and 16 bits, and bfloat16, the upper half
 * of the one of 32. A double holds every number of each. */
enum number_type {
	NUMBER_F64, NUMBER_F32, NUMBER_F16, NUMBER_BF16
};

/* The same for a value that is a number of type, with the shortest decimal that reads
 * back as value when it is rounded to that type at once. */
size_t number_write_as(char *text, double value, enum number_type type);

/* The number of type nearest to value, ties to even; infinity beyond the largest. */
double number_round_to(double value, enum number_type type);

/* The number of type nearest to significand * 2^exponent, ties to even. The last of 64
 * significant bits may stand for all that is below it: it is 1 unless that is 0. */
double number_of_bits(uint64_t significand, int64_t exponent, enum number_type type);

/* Whether value lies in the middle between two numbers of a narrower type, or where
 * infinity begins: a number that was rounded to it may lie on either side. */
bool number_is_halfway(double value, enum number_type type);

/* The unit in the last place of type at value, which need not be a number of it: what
 * two neighbours differ by between the powers of two around value. Below the least
 * normal number, and at 0, it is the subnormals'; of infinity or NaN it is NaN. */
double number_ulp(double value, enum number_type type);

/* As number_write, with value rounded to 1 <= digits <= NUMBER_DIGITS_MAX significant
 * digits, ties to even; zeros at the end of the fraction are left out. */
size_t number_write_digits(char *text, double value, int digits);

/* Reads the longest number that text starts with, as the nearest double, and
 * returns where it ends, or NULL if there is none. A number is
 * [+-] digits [. digits] [e [+-] digits], or hexadecimal as printf's %a writes
 * it, or inf, infinity or nan in any case. text ends at end, without a NUL. */
const char *number_read(const char *text, const char *end, double *value);

/* The same, so that number_round_to this type then gives the number nearest to the text.
 * (Of the double nearest to a text the nearest number may be another.) */
const char *number_read_for(const char *text, const char *end, enum number_type type,
	double *value);

#endif
