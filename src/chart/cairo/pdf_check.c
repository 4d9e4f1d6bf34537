/* SPDX-License-Identifier: MIT */
/* pdf_check.c - see pdf_check.h; the format is that of ISO 32000, 7.5 */
#include "chart/cairo/pdf_check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/memory.h"

enum { ENTRY = 20 };	/* bytes of an object in the table */

static bool begins_with(const char *text, const char *begin)
{
	return strncmp(text, begin, strlen(begin)) == 0;
}

static size_t count_of(const char *bytes, size_t size, const char *text)
{
	size_t count = 0;
	const char *end = bytes + size;
	for (const char *at = bytes; (at = memmem(at, (size_t)(end - at), text, strlen(text)));
			at += strlen(text))
		count++;
	return count;
}

/* Whether object number stands at the place, and is followed by its end. */
static bool has_object(const char *bytes, size_t size, size_t place, size_t number)
{
	char begin[40];
	snprintf(begin, sizeof begin, "%zu 0 obj", number);
	return place < size && begins_with(bytes + place, begin)
		&& memmem(bytes + place, size - place, "endobj", strlen("endobj")) != NULL;
}

/* "xref", "0 COUNT", and an entry for each object; the first is none. */
static bool has_all_objects(const char *bytes, size_t size, size_t table)
{
	if (table >= size || !begins_with(bytes + table, "xref\n0 "))
		return false;
	char *entry;
	const size_t count = strtoul(bytes + table + strlen("xref\n0 "), &entry, 10);
	const size_t left = (size_t)(bytes + size - entry);
	if (*entry++ != '\n' || count < 2 || count > left / ENTRY)
		return false;
	for (size_t i = 1; i < count; i++)
		if (!has_object(bytes, size, strtoul(entry + i * ENTRY, NULL, 10), i))
			return false;
	return begins_with(entry + count * ENTRY, "trailer");
}

bool pdf_is_whole(const char *bytes, size_t size)
{
	/* Where it is searched as a text it ends. */
	char *text = memory_text(size > 0 ? bytes : "", size);
	const char *start = memmem(text, size, "\nstartxref\n", strlen("\nstartxref\n"));
	char *end = text;
	const size_t table = start != NULL
		? strtoul(start + strlen("\nstartxref\n"), &end, 10) : size;
	const size_t fonts = count_of(text, size, "/Type /FontDescriptor");
	const bool whole = begins_with(text, "%PDF-") && begins_with(end, "\n%%EOF")
		&& has_all_objects(text, size, table)
		&& count_of(text, size, "/Type /Page") == count_of(text, size, "/Type /Pages") + 1
		&& count_of(text, size, "/FontFile") == fonts
		&& count_of(text, size, "\nstream\n") == count_of(text, size, "\nendstream\n");
	free(text);
	return whole;
}
