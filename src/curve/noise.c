/* SPDX-License-Identifier: MIT */
/* noise.c - see noise.h
 *
 * Method: by counting, the draw u of a row is even in [0, 1) and made of 53 bits, whatever the
 * type. The noise is u < P, with P the chance at x as a double, or lower + (upper - lower) u in
 * doubles. Its product with x is exact as a pair and rounded once.
 */
#include "curve/noise.h"

#include <math.h>

#include "curve/instance.h"
#include "number/dtype.h"
#include "number/round_enclosure.h"
#include "random/mersenne.h"
#include "random/philox.h"

enum { CHUNK = 256 };		/* values held at a time */

struct slopes {
	double lower, upper;
};

/* The ends of the slope, as numbers of the type. */
static struct slopes slopes_of(const struct instance *instance, enum number_type type)
{
	const struct noise *noise = instance->noise;
	return (struct slopes){
		number_round_to(instance->parameter[noise->lower], type),
		number_round_to(instance->parameter[noise->upper], type),
	};
}

static double slope_at(struct slopes slopes, double uniform)
{
	return uniform * (slopes.upper - slopes.lower) + slopes.lower;
}

/* By counting. */
static void count_noise(const struct instance *instance, uint64_t seed, size_t first,
	const double *x, double *noise, size_t count)
{
	const bool chance = instance->chance != NULL;
	const struct slopes slopes = chance ? (struct slopes){ 0, 0 }
		: slopes_of(instance, NUMBER_F64);
	double probability[CHUNK];
	if (chance)
		instance_evaluate(instance->chance, 0, NUMBER_F64, x, probability, count);
	for (size_t i = 0; i < count; i++) {
		const double uniform = philox_uniform(seed, first + i);
		noise[i] = chance ? uniform < probability[i]
			: x[i] <= 0 ? slope_at(slopes, uniform) : 1;
	}
}

/* The product as it is exactly; a small x is made larger first, so that nothing of it is
 * lost. */
static double product(double x, double noise, enum number_type type)
{
	const bool small = fabs(x) < 0x1p-800;
	const double scaled = small ? x * 0x1p200 : x, high = scaled * noise;
	if (!isfinite(high) || high == 0)
		return isinf(x) && noise == 0 ? copysign(0, x) : number_round_to(high, type);
	return number_round_pair(high, fma(scaled, noise, -high), small ? -200 : 0, type);
}

static double value_at(unsigned order, double x, double noise, enum number_type type)
{
	if (isnan(x))
		return x;
	return order == 0 ? product(x, noise, type)
		: order == 1 ? number_round_to(noise, type) : 0;
}

void noise_evaluate(const struct instance *instance, const struct draws *draws, unsigned order,
	enum number_type type, size_t first, const double *x, double *y, size_t count)
{
	double point[CHUNK], own[CHUNK];
	for (size_t done = 0, part; done < count; done += part) {
		part = count - done < CHUNK ? count - done : CHUNK;
		const double *noise = draws->held != NULL ? draws->held + first + done : own;
		dtype_round(type, x + done, point, part);
		if (draws->held == NULL)
			count_noise(instance, draws->seed, first + done, point, own, part);
		for (size_t i = 0; i < part; i++)
			y[done + i] = value_at(order, point[i], noise[i], type);
	}
}

/* Every element draws a number of the type. */
static void next_mask(const struct instance *chance, struct mersenne *mersenne,
	enum number_type type, const double *x, double *noise, size_t count)
{
	instance_evaluate(chance, 0, type, x, noise, count);
	for (size_t i = 0; i < count; i++) {
		const double uniform = type == NUMBER_F32 ? mersenne_uniform_f32(mersenne)
			: mersenne_uniform_f64(mersenne);
		noise[i] = isnan(x[i]) ? 1 : uniform < noise[i];
	}
}

void noise_next(const struct instance *instance, struct mersenne *mersenne,
	enum number_type type, const double *x, double *noise, size_t count)
{
	if (instance->chance != NULL) {
		next_mask(instance->chance, mersenne, type, x, noise, count);
		return;
	}
	/* A slope is a double that is rounded, and drawn where it is needed. */
	const struct slopes slopes = slopes_of(instance, type);
	for (size_t i = 0; i < count; i++)
		noise[i] = x[i] <= 0 ? number_round_to(slope_at(slopes,
			mersenne_uniform_f64(mersenne)), type) : 1;
}
