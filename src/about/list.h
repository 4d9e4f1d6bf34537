/* SPDX-License-Identifier: MIT */
/* list.h - the JSON of --list. */
#ifndef ABOUT_LIST_H
#define ABOUT_LIST_H

#include <stddef.h>

struct listed;
struct output;

/* An array with an object for each. */
void show_list_json(struct output *output, const struct listed *listed, size_t count);

#endif
