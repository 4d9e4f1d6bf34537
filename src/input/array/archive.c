/* SPDX-License-Identifier: MIT */
/* archive.c - see archive.h
 *
 * The format is that of PKWARE's APPNOTE.TXT: at the end of the file stands where the
 * central directory is, which has an entry for each member; the zip64 forms of both are
 * for sizes beyond 32 bits.
 */
#include "input/array/archive.h"

#include <string.h>
#include <zlib.h>

#include "input/file/bytes.h"
#include "support/error.h"

enum {
	END_SIZE = 22, COMMENT_MAX = 65535, LOCATOR_SIZE = 20, ENTRY_SIZE = 46, LOCAL_SIZE = 30,
	PIECE = 1 << 20,
	NAMES_MAX = 200		/* bytes of names that a message shows */
};

struct member {
	uint64_t packed, size, local;	/* bytes; where its own header is */
	unsigned method, flags;
	uint32_t check;
};

struct directory {
	uint64_t begin, size;	/* in bytes */
};

static uint64_t number_at(const char *bytes, size_t size)
{
	uint64_t value = 0;
	for (size_t i = 0; i < size; i++)
		value |= (uint64_t)(unsigned char)bytes[i] << 8 * i;
	return value;
}

static bool refuse(const struct bytes *bytes, const char *why, struct error *error)
{
	return error_set(error, STATUS_FAILED, "%s: %s", bytes->name, why);
}

/* The zip64 form of the end, if there is one. */
static bool read_wide_end(struct bytes *bytes, uint64_t end, struct directory *directory,
	struct error *error)
{
	if (end < LOCATOR_SIZE)
		return true;
	const char *locator = bytes_at(bytes, end - LOCATOR_SIZE, LOCATOR_SIZE, error);
	if (locator == NULL)
		return false;
	if (memcmp(locator, "PK\6\7", 4) != 0)
		return true;
	const char *wide = bytes_at(bytes, number_at(locator + 8, 8), 56, error);
	if (wide == NULL)
		return false;
	if (memcmp(wide, "PK\6\6", 4) != 0)
		return refuse(bytes, "the ZIP archive is damaged", error);
	*directory = (struct directory){ number_at(wide + 48, 8), number_at(wide + 40, 8) };
	return true;
}

static bool find_directory(struct bytes *bytes, struct directory *directory,
	struct error *error)
{
	const uint64_t most = END_SIZE + COMMENT_MAX;
	const size_t size = (size_t)(bytes->size < most ? bytes->size : most);
	const char *tail = bytes_at(bytes, bytes->size - size, size, error);
	if (tail == NULL)
		return false;
	for (size_t i = size; i >= END_SIZE; i--) {
		const char *end = tail + i - END_SIZE;
		if (memcmp(end, "PK\5\6", 4) != 0)
			continue;
		*directory = (struct directory){ number_at(end + 16, 4), number_at(end + 12, 4) };
		return read_wide_end(bytes, bytes->size - size + i - END_SIZE, directory, error);
	}
	return refuse(bytes, "the ZIP archive is cut off", error);
}

/* Sizes that do not fit into the entry stand behind it, in this order. */
static void read_wide_entry(struct member *member, const char *extra, size_t size)
{
	uint64_t *const fields[] = { &member->size, &member->packed, &member->local };
	while (size >= 4) {
		const size_t length = (size_t)number_at(extra + 2, 2);
		if (length + 4 > size)
			return;
		size_t at = 4;
		for (size_t i = 0; number_at(extra, 2) == 1 && i < 3; i++)
			if (*fields[i] == UINT32_MAX && at + 8 <= length + 4) {
				*fields[i] = number_at(extra + at, 8);
				at += 8;
			}
		extra += length + 4;
		size -= length + 4;
	}
}

/* Whether an entry has the name, as numpy.load takes it; NULL takes any NPY file. */
static bool has_name(const char *name, size_t length, const char *wanted)
{
	const bool npy = length > 4 && memcmp(name + length - 4, ".npy", 4) == 0;
	if (wanted == NULL)
		return npy;
	const size_t wanted_length = strlen(wanted);
	return (length == wanted_length && memcmp(name, wanted, length) == 0)
		|| (npy && length - 4 == wanted_length && memcmp(name, wanted, wanted_length) == 0);
}

static bool begins(const char *name, size_t length, const char *word)
{
	return length >= strlen(word) && memcmp(name, word, strlen(word)) == 0;
}

/* Goes over the directory, which is in memory. Counts the members of the name, and those
 * that a spreadsheet has; lists all in names. */
struct found {
	struct member member;
	size_t count;
	bool spreadsheet;
	char names[NAMES_MAX];
};

static bool look_over(struct found *found, const char *entry, size_t left, const char *wanted)
{
	size_t shown = 0;
	while (left > 0) {
		if (left < ENTRY_SIZE || memcmp(entry, "PK\1\2", 4) != 0)
			return false;
		const size_t length = (size_t)number_at(entry + 28, 2);
		const size_t extra = (size_t)number_at(entry + 30, 2);
		const size_t all = ENTRY_SIZE + length + extra + (size_t)number_at(entry + 32, 2);
		if (all > left)
			return false;
		const char *name = entry + ENTRY_SIZE;
		if (has_name(name, length, wanted) && found->count++ == 0) {
			found->member = (struct member){
				.packed = number_at(entry + 20, 4), .size = number_at(entry + 24, 4),
				.local = number_at(entry + 42, 4),
				.method = (unsigned)number_at(entry + 10, 2),
				.flags = (unsigned)number_at(entry + 8, 2),
				.check = (uint32_t)number_at(entry + 16, 4),
			};
			read_wide_entry(&found->member, name + length, extra);
		}
		found->spreadsheet = found->spreadsheet || begins(name, length, "xl/")
			|| begins(name, length, "content.xml");
		const size_t plain = has_name(name, length, NULL) ? length - 4 : length;
		if (shown + plain + 3 < sizeof found->names) {
			memcpy(found->names + shown, ", ", 2);
			memcpy(found->names + shown + 2, name, plain);
			shown += plain + 2;
		}
		entry += all;
		left -= all;
	}
	return true;
}

static bool find_member(struct bytes *bytes, const char *wanted, struct member *member,
	struct error *error)
{
	struct directory directory = { .size = 0 };
	struct found found = { .count = 0 };
	if (!find_directory(bytes, &directory, error))
		return false;
	const char *entries = bytes_hold(bytes, directory.begin, directory.size, error);
	if (entries == NULL)
		return false;
	if (!look_over(&found, entries, (size_t)directory.size, wanted))
		return refuse(bytes, "the ZIP archive is damaged", error);
	*member = found.member;
	if (found.spreadsheet)
		return refuse(bytes, "a spreadsheet; for instance: ssconvert FILE x.csv, and then "
			"actplot ... -i x.csv", error);
	const char *names = found.names[0] != '\0' ? found.names + 2 : "none";
	if (found.count == 0 && wanted != NULL)
		return error_set(error, STATUS_FAILED, "%s: there is no member '%.60s', only: %s",
			bytes->name, wanted, names);
	if (found.count == 0)
		return refuse(bytes, "a ZIP archive without NPY files", error);
	return found.count == 1 || error_set(error, STATUS_FAILED,
		"%s: wants a member, as in x.npz:NAME; there are: %s", bytes->name, names);
}

/* Unpacks packed bytes into a buffer; false if they are none, or more than was said. */
static bool unpack(const char *packed, const struct member *member, struct buffer *into)
{
	z_stream stream = { .next_in = (Bytef *)(uintptr_t)packed };
	uint64_t left = member->packed;
	int status = inflateInit2(&stream, -MAX_WBITS);
	while (status == Z_OK && into->used <= member->size) {
		const uint64_t part = left < PIECE ? left : PIECE;
		stream.avail_in += (uInt)part;
		left -= part;
		do {
			stream.next_out = (Bytef *)buffer_reserve(into, PIECE);
			stream.avail_out = PIECE;
			status = inflate(&stream, Z_NO_FLUSH);
			buffer_advance(into, PIECE - stream.avail_out);
		} while (status == Z_OK && stream.avail_out == 0 && into->used <= member->size);
		if (status == Z_BUF_ERROR && left > 0)
			status = Z_OK;
		if (part == 0)
			break;
	}
	inflateEnd(&stream);
	return status == Z_STREAM_END && into->used == member->size
		&& crc32_z(0, (const Bytef *)into->bytes, into->used) == member->check;
}

static bool check_stored(struct bytes *bytes, uint64_t at, const struct member *member,
	struct error *error)
{
	unsigned long check = crc32_z(0, NULL, 0);
	for (uint64_t done = 0; done < member->size; ) {
		const uint64_t left = member->size - done;
		const size_t part = (size_t)(left < PIECE ? left : PIECE);
		const char *piece = bytes_at(bytes, at + done, part, error);
		if (piece == NULL)
			return false;
		check = crc32_z(check, (const Bytef *)piece, part);
		done += part;
	}
	return check == member->check || refuse(bytes, "the ZIP archive is damaged", error);
}

static bool inflate_member(struct bytes *bytes, uint64_t at, const struct member *member,
	struct error *error)
{
	struct buffer unpacked = { .bytes = NULL };
	const char *packed = bytes_hold(bytes, at, member->packed, error);
	if (packed != NULL && !bytes_allow(bytes, member->size, 1, error))
		return false;
	if (packed == NULL || !unpack(packed, member, &unpacked)) {
		buffer_free(&unpacked);
		return packed != NULL && refuse(bytes, "the ZIP archive is damaged", error);
	}
	bytes_free(bytes);
	bytes->memory = unpacked;
	bytes->descriptor = -1;
	bytes->size = unpacked.used;
	return true;
}

/* What is stored is a part of the same bytes. */
static bool narrow(struct bytes *bytes, uint64_t at, uint64_t size, struct error *error)
{
	if (bytes->descriptor < 0)
		return bytes_keep(bytes, at, size, error);
	bytes->begin += at;
	bytes->size = size;
	return true;
}

bool archive_open(struct bytes *bytes, const char *member, struct error *error)
{
	struct member found = { .size = 0 };
	if (!find_member(bytes, member, &found, error))
		return false;
	const char *local = bytes_at(bytes, found.local, LOCAL_SIZE, error);
	if (local == NULL)
		return false;
	const uint64_t at = found.local + LOCAL_SIZE + number_at(local + 26, 2)
		+ number_at(local + 28, 2);
	if (memcmp(local, "PK\3\4", 4) != 0)
		return refuse(bytes, "the ZIP archive is damaged", error);
	if (found.flags & 1)
		return refuse(bytes, "the member of the ZIP archive is encrypted", error);
	if (found.method == 8)
		return inflate_member(bytes, at, &found, error);
	if (found.method != 0 || found.packed != found.size)
		return refuse(bytes, "the ZIP archive is packed by another method than deflate",
			error);
	return check_stored(bytes, at, &found, error) && narrow(bytes, at, found.size, error);
}
