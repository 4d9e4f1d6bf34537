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
#include "chart/lettering/fonts.h"
#include "chart/lettering/library.h"
#include "chart/lettering/typeface.h"
#include "chart/remarks.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/utf8.h"

struct lettering {
	struct library library;
	struct fonts fonts;
	struct extents extents;
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

/* The configuration that texts begin with; NULL, with an error, if there is no font. */
static FcConfig *first_config(struct lettering *lettering, const char *family,
	struct error *error)
{
	FcConfig *config = family == NULL ? typeface_default(&lettering->library) : NULL;
	lettering->system = config == NULL;
	if (config == NULL)
		config = typeface_system(&lettering->library);
	if (config == NULL)
		error_set(error, STATUS_FAILED,
			"no font was found, wanted for pictures: %s or any other",
			TYPEFACE_DEFAULT);
	return config;
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
	FcConfig *config = first_config(lettering, family, error);
	if (config == NULL) {
		free(lettering);
		return NULL;
	}
	lettering->family_missing = family != NULL && !typeface_exists(library, config, family);
	lettering->fonts = fonts_of_family(library, family == NULL || lettering->family_missing
		? TYPEFACE_DEFAULT : family);
	fonts_open(&lettering->fonts, config);
	return lettering;
}

void lettering_free(struct lettering *lettering)
{
	if (lettering == NULL)
		return;
	fonts_free(&lettering->fonts);
	extents_clear(&lettering->extents);
	free(lettering);
}

/* Bytes of the UTF-8 character that text starts with. */
static size_t character_length(const char *text)
{
	size_t length = 1;
	while (utf8_continues(text[length]))
		length++;
	return length;
}

/* Notes which characters of the text no font has. */
static void note_missing(struct lettering *lettering, const char *text, struct font font)
{
	for (size_t length; *text != '\0'; text += length) {
		length = character_length(text);
		fonts_set(&lettering->fonts, text, length, font);
		if (fonts_have_all(&lettering->fonts))
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
	fonts_set(&lettering->fonts, text, strlen(text), font);
	if (fonts_have_all(&lettering->fonts))
		return;

	if (!lettering->system) {
		lettering->system = true;
		FcConfig *config = typeface_system(&lettering->library);
		if (config != NULL) {
			fonts_open(&lettering->fonts, config);
			extents_clear(&lettering->extents);
			fonts_set(&lettering->fonts, text, strlen(text), font);
		}
	}
	if (!fonts_have_all(&lettering->fonts)) {
		note_missing(lettering, text, font);
		fonts_set(&lettering->fonts, text, strlen(text), font);
	}
}

/* Gives the layout the text, and says how large it is. */
static struct extent set_and_measure(struct lettering *lettering, const char *text,
	struct font font)
{
	const struct library *library = &lettering->library;
	PangoRectangle logical;
	set_with_glyphs(lettering, text, font);
	library->pango_layout_get_extents(lettering->fonts.layout, NULL, &logical);
	const int baseline = library->pango_layout_get_baseline(lettering->fonts.layout);
	const double unit_px = font.size_px / fonts_px / PANGO_SCALE;
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
	library->cairo_scale(cairo, label->font.size_px / fonts_px, label->font.size_px / fonts_px);
	library->cairo_move_to(cairo, 0, 0);
	library->pango_cairo_show_layout(cairo, lettering->fonts.layout);
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
