/* SPDX-License-Identifier: MIT */
/* formula.c - --print-formula: functions as text of other languages. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "request/request.h"
#include "about/show.h"
#include "curve/curve.h"
#include "formula/print/print.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"

bool request_language(struct request *request, struct error *error)
{
	const char *name = request->asked.print_formula;
	if (!request_refuse_random(request, "--print-formula", error))
		return false;
	for (size_t i = 0; i < PRINT_LANGUAGES; i++)
		if (strcmp(name, print_languages[i]) == 0) {
			request->language = (enum print_language)i;
			return true;
		}
	return error_set(error, STATUS_USAGE, "--print-formula %.60s: wants text, tex, c, python, "
		"gnuplot or javascript", name);
}

static bool is_identifier(const char *name)
{
	return strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
		== strlen(name) && strchr("0123456789", *name) == NULL;
}

static bool is_taken(const struct printed *printed, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(printed[i].name, name) == 0)
			return true;
	return false;
}

/* What the curve's function is called in a program, unlike those before it: gelu, gelu_d1,
 * swish_2; one without a name f. */
static char *program_name(const struct curve *curve, const struct printed *printed, size_t count)
{
	static const char *const suffix[ORDERS] = { "", "_d1", "_d2" };
	const char *base = curve->instance->activation->name;
	char *name = memory_print("%s%s", is_identifier(base) ? base : "f", suffix[curve->order]);
	for (size_t again = 2; is_taken(printed, count, name); again++) {
		free(name);
		name = memory_print("%s%s_%zu", is_identifier(base) ? base : "f",
			suffix[curve->order], again);
	}
	return name;
}

void show_formulas(struct output *output, const struct request *request, struct error *error)
{
	const size_t count = request->head.curves;
	struct printed *printed = memory_new(count, sizeof *printed);
	struct buffer text = { .bytes = NULL };
	size_t failed;
	for (size_t i = 0; i < count; i++)
		printed[i] = (struct printed){
			.name = program_name(&request->curve[i], printed, i),
			.formula = &request->curve[i].instance->formula,
			.order = request->curve[i].order,
		};
	if (formula_print(printed, count, request->language, &text, &failed)) {
		output_write(output, text.bytes, text.used);
		if (text.used > 0 && text.bytes[text.used - 1] != '\n')
			output_text(output, "\n");
	} else {
		char *label = curve_label(&request->curve[failed]);
		error_set(error, STATUS_FAILED, "%.200s: it is too long to be printed", label);
		free(label);
	}
	for (size_t i = 0; i < count; i++)
		free((char *)printed[i].name);
	free(printed);
	buffer_free(&text);
}
