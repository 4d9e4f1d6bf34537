/* theme.c - see theme.h */
#include "chart/page/theme.h"

#define RGB(hex) { (hex) >> 16 & 0xff, (hex) >> 8 & 0xff, (hex) & 0xff, 255 }

/* The hues of the light ones, lightened where they are dark. */
static const unsigned palette_dark[PALETTE_COLORS] = {
	0x3fa2e6, 0xff7f33, 0x1fc796, 0xe79ac6,
	0xf2b233, 0x8fd0f7, 0xf4f6f8, 0xf7de5c,
};

static const unsigned ramp_dark[RAMP_COLORS] = { 0x6a74e8, 0x2f9fe0, 0x2fc79a, 0xa6d94a, 0xffe27a };

/* Dark enough for thin lines in ink, and different as greys too. */
static const unsigned palette_print[PALETTE_COLORS] = {
	0x000000, 0x005a9c, 0xb84300, 0x00735a, 0x8f3a72, 0x7d5a00, 0x2f7fb0, 0x5c5c5c,
};

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

static const struct dash_pattern dashes[DASH_COUNT] = {
	[DASH_NONE] = { 0, { 0 } },
	[DASH_LONG] = { 2, { 5, 2.5 } },
	[DASH_DOT] = { 2, { 1.2, 1.6 } },
	[DASH_LONG_DOT] = { 4, { 5, 1.8, 1.2, 1.8 } },
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
		.frame = 0.75 * point_px,
		.grid = 0.6 * point_px,
		.zero = 0.75 * point_px,
		.tick_length = 3 * point_px,
		.dot = 2.4 * point_px,
		.jump = 2.6 * point_px,
		.ring = 1.2 * point_px,
		.gap = 4 * point_px,
		.margin = 9 * point_px,
		.between = 11.7 * point_px,
	};
}

const struct theme *theme_get(const struct style *style)
{
	return style->dark ? &dark : style->print ? &print : &light;
}

const struct dash_pattern *theme_dash(enum dash dash)
{
	return &dashes[dash];
}

struct color theme_color(const struct theme *theme, const struct series *series)
{
	const struct look *look = series->look;
	if (look != NULL && look->colored)
		return (struct color)RGB(look->color);
	if (look != NULL && look->number > 0)
		return (struct color)RGB(theme->palette[(look->number - 1) % PALETTE_COLORS]);
	const unsigned hex = series->shades > 0
		? ramp_shade(theme->ramp, series->color, series->shades)
		: theme->palette[series->color % PALETTE_COLORS];
	return (struct color)RGB(hex);
}

/* A colour that comes again has other dashes; two that are alike never have
 * the same. */
enum dash theme_dash_of(const struct theme *theme, const struct series *series)
{
	static const enum dash first[PALETTE_COLORS] = {
		DASH_NONE, DASH_NONE, DASH_NONE, DASH_NONE,
		DASH_LONG, DASH_DOT, DASH_LONG_DOT, DASH_DOT,
	};
	if (series->look != NULL && series->look->dashed)
		return series->look->dash;
	const size_t number = series->color, round = number / PALETTE_COLORS;
	if (theme->dashes)
		return (enum dash)((number + round) % DASH_COUNT);
	if (series->shades > 0)
		return DASH_NONE;
	return (enum dash)((first[number % PALETTE_COLORS] + round) % DASH_COUNT);
}
