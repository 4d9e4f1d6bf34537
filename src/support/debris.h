/* SPDX-License-Identifier: MIT */
/* debris.h - files under temporary names, which are removed however the program
 * ends, unless it is killed outright. */
#ifndef SUPPORT_DEBRIS_H
#define SUPPORT_DEBRIS_H

#include <sys/types.h>

struct debris_file {
	const char *path;		/* borrowed */
	struct debris_file *next;
};

struct debris {			/* starts as zeros */
	struct debris_file *_Atomic first;	/* borrowed */
};

/* Creates a file of this name, to be written and read, and adds it; no signal
 * comes between. The descriptor, or -1 with errno. */
int debris_create(struct debris *debris, struct debris_file *file, const char *path,
	mode_t mode);

/* The file is gone, or is to stay. One that was not added may be given. */
void debris_forget(struct debris *debris, const struct debris_file *file);

/* Removes the files. May be called while a signal is handled. */
void debris_remove(struct debris *debris);

#endif
