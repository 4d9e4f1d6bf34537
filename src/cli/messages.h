/* messages.h - what is said on standard error: the one place that prints. */
#ifndef CLI_MESSAGES_H
#define CLI_MESSAGES_H

struct error;
struct sinks;

/* The message of a failure, if there is one. */
void messages_error(const struct error *error);

/* What was written, for pictures, and what the user should know. */
void messages_remarks(const struct sinks *sinks);

#endif
