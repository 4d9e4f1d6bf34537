/* lettering.h - texts set by pango, for the devices that draw with cairo. */
#ifndef CHART_LETTERING_H
#define CHART_LETTERING_H

#include <stdbool.h>

#include <cairo.h>

#include "chart/device.h"

struct error;
struct lettering;
struct library;

/* Texts in the family, or in the default one for NULL. NULL on failure: there
 * is no font at all. The library must stay. */
struct lettering *lettering_new(const struct library *library, const char *family,
	struct error *error);

struct extent lettering_measure(struct lettering *lettering, const char *text, struct font font);
void lettering_show(struct lettering *lettering, cairo_t *cairo, const struct label *label);

/* Whether there is no such family, so that the default one is used. */
bool lettering_family_missing(const struct lettering *lettering);

/* The characters met so far that no font has: at most room - 1 bytes of them. */
void lettering_glyphs_missing(const struct lettering *lettering, char *text, size_t room);

void lettering_free(struct lettering *lettering);

#endif
