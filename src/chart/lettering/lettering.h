/* SPDX-License-Identifier: MIT */
/* lettering.h - texts measured and set by pango: the same widths, and so the
 * same layout, for every picture. */
#ifndef CHART_LETTERING_LETTERING_H
#define CHART_LETTERING_LETTERING_H

#include "chart/page/device.h"

struct _cairo;
struct error;
struct lettering;
struct library;
struct remarks;

/* Loads what pictures are made with, and texts in the family, or in the default
 * one for NULL. NULL on failure: a library is missing, or there is no font at all. */
struct lettering *lettering_new(const char *family, struct error *error);

/* What was loaded, for who draws; it stays while the lettering does. */
const struct library *lettering_library(const struct lettering *lettering);

struct extent lettering_measure(struct lettering *lettering, const char *text, struct font font);
void lettering_show(struct lettering *lettering, struct _cairo *cairo, const struct label *label);

/* What was met so far. */
struct remarks lettering_remarks(const struct lettering *lettering);

void lettering_free(struct lettering *lettering);

#endif
