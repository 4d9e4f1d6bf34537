/* SPDX-License-Identifier: MIT */
/* formulas.c - random formulas at random points: the program's bits against Arb's.
 *
 *   formulas [SEED [COUNT]]
 *
 * The formulas are trees of the test's own, which the program gets as text. Left out are
 * poles and the edges of domains, where a limit or a convention decides. A few points may
 * be left out where the last precision decides nothing, where the program says that it
 * knows nothing, or where it would need more bits, or larger exponents, than it has.
 */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "curve/curve.h"
#include "curve/functions.h"
#include "support/error.h"
#include "support/finding.h"
#include "support/random.h"
#include "support/tree_value.h"

enum {
	STANDARD_SEED = 9, STANDARD_COUNT = 4000,
	DEPTH_MAX = 5,
	TYPES = NUMBER_BF16 + 1, POINTS = 4,	/* of each order and type */
	TIE_BITS = 2500,			/* no number is so near to a tie but on it */
	LEFT_OUT_PERCENT = 2, PRINTED_MAX = 20,
	PROGRAM_BITS = 2048	/* what needs more than the program's 2304 is a tie for it */
};
static const slong precisions[] = { 96, 192, 512, 1280, PROGRAM_BITS, 5120, 8192 };
static const slong VANISHING = -(1L << 40);
enum { PRECISIONS = sizeof precisions / sizeof *precisions };

struct score {
	size_t formulas, tried, wrong, undecided, edges, undefined, given_up, beyond;
};

struct subject_formula {
	const struct tree *tree;
	const char *text;
	const struct instance *instance;
	struct effort *effort;
};

static double round_to(enum number_type type, double value)
{
	arb_t ball;

	arb_init(ball);
	arb_set_d(ball, value);
	ball_round(type, ball, &value);
	arb_clear(ball);
	return value;
}

/* Exact, moderate, or of any size that the type has, subnormals too. */
static double random_point(enum number_type type, uint64_t *seed)
{
	static const double exact[] = { 0, 1, -1, 0.5, -0.5, 2, -2, 3, 10, 100 };
	static const double least[] = { -1074, -149, -24, -133 }, most[] = { 1023, 127, 15, 127 };
	const uint64_t chance = random_bits(seed) >> 60;
	double x;

	if (chance < 3)
		return exact[(random_bits(seed) >> 8) % (sizeof exact / sizeof *exact)];
	const double exponent = chance < 6 ? random_between(seed, least[type], most[type])
		: chance < 7 ? random_between(seed, least[type], least[type] * 0.9)
		: chance < 9 ? random_between(seed, -12, 0) : random_between(seed, -3, 5);

	x = exp2(exponent);
	return round_to(type, random_bits(seed) >> 63 ? x : -x);
}

/* Whether both ends are rounded to a zero. */
static bool vanishes(enum number_type type, const arb_t ball)
{
	double value = NAN;
	arb_t bound;
	mag_t size;

	mag_init(size);
	arb_init(bound);
	arb_get_mag(size, ball);
	arf_set_mag(arb_midref(bound), size);
	ball_round(type, bound, &value);
	arb_clear(bound);
	mag_clear(size);
	return value == 0;
}

/* As far as numbers of MPFR's tell, which are all that the program has. */
static bool has_no_sign(const arb_t ball)
{
	mag_t size;

	mag_init(size);
	arb_get_mag(size, ball);
	const bool none = arb_contains_zero(ball) || mag_cmp_2exp_si(size, VANISHING) < 0;
	mag_clear(size);
	return none;
}

/* The right number. Any sign will do where one is not known: of NaN, of what is exactly 0,
 * and of what is too small for that. */
struct verdict {
	enum series_state state;
	double value;
	bool any_sign;
	bool beyond;		/* what the program can do */
};

static struct verdict judge(const struct tree *tree, double x, unsigned order,
	enum number_type type)
{
	struct verdict verdict = { .state = SERIES_UNDECIDED };
	bool decided = false;
	arb_t ball;

	arb_init(ball);
	for (size_t i = 0; i < PRECISIONS && !decided; i++) {
		verdict.state = tree_value(tree, x, order, precisions[i], ball,
			&verdict.beyond);
		verdict.beyond = verdict.beyond || precisions[i] > PROGRAM_BITS;
		decided = verdict.state > SERIES_UNDECIDED;
		if (verdict.state != SERIES_KNOWN)
			continue;
		decided = ball_round(type, ball, &verdict.value);
		verdict.any_sign = vanishes(type, ball) && has_no_sign(ball);
		decided = decided || verdict.any_sign || arb_rel_accuracy_bits(ball) > TIE_BITS;
	}
	arb_clear(ball);
	if (!decided)
		verdict.state = SERIES_UNDECIDED;
	if (verdict.state == SERIES_UNDEFINED)
		verdict.value = NAN;
	return verdict;
}

static bool is_right(const struct verdict *verdict, double y)
{
	if (verdict->state == SERIES_EDGE || verdict->state == SERIES_UNDECIDED)
		return true;
	if (isnan(verdict->value))
		return isnan(y);
	return same_number(y, verdict->value) || (verdict->any_sign && y == 0);
}

static void check(const struct subject_formula *formula, unsigned order, enum number_type type,
	uint64_t *seed, struct score *score)
{
	static const char *const types[] = { "f64", "f32", "f16", "bf16" };
	const struct curve curve = { .instance = formula->instance, .order = order, .type = type };
	const size_t before = atomic_load(&formula->effort->undetermined);
	double x[POINTS], y[POINTS];

	for (size_t i = 0; i < POINTS; i++)
		x[i] = random_point(type, seed);
	curve_evaluate(&curve, x, y, POINTS);
	size_t given_up = atomic_load(&formula->effort->undetermined) - before;
	for (size_t i = 0; i < POINTS; i++) {
		const struct verdict verdict = judge(formula->tree, x[i], order, type);

		score->tried++;
		score->undecided += verdict.state == SERIES_UNDECIDED;
		score->edges += verdict.state == SERIES_EDGE;
		score->undefined += verdict.state == SERIES_UNDEFINED;
		if (is_right(&verdict, y[i]))
			continue;
		if (verdict.beyond) {
			score->beyond++;
		} else if (isnan(y[i]) && given_up > 0) {
			given_up--;
			score->given_up++;
		} else if (score->wrong++ < PRINTED_MAX)
			printf("# '%s:d=%u' of %s at %a is %a, not %a\n", formula->text, order,
				types[type], x[i], y[i], verdict.value);
	}
}

/* Of the next random formula. */
static void check_formula(uint64_t *seed, struct score *score)
{
	struct functions functions = { 0 };
	struct error error = { .status = STATUS_DONE };
	struct tree tree;
	char text[TREE_TEXT_MAX];

	tree_random(&tree, 1 + (unsigned)(random_bits(seed) >> 32) % DEPTH_MAX, seed);
	tree_text(&tree, text);
	functions_begin(&functions);
	const struct activation *activation = catalogue_formula(functions.catalogue, text,
		strlen(text), &error);
	const struct instance *instance = activation == NULL ? NULL
		: functions_add_standard(&functions, activation, &error);
	const struct subject_formula formula = { &tree, text, instance, &functions.effort };

	score->formulas++;
	if (instance == NULL) {
		score->wrong++;
		printf("# '%s': %s\n", text, error.message);
	}
	for (unsigned i = 0; instance != NULL && i < ORDERS * TYPES; i++)
		check(&formula, i / TYPES, (enum number_type)(i % TYPES), seed, score);
	functions_free(&functions);
}

int main(int count, char **argument)
{
	uint64_t seed = count > 1 ? strtoull(argument[1], NULL, 10) : STANDARD_SEED;
	const size_t formulas = count > 2 ? strtoull(argument[2], NULL, 10) : STANDARD_COUNT;
	struct score score = { 0 };

	while (score.formulas < formulas)
		check_formula(&seed, &score);
	const size_t left_out = score.undecided + score.given_up + score.beyond;
	const bool failed = score.wrong > 0
		|| left_out * 100 > score.tried * LEFT_OUT_PERCENT;
	printf("# formulas %zu tried %zu wrong %zu undecided %zu edges %zu undefined %zu "
		"given up %zu beyond %zu\n",
		score.formulas, score.tried, score.wrong, score.undecided, score.edges,
		score.undefined, score.given_up, score.beyond);
	printf("1..1\n%s 1 - random formulas\n", failed ? "not ok" : "ok");
	flint_cleanup();
	return failed;
}
