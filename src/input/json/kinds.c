/* SPDX-License-Identifier: MIT */
/* kinds.c - which kind of JSON a text is; see json.h */
#include <string.h>

#include "input/file/reader.h"
#include "input/json/json.h"
#include "input/row/header.h"
#include "input/row/wanted.h"
#include "support/buffer.h"

/* The bytes behind a byte order mark. */
static struct json text_of(const struct reader *reader)
{
	const char *bytes = reader->rest.bytes;
	const size_t size = reader->rest.used;
	const size_t mark = size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	return (struct json){ bytes + mark, bytes + size };
}

static bool may_read_more(struct reader *reader)
{
	if (reader->at_end || reader->failure.status != STATUS_DONE
			|| reader->rest.used > INPUT_LINE_MAX)
		return false;
	reader_more(reader);
	return true;
}

bool json_begins(struct reader *reader)
{
	for (;;) {
		struct json json = text_of(reader);
		const bool list = json_take(&json, '[');
		const bool object = json_take(&json, '{');
		json_skip_space(&json);
		if (json.at < json.end || !may_read_more(reader))
			return object && json.at < json.end
				&& (list || *json.at == '"' || *json.at == '}');
	}
}

/* Whether the line is an object; *flat if it has no lists. */
static bool is_object(struct json json, bool *flat)
{
	struct field key;
	bool first = true, right = true;
	*flat = true;
	if (!json_take(&json, '{'))
		return false;
	while (json_next_key(&json, &first, &key, &right)) {
		json_skip_space(&json);
		*flat = *flat && json.at < json.end && *json.at != '[';
		if (!json_skip(&json))
			return false;
	}
	json_skip_space(&json);
	return right && json.at == json.end;
}

/* An object of lists may be columns, unless there is another one below it. */
bool json_is_lines(struct reader *reader)
{
	for (;;) {
		struct json json = text_of(reader), below = json;
		bool flat;
		json_skip_space(&json);
		const char *newline = memchr(json.at, '\n', (size_t)(json.end - json.at));
		if (newline != NULL)
			json.end = below.at = newline;
		else if (may_read_more(reader))
			continue;
		if (!is_object(json, &flat))
			return false;
		if (flat)
			return true;
		json_skip_space(&below);
		if (newline == NULL || below.at < below.end || !may_read_more(reader))
			return newline != NULL && below.at < below.end && *below.at == '{';
	}
}

bool json_read_keys(struct header *header, const char *text, size_t length)
{
	struct json json = { text, text + length };
	struct buffer name = { .bytes = NULL };
	struct field key;
	bool first = true, right = json_take(&json, '{');
	header_free(header);
	while (right && json_next_key(&json, &first, &key, &right)) {
		name.used = 0;
		json_say(&key, &name);
		header_add(header, name.used > 0 ? name.bytes : "", name.used);
		right = json_skip(&json);
	}
	buffer_free(&name);
	return right;
}
