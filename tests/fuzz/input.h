/* SPDX-License-Identifier: MIT */
/* input.h - any bytes as a file to read: for libFuzzer. */
#ifndef FUZZ_INPUT_H
#define FUZZ_INPUT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "input/input.h"
#include "support/error.h"
#include "support/memory.h"

enum { FUZZ_ROWS = 1 << 12 };	/* read at a time */

struct fuzz_rows {		/* what a file was found to hold */
	double *column[INPUT_COLUMNS_MAX];	/* owned */
	size_t count, passed_over;
	struct error error;
};

static void fuzz_read(const struct wanted *wanted, size_t at_a_time, struct fuzz_rows *found)
{
	struct input *input = input_open(wanted, &found->error);
	struct lines lines = { .used = 0 };
	if ((input == NULL) != (found->error.status != STATUS_DONE))
		abort();
	if (input != NULL) {
		while (input_next(input, &lines, &found->error)) {
			for (size_t more = 1; more > 0; found->count += more) {
				struct rows rows = { .kept = NULL };
				for (size_t i = 0; i < wanted->columns; i++) {
					found->column[i] = memory_resize(found->column[i],
						found->count + at_a_time, sizeof(double));
					rows.column[i] = found->column[i] + found->count;
				}
				more = lines_read(&lines, &rows, at_a_time, &found->error);
				if (more > at_a_time)
					abort();
			}
			if (found->error.status == STATUS_DONE && lines.used != (input_is_text(input)
					? lines.text.used : lines.rows))
				abort();
			found->passed_over += lines.passed_over;
		}
	}
	lines_free(&lines);
	input_close(input);
}

/* What comes by a pipe is what the file holds, or an error as well. */
static void fuzz_pipe(const uint8_t *bytes, size_t count, struct wanted wanted,
	const struct fuzz_rows *all)
{
	char path[64];
	struct fuzz_rows piped = { .count = 0 };
	int ends[2];
	/* It holds so many without a reader. */
	if (pipe(ends) != 0 || write(ends[1], bytes, count) != (ssize_t)count)
		abort();
	close(ends[1]);
	snprintf(path, sizeof path, "/proc/self/fd/%d", ends[0]);
	wanted.path = path;
	fuzz_read(&wanted, FUZZ_ROWS, &piped);
	if (piped.error.status != all->error.status || (all->error.status == STATUS_DONE
			&& (piped.count != all->count || piped.passed_over != all->passed_over)))
		abort();
	for (size_t i = 0; i < wanted.columns; i++) {
		if (all->error.status == STATUS_DONE && all->count > 0 && memcmp(all->column[i],
				piped.column[i], all->count * sizeof(double)) != 0)
			abort();
		free(piped.column[i]);
	}
	close(ends[0]);
}

/* The rows are the same however many are read at a time. */
static void fuzz_input(const uint8_t *bytes, size_t count, struct wanted wanted)
{
	char path[64];
	struct fuzz_rows all = { .count = 0 }, single = { .count = 0 };
	const int descriptor = memfd_create("fuzz", 0);
	if (descriptor < 0 || write(descriptor, bytes, count) != (ssize_t)count)
		abort();
	snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
	wanted.path = path;
	fuzz_read(&wanted, FUZZ_ROWS, &all);
	fuzz_read(&wanted, 1, &single);
	if (all.count != single.count || all.passed_over != single.passed_over
			|| strcmp(all.error.message, single.error.message) != 0)
		abort();
	fuzz_pipe(bytes, count, wanted, &all);
	for (size_t i = 0; i < wanted.columns; i++) {
		if (all.count > 0 && memcmp(all.column[i], single.column[i],
				all.count * sizeof(double)) != 0)
			abort();
		free(all.column[i]);
		free(single.column[i]);
	}
	close(descriptor);
}

#endif
