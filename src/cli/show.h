/* show.h - the texts that actplot prints about itself. */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

struct activation;
struct output;

void show_help(struct output *output);
void show_version(struct output *output);
void show_list(struct output *output);		/* of the functions */
void show_figures(struct output *output);
void show_info(struct output *output, const struct activation *activation);

#endif
