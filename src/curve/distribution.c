/* distribution.c - see distribution.h
 *
 * Method for percentiles: the histogram says in which bucket one is, and how many sizes are
 * below that. If the values are kept, those of its bucket are put in order.
 */
#include "curve/distribution.h"

#include <math.h>
#include <stdlib.h>

#include "curve/curve.h"
#include "curve/sizes.h"
#include "support/memory.h"

enum {
	DIFFERING_16_BITS = 1 << 16,	/* a function has no more values there */
	DIFFERING_WIDE = 1 << 12
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

/* Sizes of a bucket, which are to be put in order. */
struct ranked {
	double size;
	size_t count;
};

struct search {
	struct bucket bucket;
	size_t rank;			/* in the bucket, from 1 */
	struct ranked *ranked;		/* owned [found] */
	size_t found, room;
};

static void collect(struct search *search, const double *size, const struct pair *pair,
	size_t count)
{
	const double low = search->bucket.low, high = search->bucket.high;
	for (size_t i = 0; i < count; i++) {
		if (!(size[i] > low && size[i] <= high))
			continue;
		if (search->found == search->room) {
			search->room = 2 * search->room + SIZES_MAX;
			search->ranked = memory_resize(search->ranked, search->room,
				sizeof *search->ranked);
		}
		search->ranked[search->found++] = (struct ranked){ size[i], pair[i].count };
	}
}

static int compare(const void *one, const void *other)
{
	const double a = ((const struct ranked *)one)->size;
	const double b = ((const struct ranked *)other)->size;
	return (a > b) - (a < b);
}

static double finish(const struct search *search)
{
	size_t i = 0;
	qsort(search->ranked, search->found, sizeof *search->ranked, compare);
	for (size_t rank = search->rank; rank > search->ranked[i].count; i++)
		rank -= search->ranked[i].count;
	const double size = search->ranked[i].size;
	free(search->ranked);
	return size;
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
			if (search[k][p].bucket.low < search[k][p].bucket.high)
				collect(&search[k][p], sizes.of[k], pair, count);
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
	for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++)
		for (size_t p = 0; p < PERCENTILES; p++)
			percentiles.of[k][p] = distribution->rows == 0 ? NAN
				: search[k][p].found > 0 ? finish(&search[k][p])
				: search[k][p].bucket.high;
	return percentiles;
}
