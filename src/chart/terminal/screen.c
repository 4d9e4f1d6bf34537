/* SPDX-License-Identifier: MIT */
/* screen.c - see screen.h; how it is written is in screen_write.c */
#include "chart/terminal/screen.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "chart/terminal/ascii.h"
#include "chart/terminal/screen_square.h"
#include "support/memory.h"
#include "support/utf8.h"

/* Dots drawn and left out, in turn: what tells lines apart without colours,
 * or with few of them. */
static const unsigned char dashes[][2] = { { 1, 0 }, { 4, 2 }, { 1, 1 }, { 2, 2 }, { 1, 3 } };
enum { DASHES = sizeof dashes / sizeof *dashes };

struct screen *screen_new(const struct screen_type *type)
{
	struct screen *screen = memory_new(1, sizeof *screen);
	screen->type = *type;
	screen->square = memory_new(type->columns * type->rows, sizeof *screen->square);
	return screen;
}

void screen_free(struct screen *screen)
{
	free(screen->square);
	free(screen->pen);
	free(screen);
}

size_t screen_pen(struct screen *screen, struct color color, enum dash dash)
{
	for (size_t i = 0; i < screen->pens; i++)
		if (color_is_same(screen->pen[i].color, color)
				&& screen->pen[i].dash == dash)
			return i;
	screen->pen = memory_resize(screen->pen, screen->pens + 1, sizeof *screen->pen);
	screen->pen[screen->pens] = (struct screen_pen){ .color = color, .dash = dash };
	return screen->pens++;
}

size_t screen_find_pen(const struct screen *screen, struct color color)
{
	for (size_t i = 0; i < screen->pens; i++)
		if (color_is_same(screen->pen[i].color, color))
			return i;
	return SCREEN_NO_PEN;
}

/* Areas come before their lines and have no say. */
static size_t order_of(struct screen *screen, size_t pen)
{
	if (screen->pen[pen].order == 0)
		screen->pen[pen].order = ++screen->ordered;
	return screen->pen[pen].order - 1;
}

static struct square *square_at(struct screen *screen, long column, long row)
{
	if (column < 0 || row < 0 || (size_t)column >= screen->type.columns
			|| (size_t)row >= screen->type.rows)
		return NULL;
	return &screen->square[(size_t)row * screen->type.columns + (size_t)column];
}

/* The square with a dot more; NULL if it is outside. */
static struct square *set_dot(struct screen *screen, long x, long y, size_t pen)
{
	/* Braille's dots were six at first: the lowest two came later. */
	static const unsigned char bits[SQUARE_DOTS_Y][SQUARE_DOTS_X] = {
		{ 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 },
	};
	if (x < 0 || y < 0)
		return NULL;
	struct square *square = square_at(screen, x / SQUARE_DOTS_X, y / SQUARE_DOTS_Y);
	if (square == NULL)
		return NULL;
	square->dots |= bits[y % SQUARE_DOTS_Y][x % SQUARE_DOTS_X];
	square->pen = pen;
	return square;
}

void screen_shade(struct screen *screen, long x, long y, size_t pen)
{
	struct square *square = set_dot(screen, x, y, pen);
	if (square != NULL)
		square->shaded = true;
}

/* Where two lines lie on each other they take turns. */
static void draw_dot(struct screen *screen, long x, long y, size_t pen)
{
	const struct square *before = square_at(screen, x / SQUARE_DOTS_X, y / SQUARE_DOTS_Y);
	const bool taken = x >= 0 && y >= 0 && before != NULL && before->dots != 0
		&& !before->shaded && x / SQUARE_DOTS_X % 2 == 0;
	const size_t other = taken ? before->pen : pen;
	struct square *square = set_dot(screen, x, y, other);
	if (square != NULL)
		square->shaded = false;
}

void screen_line(struct screen *screen, struct point from, struct point to, size_t pen,
	size_t *drawn)
{
	const size_t order = order_of(screen, pen);
	const size_t number = !screen->type.unicode ? 0
		: screen->type.colors == SCREEN_PLAIN ? order % DASHES
		: (size_t)screen->pen[pen].dash % DASHES;
	const size_t on = dashes[number][0], off = dashes[number][1];
	const long steps = lround(ceil(fmax(fabs(to.x - from.x), fabs(to.y - from.y)))) + 1;
	for (long i = 0; i <= steps; i++) {
		const double share = (double)i / (double)steps;
		const long x = lround(floor(from.x + share * (to.x - from.x)));
		const long y = lround(floor(from.y + share * (to.y - from.y)));
		if (*drawn > 0 && x == screen->last_x && y == screen->last_y)
			continue;
		screen->last_x = x;
		screen->last_y = y;
		if ((*drawn)++ % (on + off) < on)
			draw_dot(screen, x, y, pen);
	}
}

void screen_arms(struct screen *screen, long column, long row, unsigned arms, bool faint)
{
	struct square *square = square_at(screen, column, row);
	if (square == NULL)
		return;
	if (faint)
		square->faint_arms |= (unsigned char)arms;
	else
		square->arms |= (unsigned char)arms;
}

/* The columns of a character; 0: it goes on top of the one before. */
static int character_width(uint32_t character)
{
	const int width = wcwidth((wchar_t)character);
	return width < 0 ? 1 : width;
}

static char *as_shown(const struct screen *screen, const char *text)
{
	return screen->type.unicode ? utf8_plain(text) : ascii_text(text);
}

size_t screen_width(const struct screen *screen, const char *text)
{
	char *shown = as_shown(screen, text);
	size_t width = 0;
	uint32_t character;
	const char *at = shown;
	for (size_t length; (length = utf8_read(at, &character)) > 0; at += length)
		width += (size_t)character_width(character);
	free(shown);
	return width;
}

void screen_text(struct screen *screen, long column, long row, const char *text,
	enum screen_text look, size_t pen)
{
	char *shown = as_shown(screen, text);
	struct square *last = NULL;
	uint32_t character;
	const char *at = shown;
	for (size_t length; (length = utf8_read(at, &character)) > 0; at += length) {
		const int width = character_width(character);
		if (width == 0) {
			const size_t used = last != NULL ? strlen(last->text) : 0;
			if (last != NULL && used + length < sizeof last->text)
				memcpy(last->text + used, at, length);
			continue;
		}
		struct square *square = square_at(screen, column, row);
		const bool fits = square != NULL
			&& square_at(screen, column + width - 1, row) != NULL;
		last = fits ? square : NULL;
		if (fits) {
			*square = (struct square){ .look = look, .pen = pen };
			memcpy(square->text, at, length);
			if (width == 2)
				square[1] = (struct square){ .covered = true };
		}
		column += width;
	}
	free(shown);
}

void screen_mark(struct screen *screen, long column, long row, bool ring, size_t pen)
{
	static const char *const marks[2][2] = { { "O", "o" }, { "\u25cf", "\u25cb" } };
	order_of(screen, pen);
	screen_text(screen, column, row, marks[screen->type.unicode][ring], TEXT_PLAIN, pen);
}
