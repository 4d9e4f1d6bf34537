/* SPDX-License-Identifier: MIT */
/* refusal.h - command lines that ask wrongly, and what is said of each. */
#ifndef TESTS_UNIT_REQUEST_REFUSAL_H
#define TESTS_UNIT_REQUEST_REFUSAL_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "request/request.h"
#include "support/error.h"
#include "support/memory.h"

enum { REFUSAL_WORDS_MAX = 4096 };

struct refusal {
	const char *words;	/* as a shell reads them: with blanks between, or in '' */
	const char *message;
	const char *wants;	/* its end, if several end so, or "" */
};

/* Takes the words apart within text, and ends them by NULL. Gives their number. */
static inline size_t refusal_split(char *text, char **words)
{
	static char program[] = "actplot";
	size_t count = 1;
	char *to = text;
	bool quoted = false, open = false;
	words[0] = program;
	for (char *from = text; ; from++) {
		const char c = *from;
		if (c == '\0' || (c == ' ' && !quoted)) {
			*to++ = '\0';
			open = false;
			if (c == '\0')
				break;
			continue;
		}
		if (!open)
			words[count++] = to;
		open = true;
		if (c == '\'')
			quoted = !quoted;
		else
			*to++ = c;
	}
	words[count] = NULL;
	return count;
}

/* What is said of these words, which are not kept. The status stays STATUS_DONE if they are
 * taken. */
static inline struct error refusal_of(char **words, size_t count)
{
	struct error error = { .status = STATUS_DONE };
	struct request request;
	request_parse(&request, (int)count, words, &error);
	request_free(&request);
	return error;
}

/* Fails with every row of which something else is said. */
static inline void expect_refusals(const struct refusal *rows, size_t count)
{
	size_t failures = 0;
	for (size_t i = 0; i < count; i++) {
		static char *words[REFUSAL_WORDS_MAX];
		char *text = memory_print("%s", rows[i].words), wanted[sizeof (struct error)];
		snprintf(wanted, sizeof wanted, "%s%s", rows[i].message, rows[i].wants);
		const struct error error = refusal_of(words, refusal_split(text, words));
		if (error.status != STATUS_USAGE || strcmp(error.message, wanted) != 0) {
			print_message("actplot %s:\nwanted %s\ngot %d, %s\n", rows[i].words, wanted,
				error.status, error.message);
			failures++;
		}
		free(text);
	}
	assert_int_equal(failures, 0);
}

#endif
