/* SPDX-License-Identifier: MIT */
/* values.c - see values.h */
#include "chart/axis/values.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chart/axis/ticks.h"

enum {
	VALUE_MAX = 64, DIGITS_MAX = 24,	/* bytes of a text, and of its digits */
	FREE = -1			/* of decimals: each number has its own */
};
static const double SMALL = 0.1;	/* of the largest, of what few decimals say little */
static const double MIDDLE = 0.365;	/* of digits above their base line, of the font size */
static const double SHARE_MOST = 0.4;	/* of the frame's width */

/* Four digits are enough beside a dot. */
static void write_digits(char digits[static DIGITS_MAX], double number)
{
	snprintf(digits, DIGITS_MAX, "%.4g", fabs(number));
}

/* As many decimals as the numbers need whose largest has four digits; FREE where these would
 * leave little of the smallest, or some are powers of ten. */
static int decimals_of(const struct panel *panel)
{
	double most = 0, least = INFINITY;
	int needed = 0;
	for (size_t i = 0; i < panel->values; i++) {
		const double size = fabs(panel->value[i].number);
		char digits[DIGITS_MAX];
		write_digits(digits, size);
		if (strchr(digits, 'e') != NULL)
			return FREE;
		const char *point = strchr(digits, '.');
		needed = (int)fmax(needed, point != NULL ? (double)strlen(point + 1) : 0);
		most = fmax(most, size);
		least = size > 0 ? fmin(least, size) : least;
	}
	return least < SMALL * most ? FREE
		: (int)fmin(needed, fmax(3 - floor(log10(fmax(most, 1e-4))), 0));
}

static void write_value(char text[static VALUE_MAX], double number, int decimals)
{
	char digits[DIGITS_MAX], power[TICK_POWER_MAX];
	const char *sign = number < 0 ? "\u2212" : "";
	if (decimals != FREE) {
		snprintf(text, VALUE_MAX, "%s%.*f", sign, decimals, fabs(number));
		return;
	}
	write_digits(digits, number);
	char *exponent = strchr(digits, 'e');
	if (exponent == NULL) {
		snprintf(text, VALUE_MAX, "%s%s", sign, digits);
		return;
	}
	*exponent = '\0';
	tick_power(power, atoi(exponent + 1));
	snprintf(text, VALUE_MAX, "%s%s\u00d7%s", sign, digits, power);
}

static double distance_px(const struct sizes *sizes)
{
	return 1.3 * sizes->dot + sizes->gap;
}

double values_width_px(const struct panel *panel, const struct drawing *drawing,
	double frame_px, double line_px, double size_px)
{
	const struct font font = { .size_px = size_px };
	const int decimals = decimals_of(panel);
	double width_px = 0;
	const struct extent extent = drawing->device->type->measure(drawing->device, "0", font);
	if (panel->values == 0 || line_px < extent.ascent_px + extent.descent_px)
		return 0;
	for (size_t i = 0; i < panel->values; i++) {
		char text[VALUE_MAX];
		write_value(text, panel->value[i].number, decimals);
		width_px = fmax(width_px, drawing->device->type->measure(drawing->device, text,
			font).width_px);
	}
	width_px += distance_px(&drawing->sizes);
	return width_px <= SHARE_MOST * frame_px ? width_px : 0;
}

void values_add(const struct panel *panel, const struct frame *frame,
	const struct drawing *drawing, double size_px, struct texts *texts)
{
	const struct font font = { .size_px = size_px };
	const int decimals = decimals_of(panel);
	for (size_t i = 0; i < panel->values; i++) {
		const struct value *value = &panel->value[i];
		char text[VALUE_MAX];
		if (!scale_has(&frame->x, value->at.x))
			continue;
		const struct point dot = path_point(frame, value->at);
		write_value(text, value->number, decimals);
		texts_add(texts, drawing->device, &(struct label){
			.text = text,
			.at = { dot.x + distance_px(&drawing->sizes),
				dot.y + MIDDLE * font.size_px },
			.font = font, .color = drawing->theme->label,
		});
	}
}
