/* SPDX-License-Identifier: MIT */
/* properties.c - see properties.h */
#include "fact/properties.h"

#include <math.h>
#include <string.h>

#include "curve/instance.h"
#include "fact/facts.h"
#include "fact/moments.h"
#include "fact/study.h"
#include "fact/symmetry.h"

enum { SIZES = 160 };	/* of the x: from 2^-20 to 2^20 */

const struct property properties[PROPERTIES] = {
	[PROPERTY_BOUNDED] = { "bounded", "has finite bounds below and above" },
	[PROPERTY_NONNEGATIVE] = { "nonnegative", "is never below 0" },
	[PROPERTY_MONOTONE] = { "monotone", "never falls, or never rises" },
	[PROPERTY_CONTINUOUS] = { "continuous", "has no jump" },
	[PROPERTY_SMOOTH] = { "smooth", "and its first two derivatives have no jump" },
	[PROPERTY_ODD] = { "odd", "has f(-x) = -f(x)" },
	[PROPERTY_EVEN] = { "even", "has f(-x) = f(x)" },
	[PROPERTY_ZERO_CENTRED] = { "zero_centred", "has mean 0 for x from N(0, 1)" },
	[PROPERTY_SATURATING] = { "saturating",
		"goes to a finite limit at one end or both, its slope to 0" },
	[PROPERTY_DYING] = { "dying", "is constant from some x on to one end or both" },
};

static bool is_continuous(struct study *study, unsigned order)
{
	for (size_t edge = 0; edge < study->pieces.edges; edge++) {
		const struct sides sides = study_sides(study, edge, order);
		if (!(sides.left == sides.right && isfinite(sides.left))
				|| (order == 0 && sides.value != sides.left))
			return false;
	}
	return study->stretches > 0;
}

/* The signs of an order at some hundred x of all sizes. */
static struct seen {
	bool below, above;
} see(struct study *study, unsigned order)
{
	struct seen seen = { .below = false };
	for (int i = -SIZES; i <= SIZES; i++)
		for (int sign = -1; sign <= 1; sign += 2) {
			const double value = study_value(study, order, sign * exp2(i / 8.0));
			seen.below |= value < 0;
			seen.above |= value > 0;
		}
	return seen;
}

/* A function without jumps that has limits at both ends is bounded. */
static bool is_bounded(const struct extrema *value, bool continuous)
{
	if (value->proved)
		return isfinite(value->low.value) && isfinite(value->high.value);
	return continuous && isfinite(value->limit[0]) && isfinite(value->limit[1]);
}

static bool is_nonnegative(struct study *study, const struct extrema *value)
{
	return value->proved ? value->low.value >= 0 : !see(study, 0).below;
}

static bool is_monotone(struct study *study)
{
	const enum direction direction = facts_direction(study);
	if (direction != DIRECTION_UNKNOWN)
		return direction != DIRECTION_BOTH;
	const struct seen seen = see(study, 1);
	return !seen.below || !seen.above;
}

static bool saturates(struct study *study, const struct extrema *value)
{
	for (int side = 0; side < 2; side++) {
		const double x = side == 0 ? -INFINITY : INFINITY;
		if (isfinite(value->limit[side]) && study_value(study, 1, x) == 0)
			return true;
	}
	return false;
}

static bool is_centred(struct study *study)
{
	struct subject subject;
	subject_begin(&subject, study->formula, 0, study->effort);
	const struct moments moments = moments_of(&subject, 1);
	subject_end(&subject);
	return moments.mean.state == INTEGRAL_FOUND && moments.mean.value == 0;
}

static unsigned bit(unsigned property, bool holds)
{
	return holds ? 1u << property : 0;
}

unsigned properties_of(const struct instance *instance)
{
	struct study study;
	double flat[2];
	study_begin_period(&study, &instance->formula, instance->effort);
	struct extrema value = extrema_of(&study, 0);
	const enum symmetry symmetry = symmetry_of(&study);
	const bool continuous = is_continuous(&study, 0);
	facts_flat(&study, flat);
	const unsigned set = bit(PROPERTY_BOUNDED, is_bounded(&value, continuous))
		| bit(PROPERTY_NONNEGATIVE, is_nonnegative(&study, &value))
		| bit(PROPERTY_MONOTONE, is_monotone(&study))
		| bit(PROPERTY_CONTINUOUS, continuous)
		| bit(PROPERTY_SMOOTH, continuous && is_continuous(&study, 1)
			&& is_continuous(&study, 2))
		| bit(PROPERTY_ODD, symmetry == SYMMETRY_ODD)
		| bit(PROPERTY_EVEN, symmetry == SYMMETRY_EVEN)
		| bit(PROPERTY_ZERO_CENTRED, is_centred(&study))
		| bit(PROPERTY_SATURATING, saturates(&study, &value))
		| bit(PROPERTY_DYING, !isnan(flat[0]) || !isnan(flat[1]));
	extrema_free(&value);
	study_end(&study);
	return set;
}

static unsigned find_property(const char *word, size_t length)
{
	unsigned i = 0;
	while (i < PROPERTIES && (strlen(properties[i].name) != length
			|| memcmp(properties[i].name, word, length) != 0))
		i++;
	return i;
}

bool properties_known(const char *name, unsigned *set)
{
	size_t i = 0;
	while (i < known_properties_count && strcmp(known_properties[i].name, name) != 0)
		i++;
	if (i == known_properties_count)
		return false;
	*set = 0;
	for (const char *word = known_properties[i].words; *word != '\0'; ) {
		const size_t length = strcspn(word, " ");
		*set |= 1u << find_property(word, length);
		word += length + strspn(word + length, " ");
	}
	return true;
}
