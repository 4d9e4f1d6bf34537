/* SPDX-License-Identifier: MIT */
/* spec.h - SPEC := (NAME | FORMULA) { ':' KEY '=' VALUE { ',' VALUE } }, and the curves
 * that it stands for: several values for a key are a curve each. */
#ifndef REQUEST_SPEC_H
#define REQUEST_SPEC_H

#include <stdbool.h>
#include <stddef.h>

#include "activation/activation.h"

struct curve;
struct error;
struct functions;

enum {
	KEY_ORDER = PARAMETERS_MAX,	/* the key 'd' */
	CURVES_MAX = 1024
};

struct setting {
	int key;		/* an index into the activation's parameters, or KEY_ORDER */
	double *value;		/* owned [count] */
	size_t count;
};

struct spec {
	const char *text;	/* borrowed: as the user wrote it, for messages */
	const struct activation *activation;
	size_t operand, panel;	/* where it stands, and where it is shown */
	struct setting *setting;	/* owned [count], in the order written */
	size_t count;
	size_t own;		/* of them, those of the text */
};

/* Reads text, which must outlive the spec. False, with nothing to free, if it
 * is not a SPEC. */
bool spec_parse(struct spec *spec, const char *text, struct functions *functions,
	struct error *error);

/* Sets a key that the text did not set. subject is what the user typed for it,
 * for messages. */
bool spec_set(struct spec *spec, int key, const char *values, const char *subject,
	struct error *error);

/* Takes KEY=VALUE in, a part of spec->text. */
bool spec_setting_parse(struct spec *spec, const char *text, size_t length, struct error *error);

bool spec_sets(const struct spec *spec, int key);
bool spec_sets_itself(const struct spec *spec, int key);	/* in its text */

/* Appends the curves of the spec to *curve [*count], which the caller frees:
 * all combinations, the key written last varying fastest. */
bool spec_expand(const struct spec *spec, struct functions *functions, struct curve **curve,
	size_t *count, struct error *error);

void spec_free(struct spec *spec);

/* Sets the error of a parameter that this function (NULL: none of those given) does not
 * have. Always returns false. */
bool spec_unknown_key(const struct activation *activation, const char *key, size_t length,
	struct error *error);

#endif
