/* tally.c - see tally.h */
#include "curve/tally.h"

#include <math.h>
#include <stdlib.h>

#include "curve/curve.h"
#include "support/memory.h"

enum { CHUNK = 256 };		/* rows at a time */

struct tally tally_new(const struct curve *curve, const struct curve *reference, size_t curves)
{
	struct tally tally = { .curve = curve, .reference = reference, .curves = curves };
	tally.errors = memory_new(curves, sizeof *tally.errors);
	tally_clear(&tally);
	return tally;
}

void tally_clear(struct tally *tally)
{
	for (size_t j = 0; j < tally->curves; j++) {
		tally->errors[j] = (struct errors){ .rows = 0 };
		for (size_t k = 0; k < MEASURES; k++)
			tally->errors[j].largest[k] = (struct extreme){ 0, NAN };
	}
}

void tally_free(struct tally *tally)
{
	free(tally->errors);
}

/* The first NaN stays; an x that is NaN is none yet. */
static void include(struct extreme *largest, double size, double x)
{
	if (size > largest->size || (isnan(size) && !isnan(largest->size))
			|| (isnan(largest->x) && size == largest->size))
		*largest = (struct extreme){ size, x };
}

/* Knuth's sum of two; the low parts only need to be nearly right. What is not
 * finite has no low part. */
static void add(struct errors *errors, double high, double low)
{
	const double sum = errors->sum + high;
	const double part = sum - errors->sum;
	const double rest = (errors->sum - (sum - part)) + (high - part);
	errors->sum = sum;
	errors->sum_low = isfinite(sum) ? errors->sum_low + rest + low : 0;
}

static void count(struct errors *errors, enum number_type type, double x, double y, double r,
	double rounded)
{
	for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++) {
		const double size = fabs(measure_error((enum measure)k, type, y, r));
		include(&errors->largest[k], size, x);
		if (k == MEASURE_ABSOLUTE)
			add(errors, size, 0);
	}
	errors->right += y == rounded || (isnan(y) && isnan(rounded));
	errors->rows++;
}

void tally_add(struct tally *tally, size_t first, const double *x, size_t rows)
{
	double y[CHUNK], r[CHUNK], rounded[CHUNK];
	for (size_t j = 0; j < tally->curves; j++) {
		struct curve curve = tally->curve[j], exact = tally->reference[j];
		curve.minus = NULL;
		/* Once from the exact value: rounding r would be the second time. */
		exact.type = curve.type;
		const bool wide = exact.type != tally->reference[j].type;
		for (size_t done = 0; done < rows; done += CHUNK) {
			const size_t part = rows - done < CHUNK ? rows - done : CHUNK;
			curve_rows(&curve, first + done, x + done, y, part);
			curve_evaluate(&tally->reference[j], x + done, r, part);
			if (wide)
				curve_evaluate(&exact, x + done, rounded, part);
			for (size_t i = 0; i < part; i++)
				count(&tally->errors[j], curve.type, x[done + i], y[i], r[i],
					wide ? rounded[i] : r[i]);
		}
	}
}

void tally_merge(struct tally *tally, const struct tally *later)
{
	for (size_t j = 0; j < tally->curves; j++) {
		struct errors *errors = &tally->errors[j];
		const struct errors *more = &later->errors[j];
		if (more->rows == 0)
			continue;
		for (size_t k = 0; k < MEASURES; k++)
			include(&errors->largest[k], more->largest[k].size, more->largest[k].x);
		add(errors, more->sum, more->sum_low);
		errors->right += more->right;
		errors->rows += more->rows;
	}
}

double errors_mean(const struct errors *errors)
{
	return (errors->sum + errors->sum_low) / (double)errors->rows;
}

double errors_share(const struct errors *errors)
{
	return (double)errors->right / (double)errors->rows;
}
