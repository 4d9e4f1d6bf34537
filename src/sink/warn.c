/* SPDX-License-Identifier: MIT */
/* warn.c - what the user should know of what was written; see sink.h */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "sink/sink.h"
#include "support/memory.h"

enum { LINE_MAX_BYTES = 512 };

void sink_warn(struct sink *sink, const char *format, ...)
{
	char line[LINE_MAX_BYTES];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(line, sizeof line, format, arguments);
	va_end(arguments);
	char *before = sink->warning;
	sink->warning = before == NULL ? memory_print("%s", line)
		: memory_print("%s\n%s", before, line);
	free(before);
}
