/* SPDX-License-Identifier: MIT */
/* suggest.c - which word is near enough to be meant, and which is nearest. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "support/suggest.h"

static const char *nearest(const char *typed, const char *const *words, size_t *distance)
{
	struct suggestion near = { .word = NULL };
	for (; *words != NULL; words++)
		suggest(&near, typed, strlen(typed), *words, strlen(*words));
	if (distance != NULL)
		*distance = near.distance;
	return near.word;
}

static void test_distances(void **state)
{
	(void)state;
	const struct {
		const char *typed, *word;
		size_t distance;
	} rows[] = {
		{ "gelu", "gelu", 0 }, { "GELU", "gelu", 0 }, { "leaky-relu", "leaky_relu", 0 },
		{ "gleu", "gelu", 1 }, { "gel", "gelu", 1 }, { "gelux", "gelu", 1 }, { "gela", "gelu", 1 },
		{ "sigmiod", "sigmoid", 1 }, { "isgmiod", "sigmoid", 2 }, { "sgmod", "sigmoid", 2 },
		{ "nagative_slop", "negative_slope", 2 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t distance;
		const char *const words[] = { rows[i].word, NULL };
		if (nearest(rows[i].typed, words, &distance) == NULL || distance != rows[i].distance)
			fail_msg("%s and %s are %zu apart, got %zu", rows[i].typed, rows[i].word,
				rows[i].distance, distance);
	}
}

static void test_what_is_far_is_not_suggested(void **state)
{
	(void)state;
	static const char *const words[] = { "gelu", "sigmoid", "x", "negative_slope", NULL };
	static const char *const typed[] = { "", "y", "zz", "xyzzy", "abcd", "si", "slope",
		"a_word_that_is_longer_than_any_name_is" };
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
		if (nearest(typed[i], words, NULL) != NULL)
			fail_msg("'%s' for '%s'", nearest(typed[i], words, NULL), typed[i]);
}

static void test_the_nearest_wins_and_of_equals_the_first(void **state)
{
	(void)state;
	static const char *const words[] = { "relu6", "relu", "prelu", "elu", NULL };
	assert_string_equal(nearest("relo", words, NULL), "relu");
	assert_string_equal(nearest("relu7", words, NULL), "relu6");
	assert_string_equal(nearest("preluu", words, NULL), "prelu");
	static const char *const lengths[] = { "tan", "tanh", "tanhx", NULL };
	assert_string_equal(nearest("tahn", lengths, NULL), "tanh");
	static const char *const equals[] = { "ab1", "ab2", NULL };
	assert_string_equal(nearest("abx", equals, NULL), "ab1");
}

/* Where none is near: the shortest, of equal ones the last in the alphabet. */
static void test_a_beginning_means_what_begins_so(void **state)
{
	(void)state;
	static const char *const words[] = { "softplus", "softsign", "soft_step", "gelu", NULL };
	static const char *const reversed[] = { "softsign", "softplus", NULL };
	assert_string_equal(nearest("soft", words, NULL), "softsign");
	assert_string_equal(nearest("soft", reversed, NULL), "softsign");
	assert_string_equal(nearest("SOFT-", words, NULL), "soft_step");
	assert_null(nearest("so", words, NULL));
	assert_null(nearest("soften", words, NULL));
	/* One that is near is nearer, wherever it stands. */
	static const char *const mixed[] = { "gelus_are_long", "gelo", "gelu_tanh", NULL };
	assert_string_equal(nearest("gelu", mixed, NULL), "gelo");
}

static void test_long_words_do_no_harm(void **state)
{
	(void)state;
	char typed[1000], word[1000];
	memset(typed, 'a', sizeof typed);
	memset(word, 'a', sizeof word);
	for (size_t i = 0; i < sizeof typed; i += 7)
		for (size_t j = 0; j < sizeof word; j += 31) {
			struct suggestion near = { .word = NULL };
			suggest(&near, typed, i, word, j);
		}
}

static void test_names_that_are_alike(void **state)
{
	(void)state;
	const struct {
		const char *typed, *word;
		bool near;
	} rows[] = {
		{ "gleu", "gelu", true }, { "eglu", "gelu", true }, { "gela", "gelu", true },
		{ "geluu", "gelu", true }, { "leaky-relo", "leaky_relu", true },
		{ "sgimiod", "sigmoid", false }, { "crelu", "relu", false },
		{ "crelu", "brelu", false }, { "softmax", "softcap", false },
		{ "drelu", "dsilu", false }, { "hardswihs", "hard_swish", true },
		{ "soft", "softplus", false }, { "", "gelu", false }, { "ge", "gelu", false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct suggestion near = { .word = NULL };
		suggest_alike(&near, rows[i].typed, strlen(rows[i].typed), rows[i].word,
			strlen(rows[i].word));
		if ((near.word != NULL) != rows[i].near)
			fail_msg("%s and %s", rows[i].typed, rows[i].word);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_distances),
		cmocka_unit_test(test_what_is_far_is_not_suggested),
		cmocka_unit_test(test_the_nearest_wins_and_of_equals_the_first),
		cmocka_unit_test(test_a_beginning_means_what_begins_so),
		cmocka_unit_test(test_long_words_do_no_harm),
		cmocka_unit_test(test_names_that_are_alike),
	};
	return cmocka_run_group_tests_name("suggest", tests, NULL, NULL);
}
