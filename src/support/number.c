/* number.c - doubles to text and back; a stand-in by way of the C library. */
#include <locale.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/number.h"

static double read_c_locale(const char *text, char **end)
{
	locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
	double value = strtod_l(text, end, plain);

	freelocale(plain);
	return value;
}

static size_t put(char *text, const char *word)
{
	size_t length = strlen(word);

	memcpy(text, word, length);
	return length;
}

/* Lays out count digits, the first of which has the weight 10^exponent. */
static size_t lay_out(char *text, bool negative, const char *digits, int count, int exponent)
{
	char *p = text;

	if (negative)
		*p++ = '-';
	while (count > 1 && digits[count - 1] == '0')
		count--;
	if (exponent < -5 || exponent > 15) {
		char tail[8];

		*p++ = digits[0];
		if (count > 1) {
			*p++ = '.';
			memcpy(p, digits + 1, (size_t)count - 1);
			p += count - 1;
		}
		snprintf(tail, sizeof tail, "e%+d", exponent);
		p += put(p, tail);
		return (size_t)(p - text);
	}
	if (exponent < 0) {
		p += put(p, "0.");
		for (int i = -1; i > exponent; i--)
			*p++ = '0';
	}
	for (int i = 0; i < count || i <= exponent; i++) {
		if (exponent >= 0 && i == exponent + 1)
			*p++ = '.';
		*p++ = i < count ? digits[i] : '0';
	}
	return (size_t)(p - text);
}

size_t number_write_digits(char *text, double value, int digits)
{
	char decimal[40], figures[NUMBER_DIGITS_MAX];

	if (isnan(value))
		return put(text, "nan");
	if (isinf(value))
		return put(text, value < 0 ? "-inf" : "inf");
	if (value == 0)
		return put(text, signbit(value) ? "-0" : "0");
	snprintf(decimal, sizeof decimal, "%.*e", digits - 1, fabs(value));
	figures[0] = decimal[0];
	if (digits > 1)
		memcpy(figures + 1, decimal + 2, (size_t)digits - 1);
	return lay_out(text, signbit(value), figures, digits, atoi(strchr(decimal, 'e') + 1));
}

size_t number_write(char *text, double value)
{
	char decimal[40];
	int digits = 1;

	for (; digits < NUMBER_DIGITS_MAX; digits++) {
		snprintf(decimal, sizeof decimal, "%.*e", digits - 1, value);
		if (read_c_locale(decimal, NULL) == value)
			break;
	}
	return number_write_digits(text, value, digits);
}

const char *number_read(const char *text, const char *end, double *value)
{
	char *copy, *stop;
	size_t used;

	if (text == end || strchr(" \t\n\v\f\r", *text) != NULL)
		return NULL;
	copy = strndup(text, (size_t)(end - text) < 1000 ? (size_t)(end - text) : 1000);
	if (copy == NULL)
		return NULL;
	*value = read_c_locale(copy, &stop);
	used = (size_t)(stop - copy);
	free(copy);
	return used > 0 ? text + used : NULL;
}
