/* sampler.c - see sampler.h */
#include "sampling/sampler.h"

#include <stdlib.h>

#include "sampling/curve.h"
#include "sampling/grid.h"
#include "sampling/input.h"
#include "support/memory.h"

struct sampler {
	const struct grid *grid;	/* borrowed */
	struct input *input;		/* borrowed, or NULL */
	const struct curve *curve;	/* borrowed [block.columns] */
	size_t done;			/* rows of the grid so far */
	size_t rows_max;
	double *x;			/* owned [rows_max] */
	double **y;			/* owned [block.columns][rows_max], one allocation */
	struct block block;
};

struct sampler *sampler_new(const struct grid *grid, struct input *input,
	const struct curve *curve, size_t curves)
{
	struct sampler *sampler = memory_new(1, sizeof *sampler);
	const size_t rows = BLOCK_VALUES / (curves + 1);
	sampler->grid = grid;
	sampler->input = input;
	sampler->curve = curve;
	sampler->rows_max = rows > 0 ? rows : 1;
	sampler->x = memory_new((curves + 1) * sampler->rows_max, sizeof *sampler->x);
	sampler->y = memory_new(curves, sizeof *sampler->y);
	for (size_t j = 0; j < curves; j++)
		sampler->y[j] = sampler->x + (j + 1) * sampler->rows_max;
	sampler->block = (struct block){
		.columns = curves,
		.x = sampler->x,
		.y = (const double *const *)sampler->y,
	};
	return sampler;
}

/* Fills in the next x. Returns how many. */
static size_t next_rows(struct sampler *sampler, struct error *error)
{
	if (sampler->input != NULL)
		return input_read(sampler->input, sampler->x, sampler->rows_max, error);
	const size_t left = sampler->grid->count - sampler->done;
	const size_t rows = left < sampler->rows_max ? left : sampler->rows_max;
	if (rows > 0)
		grid_fill(sampler->grid, sampler->done, rows, sampler->x);
	sampler->done += rows;
	return rows;
}

const struct block *sampler_next(struct sampler *sampler, struct error *error)
{
	struct block *block = &sampler->block;
	block->rows = next_rows(sampler, error);
	if (block->rows == 0)
		return NULL;
	for (size_t j = 0; j < block->columns; j++)
		curve_evaluate(&sampler->curve[j], sampler->x, sampler->y[j], block->rows);
	return block;
}

void sampler_free(struct sampler *sampler)
{
	if (sampler == NULL)
		return;
	free(sampler->x);
	free(sampler->y);
	free(sampler);
}
