/* SPDX-License-Identifier: MIT */
/* value.c - see value.h */
#include "cli/value.h"

#include <math.h>
#include <string.h>

#include "number/number.h"
#include "plane/point.h"
#include "support/memory.h"

static const double pi = 0x1.921fb54442d18p+1;

/* Reads a number, "pi" or a multiple of it; returns where it ends, or NULL. */
static const char *read_term(const char *text, const char *end, double *value)
{
	const char *after = number_read(text, end, value);
	if (after == NULL) {
		const bool sign = text < end && (*text == '-' || *text == '+');
		*value = sign && *text == '-' ? -1 : 1;
		after = text + sign;
		if (end - after < 2 || memcmp(after, "pi", 2) != 0)
			return NULL;
	}
	if (end - after >= 2 && memcmp(after, "pi", 2) == 0) {
		*value *= pi;
		after += 2;
	}
	return after;
}

/* A quotient that is halfway between two numbers of the type, and is not exact, becomes
 * one on the side where it is. */
static double settle(double quotient, double a, double b, enum number_type type)
{
	const double rest = fma(-quotient, b, a);
	if (rest == 0 || !number_is_halfway(quotient, type))
		return quotient;
	return nextafter(quotient, (rest > 0) == (b > 0) ? INFINITY : -INFINITY);
}

bool value_number(const char *text, size_t length, double *value)
{
	return value_number_for(text, length, NUMBER_F64, value);
}

bool value_number_for(const char *text, size_t length, enum number_type type, double *value)
{
	const char *end = text + length;
	if (number_read_for(text, end, type, value) == end)
		return true;
	const char *after = read_term(text, end, value);
	if (after == NULL)
		return false;
	if (after < end && *after == '/') {
		double divisor;
		after = read_term(after + 1, end, &divisor);
		if (after == NULL || divisor == 0)
			return false;
		*value = settle(*value / divisor, *value, divisor, type);
	}
	return after == end;
}

bool value_whole(const char *text, double minimum, double maximum, double *value)
{
	return value_number(text, strlen(text), value) && *value >= minimum && *value <= maximum
		&& *value == floor(*value);
}

bool value_bytes(const char *text, double minimum, double maximum, double *value)
{
	static const char letters[] = "kKmMgGtT";
	const size_t length = strlen(text);
	const char *letter = length > 0 ? memchr(letters, text[length - 1], strlen(letters)) : NULL;
	if (!value_number(text, length - (letter != NULL), value))
		return false;
	if (letter != NULL)
		*value = ldexp(*value, 10 * (int)((letter - letters) / 2 + 1));
	return *value >= minimum && *value <= maximum && *value == floor(*value);
}

bool value_list(const char *text, size_t length, enum number_type type, double **values,
	size_t *count, const char **bad, size_t *bad_length)
{
	const char *end = text + length;
	for (;;) {
		const char *comma = memchr(text, ',', (size_t)(end - text));
		const char *stop = comma != NULL ? comma : end;
		double value;
		if (!value_number_for(text, (size_t)(stop - text), type, &value)) {
			*bad = text;
			*bad_length = (size_t)(stop - text);
			return false;
		}
		*values = memory_resize(*values, *count + 1, sizeof **values);
		(*values)[(*count)++] = value;
		if (comma == NULL)
			return true;
		text = comma + 1;
	}
}

bool value_interval(const char *text, enum number_type type, struct interval *interval)
{
	const char *colon = strchr(text, ':');
	return colon != NULL && value_number_for(text, (size_t)(colon - text), type, &interval->low)
		&& value_number_for(colon + 1, strlen(colon + 1), type, &interval->high);
}

static const struct unit {
	const char *name;
	double inches;		/* 0: pixels */
} units[] = {
	{ .name = "px", .inches = 0 },
	{ .name = "in", .inches = 1 },
	{ .name = "cm", .inches = 1 / 2.54 },
	{ .name = "mm", .inches = 1 / 25.4 },
	{ .name = "pt", .inches = 1. / 72 },
};

/* Takes a unit off the end of a length. NULL: there is none. */
static const struct unit *take_unit(const char *text, size_t *length)
{
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (*length > 2 && memcmp(text + *length - 2, units[i].name, 2) == 0) {
			*length -= 2;
			return &units[i];
		}
	return NULL;
}

static void set_unit(struct size *size, const struct unit *unit)
{
	size->inches = unit->inches != 0;
	size->unit = unit->name;
	size->unit_in = unit->inches;
}

/* The width alone, with a unit. */
static bool read_width(const char *text, struct size *size)
{
	size_t length = strlen(text);
	const struct unit *unit = take_unit(text, &length);
	if (unit == NULL || !value_number(text, length, &size->width))
		return false;
	set_unit(size, unit);
	size->width *= size->inches ? unit->inches : 1;
	size->height = 0;
	return true;
}

bool value_size(const char *text, struct size *size)
{
	/* Not the x of "px". */
	const char *times = strchr(text, 'x');
	while (times != NULL && times > text && times[-1] == 'p')
		times = strchr(times + 1, 'x');
	if (times == NULL)
		return read_width(text, size);
	size_t width_length = (size_t)(times - text), height_length = strlen(times + 1);
	const struct unit *width_unit = take_unit(text, &width_length);
	const struct unit *height_unit = take_unit(times + 1, &height_length);
	if (height_unit == NULL)
		height_unit = &units[0];
	if (width_unit == NULL)
		width_unit = height_unit;
	set_unit(size, height_unit);
	if ((width_unit->inches != 0) != size->inches
			|| !value_number(text, width_length, &size->width)
			|| !value_number(times + 1, height_length, &size->height))
		return false;
	if (size->inches) {
		size->width *= width_unit->inches;
		size->height *= height_unit->inches;
	}
	return true;
}
