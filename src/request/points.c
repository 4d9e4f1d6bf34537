/* SPDX-License-Identifier: MIT */
/* points.c - where a request is evaluated, and in which type of numbers: -r,
 * -n, --step, --at, -i, --dtype, --exhaustive. */
#include <math.h>
#include <sched.h>
#include <string.h>
#include <unistd.h>

#include "request/request.h"
#include "cli/value.h"
#include "curve/curve.h"
#include "input/input.h"
#include "number/dtype.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"

static const double COUNT_MAX = 0x1p53 - 1;	/* a double that is more may have been rounded */
enum {
	COUNT_DEFAULT = 201,
	SHARDS_MAX = 1 << 24,
	THREADS_MAX = 64
};

static bool parse_range(struct interval *range, const struct asked *asked,
	enum number_type type, struct error *error)
{
	const char *text = placed_of_all(&asked->range, &asked->operands);
	*range = (struct interval){ -5, 5 };
	if (text == NULL)
		return true;
	if (!value_interval(text, type, range))
		return error_set(error, STATUS_USAGE, "--range %.60s: wants A:B, two numbers", text);
	/* Of all numbers of a type the infinite ones are two. */
	if (!asked->exhaustive && (!isfinite(range->low) || !isfinite(range->high)))
		return error_set(error, STATUS_USAGE, "--range %.60s: both ends must be finite", text);
	return range->low < range->high || error_set(error, STATUS_USAGE,
		"--range %.60s: the left end must be less than the right end", text);
}

/* The number of points that are step apart from end to end. */
static bool parse_step(const char *text, struct interval range, double *count,
	struct error *error)
{
	double step;
	if (!value_number(text, strlen(text), &step) || !(step > 0) || isinf(step))
		return error_set(error, STATUS_USAGE,
			"--step %.60s: the step must be a number greater than 0", text);
	/* The width of the range may be more than the largest double. */
	const double steps = range.high / step - range.low / step;
	const double whole = round(steps);
	/* The quotient itself is only known to so many bits. */
	const double tolerance = fmax(1e-9, steps * 0x1p-51);
	if (!(whole >= 1) || fabs(steps - whole) > tolerance)
		return error_set(error, STATUS_USAGE,
			"--step %.60s: the range must be a whole number of steps, not %.10g", text,
			steps);
	*count = whole + 1;
	return *count <= COUNT_MAX || error_set(error, STATUS_USAGE,
		"--step %.60s: that is more than 2^53 points", text);
}

static bool parse_count(const struct asked *asked, struct interval range, double *count,
	struct error *error)
{
	*count = COUNT_DEFAULT;
	if (asked->step != NULL)
		return parse_step(asked->step, range, count, error);
	return asked->num == NULL || value_whole(asked->num, 2, COUNT_MAX, count)
		|| error_set(error, STATUS_USAGE,
			"-n %.60s: the number of points must be whole, from 2 to %.0f", asked->num,
			COUNT_MAX);
}

static bool parse_at(struct request *request, const char *text, struct error *error)
{
	const char *bad;
	size_t bad_length, count = 0;
	if (!value_list(text, strlen(text), request->grid.type, &request->list, &count, &bad,
			&bad_length))
		return error_set(error, STATUS_USAGE, "--at: '%.*s' is not a number",
			bad_length < 60 ? (int)bad_length : 60, bad);
	request_set_list(request, request->list, count, 1);
	return true;
}

/* The K-th of N parts: put together they are the whole, and differ in length by
 * one row at most. */
static bool parse_shard(struct request *request, const char *text, struct error *error)
{
	struct grid *grid = &request->grid;
	grid->to = grid->count;
	request->head.table.first_part = true;
	if (text == NULL)
		return true;
	if (request->asked.input != NULL)
		return error_set(error, STATUS_USAGE,
			"--shard %.60s: an input has no parts known beforehand", text);
	const char *slash = strchr(text, '/');
	double part, parts;
	if (slash == NULL || !value_whole(slash + 1, 1, SHARDS_MAX, &parts)
			|| !value_number(text, (size_t)(slash - text), &part) || part != floor(part)
			|| !(part >= 1 && part <= parts))
		return error_set(error, STATUS_USAGE,
			"--shard %.60s: wants K/N, whole numbers with 1 <= K <= N", text);
	/* count K / N in whole numbers, without overflow. */
	const size_t k = (size_t)part, n = (size_t)parts;
	const size_t each = grid->count / n, rest = grid->count % n;
	grid->from = each * (k - 1) + rest * (k - 1) / n;
	grid->to = each * k + rest * k / n;
	request->head.table.first_part = k == 1;
	return true;
}

/* "f64 (double, float64), f32 (...) or bf16 (...)": with the names that others have. */
static bool refuse_type(const char *text, struct error *error)
{
	struct buffer names = { .bytes = NULL };
	for (size_t i = 0; i < DTYPES; i++)
		buffer_print(&names, "%s%s (%s)", i == 0 ? "" : i + 1 < DTYPES ? ", " : " or ",
			dtypes[i].name, dtypes[i].aliases);
	error_set(error, STATUS_USAGE, "--dtype %.60s: wants %s", text, names.bytes);
	buffer_free(&names);
	return false;
}

static bool parse_type(struct request *request, const char *text, struct error *error)
{
	enum number_type type = NUMBER_F64;
	if (text != NULL && !dtype_find(text, &type))
		return refuse_type(text, error);
	request->head.table.type = request->grid.type = type;
	for (size_t i = 0; i < request->head.curves; i++)
		request->curve[i].type = request->head.table.type;
	return true;
}

/* The grid becomes all numbers of the type that are in the range. */
static bool set_exhaustive(struct request *request, struct error *error)
{
	const struct interval range = request->head.figure.x;
	struct grid *grid = &request->grid;
	if (grid->type == NUMBER_F64)
		return error_set(error, STATUS_USAGE,
			"--exhaustive: wants --dtype f32, f16 or bf16; f64 has too many numbers");
	long long first = dtype_place(grid->type, number_round_to(range.low, grid->type));
	long long last = dtype_place(grid->type, number_round_to(range.high, grid->type));
	first += dtype_at(grid->type, first) < range.low;
	last -= dtype_at(grid->type, last) > range.high;
	if (first > last)
		return error_set(error, STATUS_USAGE,
			"--exhaustive: %s has no number in the range", dtypes[grid->type].name);
	grid->exhaustive = true;
	grid->first = dtype_at(grid->type, first);
	grid->last = dtype_at(grid->type, last);
	grid->count = (size_t)(last - first) + 1;
	request->head.figure.grid_as_needed = true;
	return true;
}

/* How many processors this process may use. */
static long allowed_processors(void)
{
#ifdef CPU_COUNT
	cpu_set_t processors;
	if (sched_getaffinity(0, sizeof processors, &processors) == 0)
		return CPU_COUNT(&processors);
#endif
	const long online = sysconf(_SC_NPROCESSORS_ONLN);
	return online > 0 ? online : 1;
}

static bool parse_threads(struct request *request, const char *text, struct error *error)
{
	double threads = fmin((double)allowed_processors(), THREADS_MAX);
	if (text != NULL && !value_whole(text, 1, THREADS_MAX, &threads))
		return error_set(error, STATUS_USAGE,
			"--threads %.60s: wants a whole number from 1 to %d", text, THREADS_MAX);
	request->threads = request->head.figure.threads = (size_t)threads;
	return true;
}

/* -n, --step, --at, --input and --exhaustive answer the same question. */
static bool check_one_way(const struct asked *asked, struct error *error)
{
	const struct {
		const char *option, *text;
	} ways[] = {
		{ "-n", asked->num }, { "--step", asked->step }, { "--at", asked->at },
		{ "--input", asked->input }, { "--exhaustive", asked->exhaustive ? "" : NULL },
	};
	const char *first = NULL;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		if (ways[i].text == NULL)
			continue;
		if (first != NULL)
			return error_set(error, STATUS_USAGE,
				"%s and %s: only one of them can say where to evaluate", first,
				ways[i].option);
		first = ways[i].option;
	}
	return true;
}

bool request_grid(struct request *request, struct error *error)
{
	const struct asked *asked = &request->asked;
	struct interval range;
	double count;
	struct grid *grid = &request->grid;
	if (!check_one_way(asked, error) || !parse_type(request, asked->dtype, error)
			|| !parse_range(&range, asked, grid->type, error)
			|| !parse_count(asked, range, &count, error))
		return false;
	grid->first = range.low;
	grid->last = range.high;
	request->head.figure.x = range;
	request->head.figure.range_as_needed =
		placed_of_all(&asked->range, &asked->operands) == NULL;
	request->head.figure.grid_as_needed = asked->num == NULL && asked->step == NULL;
	request->head.grid = asked->input == NULL ? grid : NULL;
	grid->count = (size_t)count;
	double step;
	if (asked->step != NULL && value_number(asked->step, strlen(asked->step), &step))
		grid_set_step(grid, step);
	return request_wanted(request, error)
		&& (asked->at == NULL || parse_at(request, asked->at, error))
		&& (!asked->exhaustive || set_exhaustive(request, error))
		&& parse_shard(request, asked->shard, error)
		&& parse_threads(request, asked->threads, error);
}
