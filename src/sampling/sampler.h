/* sampler.h - curves and a grid become blocks of rows. */
#ifndef SAMPLING_SAMPLER_H
#define SAMPLING_SAMPLER_H

#include <stddef.h>

struct curve;
struct error;
struct grid;
struct input;
struct sampler;

enum { BLOCK_VALUES = 1 << 15 };	/* of all columns together: 256 KiB */

struct block {			/* valid until the next sampler_next */
	size_t rows, columns;
	const double *x;		/* [rows] */
	const double *const *y;		/* [columns][rows] */
};

/* The x come from the grid, or from the input if that is not NULL. What is
 * given here stays the caller's, and must outlive the sampler. */
struct sampler *sampler_new(const struct grid *grid, struct input *input,
	const struct curve *curve, size_t curves);

/* The next rows, in order; NULL after the last, or when the input failed. */
const struct block *sampler_next(struct sampler *sampler, struct error *error);

void sampler_free(struct sampler *sampler);	/* takes NULL */

#endif
