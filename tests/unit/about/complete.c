/* SPDX-License-Identifier: MIT */
/* complete.c - what --complete offers behind each option is what the option takes. */
#include "unit/request/refusal.h"

#include <sys/mman.h>
#include <unistd.h>

#include "about/show.h"
#include "cli/option_table.h"
#include "support/debris.h"
#include "support/output.h"

/* What is offered for a word, a line each. The caller frees. */
static char *offered(char *word)
{
	enum { SIZE = 1 << 16 };
	char path[64];
	struct error error = { .status = STATUS_DONE };
	static struct debris debris;
	struct request request;
	const int descriptor = memfd_create("offered", 0);
	snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
	struct output *output = output_open(path, &debris, &error);
	assert_non_null(output);
	assert_true(request_parse(&request, 3, (char *[]){ "actplot", "--complete", word, NULL },
		&error));
	show_completions(output, &request);
	request_free(&request);
	assert_true(output_commit(output, &error));
	char *text = memory_new(SIZE + 1, 1);
	const ssize_t count = pread(descriptor, text, SIZE, 0);
	assert_true(count >= 0 && count < SIZE);
	text[count] = '\0';
	close(descriptor);
	return text;
}

/* Another option may be wanted with it, or a figure; but the word itself is right. */
static void expect_taken(const char *option, const char *word)
{
	char *typed = memory_print("%s", word);
	const struct error error = refusal_of((char *[]){ "actplot", "gelu", typed, "--input=x",
		"--csv=y", NULL }, 5);
	char *blamed = memory_print("%s %s: ", option, word + strlen(option) + strlen("="));
	if (strncmp(error.message, blamed, strlen(blamed)) == 0
			&& strstr(error.message, "with it") == NULL
			&& strstr(error.message, "only an SVG") == NULL)
		fail_msg("%s: %s", word, error.message);
	free(blamed);
	free(typed);
}

static bool is_of_words(const struct option_row *row)
{
	return row->argument != NULL && (row->values == VALUES_CHOICES || row->values == VALUES_TYPES
		|| row->values == VALUES_FORMATS || row->values == VALUES_LANGUAGES);
}

static void test_words(void **state)
{
	struct option_table table = option_table_new();
	size_t words = 0;
	(void)state;
	for (size_t i = 0; i < table.count; i++) {
		if (!is_of_words(&table.row[i]))
			continue;
		char *option = memory_print("--%s", table.row[i].name);
		char *typed = memory_print("%s=", option);
		char *text = offered(typed);
		for (char *line = text, *end; (end = strchr(line, '\n')) != NULL; line = end + 1) {
			*end = '\0';
			line[strcspn(line, "\t")] = '\0';
			if (strcmp(line, ":file") == 0)
				continue;
			words++;
			expect_taken(option, line);
		}
		free(text);
		free(typed);
		free(option);
	}
	assert_true(words > 60);
	option_table_free(&table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
