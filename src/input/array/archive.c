/* SPDX-License-Identifier: MIT */
/* archive.c - see archive.h; the format is that of PKWARE's APPNOTE.TXT. */
#include "input/array/archive.h"

#include <string.h>
#include <zlib.h>

#include "input/array/directory.h"
#include "input/file/bytes.h"
#include "support/error.h"
#include "support/little_endian.h"

enum { LOCAL_SIZE = 30, PIECE = 1 << 20 };

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
	return check == member->check || bytes_refuse(bytes, "the ZIP archive is damaged", error);
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
		return packed != NULL && bytes_refuse(bytes, "the ZIP archive is damaged", error);
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
	if (!directory_find(bytes, member, &found, error))
		return false;
	const char *local = bytes_at(bytes, found.local, LOCAL_SIZE, error);
	if (local == NULL)
		return false;
	const uint64_t at = found.local + LOCAL_SIZE + little_endian_number(local + 26, 2)
		+ little_endian_number(local + 28, 2);
	if (memcmp(local, "PK\3\4", 4) != 0)
		return bytes_refuse(bytes, "the ZIP archive is damaged", error);
	if (found.flags & 1)
		return bytes_refuse(bytes, "the member of the ZIP archive is encrypted", error);
	if (found.method == 8)
		return inflate_member(bytes, at, &found, error);
	if (found.method != 0 || found.packed != found.size)
		return bytes_refuse(bytes, "the ZIP archive is packed by another method than deflate",
			error);
	return check_stored(bytes, at, &found, error) && narrow(bytes, at, found.size, error);
}
