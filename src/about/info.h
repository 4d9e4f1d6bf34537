/* info.h - the parts of --info: what is known of a function, and what is computed. */
#ifndef ABOUT_INFO_H
#define ABOUT_INFO_H

#include "number/number.h"

struct output;
struct instance;

enum { TERM_WIDTH = 12 };

struct shown {
	char text[NUMBER_TEXT_MAX + 1];
};

/* A number, with all digits (0) or so many. */
struct shown info_number(double value, int digits);

/* "term        ", or as much white space under it. */
void info_term(struct output *output, const char *name);

/* From its formula: range to centre. */
void info_facts(struct output *output, const struct instance *instance);

#endif
