/* SPDX-License-Identifier: MIT */
/* recipe_text.c - see recipe_text.h; no length in the file is believed */
#include "cli/recipe_text.h"

#include <stdint.h>
#include <string.h>

#include <zlib.h>

#include "cli/quote.h"
#include "support/buffer.h"
#include "support/utf8.h"

enum {
	SUBJECTS_MAX = 4,	/* of a PDF that begin as ours: there is one */
	SUBJECT_SIZE_MAX = 1 << 22	/* longer than a command line can be */
};

struct bytes {			/* what is left to be read */
	const char *at, *end;
};

static size_t left(struct bytes bytes)
{
	return (size_t)(bytes.end - bytes.at);
}

static bool starts_with(struct bytes bytes, const char *text, size_t length)
{
	return left(bytes) >= length && memcmp(bytes.at, text, length) == 0;
}

/* Moves behind the text, or to the end if it does not come any more. */
static bool skip_to(struct bytes *bytes, const char *text)
{
	const char *found = memmem(bytes->at, left(*bytes), text, strlen(text));
	bytes->at = found != NULL ? found + strlen(text) : bytes->end;
	return found != NULL;
}

static uint32_t big_endian(const char *bytes)
{
	uint32_t value = 0;
	for (int i = 0; i < 4; i++)
		value = value << 8 | (unsigned char)bytes[i];
	return value;
}

static void take(struct buffer *text, struct bytes bytes)
{
	buffer_write(text, bytes.at, left(bytes));
}

/* The text of a tEXt or iTXt chunk of ours. False if it is another's. */
static bool from_chunk(bool international, struct bytes data, struct buffer *text)
{
	static const char keyword[] = "actplot", plain[2] = { 0, 0 };
	if (!starts_with(data, keyword, sizeof keyword))
		return false;
	data.at += sizeof keyword;
	if (international) {
		if (!starts_with(data, plain, sizeof plain))	/* it is compressed */
			return false;
		data.at += sizeof plain;
		for (int i = 0; i < 2; i++) {	/* the language, the keyword in it */
			const char *end = memchr(data.at, '\0', left(data));
			if (end == NULL)
				return false;
			data.at = end + 1;
		}
	}
	take(text, data);
	return true;
}

static bool is_whole(const char *type, struct bytes data)
{
	const uLong sum = crc32(crc32(0, NULL, 0), (const Bytef *)type,
		(uInt)(data.end - type));
	return sum == big_endian(data.end);
}

static bool from_png(struct bytes bytes, struct buffer *text)
{
	enum { LENGTH = 4, TYPE = 4, CHECKSUM = 4 };
	bool found = false;
	bytes.at += strlen("\x89PNG\r\n\x1a\n");
	while (!found && left(bytes) >= LENGTH + TYPE + CHECKSUM) {
		const size_t length = big_endian(bytes.at);
		const char *type = bytes.at + LENGTH;
		if (length > left(bytes) - (LENGTH + TYPE + CHECKSUM))
			break;
		const struct bytes data = { type + TYPE, type + TYPE + length };
		if (memcmp(type, "tEXt", TYPE) == 0 || memcmp(type, "iTXt", TYPE) == 0)
			found = is_whole(type, data) && from_chunk(*type == 'i', data, text);
		bytes.at = data.end + CHECKSUM;
	}
	return found;
}

/* A character of a literal string of PDF, behind a backslash. */
static char escaped(struct bytes *bytes)
{
	static const char letters[] = "nrtbf", meanings[] = "\n\r\t\b\f";
	const char *letter = memchr(letters, *bytes->at, strlen(letters));
	if (letter != NULL) {
		bytes->at++;
		return meanings[letter - letters];
	}
	if (*bytes->at < '0' || *bytes->at > '7')
		return *bytes->at++;
	int value = 0;
	for (int i = 0; i < 3 && left(*bytes) > 0 && *bytes->at >= '0' && *bytes->at <= '7'; i++)
		value = value * 8 + *bytes->at++ - '0';
	return (char)value;
}

static void read_literal(struct bytes bytes, struct buffer *text)
{
	for (int depth = 0; left(bytes) > 0 && text->used < SUBJECT_SIZE_MAX;) {
		char c = *bytes.at++;
		depth += (c == '(') - (c == ')');
		if (depth < 0)
			break;
		if (c == '\\' && left(bytes) > 0)
			c = escaped(&bytes);
		buffer_write(text, &c, 1);
	}
}

/* UTF-16, after its byte order mark. */
static void read_hexadecimal(struct bytes bytes, struct buffer *text)
{
	uint32_t unit = 0, high = 0;
	for (size_t digits = 1; left(bytes) > 0 && *bytes.at != '>'
			&& text->used < SUBJECT_SIZE_MAX; bytes.at++) {
		static const char hexadecimal[] = "0123456789abcdef";
		const char *digit = memchr(hexadecimal, *bytes.at | 0x20, strlen(hexadecimal));
		if (digit == NULL)
			continue;
		unit = unit << 4 | (uint32_t)(digit - hexadecimal);
		if (digits++ % 4 != 0)
			continue;
		const uint32_t character = high != 0 && unit >> 10 == 0x37
			? 0x10000 + ((high & 0x3ff) << 10 | (unit & 0x3ff)) : unit;
		high = unit >> 10 == 0x36 ? unit : 0;
		if (high == 0 && digits > 5)
			buffer_advance(text, utf8_write(
				buffer_reserve(text, UTF8_LENGTH_MAX), character));
		unit = 0;
	}
}

static bool from_pdf(struct bytes bytes, struct buffer *text)
{
	static const char literal[] = "(actplot ", hexadecimal[] = "<FEFF006100630074";
	for (int found = 0; found < SUBJECTS_MAX && skip_to(&bytes, "/Subject");) {
		struct quoted words = { .word = NULL };
		text->used = 0;
		while (left(bytes) > 0 && *bytes.at == ' ')
			bytes.at++;
		if (starts_with(bytes, literal, strlen(literal)))
			read_literal((struct bytes){ bytes.at + 1, bytes.end }, text);
		else if (starts_with(bytes, hexadecimal, strlen(hexadecimal)))
			read_hexadecimal((struct bytes){ bytes.at + 1, bytes.end }, text);
		else
			continue;
		found++;
		const bool good = quote_split(text->bytes, text->used, &words);
		quote_free(&words);
		if (good)
			return true;
	}
	return false;
}

static bool from_svg(struct bytes bytes, struct buffer *text)
{
	static const struct {
		const char *entity;
		char meaning;
	} entities[] = { { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' }, { "&amp;", '&' } };

	if (!skip_to(&bytes, "<metadata>"))
		return false;
	const char *end = memmem(bytes.at, left(bytes), "</metadata>", strlen("</metadata>"));
	if (end == NULL)
		return false;
	bytes.end = end;
	while (left(bytes) > 0) {
		size_t length = 1;
		char meaning = *bytes.at;
		for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
			if (starts_with(bytes, entities[i].entity, strlen(entities[i].entity))) {
				length = strlen(entities[i].entity);
				meaning = entities[i].meaning;
			}
		bytes.at += length;
		buffer_write(text, &meaning, 1);
	}
	return true;
}

/* A line "% Command: ..." and those that go on with "%+": of EPS, and of TeX. */
static bool from_comment(struct bytes bytes, struct buffer *text)
{
	static const char begin[] = "\n% Command: ", more[] = "%+";
	if (!skip_to(&bytes, begin))
		return false;
	for (bool goes_on = true; goes_on; ) {
		const char *end = memchr(bytes.at, '\n', left(bytes));
		take(text, (struct bytes){ bytes.at, end != NULL ? end : bytes.end });
		bytes.at = end != NULL ? end + 1 : bytes.end;
		goes_on = starts_with(bytes, more, strlen(more));
		bytes.at += goes_on ? strlen(more) : 0;
	}
	return true;
}

bool recipe_text_find(const char *file, size_t size, struct buffer *text)
{
	const struct bytes bytes = { file, file + size };
	return (starts_with(bytes, "\x89PNG\r\n\x1a\n", 8) ? from_png
		: starts_with(bytes, "%PDF", strlen("%PDF")) ? from_pdf
		: starts_with(bytes, "%", 1) ? from_comment : from_svg)(bytes, text);
}
