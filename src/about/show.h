/* SPDX-License-Identifier: MIT */
/* show.h - the texts that actplot prints about itself. */
#ifndef ABOUT_SHOW_H
#define ABOUT_SHOW_H

#include <stdbool.h>

struct error;
struct output;
struct request;

/* Writes the text that the request's action asks for to standard output. */
bool show_answer(struct request *request, struct error *error);

/* The functions that the request's filters leave, the user's own as well; for machines if
 * --json is given. */
void show_list(struct output *output, struct request *request);

/* What the last word that was typed may become. */
void show_completions(struct output *output, struct request *request);

/* Which frameworks have the function that was asked about, and what differs. */
void show_dialects(struct output *output, struct request *request);

/* All about the one function of the request. */
void show_info(struct output *output, struct request *request);

/* The functions of the request in the language that it asks for. */
void show_formulas(struct output *output, const struct request *request, struct error *error);

/* The command that a picture was made with; nothing if there is none. */
void show_recipe(struct output *output, const char *path, struct error *error);

#endif
