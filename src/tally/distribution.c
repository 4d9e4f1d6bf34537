/* SPDX-License-Identifier: MIT */
/* distribution.c - see distribution.h
 *
 * Method for percentiles: the histogram says in which bucket one is, and how many sizes are
 * below that. If the values are kept, those of its bucket are put in order.
 */
#include "tally/distribution.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "curve/curve.h"
#include "support/memory.h"
#include "tally/sizes.h"

enum {
	DIFFERING_16_BITS = 1 << 16,	/* a function has no more values there */
	DIFFERING_WIDE = 1 << 12,
	LOOKED_AT = 32			/* sizes at a time */
};

const unsigned percentile_permille[PERCENTILES] = { 500, 900, 990, 999 };

struct distribution *distributions_new(const struct curve *curve, size_t curves)
{
	struct distribution *distribution = memory_new(curves, sizeof *distribution);
	for (size_t j = 0; j < curves; j++) {
		const enum number_type type = curve[j].type;
		distribution[j].type = type;
		distribution[j].kept.most = type == NUMBER_F16 || type == NUMBER_BF16
			? DIFFERING_16_BITS : DIFFERING_WIDE;
	}
	return distribution;
}

void distributions_free(struct distribution *distribution, size_t curves)
{
	for (size_t j = 0; j < curves; j++) {
		for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++)
			histogram_free(&distribution[j].histogram[k]);
		kept_free(&distribution[j].kept);
	}
	free(distribution);
}

void distribution_add(struct distribution *distribution, const double *y, const double *r,
	const struct sizes *sizes, size_t count)
{
	const double *absolute = sizes->of[MEASURE_ABSOLUTE];
	for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++)
		histogram_add(&distribution->histogram[k], sizes->of[k], count);
	distribution->rows += count;
	for (size_t i = 0; !distribution->kept.given_up && i < count; i++)
		if (absolute[i] > 0 && absolute[i] < INFINITY)
			kept_add(&distribution->kept, y[i], r[i], 1);
}

void distributions_merge(struct distribution *distribution, const struct distribution *more,
	size_t curves)
{
	for (size_t j = 0; j < curves; j++) {
		for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++)
			histogram_merge(&distribution[j].histogram[k], &more[j].histogram[k]);
		distribution[j].rows += more[j].rows;
		kept_merge(&distribution[j].kept, &more[j].kept);
	}
}

/* A size of a bucket, and how often it is there. */
struct ranked {
	double size;
	size_t count;
};

/* Those of a bucket, which is looked through until the rank is found. */
struct search {
	struct bucket bucket;
	size_t rank;			/* in the bucket, from 1 */
	struct ranked *ranked;		/* owned [room] */
	size_t found, room;
};

/* Whether any size is in the bucket: quickly, since few blocks have one. */
static bool has_any(const struct bucket *bucket, const double *size, size_t count)
{
	unsigned any = 0;
	for (size_t i = 0; i < count; i++)
		any |= (size[i] > bucket->low) & (size[i] <= bucket->high);
	return any != 0;
}

static void collect(struct search *search, const double *size, const struct pair *pair,
	size_t count)
{
	if (search->room < search->found + count) {
		search->room = 2 * search->room + SIZES_MAX;
		search->ranked = memory_resize(search->ranked, search->room,
			sizeof *search->ranked);
	}
	for (size_t i = 0; i < count; i++) {
		/* Written always, so that nothing is guessed at each one. */
		search->ranked[search->found] = (struct ranked){ size[i], pair[i].count };
		search->found += (size[i] > search->bucket.low) & (size[i] <= search->bucket.high);
	}
}

/* Some pairs go through all searches. */
static void search_part(struct search search[MEASURES][PERCENTILES], enum number_type type,
	const struct pair *pair, size_t count)
{
	double y[SIZES_MAX], r[SIZES_MAX];
	struct sizes sizes;
	for (size_t i = 0; i < count; i++) {
		y[i] = pair[i].y;
		r[i] = pair[i].r;
	}
	sizes_fill(&sizes, type, y, r, count);
	for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++)
		for (size_t p = 0; p < PERCENTILES; p++)
			for (size_t done = 0, part; done < count; done += part) {
				part = count - done < LOOKED_AT ? count - done : LOOKED_AT;
				if (has_any(&search[k][p].bucket, sizes.of[k] + done, part))
					collect(&search[k][p], sizes.of[k] + done, pair + done,
						part);
			}
}

static double middle(double a, double b, double c)
{
	return fmax(fmin(a, b), fmin(fmax(a, b), c));
}

/* The size of this rank, from 1: those below a pivot, it, and those above are told apart until
 * the rank is the pivot's. */
static double select_rank(struct ranked *ranked, size_t found, size_t rank)
{
	for (;;) {
		const double pivot = middle(ranked[0].size, ranked[found / 2].size,
			ranked[found - 1].size);
		size_t below = 0, equal = 0, less = 0, end = found;
		for (size_t i = 0; i < end; ) {
			const struct ranked one = ranked[i];
			if (one.size < pivot) {
				ranked[i++] = ranked[less];
				ranked[less++] = one;
				below += one.count;
			} else if (one.size > pivot) {
				ranked[i] = ranked[--end];
				ranked[end] = one;
			} else {
				equal += one.count;
				i++;
			}
		}
		if (rank > below && rank <= below + equal)
			return pivot;
		if (rank <= below) {
			found = less;
		} else {
			rank -= below + equal;
			ranked += end;
			found -= end;
		}
	}
}

/* rows permille / 1000, rounded up, without overflow. */
static size_t rank_of(size_t rows, unsigned permille)
{
	return rows / 1000 * permille + (rows % 1000 * permille + 999) / 1000;
}

struct percentiles distribution_percentiles(struct distribution *distribution)
{
	struct kept *kept = &distribution->kept;
	struct search search[MEASURES][PERCENTILES] = { 0 };
	struct percentiles percentiles;
	for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++)
		for (size_t p = 0; p < PERCENTILES; p++) {
			size_t rank = rank_of(distribution->rows, percentile_permille[p]);
			search[k][p].bucket = histogram_rank(&distribution->histogram[k], &rank);
			search[k][p].rank = rank;
		}
	kept_settle(kept);
	for (size_t done = 0; done < kept->used; done += SIZES_MAX)
		search_part(search, distribution->type, kept->pair + done,
			kept->used - done < SIZES_MAX ? kept->used - done : SIZES_MAX);
	/* Where nothing is in the bucket, or kept, it tells all there is to know. */
	for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++)
		for (size_t p = 0; p < PERCENTILES; p++) {
			const struct search *one = &search[k][p];
			percentiles.of[k][p] = distribution->rows == 0 ? NAN
				: one->found > 0 ? select_rank(one->ranked, one->found, one->rank)
				: one->bucket.high;
			free(one->ranked);
		}
	return percentiles;
}
