/* SPDX-License-Identifier: MIT */
/* labels.h - what the columns of tables are called. */
#ifndef TABLE_LABELS_H
#define TABLE_LABELS_H

#include <stddef.h>

struct head;

/* The name of each curve's column: its canonical SPEC, or, with head->table.safe_names, that
 * in letters, digits and '_' alone, each another one. To be freed. */
char **labels_new(const struct head *head);

/* Makes each another one than the keys of columns that stand beside them in an object. */
void labels_differ(char **labels, size_t count, char *const *key, size_t keys);
void labels_free(char **labels, size_t count);

#endif
