/* delimited.c - tables whose rows are lines of text: CSV (RFC 4180, with LF),
 * TSV, Markdown, and JSON Lines. */
#include "sink/sink.h"
#include "table/formats.h"
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

static void *csv_prepare(const struct head *head)
{
	static const struct dialect csv = { .open = "", .between = ",", .close = "\n" };
	return row_new(head, &csv);
}

static void *tsv_prepare(const struct head *head)
{
	static const struct dialect tsv = { .open = "", .between = "\t", .close = "\n" };
	return row_new(head, &tsv);
}

static void *markdown_prepare(const struct head *head)
{
	static const struct dialect markdown = {
		.open = "| ", .between = " | ", .close = " |\n", .rule = "---:",
	};
	return row_new(head, &markdown);
}

static void *json_lines_prepare(const struct head *head)
{
	static const struct dialect json_lines = {
		.open = "{", .between = ", ", .close = "}\n",
		.keys = true, .quotes = true, .nulls = true,
	};
	return row_new(head, &json_lines);
}

#define ROWS .tidy = true, .release = release, .begin = begin, .rows = rows

const struct format format_csv = {
	.name = "csv", .suffixes = "csv", .help = "a table with commas, RFC 4180",
	.prepare = csv_prepare, ROWS,
};

const struct format format_tsv = {
	.name = "tsv", .suffixes = "tsv tab", .help = "a table with tabs",
	.prepare = tsv_prepare, ROWS,
};

const struct format format_markdown = {
	.name = "md", .suffixes = "md markdown", .help = "a table in Markdown",
	.prepare = markdown_prepare, ROWS,
};

const struct format format_json_lines = {
	.name = "jsonl", .suffixes = "jsonl ndjson", .help = "JSON Lines, an object for each row",
	.prepare = json_lines_prepare, ROWS,
};
