/* SPDX-License-Identifier: MIT */
/* recipe.h - the command that a picture of ours was made with. */
#ifndef CLI_RECIPE_H
#define CLI_RECIPE_H

struct error;

/* Finds it in a picture, PNG, SVG, PDF, EPS or TikZ, whatever the file may be; "-" is standard
 * input. NULL if there is none, or none that is safe to show. The caller frees. */
char *recipe_read(const char *path, struct error *error);

#endif
