/* SPDX-License-Identifier: MIT */
/* recipe.c - what --from makes of files that others wrote. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "cli/recipe.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"

/* The command in these bytes, owned by the caller, or NULL and why not, without the path. */
static char *read_bytes(const char *bytes, size_t count, struct error *error)
{
	char path[64];
	const int descriptor = memfd_create("picture", 0);
	assert_true(descriptor >= 0);
	assert_int_equal(write(descriptor, bytes, count), count);
	snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
	*error = (struct error){ .status = STATUS_DONE };
	char *command = recipe_read(path, error);
	close(descriptor);
	assert_int_equal(error->status, command != NULL ? STATUS_DONE : STATUS_FAILED);
	const size_t length = strlen(path);
	if (strncmp(error->message, path, length) == 0)
		memmove(error->message, error->message + length + strlen(": "),
			strlen(error->message + length + strlen(": ")) + 1);
	return command;
}

static void expect_refusal(const char *bytes, size_t count, const char *message)
{
	struct error error;
	char *command = read_bytes(bytes, count, &error);
	if (command != NULL || strcmp(error.message, message) != 0)
		fail_msg("%.60s: %s, %s", bytes, command != NULL ? command : "nothing",
			error.message);
}

/* The same of an SVG that has this text for a command. */
static void expect_text_refusal(const char *text, size_t length, const char *message)
{
	static const char begin[] = "<svg><metadata>", end[] = "</metadata></svg>";
	struct buffer picture = { .bytes = NULL };
	buffer_text(&picture, begin);
	for (const char *c = text; c < text + length; c++)
		if (*c == '&' || *c == '<' || *c == '>')
			buffer_text(&picture, *c == '&' ? "&amp;" : *c == '<' ? "&lt;" : "&gt;");
		else
			buffer_write(&picture, c, 1);
	buffer_write(&picture, end, sizeof end);
	expect_refusal(picture.bytes, picture.used - 1, message);
	buffer_free(&picture);
}

static const char none[] =
	"no command is in it; wanted: a picture by actplot without --no-metadata";
static const char foreign[] = "what is in it is no command of actplot";

#define BYTES(text) { text, sizeof text - 1 }

static void test_files_without(void **state)
{
	static const struct {
		const char *bytes;
		size_t count;
	} files[] = {
		BYTES(""), BYTES("<svg><metadata></svg>"), BYTES("\x89PNG\r\n\x1a\n"),
		BYTES("\x89PNG\r\n\x1a\n\xff\xff\xff\xfftEXtactplot\0actplot gelu"),
		BYTES("%PDF-1.4 /Subject"), BYTES("%PDF-1.4 /Subject <FEFF"),
		BYTES("%PDF-1.4 /Subject (actpl"), BYTES("%PDF-1.4 /Subject (\\"),
		BYTES("%PDF-1.4 /Subject(actplot \\050\\)gelu"), BYTES("a,b\n1,2\n"),
	};
	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		expect_refusal(files[i].bytes, files[i].count, none);
}

/* A PDF by others may have subjects of its own. */
static void test_subjects(void **state)
{
	static const char file[] = "%PDF-1.4 /Subject (on actplot) "
		"/Subject (actplot gelu; rm -rf ~) /Subject (actplot gelu)";
	struct error error;
	(void)state;
	char *command = read_bytes(file, sizeof file - 1, &error);
	assert_string_equal(command, "actplot gelu");
	free(command);
}

/* What is more or other than a command of actplot for a shell, and what controls, turns or
 * hides what is seen. */
static void test_foreign_texts(void **state)
{
	static const struct {
		const char *bytes;
		size_t count;
	} texts[] = {
		BYTES("rm -rf ~"), BYTES("actplot"), BYTES("actplot gelu; rm -rf ~"),
		BYTES("actplot gelu && rm -rf ~"), BYTES("actplot $(reboot)"),
		BYTES("actplot `reboot`"), BYTES("actplot gelu >x"), BYTES("actplot \"gelu\""),
		BYTES("actplot gelu \\$x"), BYTES("actplot gelu \n reboot"), BYTES("actplot 'gelu"),
		BYTES("actplot ~"), BYTES("actplot *"), BYTES("actplot 'a\x1b[31m'"),
		BYTES("actplot '\xc2\x9b'"), BYTES("actplot 'a\xff'"), BYTES("actplot gelu\0; ls"),
		BYTES("actplot gelu --title='\t'"), BYTES("actplot gelu --title='\n'"),
		BYTES("actplot gelu --title='\x7f'"), BYTES("actplot gelu --title='\x9b" "31m'"),
		BYTES("actplot gelu --title='\xe2\x80\xae'"),
		BYTES("actplot gelu --title='\xe2\x81\xa6'"),
		BYTES("actplot gelu --title='\xef\xbf\xbe'"),
		BYTES("actplot gelu --title='\xef\xb7\x90'"),
		BYTES("actplot gelu --title='\xf3\xa0\x80\x81'"),
		BYTES("actplot gelu --title='\xc0\x80'"),
		BYTES("actplot gelu --title='\xe2\x80\xa8'"),
	};
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		expect_text_refusal(texts[i].bytes, texts[i].count, foreign);
}

/* A command that writes or reads a file is never shown. */
static void test_options_of_files(void **state)
{
	static const struct {
		const char *words, *option;
	} rows[] = {
		{ "--gnuplot=.bashrc", "gnuplot" }, { "--title=x --csv=.profile", "csv" },
		{ "--gnupl=.profile", "gnuplot" }, { "-o x", "output" }, { "-ox", "output" },
		{ "-qo x", "output" }, { "--outp x", "output" },
		{ "--input=/etc/passwd", "input" }, { "-i-", "input" },
		{ "--definitions=x", "definitions" },
		{ "--define='f(x) = x' --definitions=x", "definitions" }, { "--from=x", "from" },
		{ "--figure=gelu", "figure" }, { "-T csv", "format" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char *text = memory_print("actplot gelu %s", rows[i].words);
		char *message = memory_print("the command in it has --%s, which no picture keeps",
			rows[i].option);
		expect_text_refusal(text, strlen(text), message);
		free(message);
		free(text);
	}
}

/* A damaged picture is an error or its command, never worse. */
static void test_damage(void **state)
{
	enum { RUNS = 500, CHANGES = 5, PICTURES = 5 };
	static const char *const pictures[PICTURES] = {
		"<svg><metadata>actplot gelu --title='\xcf\x83 &lt; 1'</metadata></svg>",
		"%PDF-1.4 /Subject (actplot gelu --title='\\050x\\)')",
		"%PDF-1.4 /Subject <FEFF0061006300740070006C006F0074002000670065006C0075>",
		"%!PS-Adobe-3.0 EPSF-3.0\n% Command: actplot gelu\n%+ --size=64x48\n",
		"% by a program\n% Command: actplot gelu --size=64x48\n\\begin{tikzpicture}",
	};
	uint32_t seed = 1;
	struct error error;
	(void)state;
	for (size_t i = 0; i < PICTURES; i++) {
		char *command = read_bytes(pictures[i], strlen(pictures[i]), &error);
		if (command == NULL)
			fail_msg("%s: %s", pictures[i], error.message);
		free(command);
	}
	for (size_t run = 0; run < RUNS; run++) {
		char *picture = memory_print("%s", pictures[run % PICTURES]);
		const size_t length = strlen(picture);
		for (size_t i = 0; i < CHANGES; i++) {
			seed = 1664525 * seed + 1013904223;
			picture[(seed >> 8) % length] = (char)(seed >> 24);
		}
		char *command = read_bytes(picture, seed % 2 == 0 ? length : (seed >> 4) % length,
			&error);
		if (command != NULL && strncmp(command, "actplot ", strlen("actplot ")) != 0)
			fail_msg("run %zu: %s", run, command);
		free(command);
		free(picture);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_files_without),
		cmocka_unit_test(test_subjects),
		cmocka_unit_test(test_foreign_texts),
		cmocka_unit_test(test_options_of_files),
		cmocka_unit_test(test_damage),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
