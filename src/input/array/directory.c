/* SPDX-License-Identifier: MIT */
/* directory.c - see directory.h
 *
 * At the end of the file stands where the central directory is, which has an entry for each
 * member; the zip64 forms of both are for sizes beyond 32 bits (PKWARE's APPNOTE.TXT, 4.3).
 */
#include "input/array/directory.h"

#include <string.h>

#include "input/file/bytes.h"
#include "support/error.h"
#include "support/little_endian.h"

enum {
	END_SIZE = 22, COMMENT_MAX = 65535, LOCATOR_SIZE = 20, ENTRY_SIZE = 46,
	NAMES_MAX = 200		/* bytes of names that a message shows */
};

struct directory {
	uint64_t begin, size;	/* in bytes */
};

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
	const char *wide = bytes_at(bytes, little_endian_number(locator + 8, 8), 56, error);
	if (wide == NULL)
		return false;
	if (memcmp(wide, "PK\6\6", 4) != 0)
		return bytes_refuse(bytes, "the ZIP archive is damaged", error);
	*directory = (struct directory){ little_endian_number(wide + 48, 8), little_endian_number(wide + 40, 8) };
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
		*directory = (struct directory){ little_endian_number(end + 16, 4), little_endian_number(end + 12, 4) };
		return read_wide_end(bytes, bytes->size - size + i - END_SIZE, directory, error);
	}
	return bytes_refuse(bytes, "the ZIP archive is cut off", error);
}

/* Sizes that do not fit into the entry stand behind it, in this order. */
static void read_wide_entry(struct member *member, const char *extra, size_t size)
{
	uint64_t *const fields[] = { &member->size, &member->packed, &member->local };
	while (size >= 4) {
		const size_t length = (size_t)little_endian_number(extra + 2, 2);
		if (length + 4 > size)
			return;
		size_t at = 4;
		for (size_t i = 0; little_endian_number(extra, 2) == 1 && i < 3; i++)
			if (*fields[i] == UINT32_MAX && at + 8 <= length + 4) {
				*fields[i] = little_endian_number(extra + at, 8);
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
		const size_t length = (size_t)little_endian_number(entry + 28, 2);
		const size_t extra = (size_t)little_endian_number(entry + 30, 2);
		const size_t all = ENTRY_SIZE + length + extra + (size_t)little_endian_number(entry + 32, 2);
		if (all > left)
			return false;
		const char *name = entry + ENTRY_SIZE;
		if (has_name(name, length, wanted) && found->count++ == 0) {
			found->member = (struct member){
				.packed = little_endian_number(entry + 20, 4), .size = little_endian_number(entry + 24, 4),
				.local = little_endian_number(entry + 42, 4),
				.method = (unsigned)little_endian_number(entry + 10, 2),
				.flags = (unsigned)little_endian_number(entry + 8, 2),
				.check = (uint32_t)little_endian_number(entry + 16, 4),
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

bool directory_find(struct bytes *bytes, const char *wanted, struct member *member,
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
		return bytes_refuse(bytes, "the ZIP archive is damaged", error);
	*member = found.member;
	if (found.spreadsheet)
		return bytes_refuse(bytes, "a spreadsheet; for instance: ssconvert FILE x.csv, and then "
			"actplot ... -i x.csv", error);
	const char *names = found.names[0] != '\0' ? found.names + 2 : "none";
	if (found.count == 0 && wanted != NULL)
		return error_set(error, STATUS_FAILED, "%s: there is no member '%.60s', only: %s",
			bytes->name, wanted, names);
	if (found.count == 0)
		return bytes_refuse(bytes, "a ZIP archive without NPY files", error);
	return found.count == 1 || error_set(error, STATUS_FAILED,
		"%s: wants a member, as in x.npz:NAME; there are: %s", bytes->name, names);
}
