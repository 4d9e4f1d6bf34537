/* SPDX-License-Identifier: MIT */
/* content.h - what a file is, by its first bytes. */
#ifndef INPUT_CONTENT_H
#define INPUT_CONTENT_H

#include <stdbool.h>

struct error;
struct reader;

enum content { CONTENT_TEXT, CONTENT_NPY, CONTENT_ZIP, CONTENT_JSON, CONTENT_JSON_LINES };

/* False for what cannot be read here: the message says what it is, and which command makes
 * it readable. Waits for no more bytes than it takes to know. */
bool content_of(struct reader *reader, enum content *content, struct error *error);

#endif
