/* SPDX-License-Identifier: MIT */
/* bytes.c - bytes of a file from any place: also of one that becomes shorter. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "input/file/bytes.h"
#include "input/file/reader.h"
#include "support/error.h"

/* A file of so many bytes, the number of each in it; its name is to be freed. */
static char *file_of(size_t size)
{
	char *path = strdup("/tmp/actplot-bytes.XXXXXX");
	const int descriptor = mkstemp(path);
	assert_true(descriptor >= 0);
	for (size_t i = 0; i < size; i++) {
		const char byte = (char)i;
		assert_int_equal(write(descriptor, &byte, 1), 1);
	}
	close(descriptor);
	return path;
}

static void test_any_place(void **state)
{
	(void)state;
	char *path = file_of(1000);
	struct reader reader;
	struct bytes bytes;
	struct error error = { .status = STATUS_DONE };
	assert_true(reader_open(&reader, path, &error));
	reader_more(&reader);	/* what was looked at is still there */
	assert_true(bytes_of_reader(&bytes, &reader, &error));
	assert_int_equal(bytes.size, 1000);
	const char *found = bytes_at(&bytes, 300, 3, &error);
	assert_non_null(found);
	assert_memory_equal(found, "\x2c\x2d\x2e", 3);
	assert_int_equal(*bytes_at(&bytes, 0, 1, &error), 0);
	assert_null(bytes_at(&bytes, 999, 2, &error));
	assert_non_null(strstr(error.message, ": the file is cut off"));
	bytes_free(&bytes);
	reader_close(&reader);
	unlink(path);
	free(path);
}

static void test_shorter(void **state)
{
	(void)state;
	char *path = file_of(1000);
	struct reader reader;
	struct bytes bytes;
	struct error error = { .status = STATUS_DONE };
	assert_true(reader_open(&reader, path, &error));
	assert_true(bytes_of_reader(&bytes, &reader, &error));
	assert_int_equal(truncate(path, 500), 0);
	assert_non_null(bytes_at(&bytes, 400, 100, &error));
	assert_null(bytes_at(&bytes, 400, 101, &error));
	assert_non_null(strstr(error.message, ": the file became shorter while it was read"));
	bytes_free(&bytes);
	reader_close(&reader);
	unlink(path);
	free(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_any_place), cmocka_unit_test(test_shorter),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
