/* SPDX-License-Identifier: MIT */
/* fail_write.c - a disk that fills, to be preloaded: with FAIL_WRITE=N the N-th
 * write to a file or pipe, standard error left out, takes FAIL_WRITE_PART bytes
 * (0 if unset) and all that follow take none. stdio's own writes do not come
 * by here.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static size_t setting(const char *name)
{
	const char *value = getenv(name);
	return value != NULL ? strtoul(value, NULL, 10) : 0;
}

static bool counts(int fd)
{
	struct stat status;
	return fd != STDERR_FILENO && fstat(fd, &status) == 0 &&
		(S_ISREG(status.st_mode) || S_ISFIFO(status.st_mode));
}

ssize_t write(int fd, const void *bytes, size_t count)
{
	static size_t writes;
	const size_t last = setting("FAIL_WRITE");

	if (last != 0 && counts(fd) && ++writes >= last) {
		const size_t room = writes == last ? setting("FAIL_WRITE_PART") : 0;
		if (room == 0 && count != 0) {
			errno = ENOSPC;
			return -1;
		}
		if (count > room)
			count = room;
	}
	return syscall(SYS_write, fd, bytes, count);
}

/* Its first piece alone: a short write, which callers must cope with anyway. */
ssize_t writev(int fd, const struct iovec *piece, int pieces)
{
	while (pieces > 1 && piece->iov_len == 0)
		piece++, pieces--;
	return write(fd, piece->iov_base, piece->iov_len);
}
