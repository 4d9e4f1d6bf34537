/* SPDX-License-Identifier: MIT */
/* strips.c - see strips.h
 *
 * Each strip is a stream of its own without header and checksum, and ends at a whole byte, so
 * that they can stand behind each other; the checksums are made one in the end (RFC 1950 and
 * 1951). A strip is large enough for the half of what it could have had from the one before
 * to be less than a hundredth.
 */
#include "chart/png/strips.h"

#include <stdlib.h>

#include <zlib.h>

#include "support/buffer.h"
#include "support/memory.h"
#include "support/parallel.h"

enum {
	STRIP_BYTES = 1 << 19,		/* before they are compressed */
	ROOM_BYTES = 1 << 15,
	WINDOW_BITS = -15,		/* less than 0: without header */
	MEMORY_LEVEL = 8
};

struct strip {
	struct buffer bytes;
	uLong checksum;
	bool failed;
};

struct strips {
	const struct strip_rows *rows;
	size_t strip_rows, count;
	struct strip *strip;		/* owned [count] */
};

/* Takes what the stream has been given; to its end, or to a whole byte. */
static bool take(z_stream *stream, struct buffer *bytes, int flush)
{
	do {
		stream->next_out = (Bytef *)buffer_reserve(bytes, ROOM_BYTES);
		stream->avail_out = ROOM_BYTES;
		if (deflate(stream, flush) == Z_STREAM_ERROR)
			return false;
		buffer_advance(bytes, ROOM_BYTES - stream->avail_out);
	} while (stream->avail_out == 0);
	return true;
}

static bool compress_rows(const struct strips *strips, size_t first, size_t end,
	struct strip *strip, z_stream *stream)
{
	const struct strip_rows *rows = strips->rows;
	unsigned char *row = memory_new(rows->bytes, 1);
	bool done = true;
	strip->checksum = adler32(0, NULL, 0);
	for (size_t i = first; done && i < end; i++) {
		rows->write(rows->context, i, row);
		strip->checksum = adler32(strip->checksum, row, (uInt)rows->bytes);
		stream->next_in = row;
		stream->avail_in = (uInt)rows->bytes;
		done = take(stream, &strip->bytes, i + 1 < end ? Z_NO_FLUSH
			: end == rows->count ? Z_FINISH : Z_SYNC_FLUSH);
	}
	free(row);
	return done;
}

static void compress_strip(void *context, size_t number)
{
	const struct strips *strips = context;
	struct strip *strip = &strips->strip[number];
	const size_t first = number * strips->strip_rows;
	const size_t end = number + 1 < strips->count ? first + strips->strip_rows
		: strips->rows->count;
	z_stream stream = { .zalloc = Z_NULL };
	if (deflateInit2(&stream, strips->rows->level, Z_DEFLATED, WINDOW_BITS, MEMORY_LEVEL,
			Z_DEFAULT_STRATEGY) != Z_OK) {
		strip->failed = true;
		return;
	}
	strip->failed = !compress_rows(strips, first, end, strip, &stream);
	deflateEnd(&stream);
}

static void write_number(struct buffer *stream, unsigned long number, int bytes)
{
	for (int i = bytes - 1; i >= 0; i--)
		buffer_write(stream, &(unsigned char){ (unsigned char)(number >> 8 * i) }, 1);
}

/* How the stream was made, as a multiple of 31. */
static unsigned long header_of(int level)
{
	const unsigned long header = 0x7800 | (level < 2 ? 0ul : level < 6 ? 1ul : 2ul) << 6;
	return header + 31 - header % 31;
}

bool strips_compress(const struct strip_rows *rows, size_t threads, struct buffer *stream)
{
	struct strips strips = { .rows = rows };
	strips.strip_rows = rows->bytes < STRIP_BYTES ? STRIP_BYTES / rows->bytes : 1;
	strips.count = (rows->count + strips.strip_rows - 1) / strips.strip_rows;
	strips.strip = memory_new(strips.count, sizeof *strips.strip);
	parallel_do(strips.count, threads, compress_strip, &strips);

	bool done = true;
	uLong checksum = adler32(0, NULL, 0);
	write_number(stream, header_of(rows->level), 2);
	for (size_t i = 0; i < strips.count; i++) {
		struct strip *strip = &strips.strip[i];
		const size_t in_it = i + 1 < strips.count ? strips.strip_rows
			: rows->count - i * strips.strip_rows;
		done = done && !strip->failed;
		if (done)
			buffer_write(stream, strip->bytes.bytes, strip->bytes.used);
		checksum = adler32_combine(checksum, strip->checksum,
			(z_off_t)(in_it * rows->bytes));
		buffer_free(&strip->bytes);
	}
	write_number(stream, checksum, 4);
	free(strips.strip);
	return done;
}
