/* ramp.h - the curves of a panel that are one function with one parameter
 * swept, which shades of one ramp show better than many colours. */
#ifndef SINK_RAMP_H
#define SINK_RAMP_H

#include <stddef.h>

struct curve;

/* Sets shade[i] to the rank of curve i by that parameter and returns how many
 * curves there are; 0 if they are no such sweep, or too few. */
size_t ramp_of(const struct curve *curve, size_t curves, size_t *shade);

#endif
