/* SPDX-License-Identifier: MIT */
/* input.c - see input.h */
#include "input/input.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "input/array/array.h"
#include "input/content.h"
#include "input/file/reader.h"
#include "input/json/json.h"
#include "input/row/form.h"
#include "input/text/text.h"
#include "support/memory.h"

struct input {
	char *path;		/* owned: of the file that a member is in, or NULL */
	struct reader reader;
	struct form *form;	/* owned */
	const struct text *text;	/* the form, if it is text; or NULL */
};

/* x.npz:NAME, if that is not the name of a file: where the member's name begins. */
static const char *find_member(const char *path)
{
	const char *colon = strrchr(path, ':');
	if (colon == NULL || colon - path < 4 || strncasecmp(colon - 4, ".npz", 4) != 0
			|| access(path, F_OK) == 0)
		return NULL;
	return colon + 1;
}

static struct form *open_text(struct input *input, const struct wanted *wanted,
	bool json, struct error *error)
{
	struct text *text = text_open(&input->reader, wanted, json, error);
	input->text = text;
	return text != NULL ? &text->form : NULL;
}

/* What the first bytes or lines say of the file is known before anything is written. */
static struct form *open_form(struct input *input, const struct wanted *wanted,
	const char *member, struct error *error)
{
	struct reader *reader = &input->reader;
	enum content content;
	if (wanted->raw_columns > 0 || array_is_raw(wanted->path))
		return array_open_raw(reader, wanted, error);
	if (!content_of(reader, &content, error))
		return NULL;
	if (reader->failure.status != STATUS_DONE) {
		*error = reader->failure;
		return NULL;
	}
	switch (content) {
	case CONTENT_NPY:
		return array_open_npy(reader, wanted, error);
	case CONTENT_ZIP:
		return array_open_npz(reader, member, wanted, error);
	case CONTENT_JSON:
		return json_open(reader, wanted, error);
	default:
		return open_text(input, wanted, content == CONTENT_JSON_LINES, error);
	}
}

struct input *input_open(const struct wanted *wanted, struct error *error)
{
	struct input *input = memory_new(1, sizeof *input);
	const char *member = find_member(wanted->path);
	if (member != NULL)
		input->path = memory_text(wanted->path, (size_t)(member - 1 - wanted->path));
	const bool open = reader_open(&input->reader, member != NULL ? input->path : wanted->path,
		error);
	input->reader.limit = wanted->memory;
	if (open)
		input->form = open_form(input, wanted, member, error);
	if (input->form != NULL)
		return input;
	input_close(input);
	return NULL;
}

void input_close(struct input *input)
{
	if (input == NULL)
		return;
	if (input->form != NULL)
		input->form->type->free(input->form);
	reader_close(&input->reader);
	free(input->path);
	free(input);
}

bool input_is_ready(struct input *input)
{
	return input->form->type->is_ready(input->form);
}

bool input_next(struct input *input, struct lines *lines, struct error *error)
{
	lines->form = input->form;
	return input->form->type->next(input->form, lines, error);
}

bool input_is_text(const struct input *input)
{
	return input->text != NULL;
}

size_t input_doubtful_header(const struct input *input)
{
	return input->text->doubtful ? input->text->header_line : 0;
}

const struct notation *input_notation(const struct input *input)
{
	return &input->text->notation;
}

const struct header *input_header(const struct input *input)
{
	return &input->text->header;
}

bool input_is_json(const struct input *input)
{
	return input->text->json;
}

size_t input_fields(const struct input *input)
{
	return input->text->fields;
}
