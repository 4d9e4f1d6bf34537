/* bytes.c - see bytes.h */
#include "input/bytes.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input/limit.h"
#include "input/reader.h"
#include "support/error.h"

static bool read_to_end(struct bytes *bytes, struct reader *reader, struct error *error)
{
	while (!reader->at_end && reader->failure.status == STATUS_DONE)
		reader_more(reader);
	if (reader->failure.status != STATUS_DONE) {
		*error = reader->failure;
		return false;
	}
	bytes->memory = reader->rest;
	bytes->size = reader->rest.used;
	reader->rest = (struct buffer){ .bytes = NULL };
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
	if (at < 0)
		return read_to_end(bytes, reader, error);
	if (fstat(reader->descriptor, &status) != 0)
		return error_system(error, reader->name, errno);
	bytes->descriptor = reader->descriptor;
	bytes->begin = (uint64_t)at - reader->rest.used;
	bytes->size = (uint64_t)status.st_size > bytes->begin
		? (uint64_t)status.st_size - bytes->begin : 0;
	return true;
}

void bytes_free(struct bytes *bytes)
{
	buffer_free(&bytes->memory);
}

const char *bytes_at(struct bytes *bytes, uint64_t from, size_t count, struct error *error)
{
	struct buffer *memory = &bytes->memory;
	if (from > bytes->size || count > bytes->size - from) {
		error_set(error, STATUS_FAILED, "%s: the file is cut off", bytes->name);
		return NULL;
	}
	if (bytes->descriptor < 0)
		return count > 0 ? memory->bytes + from : "";
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

bool bytes_allow(const struct bytes *bytes, uint64_t count, size_t size, struct error *error)
{
	return limit_allows(bytes->limit, bytes->memory.used, count, size, bytes->name, error);
}
