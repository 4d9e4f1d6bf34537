/* sheet.c - see sheet.h */
#include "sink/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "support/memory.h"

static void add(struct sheet *sheet, struct sheet_cell cell)
{
	/* The room doubles: its size is the next power of two. */
	if ((sheet->cells & (sheet->cells - 1)) == 0)
		sheet->cell = memory_resize(sheet->cell, sheet->cells == 0 ? 1 : 2 * sheet->cells,
			sizeof *sheet->cell);
	sheet->cell[sheet->cells++] = cell;
}

void sheet_text(struct sheet *sheet, const char *text)
{
	add(sheet, (struct sheet_cell){ .text = memory_text(text, strlen(text)) });
}

void sheet_number(struct sheet *sheet, double number)
{
	add(sheet, (struct sheet_cell){ .number = number });
}

size_t sheet_rows(const struct sheet *sheet)
{
	return sheet->cells / sheet->columns;
}

const struct sheet_cell *sheet_at(const struct sheet *sheet, size_t row, size_t column)
{
	return &sheet->cell[row * sheet->columns + column];
}

void sheet_free(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->cells; i++)
		free(sheet->cell[i].text);
	free(sheet->cell);
	*sheet = (struct sheet){ .columns = 0 };
}
