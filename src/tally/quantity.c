/* SPDX-License-Identifier: MIT */
/* quantity.c - see quantity.h */
#include "tally/quantity.h"

#include <math.h>
#include <string.h>

#include "tally/distribution.h"
#include "tally/tally.h"

/* One quantity by each measure. */
#define BY_MEASURE(name, statistic, percentile) \
	{ name "-abs", statistic, MEASURE_ABSOLUTE, percentile }, \
	{ name "-rel", statistic, MEASURE_RELATIVE, percentile }, \
	{ name "-ulp", statistic, MEASURE_ULP, percentile },

const struct quantity quantities[QUANTITIES] = {
	BY_MEASURE("max", STATISTIC_MAX, 0)
	BY_MEASURE("mean", STATISTIC_MEAN, 0)
	BY_MEASURE("p50", STATISTIC_PERCENTILE, 0)
	BY_MEASURE("p90", STATISTIC_PERCENTILE, 1)
	BY_MEASURE("p99", STATISTIC_PERCENTILE, 2)
	BY_MEASURE("p99.9", STATISTIC_PERCENTILE, 3)
	{ .name = "exact-share", .statistic = STATISTIC_SHARE },
	{ .name = "monotone", .statistic = STATISTIC_MONOTONE },
};

static char plain(char c)
{
	return c == '_' || c == '.' ? '-' : c;
}

const struct quantity *quantity_find(const char *name, size_t length)
{
	for (size_t i = 0; i < QUANTITIES; i++) {
		size_t same = 0;
		while (same < length && quantities[i].name[same] != '\0'
				&& plain(name[same]) == plain(quantities[i].name[same]))
			same++;
		if (same == length && quantities[i].name[same] == '\0')
			return &quantities[i];
	}
	return NULL;
}

static double value_of(const struct quantity *quantity, const struct errors *errors,
	const struct percentiles *percentiles)
{
	const double largest = errors->largest[quantity->measure].size;
	switch (quantity->statistic) {
	case STATISTIC_MAX: return largest;
	case STATISTIC_MEAN: return errors_mean(errors, quantity->measure);
	case STATISTIC_PERCENTILE: break;
	case STATISTIC_SHARE: return errors_share(errors);
	case STATISTIC_MONOTONE: return NAN;
	}
	/* The end of its bucket may be beyond the largest. */
	const double size = percentiles->of[quantity->measure][quantity->percentile];
	return size > largest ? largest : size;
}

void quantity_values(const struct tally *tally, size_t j, double values[QUANTITIES])
{
	const struct errors *errors = &tally->errors[j];
	struct percentiles percentiles;
	if (tally->distribution != NULL)
		percentiles = distribution_percentiles(&tally->distribution[j]);
	for (size_t i = 0; i < QUANTITIES; i++)
		values[i] = errors->rows == 0 || (quantities[i].statistic == STATISTIC_PERCENTILE
				&& tally->distribution == NULL)
			? NAN : value_of(&quantities[i], errors, &percentiles);
}
