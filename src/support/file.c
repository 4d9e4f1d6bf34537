/* SPDX-License-Identifier: MIT */
/* file.c - see file.h */
#include "support/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "support/buffer.h"
#include "support/descriptor.h"
#include "support/error.h"

enum { READ_SIZE = 1 << 16 };

bool file_read(const char *path, size_t most, const char *wanted, struct buffer *bytes,
	struct error *error)
{
	const bool standard = strcmp(path, "-") == 0;
	const int descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	ssize_t count = descriptor < 0 ? -1 : 1;
	while (count > 0 && bytes->used <= most) {
		count = descriptor_read(descriptor, buffer_reserve(bytes, READ_SIZE), READ_SIZE);
		if (count > 0)
			buffer_advance(bytes, (size_t)count);
	}
	const int number = errno;
	if (!standard && descriptor >= 0)
		close(descriptor);
	if (count < 0)
		return error_system(error, standard ? "standard input" : path, number);
	return count == 0 || error_set(error, STATUS_FAILED, "%s: more than %zu MB, wanted: %s",
		path, most >> 20, wanted);
}
