/* SPDX-License-Identifier: MIT */
/* lettering.c - see lettering.h
 *
 * The first texts are set with the default family alone. The fonts of the
 * system are loaded when a character is met that it has not, or at once when
 * another family is asked for.
 */
#include "chart/lettering/lettering.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "chart/lettering/extents.h"
#include "chart/lettering/library.h"
#include "chart/lettering/typeface.h"
#include "chart/page/mathematics.h"
#include "chart/remarks.h"
#include "support/error.h"
#include "support/memory.h"

/* All texts are set at one size, and then scaled: pango looks for fonts anew, in two threads,
 * for each size that it meets. Nothing of a glyph is rounded to pixels, so it is the same. */
static const double SET_PX = 64;

struct lettering {
	struct library library;
	FcConfig *config;
	PangoFontMap *fonts;
	PangoContext *context;
	PangoLayout *layout;
	PangoFontDescription *description;
	struct font font;	/* what the description says */
	struct extents extents;
	bool slanted;		/* the layout has attributes of one text */
	bool system;		/* all fonts of the system are loaded */
	bool family_missing;
	char missing[256];	/* characters without a glyph, UTF-8 */
};

/* GLib and pango call this instead of printing. GLib ends the program after an error;
 * what is critical, or a warning, they go on from, with something missing. */
static void note(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer error)
{
	(void)domain;
	if ((level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) != 0)
		error_set(error, STATUS_FAILED, "the picture cannot be drawn: %s", message);
}

/* The newer of the two ways that their messages take. */
static GLogWriterOutput note_fields(GLogLevelFlags level, const GLogField *field, gsize fields,
	gpointer error)
{
	for (gsize i = 0; i < fields; i++)
		if (strcmp(field[i].key, "MESSAGE") == 0)
			note(NULL, level, field[i].value, error);
	return G_LOG_WRITER_HANDLED;
}

static void close_fonts(struct lettering *lettering)
{
	const struct library *library = &lettering->library;
	if (lettering->layout != NULL) {
		library->g_object_unref(lettering->layout);
		library->g_object_unref(lettering->context);
		library->g_object_unref(lettering->fonts);
	}
	if (lettering->config != NULL)
		library->FcConfigDestroy(lettering->config);
	lettering->layout = NULL;
	lettering->config = NULL;
	extents_clear(&lettering->extents);
}

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
static void set_attributes(struct lettering *lettering, const char *text, size_t length)
{
	const struct library *library = &lettering->library;
	PangoAttrList *list = library->pango_attr_list_new();
	library->pango_attr_list_insert(list,
		library->pango_attr_font_features_new("liga=0, clig=0"));
	add_italics(library, list, text, length);
	library->pango_layout_set_attributes(lettering->layout, list);
	library->pango_attr_list_unref(list);
	lettering->slanted = length > 0;
}

/* Takes the configuration. */
static void open_fonts(struct lettering *lettering, FcConfig *config)
{
	const struct library *library = &lettering->library;
	close_fonts(lettering);

	/* The same on every machine: grey edges, shapes and widths as designed. */
	cairo_font_options_t *options = library->cairo_font_options_create();
	library->cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	library->cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	library->cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);

	/* A font map loads the current configuration in the background, whatever it
	 * is to use itself: this must not be the system's. */
	library->FcConfigSetCurrent(config);
	lettering->config = config;
	lettering->fonts = library->pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	library->pango_fc_font_map_set_config((PangoFcFontMap *)lettering->fonts, config);
	lettering->context = library->pango_font_map_create_context(lettering->fonts);
	library->pango_cairo_context_set_font_options(lettering->context, options);
	library->pango_context_set_round_glyph_positions(lettering->context, FALSE);
	lettering->layout = library->pango_layout_new(lettering->context);
	library->pango_layout_set_single_paragraph_mode(lettering->layout, TRUE);
	library->pango_layout_set_font_description(lettering->layout, lettering->description);
	set_attributes(lettering, "", 0);
	library->cairo_font_options_destroy(options);
}

struct lettering *lettering_new(const char *family, struct error *error)
{
	struct lettering *lettering = memory_new(1, sizeof *lettering);
	const struct library *library = &lettering->library;
	if (!library_load(&lettering->library, error)) {
		free(lettering);
		return NULL;
	}
	library->g_log_set_default_handler(note, error);
	/* This can be said but once. */
	if (library->first)
		library->g_log_set_writer_func(note_fields, error, NULL);
	lettering->description = library->pango_font_description_new();
	library->pango_font_description_set_absolute_size(lettering->description,
		SET_PX * PANGO_SCALE);

	FcConfig *config = family == NULL ? typeface_default(library) : NULL;
	if (config == NULL) {
		config = typeface_system(library);
		lettering->system = true;
	}
	if (config == NULL) {
		lettering_free(lettering);
		error_set(error, STATUS_FAILED,
			"no font was found, wanted for pictures: %s or any other",
			TYPEFACE_DEFAULT);
		return NULL;
	}

	if (family != NULL && !typeface_exists(library, config, family)) {
		lettering->family_missing = true;
		family = NULL;
	}
	library->pango_font_description_set_family(lettering->description,
		family != NULL ? family : TYPEFACE_DEFAULT);
	open_fonts(lettering, config);
	return lettering;
}

void lettering_free(struct lettering *lettering)
{
	if (lettering == NULL)
		return;
	close_fonts(lettering);
	lettering->library.pango_font_description_free(lettering->description);
	free(lettering);
}

static void set(struct lettering *lettering, const char *text, size_t length,
	struct font font)
{
	const struct library *library = &lettering->library;
	const bool slanted = font.italic && has_variables(text);
	if (slanted || lettering->slanted)
		set_attributes(lettering, text, slanted ? length : 0);
	if (font.bold != lettering->font.bold) {
		library->pango_font_description_set_weight(lettering->description,
			font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
		library->pango_layout_set_font_description(lettering->layout,
			lettering->description);
		lettering->font = font;
	}
	library->pango_layout_set_text(lettering->layout, text, (int)length);
}

static int unknown_glyphs(const struct lettering *lettering)
{
	return lettering->library.pango_layout_get_unknown_glyphs_count(lettering->layout);
}

/* Bytes of the UTF-8 character that text starts with. */
static size_t character_length(const char *text)
{
	size_t length = 1;
	while (((unsigned char)text[length] & 0xc0) == 0x80)
		length++;
	return length;
}

/* Notes which characters of the text no font has. */
static void note_missing(struct lettering *lettering, const char *text, struct font font)
{
	for (size_t length; *text != '\0'; text += length) {
		length = character_length(text);
		set(lettering, text, length, font);
		if (unknown_glyphs(lettering) == 0)
			continue;

		char character[8] = "";
		const size_t used = strlen(lettering->missing);
		if (length < sizeof character && used + length < sizeof lettering->missing) {
			memcpy(character, text, length);
			if (strstr(lettering->missing, character) == NULL)
				memcpy(lettering->missing + used, character, length + 1);
		}
	}
}

/* Gives the layout the text, with more fonts if it needs them. */
static void set_with_glyphs(struct lettering *lettering, const char *text, struct font font)
{
	set(lettering, text, strlen(text), font);
	if (unknown_glyphs(lettering) == 0)
		return;

	if (!lettering->system) {
		lettering->system = true;
		FcConfig *config = typeface_system(&lettering->library);
		if (config != NULL) {
			open_fonts(lettering, config);
			set(lettering, text, strlen(text), font);
		}
	}
	if (unknown_glyphs(lettering) != 0) {
		note_missing(lettering, text, font);
		set(lettering, text, strlen(text), font);
	}
}

/* Gives the layout the text, and says how large it is. */
static struct extent set_and_measure(struct lettering *lettering, const char *text,
	struct font font)
{
	const struct library *library = &lettering->library;
	PangoRectangle logical;
	set_with_glyphs(lettering, text, font);
	library->pango_layout_get_extents(lettering->layout, NULL, &logical);
	const int baseline = library->pango_layout_get_baseline(lettering->layout);
	const double unit_px = font.size_px / SET_PX / PANGO_SCALE;
	return (struct extent){
		.width_px = unit_px * logical.width,
		.ascent_px = unit_px * (baseline - logical.y),
		.descent_px = unit_px * (logical.y + logical.height - baseline),
	};
}

struct extent lettering_measure(struct lettering *lettering, const char *text, struct font font)
{
	struct extent extent;
	if (extents_find(&lettering->extents, text, font, &extent))
		return extent;
	extent = set_and_measure(lettering, text, font);
	extents_keep(&lettering->extents, text, font, extent);
	return extent;
}

void lettering_show(struct lettering *lettering, cairo_t *cairo, const struct label *label)
{
	const struct library *library = &lettering->library;
	const struct extent extent = set_and_measure(lettering, label->text, label->font);
	const double share[] = { [ANCHOR_START] = 0, [ANCHOR_MIDDLE] = 0.5, [ANCHOR_END] = 1 };

	library->cairo_save(cairo);
	library->cairo_translate(cairo, label->at.x, label->at.y);
	if (label->turned)
		library->cairo_rotate(cairo, -M_PI / 2);
	library->cairo_translate(cairo, -share[label->anchor] * extent.width_px, -extent.ascent_px);
	library->cairo_scale(cairo, label->font.size_px / SET_PX, label->font.size_px / SET_PX);
	library->cairo_move_to(cairo, 0, 0);
	library->pango_cairo_show_layout(cairo, lettering->layout);
	library->cairo_restore(cairo);
}

const struct library *lettering_library(const struct lettering *lettering)
{
	return &lettering->library;
}

struct remarks lettering_remarks(const struct lettering *lettering)
{
	struct remarks remarks = { .font_missing = lettering->family_missing };
	size_t used = 0, length;
	for (const char *next = lettering->missing; *next != '\0'; next += length) {
		length = character_length(next);
		if (used + length >= sizeof remarks.glyphs_missing)
			break;
		memcpy(remarks.glyphs_missing + used, next, length);
		used += length;
	}
	return remarks;
}
