/* SPDX-License-Identifier: MIT */
/* output.c - files that are there whole or not at all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/debris.h"
#include "support/error.h"
#include "support/output.h"

static struct debris debris;

static int enter_folder(void **state)
{
	static char folder[] = "/tmp/actplot-output-XXXXXX";
	*state = folder;
	return mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int leave_folder(void **state)
{
	return chdir("/") != 0 || rmdir(*state) != 0;
}

static size_t files(void)
{
	DIR *folder = opendir(".");
	size_t count = 0;
	while (readdir(folder) != NULL)
		count++;
	closedir(folder);
	return count - 2;
}

static void expect_content(const char *path, const char *wanted)
{
	char text[64];
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	assert_string_equal(text, wanted);
}

static void write_file(const char *path, const char *text)
{
	struct error error = { .status = STATUS_DONE };
	struct output *output = output_open(path, &debris, &error);
	assert_non_null(output);
	output_text(output, text);
	assert_true(output_commit(output, &error));
}

static void test_commit_and_discard(void **state)
{
	(void)state;
	struct error error = { .status = STATUS_DONE };
	struct output *output = output_open("x", &debris, &error);
	output_text(output, "new");
	output_flush(output);
	assert_int_not_equal(access("x", F_OK), 0);
	output_discard(output);
	assert_int_equal(files(), 0);

	write_file("x", "one");
	expect_content("x", "one");
	output = output_open("x", &debris, &error);
	output_text(output, "two");
	output_flush(output);
	expect_content("x", "one");
	output_discard(output);
	expect_content("x", "one");
	write_file("x", "");
	expect_content("x", "");
	assert_int_equal(files(), 1);
	output_discard(NULL);
	unlink("x");
}

static void test_write_text_and_print_keep_their_order(void **state)
{
	(void)state;
	struct error error = { .status = STATUS_DONE };
	struct output *output = output_open("x", &debris, &error);
	enum { ROUNDS = 100000 };
	static char large[600000];
	memset(large, 'L', sizeof large);
	for (int i = 0; i < ROUNDS; i++) {
		output_write(output, "a,", 2);
		output_text(output, "b,");
		output_print(output, "%d\n", i % 10);
	}
	output_write(output, large, sizeof large);
	output_text(output, "end");
	assert_true(output_commit(output, &error));
	struct stat status;
	assert_int_equal(stat("x", &status), 0);
	assert_int_equal(status.st_size, 6 * ROUNDS + sizeof large + 3);

	FILE *file = fopen("x", "r");
	char line[16];
	for (int i = 0; i < ROUNDS; i++) {
		assert_non_null(fgets(line, sizeof line, file));
		assert_true(memcmp(line, "a,b,", 4) == 0 && line[4] == '0' + i % 10);
	}
	assert_int_equal(fgetc(file), 'L');
	assert_int_equal(fseek(file, -4, SEEK_END), 0);
	assert_non_null(fgets(line, sizeof line, file));
	assert_string_equal(line, "Lend");
	fclose(file);
	unlink("x");
}

static void test_a_failure_sticks_and_is_told_by_commit(void **state)
{
	(void)state;
	struct error error = { .status = STATUS_DONE };
	struct output *output = output_open("/dev/full", NULL, &error);
	assert_non_null(output);
	assert_false(output_failed(output));
	output_text(output, "x");
	output_flush(output);
	assert_true(output_failed(output));
	output_text(output, "y");
	assert_false(output_commit(output, &error));
	assert_int_equal(error.status, STATUS_FAILED);
	assert_int_equal(error.number, ENOSPC);
	assert_string_equal(error.message, "/dev/full: No space left on device");
}

static void test_what_cannot_be_opened(void **state)
{
	(void)state;
	struct error error = { .status = STATUS_DONE };
	assert_null(output_open("no/x", &debris, &error));
	assert_int_equal(error.number, ENOENT);
	error = (struct error){ .status = STATUS_DONE };
	assert_null(output_open(".", &debris, &error));
	assert_int_equal(error.number, EISDIR);
	assert_int_equal(files(), 0);
}

static void test_a_folder_that_goes_away_meanwhile(void **state)
{
	(void)state;
	struct error error = { .status = STATUS_DONE };
	assert_int_equal(mkdir("gone", 0777), 0);
	struct output *output = output_open("gone/x", &debris, &error);
	assert_non_null(output);
	output_text(output, "x");
	if (rmdir("gone") != 0) {	/* a temporary file is there */
		output_discard(output);
		assert_int_equal(rmdir("gone"), 0);
		return;
	}
	assert_false(output_commit(output, &error));
	assert_int_equal(error.status, STATUS_FAILED);
	assert_int_equal(files(), 0);
}

static void test_two_outputs_at_once_beside_each_other(void **state)
{
	(void)state;
	struct error error = { .status = STATUS_DONE };
	struct output *first = output_open("a", &debris, &error), *second = output_open("b", &debris, &error);
	output_text(first, "first");
	output_text(second, "second");
	assert_true(output_commit(second, &error));
	assert_true(output_commit(first, &error));
	expect_content("a", "first");
	expect_content("b", "second");
	assert_int_equal(files(), 2);
	unlink("a");
	unlink("b");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_commit_and_discard),
		cmocka_unit_test(test_write_text_and_print_keep_their_order),
		cmocka_unit_test(test_a_failure_sticks_and_is_told_by_commit),
		cmocka_unit_test(test_what_cannot_be_opened),
		cmocka_unit_test(test_a_folder_that_goes_away_meanwhile),
		cmocka_unit_test(test_two_outputs_at_once_beside_each_other),
	};
	return cmocka_run_group_tests_name("output", tests, enter_folder, leave_folder);
}
