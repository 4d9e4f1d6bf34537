/* assertion.c - see assertion.h */
#include "request/assertion.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/value.h"
#include "curve/curve.h"
#include "curve/tally.h"
#include "number/number.h"
#include "support/error.h"

static const struct {
	const char *name;
	enum measure measure;
	bool mean;
} quantities[] = {
	{ "max-abs", MEASURE_ABSOLUTE, false },
	{ "max-rel", MEASURE_RELATIVE, false },
	{ "max-ulp", MEASURE_ULP, false },
	{ "mean-abs", MEASURE_ABSOLUTE, true },
};
enum { QUANTITIES = sizeof quantities / sizeof *quantities };

static size_t trimmed(const char *text, size_t length)
{
	while (length > 0 && text[length - 1] == ' ')
		length--;
	return length;
}

bool assertion_parse(struct assertion *assertion, const char *text, struct error *error)
{
	const size_t before = strcspn(text, "<");
	const size_t name = trimmed(text, before);
	size_t i = 0;
	while (i < QUANTITIES && (strncmp(text, quantities[i].name, name) != 0
			|| quantities[i].name[name] != '\0'))
		i++;
	if (text[before] == '\0' || i == QUANTITIES)
		return error_set(error, STATUS_USAGE, "--assert %.60s: wants max-abs, max-rel, "
			"max-ulp or mean-abs, then < or <=, then a number: 'max-abs<1e-3'", text);
	const bool or_equal = text[before + 1] == '=';
	const char *limit = text + before + 1 + or_equal;
	limit += strspn(limit, " ");
	*assertion = (struct assertion){
		.name = quantities[i].name, .measure = quantities[i].measure,
		.mean = quantities[i].mean, .or_equal = or_equal, .limit_text = limit,
	};
	return (value_number(limit, strlen(limit), &assertion->limit)
			&& !isnan(assertion->limit))
		|| error_set(error, STATUS_USAGE, "--assert %.60s: '%.40s' is not a number", text,
			limit);
}

static bool check(const struct assertion *assertion, struct curve curve,
	const struct errors *errors, struct error *error)
{
	const struct extreme *largest = &errors->largest[assertion->measure];
	const double size = assertion->mean ? errors_mean(errors) : largest->size;
	/* Of no row nothing is known; NaN is less than nothing. */
	if (assertion->or_equal ? size <= assertion->limit : size < assertion->limit)
		return errors->rows > 0 || error_set(error, STATUS_UNHELD,
			"--assert %s: there is no x to check it at", assertion->name);
	char number[NUMBER_TEXT_MAX + 1], place[NUMBER_TEXT_MAX + 1];
	number[number_write(number, size)] = '\0';
	place[number_write(place, largest->x)] = '\0';
	curve.minus = NULL;
	char *label = curve_label(&curve);
	error_set(error, STATUS_UNHELD, "%s: %s is %s%s%s, wanted %s %.40s", label,
		assertion->name, number, assertion->mean ? "" : " at x = ",
		assertion->mean ? "" : place, assertion->or_equal ? "<=" : "<",
		assertion->limit_text);
	free(label);
	return false;
}

bool assertions_check(const struct assertion *assertion, size_t assertions,
	const struct tally *tally, struct error *error)
{
	for (size_t j = 0; j < tally->curves; j++)
		for (size_t i = 0; i < assertions; i++)
			if (!check(&assertion[i], tally->curve[j], &tally->errors[j], error))
				return false;
	return true;
}
