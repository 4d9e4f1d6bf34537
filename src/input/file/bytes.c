/* SPDX-License-Identifier: MIT */
/* bytes.c - see bytes.h */
#include "input/file/bytes.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input/file/limit.h"
#include "input/file/reader.h"
#include "support/error.h"

bool bytes_complete(struct bytes *bytes, struct error *error)
{
	struct reader *reader = bytes->reader;
	if (reader == NULL)
		return true;
	while (!reader->at_end && reader->failure.status == STATUS_DONE)
		reader_more(reader);
	if (reader->failure.status != STATUS_DONE) {
		*error = reader->failure;
		return false;
	}
	bytes->memory = reader->rest;
	bytes->size = bytes->gone + reader->rest.used;
	reader->rest = (struct buffer){ .bytes = NULL };
	bytes->reader = NULL;
	return true;
}

bool bytes_of_reader(struct bytes *bytes, struct reader *reader, struct error *error)
{
	struct stat status;
	*bytes = (struct bytes){
		.name = reader->name, .descriptor = -1, .limit = reader->limit,
	};
	/* Standard input may stand anywhere in a file. */
	const off_t at = reader->regular ? lseek(reader->descriptor, 0, SEEK_CUR) : -1;
	if (at < 0) {
		bytes->reader = reader;
		bytes->size = BYTES_UNKNOWN;
		return true;
	}
	if (fstat(reader->descriptor, &status) != 0)
		return error_system(error, reader->name, errno);
	bytes->descriptor = reader->descriptor;
	bytes->begin = (uint64_t)at - reader->rest.used;
	bytes->size = (uint64_t)status.st_size > bytes->begin
		? (uint64_t)status.st_size - bytes->begin : 0;
	return true;
}

void bytes_let_go(struct bytes *bytes, uint64_t before)
{
	struct reader *reader = bytes->reader;
	if (reader == NULL || before <= bytes->gone)
		return;
	const uint64_t drop = before - bytes->gone < reader->rest.used ? before - bytes->gone
		: reader->rest.used;
	reader_drop(reader, (size_t)drop);
	bytes->gone += drop;
}

/* Those of a pipe that were read, from one place on. */
static size_t read_from(const struct bytes *bytes, uint64_t from)
{
	const uint64_t end = bytes->gone + bytes->reader->rest.used;
	return end > from ? (size_t)(end - from) : 0;
}

static bool may_come_more(const struct bytes *bytes)
{
	return !bytes->reader->at_end && bytes->reader->failure.status == STATUS_DONE;
}

size_t bytes_there(struct bytes *bytes, uint64_t from, size_t least, size_t wanted)
{
	if (bytes->reader == NULL)
		return from >= bytes->size ? 0 : bytes->size - from < wanted
			? (size_t)(bytes->size - from) : wanted;
	while (read_from(bytes, from) < least && may_come_more(bytes))
		reader_more(bytes->reader);
	const size_t there = read_from(bytes, from);
	return there < wanted ? there : wanted;
}

bool bytes_are_ready(struct bytes *bytes, uint64_t from, size_t least)
{
	while (bytes->reader != NULL && read_from(bytes, from) < least && may_come_more(bytes)) {
		if (!reader_is_ready(bytes->reader))
			return false;
		reader_more(bytes->reader);
	}
	return true;
}

void bytes_free(struct bytes *bytes)
{
	buffer_free(&bytes->memory);
}

const char *bytes_at(struct bytes *bytes, uint64_t from, size_t count, struct error *error)
{
	struct buffer *memory = &bytes->memory;
	if (bytes_there(bytes, from, count, count) < count) {
		if (bytes->reader != NULL && bytes->reader->failure.status != STATUS_DONE)
			*error = bytes->reader->failure;
		else
			error_set(error, STATUS_FAILED, "%s: the file is cut off", bytes->name);
		return NULL;
	}
	if (count == 0)
		return "";
	if (bytes->reader != NULL)
		return bytes->reader->rest.bytes + (from - bytes->gone);
	if (bytes->descriptor < 0)
		return memory->bytes + from;
	memory->used = 0;
	buffer_reserve(memory, count + 1);
	while (memory->used < count) {
		const ssize_t more = pread(bytes->descriptor, memory->bytes + memory->used,
			count - memory->used, (off_t)(bytes->begin + from + memory->used));
		if (more < 0 && errno == EINTR)
			continue;
		if (more <= 0) {
			if (more < 0)
				error_system(error, bytes->name, errno);
			else
				error_set(error, STATUS_FAILED,
					"%s: the file became shorter while it was read", bytes->name);
			return NULL;
		}
		buffer_advance(memory, (size_t)more);
	}
	return memory->bytes;
}

const char *bytes_hold(struct bytes *bytes, uint64_t from, uint64_t count, struct error *error)
{
	if (bytes->descriptor >= 0
			&& !limit_allows(bytes->limit, 0, count, 1, bytes->name, error))
		return NULL;
	return bytes_at(bytes, from, (size_t)count, error);
}

bool bytes_keep(struct bytes *bytes, uint64_t from, uint64_t count, struct error *error)
{
	const char *held = bytes_hold(bytes, from, count, error);
	if (held == NULL)
		return false;
	if (bytes->descriptor < 0 && count > 0)
		memmove(bytes->memory.bytes, held, (size_t)count);
	bytes->memory.used = (size_t)count;
	bytes->size = count;
	bytes->descriptor = -1;
	return true;
}

bool bytes_allow(const struct bytes *bytes, uint64_t count, size_t size, struct error *error)
{
	return limit_allows(bytes->limit, bytes->memory.used, count, size, bytes->name, error);
}

bool bytes_refuse(const struct bytes *bytes, const char *why, struct error *error)
{
	return error_set(error, STATUS_FAILED, "%s: %s", bytes->name, why);
}
