/* SPDX-License-Identifier: MIT */
/* fonts.h - a layout of pango, which sets one text at a time in the fonts of a configuration. */
#ifndef CHART_LETTERING_FONTS_H
#define CHART_LETTERING_FONTS_H

#include <stdbool.h>
#include <stddef.h>

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#include "chart/page/device.h"

struct library;

struct fonts {			/* all but the library are owned */
	const struct library *library;
	PangoFontDescription *description;	/* of the family, and whether it is bold */
	FcConfig *config;	/* NULL: none is open */
	PangoFontMap *map;
	PangoContext *context;
	PangoLayout *layout;
	bool bold;		/* what the description says */
	bool slanted;		/* the layout has attributes of one text */
};

/* All texts are set at this size, and then scaled: pango looks for fonts anew, in two threads,
 * for each size that it meets. Nothing of a glyph is rounded to pixels, so it is the same. */
extern const double fonts_px;

/* Before any text is set, fonts must be opened. */
struct fonts fonts_of_family(const struct library *library, const char *family);
void fonts_free(struct fonts *fonts);

/* Takes the configuration, in place of the one that was open. */
void fonts_open(struct fonts *fonts, FcConfig *config);

/* Gives the layout so many bytes of text. */
void fonts_set(struct fonts *fonts, const char *text, size_t length, struct font font);

/* Whether there is a glyph for every character that was set. */
bool fonts_have_all(const struct fonts *fonts);

#endif
