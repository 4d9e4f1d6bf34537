/* SPDX-License-Identifier: MIT */
/* labels.c - whatever a curve is called, a table says it, and stays a table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "sampling/block.h"
#include "sampling/grid.h"
#include "sink/sink.h"
#include "sink/tally_report.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "table/formats.h"
#include "tally/distribution.h"
#include "tally/tally.h"
#include "unit/curve/hostile.h"

static const struct {
	const char *name, *csv, *tsv, *markdown, *json;
} labels[] = {
	{ "x*sigmoid(1.702*x)", "x*sigmoid(1.702*x)", "x*sigmoid(1.702*x)",
	  "x\\*sigmoid(1.702\\*x)", "\"x*sigmoid(1.702*x)\"" },
	{ "max(x,0)", "\"max(x,0)\"", "max(x,0)", "max(x,0)", "\"max(x,0)\"" },
	{ "x>0?x:0.1*(exp(x)-1)", "x>0?x:0.1*(exp(x)-1)", "x>0?x:0.1*(exp(x)-1)",
	  "x>0?x:0.1\\*(exp(x)-1)", "\"x>0?x:0.1*(exp(x)-1)\"" },
	{ "\"a|b\"", "\"\"\"a|b\"\"\"", "\"a|b\"", "\"a\\|b\"", "\"\\\"a|b\\\"\"" },
	{ "a\tb\\c", "a\tb\\c", "a\\tb\\\\c", "a\tb\\\\c", "\"a\\u0009b\\\\c\"" },
	{ "a\nb\r", "\"a\nb\r\"", "a\\nb\\r", "a b ", "\"a\\u000ab\\u000d\"" },
	{ "leaky_relu", "leaky_relu", "leaky_relu", "leaky_relu", "\"leaky_relu\"" },
	{ "_a__b_<i>&amp;`", "_a__b_<i>&amp;`", "_a__b_<i>&amp;`",
	  "\\_a\\_\\_b\\_\\<i>\\&amp;\\`", "\"_a__b_<i>&amp;`\"" },
	{ "x^2 σ", "x^2 σ", "x^2 σ", "x^2 σ", "\"x^2 σ\"" },
};
enum { LABELS = sizeof labels / sizeof *labels };

/* A table of one row, x = 0. To be freed. */
static char *table_of(const struct format *format, struct head *head)
{
	static const double zero[1] = { 0 };
	static const struct grid grid = { .list = zero, .stride = 1, .count = 1, .to = 1 };
	const struct table_format *table = format->table;
	struct buffer buffer = { .bytes = NULL };
	head->grid = &grid;
	void *prepared = table->prepare != NULL ? table->prepare(head) : NULL;
	struct block block = block_new(table->column != NULL ? 0 : head->curves);
	block.rows = 1;
	block.x[0] = 0;
	block_evaluate(&block, head->curve);
	table->begin(head, prepared, &buffer);
	table->rows(head, prepared, &block, &buffer);
	for (size_t j = 0; table->column != NULL && j < head->curves; j++) {
		table->column(head, j, &buffer);
		table->rows(head, prepared, &block, &buffer);
	}
	if (table->finish != NULL)
		table->finish(head, prepared, &buffer);
	if (table->release != NULL)
		table->release(prepared);
	block_free(&block);
	buffer_write(&buffer, "", 1);
	return buffer.bytes;
}

static void expect(const struct format *format, struct head *head, const char *wanted, ...)
	__attribute__((format(printf, 3, 4)));

static void expect(const struct format *format, struct head *head, const char *wanted, ...)
{
	struct buffer expected = { .bytes = NULL };
	va_list arguments;
	va_start(arguments, wanted);
	buffer_print_list(&expected, wanted, arguments);
	va_end(arguments);
	char *table = table_of(format, head);
	assert_string_equal(table, expected.bytes);
	free(table);
	buffer_free(&expected);
}

static void test_labels(void **state)
{
	(void)state;
	for (size_t i = 0; i < LABELS; i++) {
		struct activation record;
		struct instance instance;
		const struct curve curve = hostile_curve(&record, &instance, labels[i].name);
		struct head head = {
			.curve = &curve, .curves = 1,
			.table = { .header = true, .first_part = true },
		};
		expect(&format_csv, &head, "x,%s\n0,0\n", labels[i].csv);
		expect(&format_tsv, &head, "x\t%s\n0\t0\n", labels[i].tsv);
		expect(&format_markdown, &head, "| x | %s |\n| ---: | ---: |\n| 0 | 0 |\n",
			labels[i].markdown);
		expect(&format_json_lines, &head, "{\"x\": 0, %s: 0}\n", labels[i].json);
		expect(&format_json, &head, "{\"x\": [0],\n \"curves\": [\n  {\"label\": %s, "
			"\"function\": %s, \"params\": {}, \"derivative\": 0, \"y\": [0]}\n ]}\n",
			labels[i].json, labels[i].json);
	}
}

/* The same where a function, and what it is compared with, are values. */
static void test_long(void **state)
{
	(void)state;
	for (size_t i = 0; i < LABELS; i++) {
		struct activation record;
		struct instance instance;
		const struct curve reference = hostile_curve(&record, &instance, labels[i].name);
		struct curve curve = reference;
		curve.minus = &reference;
		curve.measure = MEASURE_ABSOLUTE;
		struct head head = {
			.curve = &curve, .curves = 1,
			.table = { .header = true, .first_part = true, .tidy = true },
		};
		expect(&format_csv, &head, "x,function,reference,abs\n0,%s,%s,0\n",
			labels[i].csv, labels[i].csv);
		expect(&format_tsv, &head, "x\tfunction\treference\tabs\n0\t%s\t%s\t0\n",
			labels[i].tsv, labels[i].tsv);
		expect(&format_json_lines, &head,
			"{\"x\": 0, \"function\": %s, \"reference\": %s, \"abs\": 0}\n",
			labels[i].json, labels[i].json);
	}
}

static void test_summary(void **state)
{
	(void)state;
	for (size_t i = 0; i < LABELS; i++) {
		struct activation record;
		struct instance instance;
		const struct curve curve = hostile_curve(&record, &instance, labels[i].name);
		const struct head head = { .curve = &curve, .curves = 1 };
		struct tally tally = tally_new(&curve, &curve, 1);
		tally.distribution = distributions_new(&curve, 1);
		struct buffer buffer = { .bytes = NULL };
		struct report report = summary_report(&tally);
		format_json_lines.table->report(&head, &report, &buffer);
		buffer_write(&buffer, "", 1);
		char *begin = memory_print("{\"function\": %s, \"reference\": %s, ",
			labels[i].json, labels[i].json);
		assert_memory_equal(buffer.bytes, begin, strlen(begin));
		buffer.used = 0;
		format_csv.table->report(&head, &report, &buffer);
		free(begin);
		begin = memory_print("%s,%s,", labels[i].csv, labels[i].csv);
		assert_memory_equal(buffer.bytes, begin, strlen(begin));
		free(begin);
		buffer_free(&buffer);
		report_free(&report);
		distributions_free(tally.distribution, 1);
		tally_free(&tally);
	}
}

/* A column for each parameter, however many functions and parameters there are. */
static void test_many_parameters(void **state)
{
	(void)state;
	enum { FUNCTIONS = 50, PARAMETERS = PARAMETERS_MAX * FUNCTIONS };
	struct activation record[FUNCTIONS];
	struct instance instance[FUNCTIONS];
	struct curve curve[FUNCTIONS];
	char *name[PARAMETERS];
	struct buffer expected = { .bytes = NULL };
	buffer_text(&expected, "x,function");
	for (size_t i = 0; i < FUNCTIONS; i++) {
		curve[i] = hostile_curve(&record[i], &instance[i], "f");
		for (size_t k = 0; k < PARAMETERS_MAX; k++) {
			char **here = &name[PARAMETERS_MAX * i + k];
			*here = memory_print("p%zu_%zu", i, k);
			record[i].parameter[k].name = *here;
			buffer_print(&expected, ",%s", *here);
		}
	}
	buffer_print(&expected, ",value\n");
	struct head head = {
		.curve = curve, .curves = FUNCTIONS,
		.table = { .header = true, .first_part = true, .tidy = true },
	};
	char *table = table_of(&format_csv, &head);
	assert_memory_equal(table, expected.bytes, strlen(expected.bytes));
	free(table);
	buffer_free(&expected);
	for (size_t i = 0; i < PARAMETERS; i++)
		free(name[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_labels),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_summary),
		cmocka_unit_test(test_many_parameters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
