/* show.h - the texts that actplot prints about itself. */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

struct activation;
struct error;
struct output;

void show_help(struct output *output);
void show_version(struct output *output);
void show_list(struct output *output);		/* of the functions */
void show_figures(struct output *output);
void show_info(struct output *output, const struct activation *activation);

/* The command that a picture was made with; nothing if there is none. */
void show_recipe(struct output *output, const char *path, struct error *error);

#endif
