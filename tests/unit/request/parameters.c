/* SPDX-License-Identifier: MIT */
/* parameters.c - every parameter of every function, here and in the frameworks, with values that
 * it may not have. */
#include "unit/request/refusal.h"

#include <math.h>

#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "catalogue/catalogue.h"
#include "number/number.h"

/* What is said of NAME:KEY=VALUE must be that line, and end so. */
static void expect_end(const char *name, const char *key, const char *value, const char *end)
{
	static char *words[REFUSAL_WORDS_MAX];
	char *text = memory_print("'%s:%s=%s'", name, key, value);
	char *message = memory_print("%.60s:%.60s=%s: %s", name, key, value, end);
	const struct error error = refusal_of(words, refusal_split(text, words));
	if (error.status != STATUS_USAGE || strcmp(error.message, message) != 0)
		fail_msg("wanted %s\ngot %d, %s", message, error.status, error.message);
	free(message);
	free(text);
}

static void print_number(char text[NUMBER_TEXT_MAX + 1], double value)
{
	text[number_write(text, value)] = '\0';
}

static void check_limits(const char *name, const struct parameter *parameter)
{
	char limit[NUMBER_TEXT_MAX + 1], outside[NUMBER_TEXT_MAX + 1], end[256];
	if (parameter->minimum > -DBL_MAX) {
		print_number(limit, parameter->minimum);
		print_number(outside, parameter->above_minimum ? parameter->minimum
			: nextafter(parameter->minimum, -INFINITY));
		snprintf(end, sizeof end, "%s must be %s %s", parameter->name,
			parameter->above_minimum ? "greater than" : "at least", limit);
		expect_end(name, parameter->name, outside, end);
	}
	if (parameter->maximum < DBL_MAX) {
		print_number(limit, parameter->maximum);
		print_number(outside, nextafter(parameter->maximum, INFINITY));
		snprintf(end, sizeof end, "%s must be at most %s", parameter->name, limit);
		expect_end(name, parameter->name, outside, end);
	}
}

static void check_parameter(const char *name, const struct parameter *parameter)
{
	static const char *const infinite[] = { "nan", "-nan", "inf", "-inf", "1e999", "-1e999" };
	static const char *const texts[] = { "", "x", "1x", "1,,2", "0x", "--1", "1e", " 1", "1;2" };
	char end[256];
	if (parameter->words != NULL) {
		snprintf(end, sizeof end, "'nosuch': %s is one of %s", parameter->name,
			parameter->words);
		expect_end(name, parameter->name, "nosuch", end);
		return;
	}
	snprintf(end, sizeof end, "%s must be finite", parameter->name);
	for (size_t i = 0; i < sizeof infinite / sizeof *infinite; i++)
		expect_end(name, parameter->name, infinite[i], end);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		snprintf(end, sizeof end, "'%s' is not a number",
			strcmp(texts[i], "1,,2") == 0 ? "" : texts[i]);
		expect_end(name, parameter->name, texts[i], end);
	}
	check_limits(name, parameter);
}

/* A key twice, by its own name and with another spelling; and what to write instead. */
static void check_twice(const char *name, const struct parameter *parameter)
{
	char *value = memory_print("%s", parameter->words != NULL ? parameter->words : "1");
	value[strcspn(value, "|")] = '\0';
	char *words = memory_print("%s:%s=%s:%s=%s", name, parameter->name, value,
		parameter->name, value);
	struct error error = refusal_of((char *[]){ "actplot", words, NULL }, 2);
	char *given = memory_print("'%s' is given twice; several values go with commas, %s=",
		parameter->name, parameter->name);
	const char *found = strstr(error.message, given);
	if (error.status != STATUS_USAGE || found == NULL)
		fail_msg("%s: %d, %s", words, error.status, error.message);

	/* What is suggested is taken. */
	char *suggested = memory_print("%s:%s", name, strrchr(found, ' ') + 1);
	error = refusal_of((char *[]){ "actplot", suggested, NULL }, 2);
	if (error.status != STATUS_DONE && strstr(error.message, "must be set") == NULL
			&& strstr(error.message, " must ") == NULL)
		fail_msg("%s: %s", suggested, error.message);
	free(suggested);
	free(given);
	free(words);
	free(value);
}

static void check(const struct activation *activation)
{
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		check_parameter(activation->name, &activation->parameter[i]);
		check_twice(activation->name, &activation->parameter[i]);
	}
}

static void test_functions(void **state)
{
	(void)state;
	for (size_t i = 0; i < activation_count; i++)
		check(activations[i]);
}

static void test_dialects(void **state)
{
	struct catalogue *catalogue = catalogue_new();
	(void)state;
	for (size_t i = 0; i < framework_count; i++)
		for (const struct dialect *row = frameworks[i].dialects; row->function != NULL; row++)
			check(catalogue_dialect(catalogue, &frameworks[i], row));
	catalogue_free(catalogue);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_functions),
		cmocka_unit_test(test_dialects),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
