/* SPDX-License-Identifier: MIT */
/* sort.h - numbers in ascending order. */
#ifndef SUPPORT_SORT_H
#define SUPPORT_SORT_H

#include <stddef.h>

/* None of them is nan. */
void sort_ascending(double *number, size_t count);

#endif
