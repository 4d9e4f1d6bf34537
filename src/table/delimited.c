/* SPDX-License-Identifier: MIT */
/* delimited.c - tables whose rows are lines of text: CSV (RFC 4180, with LF),
 * TSV, Markdown, and JSON Lines. */
#include "sink/sink.h"
#include "table/formats.h"
#include "table/report.h"
#include "table/row.h"

static void begin(const struct head *head, const void *row, struct buffer *buffer)
{
	row_header(row, head, buffer);
}

static void rows(const struct head *head, const void *row, const struct block *block,
	struct buffer *buffer)
{
	row_write(row, head, block, buffer);
}

static void release(void *row)
{
	row_free(row);
}

static const struct dialect dialect_csv = {
	.open = "", .between = ",", .close = "\n", .escape = escape_csv,
};
static const struct dialect dialect_tsv = {
	.open = "", .between = "\t", .close = "\n", .escape = escape_tsv,
};
static const struct dialect dialect_markdown = {
	.open = "| ", .between = " | ", .close = " |\n", .rule = "---:",
	.text_rule = ":---", .escape = escape_markdown,
};
static const struct dialect dialect_json_lines = {
	.open = "{", .between = ", ", .close = "}\n",
	.keys = true, .escape = escape_json, .nulls = true,
};

/* What a dialect needs functions of its own for, and a table of them. */
#define DIALECT(name) \
	static void *name##_prepare(const struct head *head) \
	{ \
		return row_new(head, &dialect_##name); \
	} \
	static void name##_report(const struct head *head, const struct report *report, \
		struct buffer *buffer) \
	{ \
		report_write(&dialect_##name, head, report, buffer); \
	} \
	static const struct table_format table_##name = { \
		.tidy = true, .keeps = KEEPS_ROWS, .prepare = name##_prepare, .release = release, .begin = begin, \
		.rows = rows, .report = name##_report, \
	};
DIALECT(csv)
DIALECT(tsv)
DIALECT(markdown)
DIALECT(json_lines)

const struct format format_csv = {
	.name = "csv", .suffixes = "csv", .help = "a table with commas, RFC 4180", .table = &table_csv,
};

const struct format format_tsv = {
	.name = "tsv", .suffixes = "tsv tab", .help = "a table with tabs", .table = &table_tsv,
};

const struct format format_markdown = {
	.name = "md", .suffixes = "md markdown", .help = "a table in Markdown", .table = &table_markdown,
};

const struct format format_json_lines = {
	.name = "jsonl", .suffixes = "jsonl ndjson", .help = "JSON Lines, an object for each row",
	.table = &table_json_lines,
};
