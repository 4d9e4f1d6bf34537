/* SPDX-License-Identifier: MIT */
/* random.c - what random functions draw: --seed, --rng. */
#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "input/file/limit.h"
#include "random/mersenne.h"
#include "request/request.h"
#include "support/error.h"
#include "support/memory.h"

enum { CHUNK = 1024 };		/* rows that draw at a time */

static bool parse_seed(uint64_t *seed, const char *text, struct error *error)
{
	*seed = 0;
	for (const char *at = text; at != NULL && *at != '\0'; at++) {
		const unsigned digit = (unsigned char)*at - '0';
		if (digit > 9 || *seed > (UINT64_MAX - digit) / 10)
			return error_set(error, STATUS_USAGE, "--seed %.60s: wants a whole "
				"number from 0 to 18446744073709551615", text);
		*seed = 10 * *seed + digit;
	}
	return text == NULL || *text != '\0' || error_set(error, STATUS_USAGE,
		"--seed '': wants a whole number from 0 to 18446744073709551615");
}

/* The curves, then their references, if they have any. */
static struct curve *curve_number(const struct request *request, size_t number)
{
	const size_t curves = request->head.curves;
	return number < curves ? &request->curve[number] : &request->reference[number - curves];
}

static size_t curve_count(const struct request *request)
{
	return request->reference != NULL ? 2 * request->head.curves : request->head.curves;
}

/* The first of them whose function is random; NULL: there is none. */
static const struct curve *find_random(const struct request *request)
{
	for (size_t i = 0; i < curve_count(request); i++)
		if (curve_number(request, i)->instance->noise != NULL)
			return curve_number(request, i);
	return NULL;
}

bool request_refuse_random(const struct request *request, const char *option, struct error *error)
{
	const struct curve *random = find_random(request);
	if (random == NULL)
		return true;
	char *label = curve_label(random);
	error_set(error, STATUS_USAGE, "%s %.200s: it is random, and wanted is a function of x "
		"alone; its mean is %s", option, label,
		random->instance->chance != NULL ? "gelu" : "the same with training=0");
	free(label);
	return false;
}

/* Draws that are made one after the other belong to rows that are known beforehand. */
static bool check_torch(const struct request *request, struct error *error)
{
	const struct figure_head *figure = &request->head.figure;
	if (request->grid.type != NUMBER_F64 && request->grid.type != NUMBER_F32)
		return error_set(error, STATUS_USAGE,
			"--rng torch: wants --dtype f64 or f32; --rng philox draws in every type");
	if (request->asked.keep)
		return error_set(error, STATUS_USAGE, "--rng torch and --keep: its draws are made "
			"before the rows; --rng philox goes row by row");
	for (size_t i = 0; i < figure->panels; i++)
		if (figure->panel[i].x.low < figure->panel[i].x.high)
			return error_set(error, STATUS_USAGE, "--rng torch: wants one --range for "
				"all panels; --rng philox draws in any");
	return true;
}

bool request_random(struct request *request, struct error *error)
{
	const struct asked *asked = &request->asked;
	const bool torch = asked->rng != NULL && strcmp(asked->rng, "torch") == 0;
	uint64_t seed;
	if (asked->rng != NULL && !torch && strcmp(asked->rng, "philox") != 0)
		return error_set(error, STATUS_USAGE, "--rng %.60s: wants philox or torch",
			asked->rng);
	if (!parse_seed(&seed, asked->seed, error))
		return false;
	if (find_random(request) == NULL) {
		if (asked->seed != NULL || asked->rng != NULL)
			request_warn(request, "--%s changes nothing: no function here is random",
				asked->seed != NULL ? "seed" : "rng");
		return true;
	}
	request->draws = memory_new(curve_count(request), sizeof *request->draws);
	for (size_t i = 0; i < curve_count(request); i++) {
		struct curve *curve = curve_number(request, i);
		request->draws[i].seed = seed;
		if (curve->instance->noise != NULL)
			curve->draws = &request->draws[i];
	}
	request->in_turn = torch;
	return !torch || check_torch(request, error);
}

/* The noise of the rows up to the last that is wanted, each curve's generator seeded anew. */
static double *make_noise(const struct request *request, const struct curve *curve,
	uint64_t seed)
{
	const struct grid *grid = &request->grid;
	struct mersenne mersenne;
	double *noise = memory_new(grid->to, sizeof *noise), x[CHUNK];
	mersenne_seed(&mersenne, seed);
	for (size_t done = 0, part; done < grid->to; done += part) {
		part = grid->to - done < CHUNK ? grid->to - done : CHUNK;
		grid_fill(grid, done, part, x);
		noise_next(curve->instance, &mersenne, grid->type, x, noise + done, part);
	}
	return noise;
}

/* What an earlier curve of the same function has drawn, or NULL. */
static const double *find_noise(const struct request *request, size_t number)
{
	const struct instance *instance = curve_number(request, number)->instance;
	for (size_t i = 0; i < number; i++)
		if (curve_number(request, i)->instance == instance)
			return request->draws[i].held;
	return NULL;
}

bool request_draw(struct request *request, struct error *error)
{
	const size_t count = request->in_turn ? curve_count(request) : 0;
	size_t functions = 0;
	for (size_t i = 0; i < count; i++) {
		struct draws *draws = &request->draws[i];
		const struct curve *curve = curve_number(request, i);
		if (curve->draws == NULL)
			continue;
		draws->held = find_noise(request, i);
		if (draws->held != NULL)
			continue;
		if (!limit_allows(request->wanted.memory, 0, request->grid.to,
				++functions * sizeof *draws->held, "--rng torch", error))
			return false;
		request->noise = memory_resize(request->noise, functions, sizeof *request->noise);
		draws->held = request->noise[functions - 1] = make_noise(request, curve,
			draws->seed);
		request->noises = functions;
	}
	return true;
}

void request_draws_free(struct request *request)
{
	for (size_t i = 0; i < request->noises; i++)
		free(request->noise[i]);
	free(request->noise);
	free(request->draws);
}
