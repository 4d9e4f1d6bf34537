/* lines.h - lines of text, of which numbers are made out. */
#ifndef INPUT_LINES_H
#define INPUT_LINES_H

#include <stddef.h>

#include "support/buffer.h"

struct error;
struct input;

/* Lines of an input that are read and not yet made out. */
struct lines {			/* starts as zeros */
	const struct input *input;	/* borrowed */
	struct buffer text;		/* owned, freed by lines_free */
	size_t used;			/* bytes of the text */
	size_t number;			/* of the next line, from 1 */
};

/* Fills in up to count of the next x and returns how many; fewer than count
 * when the lines are used up, or when one is bad: what stands before it is
 * delivered, and the error is set. */
size_t lines_read(struct lines *lines, double *x, size_t count, struct error *error);

void lines_free(struct lines *lines);

#endif
