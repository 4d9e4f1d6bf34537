/* SPDX-License-Identifier: MIT */
/* destination.c - see destination.h */
#include "support/destination.h"

#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "support/memory.h"

enum { SYMLINKS_MAX = 40 };	/* as the kernel's own limit */

/* A descriptor of its own for what one of ours is open as; -1 with errno. */
static int open_again(int descriptor)
{
	const int flags = fcntl(descriptor, F_GETFL);
	if (flags >= 0 && (flags & O_ACCMODE) != O_RDONLY)
		return fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	errno = EBADF;
	return -1;
}

/* Whether the path is that of a descriptor, /dev/fd/7 or /proc/PID/fd/7, however
 * its folder is called. Then *descriptor is one for it, or -1 with errno. */
static bool open_descriptor(const char *path, int *descriptor)
{
	char folder[PATH_MAX], real[PATH_MAX], ours[32];
	const char *slash = strrchr(path, '/');
	const char *number = slash != NULL ? slash + 1 : path;
	if (*number == '\0' || strspn(number, "0123456789") != strlen(number))
		return false;
	snprintf(folder, sizeof folder, "%.*s", slash != NULL ? (int)(slash + 1 - path) : 2,
		slash != NULL ? path : "./");
	if (realpath(folder, real) == NULL)
		return false;
	snprintf(ours, sizeof ours, "/proc/%ld/*fd", (long)getpid());
	if (strcmp(real, "/dev/fd") == 0 || fnmatch(ours, real, 0) == 0)
		*descriptor = open_again(atoi(number));
	else if (fnmatch("/proc/*/fd", real, 0) == 0)
		/* Another program's: what that has written stays. */
		*descriptor = open(path, O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC);
	else
		return false;
	return true;
}

/* Where path leads, unless that is a descriptor, which *descriptor is then. The last
 * link may point at a file that is yet to be. To be freed. */
static char *follow_links(const char *path, int *descriptor)
{
	char *target = memory_text(path, strlen(path));
	char link[PATH_MAX];
	for (int i = 0; i < SYMLINKS_MAX && !open_descriptor(target, descriptor); i++) {
		const ssize_t length = readlink(target, link, sizeof link - 1);
		if (length < 0)
			return target;
		link[length] = '\0';
		const char *slash = strrchr(target, '/');
		char *next = link[0] == '/' || slash == NULL ? memory_print("%s", link)
			: memory_print("%.*s%s", (int)(slash + 1 - target), target, link);
		free(target);
		target = next;
	}
	free(target);
	return NULL;
}

bool destination_same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* The standard stream that writes to the file, which others write to as well; -1 if
 * none does. */
static int stream_of(const struct stat *status)
{
	struct stat other;
	for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
		if (fstat(stream, &other) == 0 && destination_same(status, &other)
				&& (fcntl(stream, F_GETFL) & O_ACCMODE) != O_RDONLY)
			return stream;
	return -1;
}

static bool open_in_place(struct destination *destination, int descriptor)
{
	destination->descriptor = descriptor;
	destination->exists = descriptor >= 0 && fstat(descriptor, &destination->status) == 0;
	return destination->exists;
}

bool destination_find(struct destination *destination, const char *path)
{
	int descriptor = -1;
	*destination = (struct destination){ .descriptor = -1 };
	destination->exists = stat(path, &destination->status) == 0;
	if (!destination->exists && errno != ENOENT)
		return false;
	char *file = follow_links(path, &descriptor);
	if (file == NULL)
		return open_in_place(destination, descriptor);
	const int stream = destination->exists ? stream_of(&destination->status) : -1;
	if (destination->exists && !S_ISREG(destination->status.st_mode)) {
		free(file);
		return open_in_place(destination, open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC));
	}
	if (stream >= 0) {
		free(file);
		return open_in_place(destination, open_again(stream));
	}
	destination->file = file;
	return true;
}

bool destination_stream(struct destination *destination, int stream)
{
	*destination = (struct destination){ .descriptor = -1 };
	return open_in_place(destination, stream);
}
