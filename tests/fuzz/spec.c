/* SPDX-License-Identifier: MIT */
/* spec.c - any words as a command line, SPECs and options, each ended by a NUL or a newline:
 * read and checked whole, but for files. For libFuzzer. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "request/request.h"
#include "support/error.h"
#include "support/memory.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

enum { WORDS_MAX = 32 };

/* --definitions is read at once, and files of whoever runs this are not to be read. Shorter
 * words could be --define as well, and are refused. */
static bool reads_files(const char *word)
{
	return strncmp(word, "--defini", strlen("--defini")) == 0;
}

static void parse(char **words, size_t count)
{
	struct request request;
	struct error error = { .status = STATUS_DONE };
	const bool right = request_parse(&request, (int)count, words, &error);
	if (right != (error.status == STATUS_DONE) || (!right && error.status != STATUS_USAGE)
			|| strpbrk(error.message, "\n\x1b\x7f") != NULL)
		abort();
	request_free(&request);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	char *text = memory_text((const char *)bytes, count), *end = text + count;
	char *words[WORDS_MAX + 2] = { "actplot" };
	size_t number = 1;
	bool reads = false;
	for (char *c = text; c < end; c++)
		*c = *c == '\n' ? '\0' : *c;
	for (char *word = text; word < end && number <= WORDS_MAX; word += strlen(word) + 1) {
		words[number++] = word;
		reads = reads || reads_files(word);
	}
	if (!reads)
		parse(words, number);
	free(text);
	return 0;
}
