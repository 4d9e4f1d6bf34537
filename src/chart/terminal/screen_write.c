/* SPDX-License-Identifier: MIT */
/* screen_write.c - a screen as lines of text, with colours if there are any. */
#include <stdio.h>
#include <string.h>

#include "chart/terminal/screen.h"
#include "chart/terminal/screen_square.h"
#include "support/output.h"
#include "support/utf8.h"

enum { CODE_MAX = 24, FIRST_OF_CUBE = 16, FIRST_GREY = 232, GREYS = 24 };

/* A square's text and how it looks: the parameters of "select graphic rendition". */
struct glyph {
	char text[SQUARE_TEXT_MAX];
	char code[CODE_MAX];		/* "": plain */
};

/* By the arms that they have. */
static const char *const lines[16] = {
	" ", "╵", "╶", "└", "╷", "│", "┌", "├", "╴", "┘", "─", "┴", "┐", "┤", "┬", "┼",
};
static const char *const faint_lines[16] = {
	" ", "┊", "┈", "┊", "┊", "┊", "┊", "┊", "┈", "┊", "┈", "┊", "┊", "┊", "┈", "┼",
};

static const char *line_text(bool unicode, unsigned arms, bool faint)
{
	const bool upright = (arms & (ARM_UP | ARM_DOWN)) != 0;
	const bool level = (arms & (ARM_LEFT | ARM_RIGHT)) != 0;
	if (unicode)
		return faint ? faint_lines[arms] : lines[arms];
	if (faint)
		return upright ? ":" : ".";
	return upright && level ? "+" : upright ? "|" : "-";
}

/* The step of the six of each component that is nearest. */
static int cube_step(int component)
{
	return component < 48 ? 0 : component < 115 ? 1 : (component - 35) / 40;
}

static int cube_value(int step)
{
	return step == 0 ? 0 : 55 + 40 * step;
}

static int square_of(int a, int b)
{
	return (a - b) * (a - b);
}

/* Of the 256 colours the nearest: of a cube, or of a row of greys. */
static int nearest_color(struct color color)
{
	const int red = cube_step(color.red), green = cube_step(color.green);
	const int blue = cube_step(color.blue);
	const int mean = (color.red + color.green + color.blue) / 3;
	const int grey = mean < 8 ? 0 : mean > 238 ? GREYS - 1 : (mean - 3) / 10;
	const int level = 8 + 10 * grey;
	const int off_cube = square_of(cube_value(red), color.red)
		+ square_of(cube_value(green), color.green) + square_of(cube_value(blue), color.blue);
	const int off_grey = square_of(level, color.red) + square_of(level, color.green)
		+ square_of(level, color.blue);
	return off_grey < off_cube ? FIRST_GREY + grey
		: FIRST_OF_CUBE + 36 * red + 6 * green + blue;
}

static size_t order_of(const struct screen_pen *pen)
{
	return pen->order > 0 ? pen->order - 1 : 0;
}

static void pen_code(const struct screen *screen, const struct screen_pen *pen, char code[static CODE_MAX])
{
	static const char *const basic[] = { "34", "31", "32", "35", "33", "36", "", "1;33" };
	*code = '\0';
	if (screen->type.colors == SCREEN_8_COLORS)
		strcpy(code, basic[order_of(pen) % (sizeof basic / sizeof *basic)]);
	else if (screen->type.colors == SCREEN_256_COLORS)
		snprintf(code, CODE_MAX, "38;5;%d", nearest_color(pen->color));
}

/* The frame is in front of dots where it stands upright, behind where it lies:
 * a curve that runs along an edge is seen. */
static bool shows_dots(const struct square *square)
{
	const unsigned level = ARM_LEFT | ARM_RIGHT;
	return square->dots != 0 && (square->arms == 0
		|| ((square->arms & level) == level && (square->arms & ARM_UP) == 0));
}

static void dots_glyph(const struct screen *screen, const struct square *square,
	struct glyph *glyph)
{
	static const char letters[] = "*+ox#@%=";
	const struct screen_pen *pen = &screen->pen[square->pen];
	if (screen->type.unicode)
		utf8_write(glyph->text, 0x2800u + square->dots);
	else
		glyph->text[0] = square->shaded ? '/' : letters[order_of(pen) % strlen(letters)];
	pen_code(screen, pen, glyph->code);
}

static struct glyph glyph_of(const struct screen *screen, const struct square *square)
{
	struct glyph glyph = { .text = "" };
	if (*square->text != '\0') {
		strcpy(glyph.text, square->text);
		if (square->pen != SCREEN_NO_PEN)
			pen_code(screen, &screen->pen[square->pen], glyph.code);
		else if (square->look == TEXT_BOLD)
			strcpy(glyph.code, "1");
	} else if (shows_dots(square)) {
		dots_glyph(screen, square, &glyph);
	} else {
		const bool faint = square->arms == 0;
		const unsigned arms = faint ? square->faint_arms : square->arms;
		strcpy(glyph.text, arms == 0 ? " " : line_text(screen->type.unicode, arms, faint));
		strcpy(glyph.code, arms == 0 ? "" : "2");
	}
	if (screen->type.colors == SCREEN_PLAIN)
		*glyph.code = '\0';
	return glyph;
}

static void write_row(const struct screen *screen, const struct square *square,
	struct output *output)
{
	char code[CODE_MAX] = "";
	size_t blanks = 0;	/* not written yet: none are at the end of a line */
	for (size_t i = 0; i < screen->type.columns; i++) {
		if (square[i].covered)
			continue;
		const struct glyph glyph = glyph_of(screen, &square[i]);
		if (strcmp(glyph.text, " ") == 0) {
			blanks++;
			continue;
		}
		output_print(output, "%*s", (int)blanks, "");
		blanks = 0;
		if (strcmp(glyph.code, code) != 0) {
			output_print(output, *glyph.code == '\0' || *code == '\0' ? "\x1b[%sm"
				: "\x1b[0;%sm", glyph.code);
			strcpy(code, glyph.code);
		}
		output_text(output, glyph.text);
	}
	output_text(output, *code != '\0' ? "\x1b[m\n" : "\n");
}

void screen_write(const struct screen *screen, struct output *output)
{
	for (size_t row = 0; row < screen->type.rows; row++)
		write_row(screen, &screen->square[row * screen->type.columns], output);
}
