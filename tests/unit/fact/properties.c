/* SPDX-License-Identifier: MIT */
/* properties.c - the table of properties, against what is computed and what is known. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "activation/activation.h"
#include "fact/properties.h"
#include "unit/curve/curves.h"

static unsigned set_of(const char *names)
{
	unsigned set = 0;
	for (unsigned i = 0; i < PROPERTIES; i++) {
		const char *at = strstr(names, properties[i].name);
		set |= at != NULL ? 1u << i : 0;
	}
	return set;
}

static void test_every_activation_is_in_the_table(void **state)
{
	(void)state;
	assert_int_equal(known_properties_count, activation_count);
	for (size_t i = 0; i < activation_count; i++)
		assert_string_equal(known_properties[i].name, activations[i]->name);
}

/* sinc takes as long as all the others together. */
static void test_the_table_is_current(void **state)
{
	(void)state;
	struct error error = { .status = STATUS_DONE };
	for (size_t i = 0; i < activation_count; i++) {
		unsigned known;
		if (strcmp(activations[i]->name, "sinc") == 0)
			continue;
		const struct instance *instance = functions_add_standard(test_functions(),
			activations[i], &error);
		assert_true(properties_known(activations[i]->name, &known));
		if (properties_of(instance) != known)
			fail_msg("%s is not '%s'; run scripts/properties", activations[i]->name,
				known_properties[i].words);
	}
}

static void test_what_textbooks_say(void **state)
{
	(void)state;
	static const struct {
		const char *name, *words;
	} rows[] = {
		{ "sigmoid", "bounded nonnegative monotone continuous smooth saturating" },
		{ "tanh", "bounded monotone continuous smooth odd zero_centred saturating" },
		{ "relu", "nonnegative monotone continuous saturating dying" },
		{ "leaky_relu", "monotone continuous" },
		{ "silu", "continuous smooth saturating" },
		{ "step", "bounded nonnegative monotone saturating dying" },
		{ "cos", "bounded continuous smooth even" },
		{ "hard_shrink", "monotone odd zero_centred" },
		{ "soft_clipping", "bounded nonnegative monotone continuous smooth saturating" },
		{ "sinc", "bounded continuous smooth even saturating" },
		{ "identity", "monotone continuous smooth odd zero_centred" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		unsigned set;
		assert_true(properties_known(rows[i].name, &set));
		if (set != set_of(rows[i].words))
			fail_msg("%s is not %s", rows[i].name, rows[i].words);
	}
	unsigned set;
	assert_false(properties_known("gleu", &set));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_activation_is_in_the_table),
		cmocka_unit_test(test_the_table_is_current),
		cmocka_unit_test(test_what_textbooks_say),
	};
	const int failed = cmocka_run_group_tests_name("properties", tests, NULL, NULL);
	functions_free(test_functions());
	return failed;
}
