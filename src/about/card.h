/* SPDX-License-Identifier: MIT */
/* card.h - what --info tells of a function: lines for people, each behind its term, and the
 * same values by name for machines. */
#ifndef ABOUT_CARD_H
#define ABOUT_CARD_H

#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"
#include "support/buffer.h"

struct output;

struct card_line {
	const char *term;	/* borrowed; "": it goes on with that of the line before */
	struct buffer text;	/* owned */
};

struct card {			/* starts as zeros */
	char *label;		/* owned: of the function */
	struct card_line *line;	/* owned [lines] */
	size_t lines;
	struct buffer json;	/* owned: "name": value, ... */
	char *every;		/* owned: the period with which places come again, or NULL */
};

void card_free(struct card *card);

/* A new line, whose text the prints behind it make. */
void card_term(struct card *card, const char *term);
void card_print(struct card *card, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Values for machines. What is no number in JSON is a text: "inf". NULL is null. */
void card_key(struct card *card, const char *name);	/* the value comes behind it in json */
void card_number(struct card *card, const char *name, double value);
void card_text(struct card *card, const char *name, const char *text);
void card_truth(struct card *card, const char *name, bool value);

/* A value in a list or an object that begins before it: a comma first unless it is the first. */
void card_item(struct card *card, double value);
void card_comma(struct card *card);

struct shown {
	char text[NUMBER_TEXT_MAX + 1];
};

/* "-1, 1", from the one or more x, which are in increasing order. Of many those closest to 0, and
 * how many more there are. */
void card_places(struct card *card, const double *x, size_t count);

/* " and every 2*pi", where places come again. */
void card_every(struct card *card);

/* A number, with all digits (0) or so many. */
struct shown card_shown(double value, int digits);

/* One below the other for people; several beside each other, in lines of so many columns. */
void card_write(struct output *output, const struct card *card);
void cards_write_beside(struct output *output, const struct card *card, size_t cards,
	size_t columns);

#endif
