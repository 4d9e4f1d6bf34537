/* SPDX-License-Identifier: MIT */
/* content.c - see content.h */
#include "input/content.h"

#include <string.h>

#include "input/array/npy.h"
#include "input/file/reader.h"
#include "input/json/json.h"
#include "support/error.h"

/* What is recognised and not read, and how to have it read. %s is the file. */
static const struct {
	const char *begins;
	size_t length;
	const char *what, *command;	/* what the command prints is piped to actplot */
	const char *hint;		/* if it is no such command; NULL: nothing reads it */
} refused[] = {
	{ "\x1f\x8b", 2, "gzip", "zcat", NULL },
	{ "\xfd" "7zXZ\0", 6, "xz", "xzcat", NULL },
	{ "\x28\xb5\x2f\xfd", 4, "Zstandard", "zstdcat", NULL },
	{ "BZh", 3, "bzip2", "bzcat", NULL },
	{ "\x04\x22\x4d\x18", 4, "LZ4", "lz4cat", NULL },
	{ "\xff\xfe\0\0", 4, "UTF-32", "iconv -t UTF-8 -f UTF-32", NULL },
	{ "\0\0\xfe\xff", 4, "UTF-32", "iconv -t UTF-8 -f UTF-32", NULL },
	{ "\xff\xfe", 2, "UTF-16", "iconv -t UTF-8 -f UTF-16", NULL },
	{ "\xfe\xff", 2, "UTF-16", "iconv -t UTF-8 -f UTF-16", NULL },
	{ "PAR1", 4, "Parquet", NULL, "duckdb -csv -c \"FROM 'FILE'\"" },
	{ "ARROW1", 6, "Arrow", NULL, "python3 -c \"import pandas; "
	  "print(pandas.read_feather('FILE').to_csv())\"" },
	{ "\x89HDF\r\n", 6, "HDF5", NULL, "h5dump -d NAME -y -w 1 -o x.txt FILE" },
	{ "MATLAB 5.0", 10, "MATLAB", NULL, "python3 -c \"import scipy.io; "
	  "print(*scipy.io.loadmat('FILE')['NAME'].ravel())\"" },
	{ "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, "Excel", NULL, "ssconvert FILE x.csv" },
	{ "SQLite format 3", 15, "SQLite", NULL, "sqlite3 -csv FILE 'select ...'" },
	{ "\x89PNG\r\n\x1a\n", 8, "a PNG picture", NULL, NULL },
	{ "\xff\xd8\xff", 3, "a JPEG picture", NULL, NULL },
	{ "%PDF-", 5, "PDF", NULL, NULL },
	{ "\x7f" "ELF", 4, "a program", NULL, NULL },
};

static bool refuse(const struct reader *reader, size_t i, struct error *error)
{
	if (refused[i].command == NULL && refused[i].hint == NULL)
		return error_set(error, STATUS_FAILED, "%s: it is %s, wanted text or NPY",
			reader->name, refused[i].what);
	if (refused[i].command == NULL)
		return error_set(error, STATUS_FAILED, "%s: it is %s, wanted text or NPY; for "
			"instance: %s | actplot ... -i -", reader->name, refused[i].what,
			refused[i].hint);
	return error_set(error, STATUS_FAILED, "%s: it is %s, wanted text or NPY; try: %s %s | "
		"actplot ... -i -", reader->name, refused[i].what, refused[i].command,
		strcmp(reader->name, "standard input") == 0 ? "FILE" : reader->name);
}

/* Text of two bytes a character, without a mark: every other byte is NUL. */
static bool is_wide_text(const struct reader *reader)
{
	const char *bytes = reader->rest.bytes;
	if (reader->rest.used < 4)
		return false;
	const bool little = bytes[0] != '\0' && bytes[1] == '\0' && bytes[2] != '\0'
		&& bytes[3] == '\0';
	const bool big = bytes[0] == '\0' && bytes[1] != '\0' && bytes[2] == '\0'
		&& bytes[3] != '\0';
	return little || big;
}

/* bzip2's magic is text but for what comes behind it. */
static bool is_really(const struct reader *reader, size_t i)
{
	const struct buffer *rest = &reader->rest;
	return strcmp(refused[i].begins, "BZh") != 0
		|| (rest->used > 4 && memchr("1\x17", rest->bytes[4], 2) != NULL);
}

bool content_of(struct reader *reader, enum content *content, struct error *error)
{
	*content = CONTENT_TEXT;
	if (reader->rest.used == 0)
		reader_more(reader);
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		if (reader_begins(reader, refused[i].begins, refused[i].length)
				&& is_really(reader, i))
			return refuse(reader, i, error);
	if (is_wide_text(reader))
		return error_set(error, STATUS_FAILED, "%s: it is UTF-16, wanted UTF-8; try: "
			"iconv -t UTF-8 -f UTF-16%s %s | actplot ... -i -", reader->name,
			reader->rest.bytes[0] != '\0' ? "LE" : "BE", reader->name);
	if (reader_begins(reader, npy_magic, NPY_MAGIC_SIZE))
		*content = CONTENT_NPY;
	else if (reader_begins(reader, "PK\3\4", 4))
		*content = CONTENT_ZIP;
	else if (json_begins(reader))
		*content = json_is_lines(reader) ? CONTENT_JSON_LINES : CONTENT_JSON;
	return true;
}
