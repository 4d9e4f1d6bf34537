/* messages.h - what is said on standard error: the one place that prints. */
#ifndef CLI_MESSAGES_H
#define CLI_MESSAGES_H

struct effort;
struct error;
struct sinks;

/* The message of a failure, if there is one. */
void messages_error(const struct error *error);

/* What the user should know, or NULL. */
void messages_warning(const char *warning);

/* Values that are not known for certain, and what it cost to know the others, if they were
 * slow: seconds is what the run took. */
void messages_effort(const struct effort *effort, double seconds);

/* What was written, for pictures, and what the user should know. */
void messages_remarks(const struct sinks *sinks);

#endif
