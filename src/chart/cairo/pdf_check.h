/* SPDX-License-Identifier: MIT */
/* pdf_check.h - whether a PDF of ours is whole. */
#ifndef CHART_CAIRO_PDF_CHECK_H
#define CHART_CAIRO_PDF_CHECK_H

#include <stdbool.h>
#include <stddef.h>

/* Whether the trailer leads to a table of objects, each stands where that says, ends, and
 * has its bytes; and there is one page, and a file for each font. */
bool pdf_is_whole(const char *bytes, size_t size);

#endif
