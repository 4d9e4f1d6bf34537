/* SPDX-License-Identifier: MIT */
/* title.c - see title.h */
#include "curve/title.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "number/number.h"
#include "support/buffer.h"
#include "support/memory.h"

enum { ZEROS_MIN = 5 };		/* a number that ends in more is written as a power of ten */

/* Whether a legend should say the value of parameter i. */
static bool tells_apart(const struct curve *curve, size_t i, const struct curve *together,
	size_t count)
{
	const struct instance *instance = curve->instance;
	if (instance->parameter[i] != parameter_standard(&instance->activation->parameter[i]))
		return true;
	for (size_t j = 0; j < count; j++)
		if (together[j].instance->activation == instance->activation
				&& together[j].instance->parameter[i] != instance->parameter[i])
			return true;
	return false;
}

struct title_parts title_parts(const struct curve *curve, const struct curve *together,
	size_t count)
{
	struct title_parts parts = { .name = true };
	for (size_t i = 0; i < activation_parameters(curve->instance->activation); i++)
		parts.parameter[i] = tells_apart(curve, i, together, count);
	return parts;
}

struct title_parts title_common(const struct curve *group, size_t size,
	const struct curve *together, size_t count)
{
	struct title_parts common = { .name = false };
	const struct instance *first = group[0].instance;
	for (size_t j = 1; j < size; j++)
		if (group[j].instance->activation != first->activation)
			return common;
	common = title_parts(&group[0], together, count);
	for (size_t j = 1; j < size; j++) {
		common.name = common.name && group[j].order == group[0].order;
		for (size_t i = 0; i < PARAMETERS_MAX; i++)
			common.parameter[i] = common.parameter[i]
				&& group[j].instance->parameter[i] == first->parameter[i];
	}
	return common;
}

struct title_parts title_without(struct title_parts parts, struct title_parts others)
{
	parts.name = parts.name && !others.name;
	for (size_t i = 0; i < PARAMETERS_MAX; i++)
		parts.parameter[i] = parts.parameter[i] && !others.parameter[i];
	return parts;
}

bool title_is_empty(struct title_parts parts)
{
	for (size_t i = 0; i < PARAMETERS_MAX; i++)
		if (parts.parameter[i])
			return false;
	return !parts.name;
}

/* Ten to this power. */
static void put_power(struct buffer *text, const char *exponent, bool negative)
{
	static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
	buffer_text(text, negative ? "10⁻" : "10");
	for (; *exponent != '\0'; exponent++)
		buffer_text(text, raised[*exponent - '0']);
}

/* Digits without the zeros behind them, as 2.5; nothing for a 1 alone. */
static void put_mantissa(struct buffer *text, const char *digits, size_t count)
{
	if (count == 1 && digits[0] == '1')
		return;
	buffer_write(text, digits, 1);
	if (count > 1 && digits[1] != '.')
		buffer_text(text, ".");
	buffer_write(text, digits + 1, count - 1);
	buffer_text(text, "×");
}

/* "1e-09" is 10⁻⁹, "2500000" is 2.5×10⁶. */
static void put_people(struct buffer *text, const char *number)
{
	const char *e = strchr(number, 'e');
	size_t digits = strlen(number);
	char exponent[24];
	if (e != NULL) {
		put_mantissa(text, number, (size_t)(e - number));
		put_power(text, e + 1 + strspn(e + 1, "+-0"), e[1] == '-');
		return;
	}
	while (digits > 1 && strchr(number, '.') == NULL && number[digits - 1] == '0')
		digits--;
	if (strlen(number) - digits < ZEROS_MIN) {
		buffer_text(text, number);
		return;
	}
	snprintf(exponent, sizeof exponent, "%zu", strlen(number) - 1);
	put_mantissa(text, number, digits);
	put_power(text, exponent, false);
}

static void put_value(struct buffer *text, const struct parameter *parameter, double value)
{
	char number[NUMBER_TEXT_MAX + 1];
	if (parameter->words != NULL) {
		size_t length;
		const char *word = parameter_word(parameter, value, &length);
		buffer_print(text, "%.*s", (int)length, word);
		return;
	}
	if (parameter->standard != NULL && value == parameter_standard(parameter)) {
		const bool negative = parameter->standard[0] == '-';
		buffer_text(text, negative ? "−" : "");
		buffer_text(text, parameter->standard + negative);
		return;
	}
	number[number_write(number, value)] = '\0';
	const bool negative = number[0] == '-';
	buffer_text(text, negative ? "−" : "");
	put_people(text, number + negative);
}

char *title_number(const struct instance *instance, size_t i, double value)
{
	struct buffer text = { .bytes = NULL };
	put_value(&text, &instance->activation->parameter[i], value);
	buffer_write(&text, "", 1);
	return text.bytes;
}

/* A letter is set equal to its value, a word stands before it:
 * "β = 0.1", "slope 0.02". */
static const char *relation(const char *symbol)
{
	return (unsigned char)symbol[0] < 0x80 && symbol[1] != '\0' ? " " : " = ";
}

char *title_write(const struct curve *curve, struct title_parts parts)
{
	static const char *const prime[ORDERS] = { "", "′", "″" };
	const struct activation *activation = curve->instance->activation;
	struct buffer title = { .bytes = NULL };
	/* What is primed is the whole of a formula. */
	const bool formula = curve->order > 0 && strpbrk(activation->title, "+-*/(<>=") != NULL;
	if (parts.name)
		buffer_print(&title, formula ? "(%s)%s" : "%s%s", activation->title,
			prime[curve->order]);
	bool said = false;
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		if (!parts.parameter[i])
			continue;
		const struct parameter *parameter = &activation->parameter[i];
		buffer_print(&title, "%s%s%s", said ? ", " : parts.name ? " (" : "",
			parameter->symbol, relation(parameter->symbol));
		put_value(&title, parameter, curve->instance->parameter[i]);
		said = true;
	}
	if (said && parts.name)
		buffer_text(&title, ")");
	buffer_write(&title, "", 1);
	return title.bytes;
}

char *curve_title(const struct curve *curve, const struct curve *together, size_t count)
{
	char *title = curve->given ? memory_print("%s", curve_name(curve))
		: title_write(curve, title_parts(curve, together, count));
	if (curve->minus == NULL)
		return title;
	char *other = curve_title(curve->minus, together, count);
	struct buffer difference = { .bytes = NULL };
	/* Against itself, in another type of numbers. */
	buffer_print(&difference, "%s − %s", title, strcmp(title, other) == 0 ? "exact" : other);
	free(title);
	free(other);
	return difference.bytes;
}
