/* SPDX-License-Identifier: MIT */
/* destination.h - where the path of an output leads: to a descriptor that is open
 * already, to a pipe or a device, or to a file that may be replaced. */
#ifndef SUPPORT_DESTINATION_H
#define SUPPORT_DESTINATION_H

#include <stdbool.h>
#include <sys/stat.h>

struct destination {
	int descriptor;		/* of what is written in place; -1: nothing is */
	char *file;		/* owned: the file, with symbolic links followed; or NULL */
	struct stat status;	/* of what is there, */
	bool exists;		/* if anything is */
};

/* Finds where the path leads, and opens what is written in place: /dev/fd/7 and the
 * like, the file of a standard stream, pipes and devices. False with errno. */
bool destination_find(struct destination *destination, const char *path);

/* The same for a standard stream itself. */
bool destination_stream(struct destination *destination, int stream);

/* Whether both are of one file. */
bool destination_same(const struct stat *a, const struct stat *b);

#endif
