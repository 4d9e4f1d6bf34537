/* SPDX-License-Identifier: MIT */
/* hostile.h - curves of records that are made up, whose names have all that some
 * format makes something of: a typed formula may be such a name. */
#ifndef UNIT_CURVE_HOSTILE_H
#define UNIT_CURVE_HOSTILE_H

#include "unit/curve/curves.h"

/* SiLU by that name; the record and the instance must outlive the curve. */
static inline struct curve hostile_curve(struct activation *record, struct instance *instance,
	const char *name)
{
	struct curve curve = curve_of("silu", 0);
	*record = *curve.instance->activation;
	record->name = record->title = name;
	*instance = *curve.instance;
	instance->activation = record;
	curve.instance = instance;
	return curve;
}

#endif
