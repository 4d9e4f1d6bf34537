/* SPDX-License-Identifier: MIT */
/* info.h - the parts of --info: what is known of a function, and what is computed. Each adds
 * its lines and values to a card. */
#ifndef ABOUT_INFO_H
#define ABOUT_INFO_H

#include <stdbool.h>

#include "about/card.h"

struct buffer;
struct extrema;
struct functions;
struct instance;
struct study;

/* From its record: names, formula, derivatives, parameters. */
void info_record(struct card *card, const struct instance *instance);

/* From its formula. */
void info_period(struct card *card, const struct study *study);
void info_domain(struct card *card, struct study *study);
void info_range(struct card *card, const char *name, const struct study *study,
	const struct extrema *extrema);
void info_extremes(struct card *card, const char *name, const struct extrema *extrema);
void info_zeros(struct card *card, struct study *study);
void info_slope(struct card *card, struct study *study, const struct extrema *value,
	const struct extrema *slope, bool jumps);
void info_smooth(struct card *card, struct study *study);
void info_symmetry(struct card *card, struct study *study);
void info_signal(struct card *card, struct study *study);
void info_types(struct card *card, const struct instance *instance, struct study *study);

/* From papers. */
void info_results(struct card *card, const struct instance *instance);

/* Who has it, and what each of them means by it. */
void info_frameworks(struct card *card, struct functions *functions,
	const struct instance *instance);

/* The citation of its record as an entry of BibTeX; nothing if it has none. */
void info_bibtex(struct buffer *buffer, const struct instance *instance);

#endif
