/* SPDX-License-Identifier: MIT */
/* fonts.c - see fonts.h */
#include "chart/lettering/fonts.h"

#include "chart/lettering/library.h"
#include "chart/page/mathematics.h"

const double fonts_px = 64;

static void add_italics(const struct library *library, PangoAttrList *list, const char *text,
	size_t length)
{
	struct run run;
	for (size_t at = 0; at < length; at += run.length) {
		run = run_next(text + at);
		if (!run.variable)
			continue;
		PangoAttribute *italic = library->pango_attr_style_new(PANGO_STYLE_ITALIC);
		italic->start_index = (guint)at;
		italic->end_index = (guint)(at + run.length);
		library->pango_attr_list_insert(list, italic);
	}
}

/* Letters stay letters: who searches a PDF for "first" does not find a ligature. The
 * variables of the text are italic. */
static void set_attributes(struct fonts *fonts, const char *text, size_t length)
{
	const struct library *library = fonts->library;
	PangoAttrList *list = library->pango_attr_list_new();
	library->pango_attr_list_insert(list,
		library->pango_attr_font_features_new("liga=0, clig=0"));
	add_italics(library, list, text, length);
	library->pango_layout_set_attributes(fonts->layout, list);
	library->pango_attr_list_unref(list);
	fonts->slanted = length > 0;
}

struct fonts fonts_of_family(const struct library *library, const char *family)
{
	struct fonts fonts = {
		.library = library,
		.description = library->pango_font_description_new(),
	};
	library->pango_font_description_set_absolute_size(fonts.description,
		fonts_px * PANGO_SCALE);
	library->pango_font_description_set_family(fonts.description, family);
	return fonts;
}

static void close_all(struct fonts *fonts)
{
	const struct library *library = fonts->library;
	if (fonts->layout != NULL) {
		library->g_object_unref(fonts->layout);
		library->g_object_unref(fonts->context);
		library->g_object_unref(fonts->map);
	}
	if (fonts->config != NULL)
		library->FcConfigDestroy(fonts->config);
	fonts->layout = NULL;
	fonts->config = NULL;
}

void fonts_free(struct fonts *fonts)
{
	close_all(fonts);
	fonts->library->pango_font_description_free(fonts->description);
}

void fonts_open(struct fonts *fonts, FcConfig *config)
{
	const struct library *library = fonts->library;
	close_all(fonts);

	/* The same on every machine: grey edges, shapes and widths as designed. */
	cairo_font_options_t *options = library->cairo_font_options_create();
	library->cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	library->cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	library->cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);

	/* A font map loads the current configuration in the background, whatever it
	 * is to use itself: this must not be the system's. */
	library->FcConfigSetCurrent(config);
	fonts->config = config;
	fonts->map = library->pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	library->pango_fc_font_map_set_config((PangoFcFontMap *)fonts->map, config);
	fonts->context = library->pango_font_map_create_context(fonts->map);
	library->pango_cairo_context_set_font_options(fonts->context, options);
	library->pango_context_set_round_glyph_positions(fonts->context, FALSE);
	fonts->layout = library->pango_layout_new(fonts->context);
	library->pango_layout_set_single_paragraph_mode(fonts->layout, TRUE);
	library->pango_layout_set_font_description(fonts->layout, fonts->description);
	set_attributes(fonts, "", 0);
	library->cairo_font_options_destroy(options);
}

void fonts_set(struct fonts *fonts, const char *text, size_t length, struct font font)
{
	const struct library *library = fonts->library;
	const bool slanted = font.italic && has_variables(text);
	if (slanted || fonts->slanted)
		set_attributes(fonts, text, slanted ? length : 0);
	if (font.bold != fonts->bold) {
		library->pango_font_description_set_weight(fonts->description,
			font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
		library->pango_layout_set_font_description(fonts->layout, fonts->description);
		fonts->bold = font.bold;
	}
	library->pango_layout_set_text(fonts->layout, text, (int)length);
}

bool fonts_have_all(const struct fonts *fonts)
{
	return fonts->library->pango_layout_get_unknown_glyphs_count(fonts->layout) == 0;
}
