/* SPDX-License-Identifier: MIT */
/* info_types.c - the part of --info about types of numbers: from where on values under- or
 * overflow, or are no different from the limit. */
#include <math.h>

#include "about/info.h"
#include "curve/instance.h"
#include "fact/ends.h"
#include "fact/study.h"
#include "number/dtype.h"

static void put_end(struct card *card, const char *name, double value, double x)
{
	card_key(card, name);
	buffer_text(&card->json, "{");
	card_number(card, "value", value);
	card_number(card, "x", x);
	buffer_text(&card->json, "}");
}

/* The limit as the type has it. */
static double value_of(const struct instance *instance, enum number_type type, double x)
{
	double value;
	instance_evaluate(instance, 0, type, &x, &value, 1);
	return value;
}

static void show_type(struct card *card, const struct instance *instance,
	enum number_type type, const double end[2])
{
	bool first = true;
	for (int side = 0; side < 2; side++) {
		const double value = value_of(instance, type, side == 0 ? -INFINITY : INFINITY);
		if (isnan(end[side]))
			continue;
		put_end(card, side == 0 ? "left" : "right", value, end[side]);
		if (first)
			card_term(card, dtypes[type].name);
		card_print(card, "%s%s for x %s %s", first ? "" : ", ", card_shown(value, 6).text,
			side == 0 ? "<=" : ">=", card_shown(end[side], 6).text);
		first = false;
	}
}

void info_types(struct card *card, const struct instance *instance, struct study *study)
{
	card_key(card, "types");
	buffer_text(&card->json, "{");
	for (size_t type = 0; type < DTYPES; type++) {
		double end[2];
		ends_of_values(instance, study, (enum number_type)type, end);
		card_key(card, dtypes[type].name);
		buffer_text(&card->json, "{");
		show_type(card, instance, (enum number_type)type, end);
		buffer_text(&card->json, "}");
	}
	buffer_text(&card->json, "}");
}
