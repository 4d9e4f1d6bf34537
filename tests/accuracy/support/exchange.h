/* SPDX-License-Identifier: MIT */
/* exchange.h - points for somebody else's implementation, and its values at them. */
#ifndef ACCURACY_EXCHANGE_H
#define ACCURACY_EXCHANGE_H

#include <stddef.h>

#include "subject.h"

/* Writes the points as doubles to FOLDER/NAME.ORDER.SET.x, SET counted from 0, and
 * adds a line "NAME ORDER SET PARAMETER=VALUE..." to FOLDER/list. */
void exchange_points(const char *folder, const struct subject *subject,
	const struct set *set, const double *x, size_t count);

/* What FOLDER/NAME.ORDER.SET.y has for them, or NULL if there is no such file. The
 * caller frees it. */
double *exchange_values(const char *folder, const struct subject *subject,
	const struct set *set, size_t count);

#endif
