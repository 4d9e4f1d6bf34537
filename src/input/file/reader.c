/* SPDX-License-Identifier: MIT */
/* reader.c - see reader.h */
#include "input/file/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input/file/limit.h"
#include "support/descriptor.h"

enum { READ_SIZE = 1 << 16 };

bool reader_open(struct reader *reader, const char *path, struct error *error)
{
	const bool standard = strcmp(path, "-") == 0;
	*reader = (struct reader){
		.name = standard ? "standard input" : *path != '\0' ? path : "''",
		.descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC),
	};
	struct stat status;
	if (reader->descriptor < 0 || fstat(reader->descriptor, &status) != 0)
		return error_system(error, reader->name, errno);
	/* Known before the first line of output, and not after it. */
	if (S_ISDIR(status.st_mode))
		return error_system(error, reader->name, EISDIR);
	reader->regular = S_ISREG(status.st_mode);
	return true;
}

void reader_close(struct reader *reader)
{
	if (reader->descriptor >= 0 && reader->descriptor != STDIN_FILENO)
		close(reader->descriptor);
	buffer_free(&reader->rest);
}

void reader_more(struct reader *reader)
{
	char *room = buffer_reserve(&reader->rest, READ_SIZE);
	const ssize_t count = descriptor_read(reader->descriptor, room, READ_SIZE);
	if (count < 0) {
		error_system(&reader->failure, reader->name, errno);
		return;
	}
	reader->at_end = count == 0;
	buffer_advance(&reader->rest, (size_t)count);
	limit_allows(reader->limit, 0, reader->rest.used, 1, reader->name, &reader->failure);
}

bool reader_is_ready(const struct reader *reader)
{
	struct pollfd wait = { .fd = reader->descriptor, .events = POLLIN };
	return poll(&wait, 1, 0) != 0;
}

bool reader_begins(struct reader *reader, const char *bytes, size_t count)
{
	for (;;) {
		const size_t known = reader->rest.used < count ? reader->rest.used : count;
		if (known > 0 && memcmp(reader->rest.bytes, bytes, known) != 0)
			return false;
		if (known == count)
			return true;
		if (reader->at_end || reader->failure.status != STATUS_DONE)
			return false;
		reader_more(reader);
	}
}

void reader_drop(struct reader *reader, size_t bytes)
{
	memmove(reader->rest.bytes, reader->rest.bytes + bytes, reader->rest.used - bytes);
	reader->rest.used -= bytes;
}
