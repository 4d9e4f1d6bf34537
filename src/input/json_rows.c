/* SPDX-License-Identifier: MIT */
/* json_rows.c - rows of a whole JSON text: objects one after another or in a list, whose
 * members are a row, or an object whose members are lists, which are columns. actplot
 * writes the latter, with a list "curves" of objects that have a "label" and the "y". */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "input/bytes.h"
#include "input/header.h"
#include "input/input.h"
#include "input/json.h"
#include "input/lists.h"
#include "input/record.h"
#include "number/dtype.h"
#include "support/error.h"
#include "support/memory.h"

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

static size_t line_of(const struct document *document)
{
	return 1 + record_count_lines(document->begin,
		(size_t)(document->json.at - document->begin));
}

static bool refuse(const struct document *document, const char *why)
{
	return error_set(document->error, STATUS_FAILED, "%s:%zu: %s", document->name,
		line_of(document), why);
}

/* The number that a scalar is; *skip if the row is to be passed over. */
static bool settle(const struct document *document, const struct field *scalar, double *value,
	bool *skip)
{
	const struct notation *notation = &document->wanted->notation;
	if (field_number(scalar, &notation_default, document->wanted->type, value))
		return true;
	const int shown = scalar->length < 40 ? (int)scalar->length : 40;
	if (!field_is_missing(scalar))
		return error_set(document->error, STATUS_FAILED, "%s:%zu: '%.*s' is not a number",
			document->name, line_of(document), shown, scalar->text);
	if (notation->missing == MISSING_ERROR)
		return error_set(document->error, STATUS_FAILED, "%s:%zu: '%.*s' is not a number, but "
			"a value that is missing; --missing nan or skip says what to do",
			document->name, line_of(document), shown, scalar->text);
	*value = NAN;
	*skip = *skip || notation->missing == MISSING_SKIP;
	return true;
}

static bool add_row(struct document *document, const double *value)
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

static bool find_places(struct document *document)
{
	if (document->header.names == 0)
		return refuse(document, "the first object has no members");
	for (size_t i = 0; i < document->wanted->columns; i++)
		if (!header_find(&document->header, document->wanted->column[i],
				document->header.names, document->name, &document->place[i],
				document->error))
			return false;
	return true;
}

/* A row: an object that has the wanted keys. */
static bool read_object(struct document *document)
{
	struct json *json = &document->json;
	double value[INPUT_COLUMNS_MAX];
	bool first = true, right = true, skip = false;
	size_t found[INPUT_COLUMNS_MAX] = { 0 };
	struct field key, scalar;
	json_take(json, '{');
	while (json_next_key(json, &first, &key, &right)) {
		struct json before = *json;
		if (!json_skip(json))
			return refuse(document, "it is no JSON");
		for (size_t i = 0; i < document->wanted->columns; i++) {
			if (!json_is(&key, document->header.name[document->place[i]]))
				continue;
			found[i]++;
			if (!json_take_scalar(&before, &scalar))
				return refuse(document, "the value is no number");
			if (!settle(document, &scalar, &value[i], &skip))
				return false;
		}
	}
	if (!right)
		return refuse(document, "it is no JSON");
	for (size_t i = 0; i < document->wanted->columns; i++)
		if (found[i] != 1)
			return error_set(document->error, STATUS_FAILED, "%s:%zu: the object has %zu "
				"values of '%.60s', wanted 1", document->name, line_of(document),
				found[i], document->header.name[document->place[i]]);
	if (!skip)
		return add_row(document, value);
	document->lists->passed_over++;
	return true;
}

/* All objects, with the commas between them if they are in a list. */
static bool read_objects(struct document *document, bool in_list)
{
	struct json *json = &document->json;
	for (bool begun = false;; begun = true) {
		json_skip_space(json);
		if (in_list ? json_take(json, ']') : json->at == json->end)
			break;
		if ((in_list && begun && !json_take(json, ',')))
			return refuse(document, "it is no JSON");
		json_skip_space(json);
		if (json->at == json->end || *json->at != '{')
			return refuse(document, "it is no JSON of objects alone");
		if (!begun && (!json_read_keys(&document->header, json->at,
				(size_t)(json->end - json->at)) || !find_places(document)))
			return document->error->status == STATUS_DONE
				&& refuse(document, "it is no JSON");
		if (!read_object(document))
			return false;
	}
	json_skip_space(json);
	return json->at == json->end || refuse(document, "there is more behind the JSON");
}

static bool add_list(struct document *document, const struct field *name)
{
	struct json *json = &document->json;
	struct buffer said = { .bytes = NULL };
	json_skip_space(json);
	if (document->header.names == LISTS_MAX)
		return refuse(document, "it has too many columns");
	json_say(name, &said);
	document->list[document->header.names] = json->at;
	header_add(&document->header, said.used > 0 ? said.bytes : "", said.used);
	buffer_free(&said);
	return json_skip(json) || refuse(document, "it is no JSON");
}

/* A curve as actplot writes it. */
static bool read_curve(struct document *document)
{
	struct json *json = &document->json;
	struct field key, label = { .text = "" };
	bool first = true, right = true, named = false;
	if (!json_take(json, '{'))
		return refuse(document, "a curve is no object");
	while (json_next_key(json, &first, &key, &right)) {
		if (json_is(&key, "y")) {
			if (!named)
				return refuse(document, "a curve has no label");
			if (!add_list(document, &label))
				return false;
		} else if (json_is(&key, "label")) {
			named = json_take_scalar(json, &label);
			right = named;
		} else {
			right = json_skip(json);
		}
		if (!right)
			break;
	}
	return right || refuse(document, "it is no JSON");
}

static bool read_curves(struct document *document)
{
	bool first = true, right = json_take(&document->json, '[');
	while (right && json_next_value(&document->json, &first, &right))
		if (!read_curve(document))
			return false;
	return right || refuse(document, "it is no JSON");
}

/* Where the lists are. */
static bool find_lists(struct document *document)
{
	struct json *json = &document->json;
	struct field key;
	bool first = true, right = json_take(json, '{');
	while (right && json_next_key(json, &first, &key, &right)) {
		json_skip_space(json);
		if (json_is(&key, "curves") && json->at < json->end && *json->at == '[') {
			if (!read_curves(document))
				return false;
		} else if (json->at < json->end && *json->at == '[') {
			if (!add_list(document, &key))
				return false;
		} else {
			right = json_skip(json);
		}
	}
	json_skip_space(json);
	return (right && json->at == json->end) || refuse(document, "it is no JSON");
}

/* The wanted lists, side by side. */
static bool read_lists(struct document *document)
{
	struct json list[INPUT_COLUMNS_MAX];
	const size_t columns = document->wanted->columns;
	double value[INPUT_COLUMNS_MAX];
	bool first[INPUT_COLUMNS_MAX], right = true;
	for (size_t i = 0; i < columns; i++) {
		list[i] = (struct json){ document->list[document->place[i]] + 1,
			document->json.end };
		first[i] = true;
	}
	for (;;) {
		size_t more = 0;
		bool skip = false;
		for (size_t i = 0; i < columns; i++) {
			struct field scalar;
			if (!json_next_value(&list[i], &first[i], &right)) {
				if (!right)
					return refuse(document, "it is no JSON");
				continue;
			}
			more++;
			document->json.at = list[i].at;
			if (!json_take_scalar(&list[i], &scalar))
				return refuse(document, "a list has more than numbers");
			if (!settle(document, &scalar, &value[i], &skip))
				return false;
		}
		if (more == 0)
			return true;
		if (more < columns)
			return refuse(document, "the lists have not the same length");
		if (skip)
			document->lists->passed_over++;
		else if (!add_row(document, value))
			return false;
	}
}

static bool read_document(struct document *document)
{
	struct json *json = &document->json, before;
	struct field key;
	bool first = true, right;
	if (json_take(json, '['))
		return read_objects(document, true);
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
		return read_objects(document, false);
	return find_lists(document) && find_places(document) && read_lists(document);
}

bool json_read(struct lists *lists, struct reader *reader, const struct wanted *wanted,
	struct error *error)
{
	struct bytes bytes;
	if (!bytes_of_reader(&bytes, reader, error) || !bytes_complete(&bytes, error))
		return false;
	lists->columns = wanted->columns;
	const char *text = bytes_hold(&bytes, 0, bytes.size, error);
	struct document *document = memory_new(1, sizeof *document);
	bool good = text != NULL;
	if (good) {
		const size_t mark = bytes.size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
		*document = (struct document){
			.json = { text + mark, text + bytes.size }, .bytes = &bytes,
			.name = bytes.name, .begin = text, .wanted = wanted, .lists = lists, .error = error,
		};
		good = read_document(document);
	}
	header_free(&document->header);
	free(document);
	bytes_free(&bytes);
	return good;
}
