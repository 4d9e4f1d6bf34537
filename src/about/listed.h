/* SPDX-License-Identifier: MIT */
/* listed.h - the functions that --list tells of. */
#ifndef ABOUT_LISTED_H
#define ABOUT_LISTED_H

#include <stddef.h>

struct activation;
struct family;
struct request;

struct listed {
	const struct activation *activation;	/* borrowed */
	const struct activation *dialect;	/* borrowed: as the one framework that was asked
						   for has it, or NULL */
	const struct family *family;		/* NULL: it is the user's own */
	unsigned properties;			/* a bit each, if the request needs them */
};

/* Those that the filters of the request leave, in the order of the families. *count of them;
 * the caller frees. */
struct listed *listed_functions(struct request *request, size_t *count);

#endif
