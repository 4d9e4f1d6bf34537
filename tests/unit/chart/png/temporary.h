/* SPDX-License-Identifier: MIT */
/* temporary.h - a picture's file, as it is written and what is in it. */
#ifndef UNIT_CHART_PNG_TEMPORARY_H
#define UNIT_CHART_PNG_TEMPORARY_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "support/debris.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"

enum { FILE_MAX = 1 << 20 };

struct file {
	unsigned char *bytes;	/* owned [length] */
	size_t length;
};

struct temporary {
	char path[32];
	struct debris debris;
	struct output *output;
};

static inline void temporary_open(struct temporary *temporary)
{
	struct error error = { .status = STATUS_DONE };
	*temporary = (struct temporary){ .path = "/tmp/actplot-png-XXXXXX" };
	const int descriptor = mkstemp(temporary->path);
	assert_true(descriptor >= 0);
	close(descriptor);
	temporary->output = output_open(temporary->path, &temporary->debris, &error);
	assert_non_null(temporary->output);
}

/* What was written; the file is gone. */
static inline struct file temporary_close(struct temporary *temporary)
{
	struct error error = { .status = STATUS_DONE };
	assert_true(output_commit(temporary->output, &error));
	FILE *stream = fopen(temporary->path, "rb");
	assert_non_null(stream);
	struct file file = { .bytes = memory_new(FILE_MAX, 1) };
	file.length = fread(file.bytes, 1, FILE_MAX, stream);
	fclose(stream);
	unlink(temporary->path);
	return file;
}

#endif
