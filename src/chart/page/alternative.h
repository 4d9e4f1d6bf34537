/* SPDX-License-Identifier: MIT */
/* alternative.h - a chart in words, for who cannot see it and for programs that
 * list pictures. */
#ifndef CHART_PAGE_ALTERNATIVE_H
#define CHART_PAGE_ALTERNATIVE_H

struct chart;

/* The chart's title, or else the names of its curves. The caller frees both. */
char *alternative_title(const struct chart *chart);

/* What each panel shows, and from where to where. */
char *alternative_description(const struct chart *chart);

#endif
