/* SPDX-License-Identifier: MIT */
/* placed.h - options that are about what stands before them on the command line:
 * a curve, or a panel of a figure. */
#ifndef CLI_PLACED_H
#define CLI_PLACED_H

#include <stdbool.h>
#include <stddef.h>

struct placed_text {
	const char *text;	/* borrowed from argv */
	size_t after;		/* how many operands stand before it */
};

struct placed {			/* starts as zeros */
	struct placed_text *text;	/* owned [count], in the order given */
	size_t count;
};

struct operands {		/* the words that are no options: SPEC and / */
	const char **word;	/* owned [count]; each is borrowed from argv */
	size_t count;
};

void placed_add(struct placed *placed, const char *text, const struct operands *operands);

/* Whether the text stands behind that operand, and before the next. */
bool placed_behind(const struct placed_text *text, size_t operand);

/* Of panels: a text holds for one of them if it stands right behind the '/' that begins
 * it, or if other panels are given others. Else it holds for all.
 *
 * The text of the panel alone; NULL: it has none of its own. */
const char *placed_of_panel(const struct placed *placed, const struct operands *operands,
	size_t panel);

/* The text for all panels, or NULL. */
const char *placed_of_all(const struct placed *placed, const struct operands *operands);

/* Whether the i-th text holds for the panel. */
bool placed_holds(const struct placed *placed, size_t i, const struct operands *operands,
	size_t panel);

/* Whether the operand is a '/', and in which panel those are that stand behind it. */
bool operand_is_slash(const struct operands *operands, size_t operand);
size_t operand_panel(const struct operands *operands, size_t operand);

#endif
