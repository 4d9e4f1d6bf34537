/* SPDX-License-Identifier: MIT */
/* tex.h - texts and numbers as TeX wants them. */
#ifndef CHART_TIKZ_TEX_H
#define CHART_TIKZ_TEX_H

#include <stdbool.h>

struct buffer;

/* The text in TeX's text mode, whatever it holds: what is special is escaped, and Greek
 * letters, signs, primes and what is raised or lowered are mathematics. With `italic` so
 * are the variables. Other letters that are not ASCII stay, in UTF-8. */
void tex_text(struct buffer *buffer, const char *text, bool italic);

/* Whether the text keeps characters that pdfTeX does not know. */
bool tex_wants_unicode(const char *text);

/* A length in bp, to the hundredth. */
void tex_number(struct buffer *buffer, double value);

#endif
