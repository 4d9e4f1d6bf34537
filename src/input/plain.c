/* SPDX-License-Identifier: MIT */
/* plain.c - see plain.h */
#include "input/plain.h"

#include "input/state.h"
#include "number/number.h"

/* Passes over what ends neither a field nor a line, and counts the fields that end. */
static const char *skip_rest(const struct input *input, const char *at, size_t *fields)
{
	for (;; at++) {
		while (!input->stops[(unsigned char)*at])
			at++;
		if (*at != input->notation.separator)
			return at;
		++*fields;
	}
}

/* A number from the first byte on, to the end of the line or of the field. */
static const char *read_first(const struct input *input, const char *begin, const char *end,
	double *value)
{
	const char *at = number_read_for(begin, end, input->type, value);
	size_t fields = 1;
	if (at == NULL || at == end)
		return NULL;
	if (*at == input->notation.separator && *at != SEPARATOR_BLANK)
		at = skip_rest(input, at, &fields);
	if (*at == '\r')
		at++;
	return *at == '\n' && (fields == input->fields || input->fields == 0) ? at : NULL;
}

/* Columns anywhere. */
static const char *read_columns(const struct input *input, const char *begin,
	const char *end, double *value)
{
	const char *at = begin;
	const char separator = input->notation.separator;
	const bool swapped = input->columns > 1 && input->place[1] < input->place[0];
	size_t fields = 0;
	for (size_t k = 0; k < input->columns; k++) {
		const size_t i = swapped ? input->columns - 1 - k : k;
		for (; fields < input->place[i]; fields++) {
			while (!input->stops[(unsigned char)*at])
				at++;
			if (*at++ != separator)
				return NULL;
		}
		const char *after = number_read_for(at, end, input->type, &value[i]);
		if (after == NULL || after == end || !input->stops[(unsigned char)*after])
			return NULL;
		if (k + 1 == input->columns)
			at = after;
	}
	at = skip_rest(input, at, &fields);
	if (*at == '\r')
		at++;
	return *at == '\n' && fields + 1 == input->fields ? at : NULL;
}

/* Whether the line may be a comment, which is not for the quick way. */
static bool may_be_comment(const struct input *input, char first)
{
	return first == input->notation.comment || first == ' ' || first == '\t';
}

const char *plain_read(const struct input *input, const char *begin, const char *end,
	double *value)
{
	if (!input->plain)
		return NULL;
	if (input->columns == 1 && input->place[0] == 0)
		return read_first(input, begin, end, value);
	return input->notation.separator != SEPARATOR_BLANK && !may_be_comment(input, *begin)
		? read_columns(input, begin, end, value) : NULL;
}
