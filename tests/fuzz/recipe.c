/* SPDX-License-Identifier: MIT */
/* recipe.c - any bytes as a picture that has its command in it: the first one says whether
 * they are all of it, or what a PNG has in the command's place. For libFuzzer. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <zlib.h>

#include "cli/options.h"
#include "cli/quote.h"
#include "cli/recipe.h"
#include "cli/recipe_text.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

static bool touches_files(const struct quoted *words)
{
	struct asked asked = { .unkept = NULL };
	struct error error = { .status = STATUS_DONE };
	const bool right = options_read(&asked, (int)words->count, words->word, &error);
	const bool touches = asked.wishes > 0 || asked.input != NULL || asked.from != NULL
		|| asked.definitions.count > 0;
	options_free(&asked);
	return !right || touches;
}

/* What is pasted into a shell is one line of words of ours, that are quoted as we quote. */
static void check(const char *command)
{
	struct quoted words = { .word = NULL };
	struct buffer again = { .bytes = NULL };
	if (!quote_split(command, strlen(command), &words) || words.count < 2
			|| strcmp(words.word[0], "actplot") != 0)
		abort();
	for (size_t i = 0; i < words.count; i++) {
		buffer_text(&again, i > 0 ? " " : "");
		quote_argument(&again, words.word[i]);
	}
	if (again.used != strlen(command) || memcmp(again.bytes, command, again.used) != 0)
		abort();
	for (const char *c = command; *c != '\0'; c++)
		if ((unsigned char)*c < ' ' || *c == 0x7f)
			abort();
	if (touches_files(&words))
		abort();
	buffer_free(&again);
	quote_free(&words);
}

static void write_big_endian(struct buffer *picture, uint32_t value)
{
	for (int shift = 24; shift >= 0; shift -= 8) {
		const char byte = (char)(value >> shift);
		buffer_write(picture, &byte, 1);
	}
}

/* No change by chance would have the right checksum. */
static void write_png(struct buffer *picture, const char *text, size_t length)
{
	static const char begin[] = "\x89PNG\r\n\x1a\n", type[] = "tEXtactplot";
	buffer_write(picture, begin, sizeof begin - 1);
	write_big_endian(picture, (uint32_t)(sizeof type - strlen("tEXt") + length));
	const size_t at = picture->used;
	buffer_write(picture, type, sizeof type);
	buffer_write(picture, text, length);
	write_big_endian(picture, (uint32_t)crc32_z(0, (const Bytef *)picture->bytes + at,
		picture->used - at));
}

/* From a block of just this size, of which a sanitizer knows the ends. */
static void find_text(const struct buffer *picture)
{
	struct buffer text = { .bytes = NULL };
	char *exact = memory_resize(NULL, picture->used, 1);
	memcpy(exact, picture->bytes, picture->used);
	buffer_reserve(&text, 1);
	recipe_text_find(exact, picture->used, &text);
	buffer_free(&text);
	free(exact);
}

static void read_picture(const struct buffer *picture)
{
	char path[64];
	struct error error = { .status = STATUS_DONE };
	const int descriptor = memfd_create("fuzz", 0);
	if (descriptor < 0 || write(descriptor, picture->bytes, picture->used)
			!= (ssize_t)picture->used)
		abort();
	snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
	char *command = recipe_read(path, &error);
	if ((command == NULL) != (error.status == STATUS_FAILED)
			|| strpbrk(error.message, "\n\x1b\x7f") != NULL)
		abort();
	if (command != NULL)
		check(command);
	free(command);
	close(descriptor);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	struct buffer picture = { .bytes = NULL };
	if (count < 1)
		return 0;
	if (bytes[0] & 1)
		write_png(&picture, (const char *)bytes + 1, count - 1);
	else
		buffer_write(&picture, (const char *)bytes + 1, count - 1);
	if (picture.used > 0)
		find_text(&picture);
	buffer_reserve(&picture, 1);
	read_picture(&picture);
	buffer_free(&picture);
	return 0;
}
