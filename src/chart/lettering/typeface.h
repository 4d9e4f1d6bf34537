/* SPDX-License-Identifier: MIT */
/* typeface.h - which fonts there are, as configurations of fontconfig. */
#ifndef CHART_LETTERING_TYPEFACE_H
#define CHART_LETTERING_TYPEFACE_H

#include <stdbool.h>

#include <fontconfig/fontconfig.h>

struct library;

/* The family used unless another is asked for. */
#define TYPEFACE_DEFAULT "DejaVu Sans"

/* Both are the caller's, to be ended with FcConfigDestroy. */

/* The default family alone, which loads in a tenth of the time; NULL if it is
 * not where it is usually installed. */
FcConfig *typeface_default(const struct library *library);

/* All fonts of the system, and the default family; NULL if there is none. */
FcConfig *typeface_system(const struct library *library);

/* Whether there is a font of that name, or one that stands in for it by name
 * (Liberation Sans for Arial). */
bool typeface_exists(const struct library *library, FcConfig *config, const char *family);

#endif
