/* SPDX-License-Identifier: MIT */
/* labels.c - see labels.h */
#include "table/labels.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>

#include "curve/curve.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "support/texts.h"

static bool is_safe(char c)
{
	return isalnum((unsigned char)c) && (unsigned char)c < 0x80;
}

/* A run of other characters becomes one '_', but a sign stays one: beta=-1 is beta_minus_1. */
static char *make_safe(const char *label)
{
	struct buffer safe = { .bytes = NULL };
	buffer_print(&safe, "%s", isdigit((unsigned char)*label) ? "_" : "");
	for (const char *c = label; *c != '\0'; c++) {
		const bool sign = *c == '-' && c > label && c[-1] == '=';
		if (is_safe(*c))
			buffer_print(&safe, "%c", *c);
		else if (sign)
			buffer_print(&safe, "minus_");
		else if (c[1] != '\0' && safe.used > 0 && safe.bytes[safe.used - 1] != '_')
			buffer_print(&safe, "_");
	}
	if (safe.used == 0)
		buffer_print(&safe, "y");
	return safe.bytes;
}

/* Names that are taken: of the labels so far, and of the columns beside them. */
struct taken {
	char *const *label, *const *key;
	size_t labels, keys;
};

static bool is_taken(const struct taken *taken, const char *label)
{
	return texts_have(taken->label, taken->labels, label)
		|| texts_have(taken->key, taken->keys, label);
}

/* The name itself, or with the first number behind it that makes it another one. */
static char *make_different(char *label, const struct taken *taken)
{
	char *different = memory_print("%s", label);
	for (size_t number = 2; is_taken(taken, different); number++) {
		free(different);
		different = memory_print("%s_%zu", label, number);
	}
	free(label);
	return different;
}

void labels_differ(char **labels, size_t count, char *const *key, size_t keys)
{
	for (size_t j = 0; j < count; j++)
		labels[j] = make_different(labels[j],
			&(struct taken){ .label = labels, .labels = j, .key = key, .keys = keys });
}

char **labels_new(const struct head *head)
{
	char x[] = "x";
	char *const key[] = { x };
	char **labels = memory_new(head->curves, sizeof *labels);
	for (size_t j = 0; j < head->curves; j++) {
		labels[j] = curve_label(&head->curve[j]);
		if (!head->table.safe_names)
			continue;
		char *safe = make_safe(labels[j]);
		free(labels[j]);
		labels[j] = make_different(safe,
			&(struct taken){ .label = labels, .labels = j, .key = key, .keys = 1 });
	}
	return labels;
}

void labels_free(char **labels, size_t count)
{
	for (size_t j = 0; j < count; j++)
		free(labels[j]);
	free(labels);
}
