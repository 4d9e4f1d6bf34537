/* SPDX-License-Identifier: MIT */
/* complete.h - what a word of an unfinished command line may become. */
#ifndef ABOUT_COMPLETE_H
#define ABOUT_COMPLETE_H

#include <stddef.h>

struct functions;
struct output;

struct completion {
	struct output *output;		/* borrowed */
	struct functions *functions;	/* borrowed */
	const char *word;		/* as far as it is typed */
	size_t before;			/* bytes of it that stay, before what is completed */
};

/* Offers one that what is typed may become, with an end that is no part of it: "alpha" and "=".
 * Nothing if it does not begin so. meaning may be NULL. */
void complete_offer(const struct completion *completion, const char *word, const char *end,
	const char *meaning);

/* Offers what a SPEC may become: functions, their frameworks, their parameters and choices. */
void complete_spec(struct completion *completion);

#endif
