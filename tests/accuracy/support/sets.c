/* SPDX-License-Identifier: MIT */
/* sets.c - see sets.h */
#include <math.h>

#include "random.h"
#include "sets.h"

/* One of the limits or the default, or next to it; 0. */
static double special_parameter(const struct parameter *parameter, uint64_t *seed)
{
	const double near[] = { 0, parameter->minimum, parameter->maximum,
		parameter_standard(parameter) };
	const double value = near[random_bits(seed) % (sizeof near / sizeof *near)];
	const uint64_t side = random_bits(seed) % 3;

	return side == 0 ? value : nextafter(value, side == 1 ? -INFINITY : INFINITY);
}

static double random_parameter(const struct parameter *parameter, bool moderate, uint64_t *seed)
{
	for (;;) {
		const double sign = random_bits(seed) & 1 ? 1 : -1;
		const uint64_t kind = random_bits(seed) % 8;
		const double value = kind < 4 || moderate ? random_between(seed, -4, 4)
			: kind < 6 ? random_double(seed)
			: kind < 7 ? sign * exp2(random_between(seed, -1074, -1000))
			: special_parameter(parameter, seed);

		if (value > parameter->minimum ? value <= parameter->maximum
		    : value == parameter->minimum && !parameter->above_minimum)
			return value;
	}
}

/* One of the parameters, or the other number. */
static double pick(const double *parameter, size_t count, double other, uint64_t *seed)
{
	const size_t i = random_bits(seed) % (count + 1);

	return i < count ? parameter[i] : other;
}

struct set random_set(const struct activation *activation, bool moderate, uint64_t *seed)
{
	const size_t count = activation_parameters(activation);
	struct set set;

	do {
		set = (struct set){ .scale = 1 };
		for (size_t i = 0; i < count; i++)
			set.parameter[i] = random_parameter(&activation->parameter[i], moderate,
				seed);
	} while (activation->check != NULL && activation->check(set.parameter) != NULL);
	set.centre = pick(set.parameter, count, 0, seed);
	const double unit = fabs(pick(set.parameter, count, 1, seed));
	const double scale = random_bits(seed) % 2 ? unit : 1 / unit;
	if (scale > 0 && isfinite(scale))
		set.scale = scale;
	return set;
}
