/* SPDX-License-Identifier: MIT */
/* formats.c - see formats.h */
#include "cli/formats.h"

#include <string.h>
#include <strings.h>

#include "chart/picture.h"
#include "script/gnuplot.h"
#include "sink/sink.h"
#include "table/formats.h"

const struct format *const formats[] = {
	&format_csv,
	&format_tsv,
	&format_json,
	&format_json_lines,
	&format_markdown,
	&format_aligned,
	&format_npy,
	&format_raw,
	&format_gnuplot,
	&format_png,
	&format_svg,
	&format_pdf,
	&format_eps,
	&format_tikz,
	&format_terminal,
};
const size_t format_count = sizeof formats / sizeof *formats;

const struct format *format_by_name(const char *name)
{
	for (size_t i = 0; i < format_count; i++)
		if (strcmp(formats[i]->name, name) == 0)
			return formats[i];
	return NULL;
}

/* Whether one of the words is the suffix. */
static bool has_word(const char *words, const char *suffix)
{
	const size_t length = strlen(suffix);
	for (const char *word = words; *word != '\0'; word += strspn(word, " ")) {
		const size_t word_length = strcspn(word, " ");
		if (word_length == length && strncasecmp(word, suffix, length) == 0)
			return true;
		word += word_length;
	}
	return false;
}

const struct format *format_by_suffix(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *dot = strrchr(slash != NULL ? slash : path, '.');
	for (size_t i = 0; dot != NULL && i < format_count; i++)
		if (has_word(formats[i]->suffixes, dot + 1))
			return formats[i];
	return NULL;
}
