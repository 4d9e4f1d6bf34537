/* SPDX-License-Identifier: MIT */
/* screen.h - a picture in characters: squares that hold a text, or dots, or
 * pieces of lines. What is outside of it is not drawn. */
#ifndef CHART_TERMINAL_SCREEN_H
#define CHART_TERMINAL_SCREEN_H

#include <stdbool.h>
#include <stddef.h>

#include "chart/page/device.h"

struct output;

#define SCREEN_NO_PEN ((size_t)-1)

enum { SQUARE_DOTS_X = 2, SQUARE_DOTS_Y = 4 };	/* dots in a square */

enum screen_colors { SCREEN_PLAIN, SCREEN_8_COLORS, SCREEN_256_COLORS };

struct screen_type {
	size_t columns, rows;
	bool unicode;			/* else ASCII alone */
	enum screen_colors colors;
	bool shared;			/* with what else is said to the user, and a prompt */
};

enum { ARM_UP = 1, ARM_RIGHT = 2, ARM_DOWN = 4, ARM_LEFT = 8 };

enum screen_text { TEXT_PLAIN, TEXT_BOLD };

struct screen *screen_new(const struct screen_type *type);
void screen_free(struct screen *screen);

/* A number for what is drawn in this colour and with these dashes, the same
 * for the same. */
size_t screen_pen(struct screen *screen, struct color color, enum dash dash);

/* The first pen of that colour, whatever its dashes; SCREEN_NO_PEN: none. */
size_t screen_find_pen(const struct screen *screen, struct color color);

/* Dots are counted from the top left one. What is drawn later takes the square's
 * colour. */

/* A dot of an area. */
void screen_shade(struct screen *screen, long x, long y, size_t pen);

/* A piece of a line, of which *drawn dots, 0 at first, are there already. */
void screen_line(struct screen *screen, struct point from, struct point to, size_t pen,
	size_t *drawn);

/* Arms from the middle of a square, of the frame or of the faint lines behind. */
void screen_arms(struct screen *screen, long column, long row, unsigned arms, bool faint);

/* How many columns a text takes, and the text itself, in the pen's colour if
 * there is one. */
size_t screen_width(const struct screen *screen, const char *text);
void screen_text(struct screen *screen, long column, long row, const char *text,
	enum screen_text look, size_t pen);

/* A mark in the middle of a square: a dot, or a ring. */
void screen_mark(struct screen *screen, long column, long row, bool ring, size_t pen);

void screen_write(const struct screen *screen, struct output *output);

#endif
