/* SPDX-License-Identifier: MIT */
/* memory.c - see memory.h; the one place from which the program may end. */
#include "support/memory.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sys/mman.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "support/error.h"

enum {
	KEPT = 16 << 20,	/* bytes at the end of the heap that stay */
	LARGE = 1 << 20,	/* what is larger is fetched and given back by itself */
	LARGE_PAGE = 2 << 20
};

static _Noreturn void out_of_memory(void)
{
	fputs("actplot: out of memory\n", stderr);
	/* Without the libraries' own ends: they want memory. */
	quick_exit(STATUS_FAILED);
}

void memory_begin(void)
{
#ifdef M_TRIM_THRESHOLD
	mallopt(M_TRIM_THRESHOLD, KEPT);
	mallopt(M_MMAP_THRESHOLD, LARGE);
#endif
}

void *memory_new(size_t count, size_t size)
{
	void *block = calloc(count != 0 ? count : 1, size);
	if (block == NULL)
		out_of_memory();
	return block;
}

void *memory_large(size_t count, size_t size)
{
	if (count > (SIZE_MAX - LARGE_PAGE) / size)
		out_of_memory();
	const size_t pages = (count * size + LARGE_PAGE - 1) / LARGE_PAGE;
	void *block = NULL;
	if (pages <= 1)
		return memory_new(count, size);
	block = aligned_alloc(LARGE_PAGE, pages * LARGE_PAGE);
	if (block == NULL)
		out_of_memory();
#ifdef MADV_HUGEPAGE
	madvise(block, pages * LARGE_PAGE, MADV_HUGEPAGE);
#endif
	return memset(block, 0, count * size);
}

void *memory_resize(void *block, size_t count, size_t size)
{
	if (count > SIZE_MAX / size)
		out_of_memory();
	block = realloc(block, count != 0 ? count * size : 1);
	if (block == NULL)
		out_of_memory();
	return block;
}

char *memory_text(const char *text, size_t length)
{
	char *copy = memory_new(length + 1, 1);
	memcpy(copy, text, length);
	return copy;
}

char *memory_print(const char *format, ...)
{
	char *text;
	va_list arguments;
	va_start(arguments, format);
	if (vasprintf(&text, format, arguments) < 0)
		out_of_memory();
	va_end(arguments);
	return text;
}
