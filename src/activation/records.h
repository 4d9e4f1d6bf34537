/* SPDX-License-Identifier: MIT */
/* records.h - declares every record of list.h, for the registry alone: whoever
 * includes it is compiled again when an activation is added. */
#ifndef ACTIVATION_RECORDS_H
#define ACTIVATION_RECORDS_H

#include "activation/activation.h"

#define FAMILY(name, title)
#define ACTIVATION(name) extern const struct activation name##_activation;
#include "activation/list.h"
#undef ACTIVATION
#undef FAMILY

#endif
