/* SPDX-License-Identifier: MIT */
/* descriptor.c - see descriptor.h */
#include "support/descriptor.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

/* Whether it is worth while to try again after the last call failed. A stream
 * that is shared with another program may have been made one that does not
 * wait. */
static bool wait_for(int descriptor, short events)
{
	struct pollfd wait = { .fd = descriptor, .events = events };
	if (errno == EINTR)
		return true;
	return (errno == EAGAIN || errno == EWOULDBLOCK)
		&& (poll(&wait, 1, -1) >= 0 || errno == EINTR);
}

ssize_t descriptor_read(int descriptor, void *bytes, size_t count)
{
	ssize_t got;
	do
		got = read(descriptor, bytes, count);
	while (got < 0 && wait_for(descriptor, POLLIN));
	return got;
}

bool descriptor_write(int descriptor, const void *bytes, size_t count)
{
	const char *next = bytes;
	while (count > 0) {
		const ssize_t written = write(descriptor, next, count);
		if (written >= 0) {
			next += written;
			count -= (size_t)written;
		} else if (!wait_for(descriptor, POLLOUT)) {
			return false;
		}
	}
	return true;
}
