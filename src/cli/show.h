/* show.h - the texts that actplot prints about itself. */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include <stdbool.h>

struct activation;
struct error;
struct output;
struct request;

/* Writes the text that the request's action asks for to standard output. */
bool show_answer(const struct request *request, struct error *error);

/* All about one function. */
void show_info(struct output *output, const struct activation *activation);

/* The command that a picture was made with; nothing if there is none. */
void show_recipe(struct output *output, const char *path, struct error *error);

#endif
