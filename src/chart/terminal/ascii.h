/* SPDX-License-Identifier: MIT */
/* ascii.h - texts for terminals that have nothing but ASCII. */
#ifndef CHART_TERMINAL_ASCII_H
#define CHART_TERMINAL_ASCII_H

/* The text with what comes nearest to each character: "x10^-9", "beta", "GELU'";
 * '?' for what is like none. The caller frees. */
char *ascii_text(const char *text);

#endif
