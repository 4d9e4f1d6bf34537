/* SPDX-License-Identifier: MIT */
/* curve.c - see curve.h */
#include "curve/curve.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "number/dtype.h"
#include "number/number.h"
#include "support/buffer.h"

enum { CHUNK = 256 };	/* values held at a time */

/* What the function is at points, or draws at rows from first on. */
static void evaluate(const struct curve *curve, const size_t *first, const double *x, double *y,
	size_t count)
{
	if (first != NULL && curve->draws != NULL)
		noise_evaluate(curve->instance, curve->draws, curve->order, curve->type, *first, x,
			y, count);
	else
		(curve->naive ? instance_evaluate_naively : instance_evaluate)(curve->instance,
			curve->order, curve->type, x, y, count);
}

/* Makes the curve's values its errors. */
static void subtract(const struct curve *curve, const size_t *first, const double *x, double *y,
	size_t count)
{
	double point[CHUNK], other[CHUNK];
	for (size_t done = 0; done < count; done += CHUNK) {
		const size_t part = count - done < CHUNK ? count - done : CHUNK;
		dtype_round(curve->type, x + done, point, part);
		const size_t row = first != NULL ? *first + done : 0;
		evaluate(curve->minus, first != NULL ? &row : NULL, point, other, part);
		flush_references(curve, curve->minus, point, y + done, other, part);
		measure_errors(curve->measure, curve->type, y + done, other, part);
		for (size_t i = 0; curve->size && i < part; i++)
			y[done + i] = fabs(y[done + i]);
	}
}

void curve_evaluate(const struct curve *curve, const double *x, double *y, size_t count)
{
	evaluate(curve, NULL, x, y, count);
	if (curve->minus != NULL)
		subtract(curve, NULL, x, y, count);
}

void curve_rows(const struct curve *curve, size_t first, const double *values, const double *x,
	double *y, size_t count)
{
	if (!curve->given)
		evaluate(curve, &first, x, y, count);
	for (size_t i = 0; curve->given && i < count; i++)
		y[i] = number_round_to(values[i], curve->type);
	if (curve->minus != NULL)
		subtract(curve, &first, x, y, count);
}

bool curve_has_rows(const struct curve *curve)
{
	return curve->given || curve->draws != NULL
		|| (curve->minus != NULL && curve->minus->draws != NULL);
}

double curve_at(const struct curve *curve, double x)
{
	double y;
	curve_evaluate(curve, &x, &y, 1);
	return y;
}

size_t curve_breaks(const struct curve *curve, double *breaks)
{
	const struct breakpoint *breakpoint = curve->instance->breakpoint;
	const size_t own = curve->instance->breakpoints;
	double others[CURVE_BREAKS_MAX];
	const size_t theirs = curve->minus == NULL ? 0 : curve_breaks(curve->minus, others);

	/* Both are in increasing order: merge, and say what they share once. */
	size_t count = 0;
	for (size_t i = 0, j = 0; i < own || j < theirs; ) {
		const bool mine = j == theirs || (i < own && breakpoint[i].x <= others[j]);
		const double x = mine ? breakpoint[i++].x : others[j++];
		if (count == 0 || breaks[count - 1] != x)
			breaks[count++] = x;
	}
	return count;
}

void curve_sides(const struct curve *curve, double x, double *left, double *right)
{
	struct curve alone = *curve;
	alone.minus = NULL;
	*left = *right = curve_at(&alone, x);

	const struct breakpoint *breakpoint = curve->instance->breakpoint;
	const size_t count = curve->instance->breakpoints;
	for (size_t i = 0; i < count; i++)
		if (breakpoint[i].x == x) {
			*left = number_round_to(breakpoint[i].left[curve->order], curve->type);
			*right = number_round_to(breakpoint[i].right[curve->order], curve->type);
		}
	if (curve->minus != NULL) {
		double subtract_left, subtract_right;
		curve_sides(curve->minus, x, &subtract_left, &subtract_right);
		*left = measure_error(curve->measure, curve->type, *left, subtract_left);
		*right = measure_error(curve->measure, curve->type, *right, subtract_right);
		if (curve->size) {
			*left = fabs(*left);
			*right = fabs(*right);
		}
	}
}

struct curve curve_function(const struct curve *given)
{
	struct curve function = *given;
	function.given = false;
	function.minus = NULL;
	function.type = NUMBER_F64;
	return function;
}

bool curve_band(const struct curve *curve, struct curve *lower, struct curve *upper)
{
	if (curve->instance->lower == NULL || curve->minus != NULL)
		return false;
	*lower = *upper = *curve;
	lower->draws = upper->draws = NULL;
	lower->instance = curve->instance->lower;
	upper->instance = curve->instance->upper;
	return true;
}

const char *curve_name(const struct curve *curve)
{
	return curve->given ? "values" : curve->instance->activation->name;
}

/* As it is typed: a number, or the word of a choice. */
static void put_value(struct buffer *label, const struct parameter *parameter, double value)
{
	char number[NUMBER_TEXT_MAX + 1];
	size_t length = number_write(number, value);
	const char *text = parameter->words == NULL ? number
		: parameter_word(parameter, value, &length);
	buffer_print(label, "%.*s", (int)length, text);
}

/* The name with the parameters and the order. */
static struct buffer spec_of(const struct curve *curve)
{
	const struct activation *activation = curve->instance->activation;
	struct buffer label = { .bytes = NULL };
	buffer_print(&label, "%s", activation->name);
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		const struct parameter *parameter = &activation->parameter[i];
		if (curve->instance->parameter[i] == parameter_standard(parameter))
			continue;
		buffer_print(&label, ":%s=", parameter->name);
		put_value(&label, parameter, curve->instance->parameter[i]);
	}
	if (curve->order > 0)
		buffer_print(&label, ":d=%u", curve->order);
	return label;
}

char *curve_label(const struct curve *curve)
{
	struct buffer label = { .bytes = NULL };
	if (curve->given)
		buffer_print(&label, "%s", curve_name(curve));
	else
		label = spec_of(curve);
	if (curve->minus != NULL && curve->measure != MEASURE_DIFFERENCE) {
		buffer_print(&label, ":%s", measures[curve->measure].name);
	} else if (curve->minus != NULL) {
		char *other = curve_label(curve->minus);
		buffer_print(&label, "-%s", other);
		free(other);
	}
	return label.bytes;
}
