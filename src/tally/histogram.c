/* SPDX-License-Identifier: MIT */
/* histogram.c - see histogram.h */
#include "tally/histogram.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "support/memory.h"

enum { PLACE_SHIFT = 52 - 7 };		/* below the places: 52 bits of fraction, 2^7 places */

static uint64_t bits_of(double value)
{
	uint64_t bits;
	memcpy(&bits, &value, sizeof bits);
	return bits;
}

static double number_of(uint64_t bits)
{
	double value;
	memcpy(&value, &bits, sizeof value);
	return value;
}

/* Of a positive number. */
static size_t place_of(double size)
{
	return (size_t)((bits_of(size) - 1) >> PLACE_SHIFT);
}

static void add_one(struct histogram *histogram, double size)
{
	if (size == 0) {
		histogram->zero++;
	} else if (size < INFINITY) {
		const size_t place = place_of(size);
		size_t **page = &histogram->page[place / HISTOGRAM_PLACES];
		if (*page == NULL)
			*page = memory_new(HISTOGRAM_PLACES, sizeof **page);
		(*page)[place % HISTOGRAM_PLACES]++;
	} else if (isnan(size)) {
		histogram->none++;
	} else {
		histogram->infinite++;
	}
}

void histogram_add(struct histogram *histogram, const double *size, size_t count)
{
	for (size_t i = 0; i < count; i++)
		add_one(histogram, size[i]);
}

void histogram_merge(struct histogram *histogram, const struct histogram *more)
{
	for (size_t power = 0; power < HISTOGRAM_POWERS; power++) {
		size_t **page = &histogram->page[power];
		if (more->page[power] == NULL)
			continue;
		if (*page == NULL)
			*page = memory_new(HISTOGRAM_PLACES, sizeof **page);
		for (size_t i = 0; i < HISTOGRAM_PLACES; i++)
			(*page)[i] += more->page[power][i];
	}
	histogram->zero += more->zero;
	histogram->infinite += more->infinite;
	histogram->none += more->none;
}

void histogram_free(struct histogram *histogram)
{
	for (size_t power = 0; power < HISTOGRAM_POWERS; power++)
		free(histogram->page[power]);
}

size_t histogram_up_to(const struct histogram *histogram, double power)
{
	const size_t last = place_of(power);
	size_t count = histogram->zero;
	for (size_t place = 0; place <= last; place++) {
		const size_t *page = histogram->page[place / HISTOGRAM_PLACES];
		if (page == NULL)
			place += HISTOGRAM_PLACES - 1;
		else
			count += page[place % HISTOGRAM_PLACES];
	}
	return count;
}

/* The last of all ends at infinity, where no number is. */
static struct bucket bucket_at(size_t place)
{
	const double high = number_of((uint64_t)(place + 1) << PLACE_SHIFT);
	return (struct bucket){
		.low = number_of((uint64_t)place << PLACE_SHIFT),
		.high = isinf(high) ? nextafter(high, 0) : high,
	};
}

struct bucket histogram_rank(const struct histogram *histogram, size_t *rank)
{
	if (*rank <= histogram->zero)
		return (struct bucket){ 0, 0 };
	*rank -= histogram->zero;
	for (size_t power = 0; power < HISTOGRAM_POWERS; power++)
		for (size_t i = 0; histogram->page[power] != NULL && i < HISTOGRAM_PLACES; i++) {
			if (*rank <= histogram->page[power][i])
				return bucket_at(power * HISTOGRAM_PLACES + i);
			*rank -= histogram->page[power][i];
		}
	return *rank <= histogram->infinite ? (struct bucket){ INFINITY, INFINITY }
		: (struct bucket){ NAN, NAN };
}
