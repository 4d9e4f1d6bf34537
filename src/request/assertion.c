/* SPDX-License-Identifier: MIT */
/* assertion.c - see assertion.h */
#include "request/assertion.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/value.h"
#include "curve/curve.h"
#include "number/number.h"
#include "support/error.h"
#include "tally/tally.h"

/* Those that begin like another one stand before it. */
static const char *const relations[] = { "<=", "<", ">=", ">" };
enum { RELATIONS = sizeof relations / sizeof *relations };

static size_t trimmed(const char *text, size_t length)
{
	while (length > 0 && text[length - 1] == ' ')
		length--;
	return length;
}

static bool holds(double value, const char *relation, double limit)
{
	const bool equal = relation[1] == '=' && value == limit;
	return equal || (relation[0] == '<' ? value < limit : value > limit);
}

static bool refuse(const char *text, struct error *error)
{
	return error_set(error, STATUS_USAGE, "--assert %.60s: wants max-, mean-, p50-, p90-, "
		"p99- or p99.9- with abs, rel or ulp, then < or <=, then a number: "
		"'max-abs<1e-3'; or 'exact-share>=0.9'; or monotone", text);
}

/* An error is to be less, a share of what is right greater. */
static bool is_sensible(const struct quantity *quantity, const char *relation)
{
	return (quantity->statistic == STATISTIC_SHARE) == (relation[0] == '>');
}

bool assertion_parse(struct assertion *assertion, const char *text, struct error *error)
{
	const size_t before = strcspn(text, "<>");
	const size_t length = trimmed(text, before);
	*assertion = (struct assertion){ .quantity = quantity_find(text, length) };
	if (assertion->quantity == NULL)
		return refuse(text, error);
	if (assertion->quantity->statistic == STATISTIC_MONOTONE)
		return text[before] == '\0' || error_set(error, STATUS_USAGE,
			"--assert %.60s: monotone is no number; it stands alone", text);
	size_t i = 0;
	while (i < RELATIONS && strncmp(text + before, relations[i], strlen(relations[i])) != 0)
		i++;
	if (i == RELATIONS || !is_sensible(assertion->quantity, relations[i]))
		return refuse(text, error);
	const char *limit = text + before + strlen(relations[i]);
	limit += strspn(limit, " ");
	assertion->relation = relations[i];
	assertion->limit_text = limit;
	return (value_number(limit, strlen(limit), &assertion->limit)
			&& !isnan(assertion->limit))
		|| error_set(error, STATUS_USAGE, "--assert %.60s: '%.40s' is not a number", text,
			limit);
}

/* A number in a message. */
struct shown {
	char text[NUMBER_TEXT_MAX + 1];
};

static struct shown shown(double number)
{
	struct shown shown;
	shown.text[number_write(shown.text, number)] = '\0';
	return shown;
}

static bool check_change(const char *label, struct change change, struct error *error)
{
	return change.way == 0 || error_set(error, STATUS_UNHELD, "%s: monotone does not hold: "
		"from x = %s to %s the value goes from %s to %s, the reference from %s to %s", label,
		shown(change.from.x).text, shown(change.to.x).text, shown(change.from.y).text,
		shown(change.to.y).text, shown(change.from.r).text, shown(change.to.r).text);
}

static bool check_quantity(const char *label, const struct assertion *assertion,
	double value, double place, struct error *error)
{
	const struct quantity *quantity = assertion->quantity;
	const bool has_place = quantity->statistic == STATISTIC_MAX;
	/* NaN is less and greater than nothing. */
	return holds(value, assertion->relation, assertion->limit)
		|| error_set(error, STATUS_UNHELD, "%s: %s is %s%s%s, wanted %s %.40s", label,
			quantity->name, shown(value).text, has_place ? " at x = " : "",
			has_place ? shown(place).text : "",
			assertion->relation, assertion->limit_text);
}

/* Of no row nothing is known. */
static bool check(const struct assertion *assertion, const struct tally *tally, size_t j,
	const char *label, const double values[QUANTITIES], struct error *error)
{
	const struct quantity *quantity = assertion->quantity;
	if (tally->errors[j].rows == 0)
		return error_set(error, STATUS_UNHELD,
			"--assert %s: there is no x to check it at", quantity->name);
	if (assertion->relation == NULL)
		return check_change(label, monotone_change(&tally->monotone[j]), error);
	return check_quantity(label, assertion, values[quantity - quantities],
		tally->errors[j].largest[quantity->measure].x, error);
}

bool assertions_check(const struct assertion *assertion, size_t assertions,
	const struct tally *tally, struct error *error)
{
	bool held = true;
	for (size_t j = 0; held && assertions > 0 && j < tally->curves; j++) {
		struct curve curve = tally->curve[j];
		double values[QUANTITIES];
		quantity_values(tally, j, values);
		curve.minus = NULL;
		char *label = curve_label(&curve);
		for (size_t i = 0; held && i < assertions; i++)
			held = check(&assertion[i], tally, j, label, values, error);
		free(label);
	}
	return held;
}
