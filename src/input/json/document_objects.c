/* SPDX-License-Identifier: MIT */
/* document_objects.c - objects as rows, in a list or one after another; see document.h */
#include "input/json/document.h"
#include "input/json/lists.h"
#include "support/error.h"

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
			return document_refuse(document, "it is no JSON");
		for (size_t i = 0; i < document->wanted->columns; i++) {
			if (!json_is(&key, document->header.name[document->place[i]]))
				continue;
			found[i]++;
			if (!json_take_scalar(&before, &scalar))
				return document_refuse(document, "the value is no number");
			if (!document_settle(document, &scalar, &value[i], &skip))
				return false;
		}
	}
	if (!right)
		return document_refuse(document, "it is no JSON");
	for (size_t i = 0; i < document->wanted->columns; i++)
		if (found[i] != 1)
			return error_set(document->error, STATUS_FAILED, "%s:%zu: the object has %zu "
				"values of '%.60s', wanted 1", document->name, document_line(document),
				found[i], document->header.name[document->place[i]]);
	if (!skip)
		return document_add_row(document, value);
	document->lists->passed_over++;
	return true;
}

/* All objects, with the commas between them if they are in a list. */
bool document_read_objects(struct document *document, bool in_list)
{
	struct json *json = &document->json;
	for (bool begun = false;; begun = true) {
		json_skip_space(json);
		if (in_list ? json_take(json, ']') : json->at == json->end)
			break;
		if ((in_list && begun && !json_take(json, ',')))
			return document_refuse(document, "it is no JSON");
		json_skip_space(json);
		if (json->at == json->end || *json->at != '{')
			return document_refuse(document, "it is no JSON of objects alone");
		if (!begun && (!json_read_keys(&document->header, json->at,
				(size_t)(json->end - json->at)) || !document_find_places(document)))
			return document->error->status == STATUS_DONE
				&& document_refuse(document, "it is no JSON");
		if (!read_object(document))
			return false;
	}
	json_skip_space(json);
	return json->at == json->end || document_refuse(document, "there is more behind the JSON");
}
