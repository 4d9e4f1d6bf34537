/* SPDX-License-Identifier: MIT */
/* library.h - cairo, pango and fontconfig, loaded when the first picture is
 * made: linked, they would cost every table some 3 ms of start-up. */
#ifndef CHART_LETTERING_LIBRARY_H
#define CHART_LETTERING_LIBRARY_H

#include <stdbool.h>

#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ps.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

struct error;

/* The functions used, each once, by the library that has it. */
#define LIBRARY_CAIRO(X) \
	X(cairo_arc) \
	X(cairo_clip) \
	X(cairo_close_path) \
	X(cairo_create) \
	X(cairo_destroy) \
	X(cairo_fill) \
	X(cairo_font_options_create) \
	X(cairo_font_options_destroy) \
	X(cairo_font_options_set_antialias) \
	X(cairo_font_options_set_hint_metrics) \
	X(cairo_font_options_set_hint_style) \
	X(cairo_image_surface_create_for_data) \
	X(cairo_line_to) \
	X(cairo_move_to) \
	X(cairo_new_path) \
	X(cairo_pdf_surface_create_for_stream) \
	X(cairo_pdf_surface_restrict_to_version) \
	X(cairo_pdf_surface_set_metadata) \
	X(cairo_ps_surface_create_for_stream) \
	X(cairo_ps_surface_restrict_to_level) \
	X(cairo_ps_surface_set_eps) \
	X(cairo_rectangle) \
	X(cairo_reset_clip) \
	X(cairo_restore) \
	X(cairo_rotate) \
	X(cairo_save) \
	X(cairo_scale) \
	X(cairo_set_dash) \
	X(cairo_set_line_width) \
	X(cairo_set_source_rgba) \
	X(cairo_show_page) \
	X(cairo_status) \
	X(cairo_status_to_string) \
	X(cairo_stroke) \
	X(cairo_surface_destroy) \
	X(cairo_surface_finish) \
	X(cairo_surface_flush) \
	X(cairo_surface_status) \
	X(cairo_translate)

#define LIBRARY_PANGO(X) \
	X(g_log_set_default_handler) \
	X(g_log_set_writer_func) \
	X(g_object_unref) \
	X(pango_attr_font_features_new) \
	X(pango_attr_list_insert) \
	X(pango_attr_list_new) \
	X(pango_attr_list_unref) \
	X(pango_attr_style_new) \
	X(pango_context_set_round_glyph_positions) \
	X(pango_font_description_free) \
	X(pango_font_description_new) \
	X(pango_font_description_set_absolute_size) \
	X(pango_font_description_set_family) \
	X(pango_font_description_set_weight) \
	X(pango_font_map_create_context) \
	X(pango_layout_get_baseline) \
	X(pango_layout_get_extents) \
	X(pango_layout_get_unknown_glyphs_count) \
	X(pango_layout_new) \
	X(pango_layout_set_attributes) \
	X(pango_layout_set_font_description) \
	X(pango_layout_set_single_paragraph_mode) \
	X(pango_layout_set_text)

#define LIBRARY_PANGOFT2(X) \
	X(pango_fc_font_map_set_config)

#define LIBRARY_PANGOCAIRO(X) \
	X(pango_cairo_context_set_font_options) \
	X(pango_cairo_font_map_new_for_font_type) \
	X(pango_cairo_show_layout)

#define LIBRARY_FONTCONFIG(X) \
	X(FcConfigAppFontAddDir) \
	X(FcConfigAppFontAddFile) \
	X(FcConfigBuildFonts) \
	X(FcConfigCreate) \
	X(FcConfigDestroy) \
	X(FcConfigGetFonts) \
	X(FcConfigParseAndLoad) \
	X(FcConfigParseAndLoadFromMemory) \
	X(FcConfigSetCurrent) \
	X(FcConfigSubstitute) \
	X(FcDefaultSubstitute) \
	X(FcFontMatch) \
	X(FcPatternAddString) \
	X(FcPatternCreate) \
	X(FcPatternDestroy) \
	X(FcPatternGetString)

#define LIBRARY_FUNCTIONS(X) \
	LIBRARY_CAIRO(X) LIBRARY_PANGO(X) LIBRARY_PANGOFT2(X) LIBRARY_PANGOCAIRO(X) \
	LIBRARY_FONTCONFIG(X)

struct library {
#define LIBRARY_POINTER(name) __typeof__(name) *name;
	LIBRARY_FUNCTIONS(LIBRARY_POINTER)
#undef LIBRARY_POINTER
	bool first;	/* nobody had loaded them before */
};

/* Fills it in. The libraries stay loaded: GLib cannot be unloaded. */
bool library_load(struct library *library, struct error *error);

#endif
