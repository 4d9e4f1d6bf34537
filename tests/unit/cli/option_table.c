/* SPDX-License-Identifier: MIT */
/* option_table.c - every parameter of every function is an option. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "activation/activation.h"
#include "cli/option_table.h"

/* One that is named like another option could be set in a SPEC alone. */
static void test_parameters(void **state)
{
	(void)state;
	struct option_table table = option_table_new();
	for (size_t i = 0; i < activation_count; i++)
		for (size_t j = 0; j < activation_parameters(activations[i]); j++) {
			const char *name = activations[i]->parameter[j].name;
			size_t options = 0, parameters = 0;
			for (size_t k = 0; k < table.count; k++) {
				if (strcmp(table.row[k].name, name) != 0)
					continue;
				options++;
				parameters += table.row[k].parameter != NULL;
			}
			if (options != 1 || parameters != 1)
				fail_msg("%s of %s is not an option of its own", name,
					activations[i]->name);
		}
	option_table_free(&table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parameters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
