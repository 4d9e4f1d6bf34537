/* SPDX-License-Identifier: MIT */
/* labels.c - whatever a curve is called, gnuplot's key says just that. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "script/gnuplot.h"
#include "unit/chart/labels.h"

static int enter_folder(void **state)
{
	static char folder[] = "/tmp/actplot-labels-XXXXXX";
	*state = folder;
	return mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int leave_folder(void **state)
{
	return unlink("script") != 0 || unlink("picture") != 0 || chdir("/") != 0
		|| rmdir(*state) != 0;
}

static void expect_in_key(const char *label)
{
	draw_label(label, &format_gnuplot, "script");
	assert_int_equal(system("gnuplot -d -e \"set terminal svg; set output 'picture'\" script"), 0);
	if (count_in_xml("picture", label) == 0)
		fail_msg("'%s' is not in the key", label);
}

static void test_key(void **state)
{
	(void)state;
	for (size_t i = 0; i < FIGURE_LABELS; i++)
		expect_in_key(figure_labels[i]);
}

/* A newline would end the comment that says whose data follow. */
static void test_comment(void **state)
{
	(void)state;
	draw_label("x\nEND\n", &format_gnuplot, "script");
	char *script = text_of_file("script");
	assert_non_null(strstr(script, "\n# x END \n-1 "));
	free(script);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_key),
		cmocka_unit_test(test_comment),
	};
	return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
