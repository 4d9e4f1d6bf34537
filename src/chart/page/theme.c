/* SPDX-License-Identifier: MIT */
/* theme.c - see theme.h */
#include "chart/page/theme.h"

#include <math.h>

#define RGB(hex) { (hex) >> 16 & 0xff, (hex) >> 8 & 0xff, (hex) & 0xff, 255 }

/* Like the light ones: found by a search for eight colours that are apart for all
 * eyes. The test of themes says how far. */
static const unsigned palette_dark[PALETTE_COLORS] = {
	0x28a0ff, 0xffba34, 0x9dffc7, 0xe15139, 0xe6c5fb, 0x7a8493, 0xa8c0bc, 0xb87d79,
};

static const unsigned ramp_dark[RAMP_COLORS] = { 0xb05bd8, 0xe05c9a, 0xf6854a, 0xfcbf3a, 0xf6f27a };

/* Black ink first; and as all have dashes, they are told apart as greys. */
static const unsigned palette_print[PALETTE_COLORS] = {
	0x000000, 0x0272ce, 0xb52068, 0x7e7204, 0x0f4600, 0x320044, 0xc28275, 0x8c90a0,
};

/* Neither dark nor light, and among the 256 colours that terminals have. */
static const unsigned palette_either[PALETTE_COLORS] = {
	0x0087ff, 0xd75f00, 0xaf87af, 0x00875f, 0xd7005f, 0x5f5fd7, 0x878787, 0x878700,
};

static const unsigned ramp_either[RAMP_COLORS] = { 0x5f5fd7, 0x875fd7, 0xaf5faf, 0xd75f5f, 0xd77000 };

static const double PALE = 0.3;		/* the ground's share in the colour behind a line */
static const double READABLE = 4.5;	/* the contrast that a text needs, after WCAG 2.2 */

static const struct theme light = {
	.background = RGB(0xffffff),
	.grid = RGB(0xe8e8e8),
	.zero = RGB(0xbdbdbd),
	.frame = RGB(0x8c8c8c),
	.legend_edge = RGB(0xd0d0d0),
	.title = RGB(0x111111),
	.label = RGB(0x222222),
	.tick = RGB(0x444444),
	.palette = palette_light,
	.ramp = ramp_light,
	.band_alpha = 50,
	.legend_alpha = 225,
};

static const struct theme dark = {
	.background = RGB(0x16191d),
	.grid = RGB(0x2b3036),
	.zero = RGB(0x565e68),
	.frame = RGB(0x7d8590),
	.legend_edge = RGB(0x444b54),
	.title = RGB(0xf4f6f8),
	.label = RGB(0xe0e4e8),
	.tick = RGB(0xb8c0c8),
	.palette = palette_dark,
	.ramp = ramp_dark,
	.band_alpha = 70,
	.legend_alpha = 225,
};

static const struct theme print = {
	.background = RGB(0xffffff),
	.grid = RGB(0xe2e2e2),
	.zero = RGB(0xa8a8a8),
	.frame = RGB(0x333333),
	.legend_edge = RGB(0x999999),
	.title = RGB(0x000000),
	.label = RGB(0x000000),
	.tick = RGB(0x1a1a1a),
	.palette = palette_print,
	.ramp = ramp_light,
	.dashes = true,
	.band_alpha = 45,
	.legend_alpha = 235,
};

/* Texts are in the terminal's own colour. */
static const struct theme either = {
	.background = RGB(0x808080),
	.frame = RGB(0x808080),
	.palette = palette_either,
	.ramp = ramp_either,
	.either = true,
	.band_alpha = 50,
	.legend_alpha = 225,
};

static const struct dash_pattern dashes[DASH_COUNT] = {
	[DASH_NONE] = { 0, { 0 } },
	[DASH_LONG] = { 2, { 5, 2.5 } },
	[DASH_DOT] = { 2, { 1.2, 1.6 } },
	[DASH_LONG_DOT] = { 4, { 5, 1.8, 1.2, 1.8 } },
	[DASH_SHORT] = { 2, { 2.6, 1.6 } },
	[DASH_LONG_DOT_DOT] = { 6, { 5, 1.6, 1.2, 1.6, 1.2, 1.6 } },
	[DASH_LONGER] = { 2, { 8, 2 } },
	[DASH_LONGER_SHORT] = { 4, { 7, 1.6, 2.2, 1.6 } },
};

struct sizes theme_sizes(double point_px)
{
	return (struct sizes){
		.title = 12 * point_px,
		.panel_title = 10.5 * point_px,
		.label = 10 * point_px,
		.tick = 9 * point_px,
		.legend = 9 * point_px,
		.curve = 1.8 * point_px,
		.halo = 2.4 * point_px,
		.frame = 0.75 * point_px,
		.grid = 0.6 * point_px,
		.zero = 0.75 * point_px,
		.tick_length = 3 * point_px,
		.minor_length = 1.8 * point_px,
		.dot = 2.4 * point_px,
		.jump = 2.6 * point_px,
		.ring = 1.2 * point_px,
		.gap = 4 * point_px,
		.bar = 9 * point_px,
		.margin = 9 * point_px,
		.between = 11.7 * point_px,
	};
}

const struct theme *theme_get(const struct style *style)
{
	return style->unknown_ground ? &either : style->dark ? &dark : style->print ? &print
		: &light;
}

const struct dash_pattern *theme_dash(enum dash dash)
{
	return &dashes[dash];
}

struct color theme_color(const struct theme *theme, const struct series *series)
{
	const struct look *look = series->look;
	if (series->neutral)
		return theme->tick;
	if (look != NULL && look->colored)
		return (struct color)RGB(look->color);
	if (look != NULL && look->number > 0)
		return (struct color)RGB(theme->palette[(look->number - 1) % PALETTE_COLORS]);
	const unsigned hex = series->shades > 0
		? ramp_shade(theme->ramp, series->color, series->shades)
		: theme->palette[series->color % PALETTE_COLORS];
	return (struct color)RGB(hex);
}

/* From 0, black, to 1, white, after CIE 1931. */
static double luminance(struct color color)
{
	const double part[] = { color.red / 255.0, color.green / 255.0, color.blue / 255.0 };
	static const double weight[] = { 0.2126, 0.7152, 0.0722 };
	double sum = 0;
	for (int i = 0; i < 3; i++)
		sum += weight[i] * (part[i] <= 0.04045 ? part[i] / 12.92
			: pow((part[i] + 0.055) / 1.055, 2.4));
	return sum;
}

static double contrast(struct color a, struct color b)
{
	const double one = luminance(a), other = luminance(b);
	return (fmax(one, other) + 0.05) / (fmin(one, other) + 0.05);
}

static struct color mixed(struct color from, struct color to, double share)
{
	return (struct color){
		(unsigned char)lround(from.red + share * (to.red - from.red)),
		(unsigned char)lround(from.green + share * (to.green - from.green)),
		(unsigned char)lround(from.blue + share * (to.blue - from.blue)),
		from.alpha,
	};
}

struct color theme_text_color(const struct theme *theme, const struct series *series)
{
	const struct color line = theme_color(theme, series);
	struct color color = line;
	for (int percent = 2; !theme->either && percent <= 100
			&& contrast(color, theme->background) < READABLE; percent += 2)
		color = mixed(line, theme->title, percent / 100.0);
	return color;
}

struct color theme_pale_color(const struct theme *theme, const struct series *series)
{
	return mixed(theme_color(theme, series), theme->background, PALE);
}

/* A colour that comes again has other dashes; two that are alike never have
 * the same. */
enum dash theme_dash_of(const struct theme *theme, const struct series *series)
{
	static const enum dash first[PALETTE_COLORS] = {
		DASH_NONE, DASH_NONE, DASH_NONE, DASH_NONE,
		DASH_LONG, DASH_DOT, DASH_LONG_DOT, DASH_SHORT,
	};
	if (series->look != NULL && series->look->dashed)
		return series->look->dash;
	if (series->shades > 0)
		return DASH_NONE;
	const size_t number = series->color, round = number / PALETTE_COLORS;
	if (theme->dashes)
		return (enum dash)((number + round) % DASH_COUNT);
	return (enum dash)((first[number % PALETTE_COLORS] + round) % DASH_COUNT);
}
