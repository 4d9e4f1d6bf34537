/* SPDX-License-Identifier: MIT */
/* tally.c - see tally.h */
#include "tally/tally.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "support/memory.h"
#include "tally/distribution.h"

struct chunk {			/* rows of one curve */
	size_t rows;
	const double *x;
	double y[SIZES_MAX], r[SIZES_MAX];
	double rounded[SIZES_MAX];	/* the reference in the curve's type */
};

struct tally tally_new(const struct curve *curve, const struct curve *reference, size_t curves)
{
	struct tally tally = { .curve = curve, .reference = reference, .curves = curves };
	tally.errors = memory_new(curves, sizeof *tally.errors);
	tally.monotone = memory_new(curves, sizeof *tally.monotone);
	tally_clear(&tally);
	return tally;
}

void tally_clear(struct tally *tally)
{
	tally->passed_over = 0;
	for (size_t j = 0; j < tally->curves; j++) {
		tally->errors[j] = (struct errors){ .rows = 0 };
		for (size_t k = 0; k < MEASURES; k++)
			tally->errors[j].largest[k] = (struct extreme){ 0, NAN };
		tally->monotone[j] = (struct monotone){ .begun = false };
	}
}

void tally_free(struct tally *tally)
{
	free(tally->errors);
	free(tally->monotone);
}

/* The first NaN stays; an x that is NaN is none yet. */
static void include(struct extreme *largest, double size, double x)
{
	if (size > largest->size || (isnan(size) && !isnan(largest->size))
			|| (isnan(largest->x) && size == largest->size))
		*largest = (struct extreme){ size, x };
}

/* Most chunks have nothing that is larger. */
static void include_all(struct extreme *largest, const double *size, const struct chunk *chunk)
{
	if (sizes_largest(size, chunk->rows) <= largest->size && !isnan(largest->x))
		return;
	for (size_t i = 0; i < chunk->rows; i++)
		include(largest, size[i], chunk->x[i]);
}

static void count(struct tally *tally, size_t j, const struct chunk *chunk)
{
	struct errors *errors = &tally->errors[j];
	struct sizes sizes;
	sizes_fill(&sizes, tally->curve[j].type, chunk->y, chunk->r, chunk->rows);
	for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++) {
		include_all(&errors->largest[k], sizes.of[k], chunk);
		errors->sum[k] = sum_plus(errors->sum[k], sizes_sum(sizes.of[k], chunk->rows));
	}
	if (tally->distribution != NULL)
		distribution_add(&tally->distribution[j], chunk->y, chunk->r, &sizes,
			chunk->rows);
	for (size_t i = 0; tally->in_order && i < chunk->rows; i++)
		monotone_add(&tally->monotone[j],
			(struct place){ chunk->x[i], chunk->y[i], chunk->r[i] });
	errors->right += sizes_equal(chunk->y, chunk->rounded, chunk->rows);
	errors->rows += chunk->rows;
}

void tally_add(struct tally *tally, size_t first, const double *x, const double *values,
	size_t rows)
{
	struct chunk chunk;
	for (size_t j = 0; j < tally->curves; j++) {
		const struct curve *reference = &tally->reference[j];
		struct curve curve = tally->curve[j], exact = *reference;
		curve.minus = NULL;
		/* Once from the exact value: rounding r would be the second time. */
		exact.type = curve.type;
		for (size_t done = 0; done < rows; done += chunk.rows) {
			chunk.x = x + done;
			chunk.rows = rows - done < SIZES_MAX ? rows - done : SIZES_MAX;
			curve_rows(&curve, first + done, values != NULL ? values + done : NULL,
				chunk.x, chunk.y, chunk.rows);
			curve_rows(reference, first + done, NULL, chunk.x, chunk.r, chunk.rows);
			if (exact.type != reference->type)
				curve_rows(&exact, first + done, NULL, chunk.x, chunk.rounded,
					chunk.rows);
			else
				memcpy(chunk.rounded, chunk.r, chunk.rows * sizeof *chunk.r);
			flush_references(&curve, reference, chunk.x, chunk.y, chunk.r, chunk.rows);
			flush_references(&curve, &exact, chunk.x, chunk.y, chunk.rounded,
				chunk.rows);
			count(tally, j, &chunk);
		}
	}
}

void tally_merge(struct tally *tally, const struct tally *later)
{
	tally->passed_over += later->passed_over;
	for (size_t j = 0; j < tally->curves; j++) {
		struct errors *errors = &tally->errors[j];
		const struct errors *more = &later->errors[j];
		monotone_merge(&tally->monotone[j], &later->monotone[j]);
		if (more->rows == 0)
			continue;
		for (size_t k = 0; k < MEASURES; k++) {
			include(&errors->largest[k], more->largest[k].size, more->largest[k].x);
			errors->sum[k] = sum_plus(errors->sum[k], more->sum[k]);
		}
		errors->right += more->right;
		errors->rows += more->rows;
	}
}

double errors_mean(const struct errors *errors, enum measure measure)
{
	const struct sum sum = errors->sum[measure];
	return (sum.high + sum.low) / (double)errors->rows;
}

double errors_share(const struct errors *errors)
{
	return (double)errors->right / (double)errors->rows;
}
