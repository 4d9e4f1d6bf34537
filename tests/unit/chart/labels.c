/* SPDX-License-Identifier: MIT */
/* labels.c - whatever a curve is called, its picture says just that. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "chart/picture.h"
#include "unit/chart/labels.h"

static int enter_folder(void **state)
{
	static char folder[] = "/tmp/actplot-labels-XXXXXX";
	*state = folder;
	return mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int leave_folder(void **state)
{
	return unlink("picture") != 0 || chdir("/") != 0 || rmdir(*state) != 0;
}

/* In the legend, as the name of its line, and as the name of the picture. */
static void test_svg(void **state)
{
	(void)state;
	for (size_t i = 0; i < FIGURE_LABELS; i++) {
		draw_label(figure_labels[i], &format_svg, "picture");
		assert_int_equal(count_in_xml("picture", figure_labels[i]), 3);
	}
}

static void test_terminal(void **state)
{
	(void)state;
	for (size_t i = 0; i < FIGURE_LABELS; i++) {
		draw_label(figure_labels[i], &format_terminal, "picture");
		char *text = text_of_file("picture");
		assert_non_null(strstr(text, figure_labels[i]));
		free(text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_svg),
		cmocka_unit_test(test_terminal),
	};
	return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
