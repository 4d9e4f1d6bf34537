/* SPDX-License-Identifier: MIT */
/* parameters.h - the parameters of a function with their defaults, in one line. */
#ifndef ABOUT_PARAMETERS_H
#define ABOUT_PARAMETERS_H

struct activation;
struct buffer;
struct parameter;

/* "alpha=1 beta=0.5", or "-" for none; to be freed. Defaults of eight characters and more
 * have so many digits, as they are written for 0. */
char *parameters_text(const struct activation *activation, int digits);

/* Appends for machines: "default": "1", of a choice its word, and then "choices": ["none",
 * "tanh"]. */
void parameters_put_default(struct buffer *json, const struct parameter *parameter);

#endif
