/* SPDX-License-Identifier: MIT */
/* npy_header.c - the text of an NPY file's header, as Python's ast.literal_eval reads it. */
#include <string.h>

#include "input/array/npy.h"
#include "support/ascii.h"

struct parser {
	const char *at, *end;
	bool old;		/* whole numbers may end in L */
};

static const char not_literal[] = "the header of the NPY file is no Python dictionary of "
	"'descr', 'fortran_order' and 'shape'";

/* Blanks, ends of lines, comments. */
static void skip_space(struct parser *parser)
{
	while (parser->at < parser->end) {
		if (*parser->at == '#')
			while (parser->at < parser->end && *parser->at != '\n')
				parser->at++;
		else if (*parser->at != '\0' && strchr(" \t\r\n\f", *parser->at) != NULL)
			parser->at++;
		else
			break;
	}
}

/* Takes the character if it comes next. */
static bool take(struct parser *parser, char wanted)
{
	skip_space(parser);
	if (parser->at == parser->end || *parser->at != wanted)
		return false;
	parser->at++;
	return true;
}

static bool is_word(char c)
{
	return ascii_is_digit(c) || ascii_is_letter(c) || c == '_';
}

static bool take_word(struct parser *parser, const char *word)
{
	const size_t length = strlen(word);
	skip_space(parser);
	if ((size_t)(parser->end - parser->at) < length
			|| memcmp(parser->at, word, length) != 0
			|| (parser->at + length < parser->end && is_word(parser->at[length])))
		return false;
	parser->at += length;
	return true;
}

/* A text in either quotes, without escapes: no name here needs them. */
static bool take_text(struct parser *parser, const char **text, size_t *length)
{
	skip_space(parser);
	if (parser->end - parser->at >= 2 && strchr("uU", *parser->at) != NULL
			&& *parser->at != '\0')
		parser->at++;
	if (parser->at == parser->end || (*parser->at != '\'' && *parser->at != '"'))
		return false;
	const char quote = *parser->at++;
	*text = parser->at;
	while (parser->at < parser->end && *parser->at != quote && *parser->at != '\\'
			&& *parser->at != '\n')
		parser->at++;
	*length = (size_t)(parser->at - *text);
	return take(parser, quote);
}

static int digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	const char lower = (char)(c | 0x20);
	return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 16;
}

/* 12, +12, 1_2, 0xc, 0o14, 0b1100; a number other than 0 does not begin with a 0. */
static bool take_whole(struct parser *parser, size_t *value)
{
	unsigned base = 10;
	size_t digits = 0;
	while (take(parser, '+'))
		;
	skip_space(parser);
	const bool zero = parser->at < parser->end && *parser->at == '0';
	if (zero && parser->end - parser->at > 2) {
		const char letter = (char)(parser->at[1] | 0x20);
		base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
		parser->at += base != 10 ? 2 : 0;
	}
	for (*value = 0; parser->at < parser->end; parser->at++, digits++) {
		if (*parser->at == '_' && digits > 0 && parser->end - parser->at > 1)
			parser->at++;
		const int digit = digit_of(*parser->at);
		if (digit >= (int)base)
			break;
		if (__builtin_mul_overflow(*value, base, value)
				|| __builtin_add_overflow(*value, (size_t)digit, value))
			return false;
	}
	if (digits > 0 && parser->old && parser->at < parser->end
			&& (*parser->at == 'L' || *parser->at == 'l'))
		parser->at++;
	return digits > 0 && (base != 10 || !zero || *value == 0)
		&& (parser->at == parser->end || !is_word(*parser->at));
}

/* A tuple of whole numbers: one alone has a comma behind it. */
static const char *read_shape(struct parser *parser, struct npy *npy)
{
	bool comma = false;
	npy->dimensions = 0;
	if (!take(parser, '('))
		return "the shape of the NPY file is no tuple";
	while (!take(parser, ')')) {
		if ((npy->dimensions > 0 && !comma)
				|| !take_whole(parser, &npy->shape[npy->dimensions]))
			return "the shape of the NPY file is no tuple of whole numbers";
		if (++npy->dimensions == NPY_DIMENSIONS_MAX)
			return "the NPY file has too many dimensions";
		comma = take(parser, ',');
	}
	return npy->dimensions == 1 && !comma ? "the shape of the NPY file is no tuple" : NULL;
}

static const char *read_type(struct parser *parser, struct npy *npy, const char **what)
{
	const char *name;
	size_t length;
	if (take(parser, '[')) {
		*what = "records";
		return "the NPY file holds no real numbers, but ";
	}
	if (!take_text(parser, &name, &length))
		return "the NPY file says no type of numbers that can be read";
	if (element_of_name(name, length, &npy->element, what))
		return NULL;
	return **what != '\0' ? "the NPY file holds no real numbers, but "
		: "the NPY file says no type of numbers that can be read";
}

static const char *read_order(struct parser *parser, struct npy *npy)
{
	npy->fortran = take_word(parser, "True");
	return npy->fortran || take_word(parser, "False") ? NULL
		: "fortran_order of the NPY file is neither True nor False";
}

/* What stands behind a key; *key is set to its place among the three. */
static const char *read_value(struct parser *parser, struct npy *npy, unsigned *found,
	const char **what)
{
	const char *key;
	size_t length;
	if (!take_text(parser, &key, &length) || !take(parser, ':'))
		return not_literal;
	if (length == 5 && memcmp(key, "descr", length) == 0) {
		*found |= 1;
		return read_type(parser, npy, what);
	}
	if (length == 13 && memcmp(key, "fortran_order", length) == 0) {
		*found |= 2;
		return read_order(parser, npy);
	}
	if (length == 5 && memcmp(key, "shape", length) == 0) {
		*found |= 4;
		return read_shape(parser, npy);
	}
	return not_literal;
}

const char *npy_read_header(struct npy *npy, const char *text, size_t length, bool old,
	const char **what)
{
	struct parser parser = { text, text + length, old };
	unsigned found = 0;
	bool comma = true;
	*npy = (struct npy){ .dimensions = 0 };
	if (!take(&parser, '{'))
		return not_literal;
	while (!take(&parser, '}')) {
		const char *wrong = comma ? read_value(&parser, npy, &found, what) : not_literal;
		if (wrong != NULL)
			return wrong;
		comma = take(&parser, ',');
	}
	skip_space(&parser);
	return parser.at == parser.end && found == 7 ? NULL : not_literal;
}
