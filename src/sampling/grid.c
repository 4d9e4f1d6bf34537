/* grid.c - see grid.h
 *
 * Point i of a linspace of n + 1 points is (A (n - i) + B i) / n: exact at both
 * ends, symmetric when A = -B, and correctly rounded where the products are
 * exact. The products overflow for ends near the largest double; those are
 * scaled by a power of two, which costs no accuracy there.
 */
#include "sampling/grid.h"

#include <float.h>
#include <math.h>

void grid_fill(const struct grid *grid, size_t from, size_t count, double *x)
{
	if (grid->list != NULL) {
		for (size_t i = 0; i < count; i++)
			x[i] = grid->list[(from + i) * grid->stride];
		return;
	}
	const double n = (double)(grid->count - 1);
	const double size = fmax(fabs(grid->first), fabs(grid->last));
	const double scale = size > DBL_MAX / n / 4 ? 0x1p-64 : 1;
	const double first = grid->first * scale, last = grid->last * scale;
	for (size_t i = 0; i < count; i++) {
		const double right = (double)(from + i);
		x[i] = (first * (n - right) + last * right) / n / scale;
	}
	/* A(n - 0)/n need not be A again when the product is rounded. */
	if (from == 0 && count > 0)
		x[0] = grid->first;
	if (from + count == grid->count)
		x[count - 1] = grid->last;
}
