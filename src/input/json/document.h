/* SPDX-License-Identifier: MIT */
/* document.h - a whole text of JSON while its rows are read. Each function returns false
 * when something is wrong, which it has said. */
#ifndef INPUT_JSON_DOCUMENT_H
#define INPUT_JSON_DOCUMENT_H

#include "input/json/json.h"
#include "input/row/header.h"
#include "input/row/lines.h"
#include "input/row/wanted.h"

struct bytes;
struct error;
struct lists;

enum { LISTS_MAX = 1 << 12 };	/* columns of an object of lists */

struct document {
	struct json json;
	const struct bytes *bytes;	/* what it is all of */
	const char *name, *begin;
	const struct wanted *wanted;
	struct lists *lists;
	size_t capacity;
	struct header header;		/* names of columns, and for an object of lists */
	const char *list[LISTS_MAX];	/* where each begins */
	size_t place[INPUT_COLUMNS_MAX];	/* of the wanted columns */
	struct error *error;
};

/* The line of the text that is read. */
size_t document_line(const struct document *document);

/* Says why at that line. False. */
bool document_refuse(const struct document *document, const char *why);

/* The number that a scalar is; *skip if the row is to be passed over. */
bool document_settle(const struct document *document, const struct field *scalar, double *value,
	bool *skip);

bool document_add_row(struct document *document, const double *value);

/* Where the wanted columns are among the names. */
bool document_find_places(struct document *document);

/* Reads objects that are rows, in a list or one after another. */
bool document_read_objects(struct document *document, bool in_list);

/* Reads an object of lists that are columns. */
bool document_read_lists(struct document *document);

#endif
