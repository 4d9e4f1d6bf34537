/* SPDX-License-Identifier: MIT */
/* plain.c - see plain.h */
#include "input/text/plain.h"

#include "input/text/text.h"
#include "number/number.h"

/* Passes over what ends neither a field nor a line, and counts the fields that end. */
static const char *skip_rest(const struct text *text, const char *at, size_t *fields)
{
	for (;; at++) {
		while (!text->stops[(unsigned char)*at])
			at++;
		if (*at != text->notation.separator)
			return at;
		++*fields;
	}
}

/* A number from the first byte on, to the end of the line or of the field. */
static const char *read_first(const struct text *text, const char *begin, const char *end,
	double *value)
{
	const char *at = number_read_for(begin, end, text->form.number_type, value);
	size_t fields = 1;
	if (at == NULL || at == end)
		return NULL;
	if (*at == text->notation.separator && *at != SEPARATOR_BLANK)
		at = skip_rest(text, at, &fields);
	if (*at == '\r')
		at++;
	return *at == '\n' && (fields == text->fields || text->fields == 0) ? at : NULL;
}

/* Columns anywhere. */
static const char *read_columns(const struct text *text, const char *begin,
	const char *end, double *value)
{
	const char *at = begin;
	const char separator = text->notation.separator;
	const bool swapped = text->form.columns > 1 && text->place[1] < text->place[0];
	size_t fields = 0;
	for (size_t k = 0; k < text->form.columns; k++) {
		const size_t i = swapped ? text->form.columns - 1 - k : k;
		for (; fields < text->place[i]; fields++) {
			while (!text->stops[(unsigned char)*at])
				at++;
			if (*at++ != separator)
				return NULL;
		}
		const char *after = number_read_for(at, end, text->form.number_type, &value[i]);
		if (after == NULL || after == end || !text->stops[(unsigned char)*after])
			return NULL;
		if (k + 1 == text->form.columns)
			at = after;
	}
	at = skip_rest(text, at, &fields);
	if (*at == '\r')
		at++;
	return *at == '\n' && fields + 1 == text->fields ? at : NULL;
}

/* Whether the line may be a comment, which is not for the quick way. */
static bool may_be_comment(const struct text *text, char first)
{
	return first == text->notation.comment || first == ' ' || first == '\t';
}

const char *plain_read(const struct text *text, const char *begin, const char *end,
	double *value)
{
	if (!text->plain)
		return NULL;
	if (text->form.columns == 1 && text->place[0] == 0)
		return read_first(text, begin, end, value);
	return text->notation.separator != SEPARATOR_BLANK && !may_be_comment(text, *begin)
		? read_columns(text, begin, end, value) : NULL;
}
