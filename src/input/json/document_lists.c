/* SPDX-License-Identifier: MIT */
/* document_lists.c - an object of lists, which are columns; see document.h */
#include "input/json/document.h"
#include "input/json/lists.h"
#include "support/buffer.h"

static bool add_list(struct document *document, const struct field *name)
{
	struct json *json = &document->json;
	struct buffer said = { .bytes = NULL };
	json_skip_space(json);
	if (document->header.names == LISTS_MAX)
		return document_refuse(document, "it has too many columns");
	json_say(name, &said);
	document->list[document->header.names] = json->at;
	header_add(&document->header, said.used > 0 ? said.bytes : "", said.used);
	buffer_free(&said);
	return json_skip(json) || document_refuse(document, "it is no JSON");
}

/* A curve as actplot writes it. */
static bool read_curve(struct document *document)
{
	struct json *json = &document->json;
	struct field key, label = { .text = "" };
	bool first = true, right = true, named = false;
	if (!json_take(json, '{'))
		return document_refuse(document, "a curve is no object");
	while (json_next_key(json, &first, &key, &right)) {
		if (json_is(&key, "y")) {
			if (!named)
				return document_refuse(document, "a curve has no label");
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
	return right || document_refuse(document, "it is no JSON");
}

static bool read_curves(struct document *document)
{
	bool first = true, right = json_take(&document->json, '[');
	while (right && json_next_value(&document->json, &first, &right))
		if (!read_curve(document))
			return false;
	return right || document_refuse(document, "it is no JSON");
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
	return (right && json->at == json->end) || document_refuse(document, "it is no JSON");
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
					return document_refuse(document, "it is no JSON");
				continue;
			}
			more++;
			document->json.at = list[i].at;
			if (!json_take_scalar(&list[i], &scalar))
				return document_refuse(document, "a list has more than numbers");
			if (!document_settle(document, &scalar, &value[i], &skip))
				return false;
		}
		if (more == 0)
			return true;
		if (more < columns)
			return document_refuse(document, "the lists have not the same length");
		if (skip)
			document->lists->passed_over++;
		else if (!document_add_row(document, value))
			return false;
	}
}

bool document_read_lists(struct document *document)
{
	return find_lists(document) && document_find_places(document) && read_lists(document);
}
