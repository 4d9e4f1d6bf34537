/* SPDX-License-Identifier: MIT */
/* document.c - rows of a whole JSON text: objects one after another or in a list, whose
 * members are a row, or an object whose members are lists, which are columns. actplot
 * writes the latter, with a list "curves" of objects that have a "label" and the "y". */
#include "input/json/document.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "input/file/bytes.h"
#include "input/json/lists.h"
#include "input/row/record.h"
#include "support/error.h"
#include "support/memory.h"

size_t document_line(const struct document *document)
{
	return 1 + record_count_lines(document->begin,
		(size_t)(document->json.at - document->begin));
}

bool document_refuse(const struct document *document, const char *why)
{
	return error_set(document->error, STATUS_FAILED, "%s:%zu: %s", document->name,
		document_line(document), why);
}

bool document_settle(const struct document *document, const struct field *scalar, double *value,
	bool *skip)
{
	const struct notation *notation = &document->wanted->notation;
	if (field_number(scalar, &notation_default, document->wanted->type, value))
		return true;
	const int shown = scalar->length < 40 ? (int)scalar->length : 40;
	if (!field_is_missing(scalar))
		return error_set(document->error, STATUS_FAILED, "%s:%zu: '%.*s' is not a number",
			document->name, document_line(document), shown, scalar->text);
	if (notation->missing == MISSING_ERROR)
		return error_set(document->error, STATUS_FAILED, "%s:%zu: '%.*s' is not a number, but "
			"a value that is missing; --missing nan or skip says what to do",
			document->name, document_line(document), shown, scalar->text);
	*value = NAN;
	*skip = *skip || notation->missing == MISSING_SKIP;
	return true;
}

bool document_add_row(struct document *document, const double *value)
{
	struct lists *lists = document->lists;
	if (!bytes_allow(document->bytes, lists->count + 1,
			document->wanted->columns * sizeof *value, document->error))
		return false;
	if (lists->count == document->capacity) {
		document->capacity = 2 * document->capacity + 1024;
		for (size_t i = 0; i < document->wanted->columns; i++)
			lists->column[i] = memory_resize(lists->column[i], document->capacity,
				sizeof *lists->column[i]);
	}
	for (size_t i = 0; i < document->wanted->columns; i++)
		lists->column[i][lists->count] = value[i];
	lists->count++;
	return true;
}

bool document_find_places(struct document *document)
{
	if (document->header.names == 0)
		return document_refuse(document, "the first object has no members");
	for (size_t i = 0; i < document->wanted->columns; i++)
		if (!header_find(&document->header, document->wanted->column[i],
				document->header.names, document->name, &document->place[i],
				document->error))
			return false;
	return true;
}

static bool read_document(struct document *document)
{
	struct json *json = &document->json, before;
	struct field key;
	bool first = true, right;
	if (json_take(json, '['))
		return document_read_objects(document, true);
	/* An object of lists, or objects that are rows? */
	before = *json;
	json_take(&before, '{');
	bool lists = false;
	while (json_next_key(&before, &first, &key, &right)) {
		json_skip_space(&before);
		lists = lists || (before.at < before.end && *before.at == '[');
		if (!json_skip(&before))
			break;
	}
	if (!lists)
		return document_read_objects(document, false);
	return document_read_lists(document);
}

static bool read_text(struct lists *lists, struct bytes *bytes, const struct wanted *wanted,
	struct error *error)
{
	const char *text = bytes_hold(bytes, 0, bytes->size, error);
	if (text == NULL)
		return false;
	struct document *document = memory_new(1, sizeof *document);
	const size_t mark = bytes->size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	*document = (struct document){
		.json = { text + mark, text + bytes->size }, .bytes = bytes,
		.name = bytes->name, .begin = text, .wanted = wanted, .lists = lists, .error = error,
	};
	const bool good = read_document(document);
	header_free(&document->header);
	free(document);
	return good;
}

struct form *json_open(struct reader *reader, const struct wanted *wanted, struct error *error)
{
	struct bytes bytes;
	if (!bytes_of_reader(&bytes, reader, error) || !bytes_complete(&bytes, error))
		return NULL;
	struct lists *lists = lists_new(wanted);
	const bool good = read_text(lists, &bytes, wanted, error);
	bytes_free(&bytes);
	if (good)
		return &lists->form;
	lists_free(&lists->form);
	return NULL;
}
