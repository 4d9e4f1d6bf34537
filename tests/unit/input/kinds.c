/* SPDX-License-Identifier: MIT */
/* kinds.c - small files of each kind that other programs write, or that go wrong: each is read
 * right, or refused with its line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "input/input.h"
#include "support/buffer.h"
#include "support/error.h"

static const struct file {
	const char *text, *column;
	const char *rows;		/* the numbers of the column, and, */
	const char *message;		/* behind the file's name, how it ends; NULL: well */
	struct notation notation;	/* what is said, where it is not 0 */
} files[] = {
	/* A quote within a field is a character. */
	{ .text = "x,item\n1,box 24\"\n2,b\n", .column = "x", .rows = "1 2" },
	{ .text = "1,a\"b\"c\n2,\"\n3,c\n", .rows = "1",
		.message = ":2:3: the quote that opens here is not closed",
		.notation = { .header = HEADER_NO } },
	{ .text = "x\ty\n1\t5' 3\"\n2\t6\"\n", .column = "x", .rows = "1 2" },
	{ .text = "1;7\" ;a\n2;8\";b\n", .rows = "1 2", .notation = { .header = HEADER_NO } },
	{ .text = "1 a\" b\n2 c\" d\n", .rows = "1 2", .notation = { .header = HEADER_NO } },
	{ .text = "1,5\"\n2,6\"\"\n3,7\"\"\"\n", .rows = "1 2 3",
		.notation = { .header = HEADER_NO } },
	/* A quote in a comment is a character. */
	{ .text = "# a 5\" pipe\n1\n2\n", .rows = "1 2", .notation = { .header = HEADER_NO } },
	{ .text = "1,a\n# \"open\n2,b\n", .rows = "1 2", .notation = { .header = HEADER_NO } },
	{ .text = "#\"\n#\"\n1\n", .rows = "1", .notation = { .header = HEADER_NO } },
	{ .text = "x,y\n  # 6\"\n1,\"a\n# b\"\n2,c\n", .column = "x", .rows = "1 2" },
	{ .text = "% \"\n1\n% \"\n2\n", .rows = "1 2",
		.notation = { .header = HEADER_NO, .comment = '%' } },
	/* A quote at the start opens a field. */
	{ .text = "\"1\",\"a\"\"b\"\n\"2\",\"c,d\"\n", .rows = "1 2",
		.notation = { .header = HEADER_NO } },
	{ .text = "1,\"a\nb\"\n2,\"\r\n\"\n", .rows = "1 2", .notation = { .header = HEADER_NO } },
	{ .text = "1,\"a\"b\n", .rows = "",
		.message = ":1:6: behind the closing quote must come",
		.notation = { .header = HEADER_NO } },
	{ .text = "1,a\n2,\"b\n3,c\n", .rows = "1",
		.message = ":2:3: the quote that opens here is not closed",
		.notation = { .header = HEADER_NO } },
	{ .text = "\"1\" ,2\n \"3\",4\n", .rows = "1 3", .notation = { .header = HEADER_NO } },
	{ .text = "1,'a,b'\n2,'c'\n", .rows = "1 2",
		.notation = { .header = HEADER_NO, .quote = '\'' } },
	/* A header has a field that is text. */
	{ .text = "5,data\n0,1\n1,2\n", .rows = "0 1" },
	{ .text = "1,2\nx,y\n", .rows = "1", .message = ":2: 'x' is not a number" },
	{ .text = "1/3,2\n1,2\n", .rows = "",
		.message = ":1: '1/3' is not a number; fractions are not read; --header" },
	{ .text = "NA\n1\n", .rows = "",
		.message = ":1: 'NA' is not a number, but a value that is missing" },
	{ .text = "1d5\n1\n", .rows = "",
		.message = ":1: '1d5' is not a number; an exponent begins with e" },
	{ .text = "1_000\n1\n", .rows = "", .message = ":1: '1_000' is not a number; underscores" },
	{ .text = "7\n1\n", .rows = "1", .notation = { .header = HEADER_YES } },
	{ .text = "data\n1\n", .rows = "", .message = ":1: 'data' is not a number",
		.notation = { .header = HEADER_NO } },
	/* An empty name is a name. */
	{ .text = ",x,y\n0,0.5,1\n1,1.5,2\n", .column = "x", .rows = "0.5 1.5" },
	{ .text = "\"\",\"x\"\n\"1\",2\n", .column = "x", .rows = "2" },
	{ .text = "x,,y\n1,2,3\n", .column = "y", .rows = "3" },
	{ .text = ";x\n3;4\n", .column = "x", .rows = "4" },
	{ .text = "\tx\n3\t4\n", .column = "x", .rows = "4" },
	{ .text = ",x\n0,1\n", .column = "", .rows = "0" },
	/* A header one field shorter names the fields from the second on. */
	{ .text = "\"x\" \"y\"\n\"1\" 0.5 1\n\"2\" 1.5 2\n", .column = "x", .rows = "0.5 1.5" },
	{ .text = "x,y\na,1,2\nb,3,4\n", .column = "y", .rows = "2 4" },
	{ .text = "x\ty\nr1\t1\t2\n", .column = "x", .rows = "1" },
	{ .text = "x,y\n1,2,\n3,4,\n", .column = "x", .rows = "",
		.message = ":1: the header has 2 names, and the rows one field more" },
	{ .text = "x,y\n1,2,\n3,4,\n", .column = "#2", .rows = "2 4" },
	{ .text = "x,y,\n1,2,\n3,4,\n", .column = "y", .rows = "2 4" },
	/* A decimal comma is said. */
	{ .text = "1,5;2\n-0,5;1\n", .rows = "",
		.message = ":1: '1,5' is not a number; --decimal-comma" },
	{ .text = "1,5;2\n-0,5;1\n", .rows = "1.5 -0.5", .notation = { .decimal_comma = true } },
	{ .text = "x y\n1,5 2,5\n", .column = "y", .rows = "2.5",
		.notation = { .decimal_comma = true } },
	{ .text = "\"1,25\",\"2\"\n", .rows = "1.25",
		.notation = { .decimal_comma = true, .separator = ',' } },
	{ .text = "x\n\"1,234.5\"\n", .rows = "",
		.message = ":2: '1,234.5' is not a number; separators of thousands" },
	{ .text = "x\t\n1.234,5\t\n", .rows = "",
		.message = ":2: '1.234,5' is not a number; separators of thousands",
		.notation = { .decimal_comma = true } },
	{ .text = "1,5e3\n1,\n", .rows = "1500 1", .notation = { .decimal_comma = true } },
	/* The first line shows the separator. */
	{ .text = "x;y\n1.5;2\n", .column = "x", .rows = "1.5" },
	{ .text = "sep=|\nx|y\n1|2\n", .column = "y", .rows = "2" },
	{ .text = "\"a,b\";\"c\"\n1;2\n", .column = "c", .rows = "2" },
	{ .text = "x,y\n1;2\n", .column = "x", .rows = "",
		.message = ":2: '1;2' is not a number" },
	{ .text = "1:2\n3:4\n", .column = "2", .rows = "2 4", .notation = { .separator = ':' } },
	{ .text = " 1   2\n3\t\t4\n", .column = "2", .rows = "2 4" },
	/* Any line ends. */
	{ .text = "x,y\r1,2\r3,4\r", .column = "y", .rows = "2 4" },
	{ .text = "x\r\r\n1\r\r\n2\r\r\n", .rows = "1 2" },
	{ .text = "x\r\n1\r\n\r\n2", .rows = "1 2" },
	{ .text = "x\n1\r2\r\n3\n", .rows = "1 2 3" },
	{ .text = "1\r\n2\r\nx\r\n", .rows = "1 2", .message = ":3: 'x' is not a number" },
	{ .text = "\xef\xbb\xbfx\r1\r", .column = "x", .rows = "1" },
	/* What is missing is an error, nan, or no row. */
	{ .text = "x,y\n1,2\n,3\n4,5\n", .column = "x", .rows = "1",
		.message = ":3: the field of column 1 is empty" },
	{ .text = "x,y\n1,2\n,3\n4,5\n", .column = "x", .rows = "1 nan 4",
		.notation = { .missing = MISSING_NAN } },
	{ .text = "x,y\n1,2\nNA,3\n4,5\n", .column = "x", .rows = "1 4",
		.notation = { .missing = MISSING_SKIP } },
	{ .text = "x\n.\n-\nNULL\nnone\nN/A\n#N/A\n<NA>\n1\n", .column = "x", .rows = "1",
		.notation = { .missing = MISSING_SKIP } },
	{ .text = "1,\"\"\n2,\n3,4\n", .column = "2", .rows = "",
		.message = ":1: the field of column 2 is empty" },
	{ .text = "x\nnull\n", .column = "x", .rows = "",
		.message = ":2: 'null' is not a number, but a value that is missing" },
	{ .text = "x\nn/a?\n", .column = "x", .rows = "",
		.message = ":2: 'n/a?' is not a number", .notation = { .missing = MISSING_SKIP } },
	/* The comment just above the rows has the names. */
	{ .text = "# x,y\n1,2\n", .column = "y", .rows = "2" },
	{ .text = "# made by hand\n# x y\n1 2\n", .column = "y", .rows = "2" },
	{ .text = "#x\ty\n1\t2\n", .column = "x", .rows = "1" },
	{ .text = "# x,y\nu,v\n1,2\n", .column = "y", .rows = "",
		.message = ":2: there is no column 'y'" },
	{ .text = "# only one\n1,2,3\n", .column = "one", .rows = "",
		.message = ": there is no column 'one'" },
	{ .text = "1,2\n# x,y\n3,4\n", .column = "y", .rows = "",
		.message = ": there is no column 'y'" },
	/* Lines above the table are skipped, or refused. */
	{ .text = "title\nx,y\n1,2\n", .column = "y", .rows = "2",
		.notation = { .skip_lines = 1 } },
	{ .text = "title\n\"\nx,y\n1,2\n", .column = "y", .rows = "2",
		.notation = { .skip_lines = 2 } },
	{ .text = "title\nx\n1\n", .rows = "", .message = ":2: 'x' is not a number; --skip-lines" },
	{ .text = "1\n2\n", .rows = "", .notation = { .skip_lines = 5 } },
	{ .text = "a\rb\r\nx\r\n1\r\n", .column = "x", .rows = "1",
		.notation = { .skip_lines = 2 } },
	/* A name is settled by a rule. */
	{ .text = "the \"x\",y\n1,2\n", .column = "the \"x\"", .rows = "1" },
	{ .text = "\"the \"\"x\"\"\",y\n1,2\n", .column = "the \"x\"", .rows = "1" },
	{ .text = "x,x\n1,2\n", .column = "x", .rows = "",
		.message = ":1: there are 2 columns 'x'; '#1' or '#2'" },
	{ .text = "2,a\n1,7\n", .column = "2", .rows = "1" },
	{ .text = "2,a\n1,7\n", .column = "#2", .rows = "7" },
	{ .text = "#1,a\n1,7\n", .column = "#1", .rows = "1", .notation = { .comment = '%' } },
	{ .text = "x,y\n1,2\n", .column = "X", .rows = "",
		.message = ":1: there is no column 'X' in the header; did you mean 'x'?" },
	{ .text = "1,2\n", .column = "3", .rows = "",
		.message = ": there is no column 3, only 1 to 2" },
	/* A number is rounded once. */
	{ .text = "17.328679084777833\n", .rows = "17.328679084777832" },
	{ .text = "9007199254740993\n", .rows = "9007199254740992" },
	{ .text = "0x1.00000000000018p0\n", .rows = "1.0000000000000004" },
	{ .text = "2.2250738585072011e-308\n", .rows = "2.225073858507201e-308" },
	{ .text = "1e400\n-1e-400\n", .rows = "inf -0" },
	/* What only looks like a number is named. */
	{ .text = "x\n\xe2\x88\x92" "1\n", .rows = "",
		.message = ":2: '\xe2\x88\x92" "1' is not a number; its minus is U+2212" },
	{ .text = "x\n1\xc2\xa0" "000\n", .rows = "", .message = "it has the character U+00A0" },
	{ .text = "x\n\xe2\x80\x8b" "1\n", .rows = "", .message = "it has the character U+200B" },
	{ .text = "x\n[1.0]\n", .rows = "",
		.message = ":2: '[1.0]' is not a number; brackets are not read" },
	{ .text = "x\n5%\n", .rows = "",
		.message = ":2: '5%' is not a number; percentages are not read" },
	{ .text = "x\n\xef\xbc\x91\n", .rows = "",
		.message = ":2: '\xef\xbc\x91' is not a number" },
	/* A quote may be escaped, if that is said. */
	{ .text = "1,\"a\\\"b\"\n2,c\n", .column = "1", .rows = "",
		.message = ":1:7: behind the closing quote must come a separator or the "
		"end of the line; --escape backslash reads \\\" as a quote",
		.notation = { .header = HEADER_NO } },
	{ .text = "1,\"a\\\",b\"\n2,c\n", .column = "1", .rows = "1 2",
		.notation = { .header = HEADER_NO, .escape = '\\' } },
	{ .text = "\"x\\\"\",y\n1,2\n", .column = "x\"", .rows = "1",
		.notation = { .escape = '\\' } },
	{ .text = "1,\"\\\\\"\n2,\"\\\n\"\n", .rows = "1 2",
		.notation = { .header = HEADER_NO, .escape = '\\' } },
	{ .text = "1,\"a\\\"\n2,b\n", .rows = "",
		.message = ":1:3: the quote that opens here is not closed",
		.notation = { .header = HEADER_NO, .escape = '\\' } },
	/* Objects of JSON are rows. */
	{ .text = "{\"a\": 1, \"x\": 2}\n{\"x\": 3, \"a\": 4}\n", .column = "x", .rows = "2 3" },
	{ .text = "{\"x\": [1, 2.5]}", .column = "x", .rows = "1 2.5" },
	{ .text = "[{\"x\": 1}, {\"x\": 2}]", .column = "x", .rows = "1 2" },
	{ .text = "{\"x\": 1, \"tags\": [\"a\"]}\n{\"x\": 2, \"tags\": []}\n", .column = "x",
		.rows = "1 2" },
	{ .text = "{\"x\": 1}\n{\"y\": 2}\n", .column = "x", .rows = "1",
		.message = ":2: the object has 0 values of 'x'" },
	{ .text = "{\"x\": 1, \"x\": 2}\n", .column = "x", .rows = "", .message = "2 columns 'x'" },
	{ .text = "{\"x\": 1}\n\n{\"x\": tru}\n", .column = "x", .rows = "1",
		.message = ":3: 'tru' is not a number" },
};

/* What the file holds, as text; the failure is set. */
static char *read_file(const struct file *file, size_t at_a_time, struct error *error)
{
	char path[] = "/tmp/actplot-kinds.XXXXXX";
	struct wanted wanted = {
		.path = path, .column = { file->column }, .columns = 1, .notation = file->notation,
	};
	struct notation *notation = &wanted.notation;
	struct lines lines = { .used = 0 };
	struct buffer found = { .bytes = NULL };
	double value[64];
	const int descriptor = mkstemp(path);
	assert_int_equal(write(descriptor, file->text, strlen(file->text)), strlen(file->text));
	notation->quote = notation->quote != 0 ? notation->quote : notation_default.quote;
	notation->comment = notation->comment != 0 ? notation->comment : notation_default.comment;
	struct input *input = input_open(&wanted, error);
	const struct rows rows = { .column = { value } };
	while (input != NULL && input_next(input, &lines, error))
		for (size_t more; (more = lines_read(&lines, &rows, at_a_time, error)) > 0; )
			for (size_t i = 0; i < more; i++) {
				char text[NUMBER_TEXT_MAX];
				buffer_text(&found, found.used > 0 ? " " : "");
				buffer_write(&found, text, number_write(text, value[i]));
			}
	lines_free(&lines);
	input_close(input);
	close(descriptor);
	unlink(path);
	buffer_write(&found, "", 1);
	return found.bytes;
}

static void test_kinds(void **state)
{
	(void)state;
	size_t wrong = 0;
	for (size_t i = 0; i < 2 * sizeof files / sizeof *files; i++) {
		const struct file *file = &files[i / 2];
		struct error error = { .status = STATUS_DONE };
		char *found = read_file(file, i % 2 == 0 ? 1 : 64, &error);
		const bool ends_well = file->message == NULL ? error.status == STATUS_DONE
			: error.status == STATUS_FAILED
				&& strstr(error.message, file->message) != NULL;
		if (strcmp(found, file->rows) != 0 || !ends_well) {
			print_error("\"%s\": wanted '%s' and '%s', got '%s' and '%s'\n", file->text,
				file->rows, file->message != NULL ? file->message : "",
				found, error.status != STATUS_DONE ? error.message : "");
			wrong++;
		}
		free(found);
	}
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_kinds) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
