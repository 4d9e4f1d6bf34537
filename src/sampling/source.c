/* source.c - see source.h */
#include "sampling/source.h"

#include "sampling/grid.h"

struct source source_of_grid(const struct grid *grid)
{
	return (struct source){ .grid = grid, .next = grid->from, .end = grid->to };
}

struct source source_of_input(struct input *input)
{
	return (struct source){ .input = input };
}

bool source_next(struct source *source, size_t rows, struct portion *portion,
	struct error *error)
{
	portion->grid = source->grid;
	if (source->grid == NULL)
		return input_next(source->input, &portion->lines, error);
	const size_t left = source->end - source->next;
	portion->next = source->next;
	source->next += left < rows ? left : rows;
	portion->end = source->next;
	return portion->next < portion->end;
}

bool source_is_ready(const struct source *source)
{
	return source->grid != NULL || input_is_ready(source->input);
}

size_t portion_read(struct portion *portion, const struct rows *rows, size_t count,
	struct error *error)
{
	const size_t left = portion->end - portion->next;
	const size_t made = portion->grid == NULL ? lines_read(&portion->lines, rows, count, error)
		: left < count ? left : count;
	if (portion->grid != NULL && made > 0)
		grid_fill(portion->grid, portion->next, made, rows->column[0]);
	portion->next += made;
	return made;
}

void portion_free(struct portion *portion)
{
	lines_free(&portion->lines);
}
