/* SPDX-License-Identifier: MIT */
/* run.c - what numbers have in common that are alike.
 *
 * Method: as in write.c, which has 10^k <= 2^q < 10^(k+1) and finds the decimal
 * from c * 2^q / 10^(k+1), a number of 15 or 16 digits and a fraction. Here eight of the
 * digits and eight more come first from the fraction of c * 2^q / 10^(k+9).
 *
 * Special cases
 *   15 digits: the first of the sixteen is 0 and left out; such numbers are a run of
 *   their own.
 *   Numbers that are not normal start no run, nor do integers of 16 digits, which have
 *   no room for the point among them. Powers of two do, but are not of it.
 */
#include "number/layout.h"
#include "number/run.h"

enum { INTEGERS_MOST = 15 };

/* For a first digit worth 10^exponent, which is the second of the sixteen if short. */
static struct number_plan plan_of(bool negative, int exponent, bool is_short,
	struct number_after after)
{
	bool plain = exponent >= 0 && exponent <= PLAIN_MOST;
	bool small = exponent < 0 && exponent >= PLAIN_LEAST;
	unsigned integers = plain ? (unsigned)exponent + 1 : !small;
	struct number_plan plan = { .front = '-', .start = negative };
	char point = '.', text[8] = "";

	if (small) {
		plan.front = 0x3030303030302e30;		/* 0.000000 */
		if (negative)
			plan.front = plan.front << 8 | '-';
		plan.start += (size_t)-exponent;
		point = exponent == -1 ? '.' : '0';
	} else if (!plain) {
		plan.back.length = write_exponent(text, exponent);
	}
	plan.back.word = load_word(text) | after.word << 8 * plan.back.length;
	plan.back.length += after.length;
	plan.extra = plan.start + RUN_DIGITS - is_short;
	plan.most = plan.extra + 1 + (32 - RUN_DIGITS);
	plan.least = plan.start + integers;
	plan.droppable = 32 - is_short - integers;
	for (unsigned i = 0; i < sizeof plan.source; i++) {
		plan.source[i] = (unsigned char)(i + is_short - (i > integers));
		if (i == integers) {
			plan.source[i] = 255;			/* none */
			plan.point[i] = (unsigned char)point;
		}
	}
	return plan;
}

bool number_run_find(struct number_run *run, double value, struct number_after after)
{
	uint64_t bits = bits_of_double(value), fraction;
	int biased = biased_exponent(bits), q = biased - 1 + EXPONENT_LEAST;
	int k = floor_log10_two(q);
	const struct number_power *half = power_of_ten(-(k + 1)), *power = power_of_ten(-(k + 9));
	int half_shift = 32 - (q + floor_log2_power(-(k + 1)));
	int shift = 10 - (q + floor_log2_power(-(k + 9)));
	/* Rather too large, lest a number of few digits seem to be just below it. */
	uint128 wide = (((uint128)power->high << 64 | power->low) >> shift) + 1;
	bool is_short;

	if (biased == 0 || biased == EXPONENT_SPECIAL)
		return false;
	*run = (struct number_run) {
		.head = (int64_t)(bits >> FRACTION_BITS),
		.power = { (uint64_t)(wide >> 64), (uint64_t)wide },
		.limit = RUN_FRACTION_HALF - (int64_t)(half->high >> half_shift),
	};
	is_short = number_run_scale(value, run->power, &fraction) < RUN_SEVEN;
	run->upper_least = is_short ? RUN_SEVEN / 10 : RUN_SEVEN;
	run->upper_most = (is_short ? RUN_SEVEN : RUN_EIGHT) - 1;
	run->plan = plan_of(bits >> 63, k + 16 - is_short, is_short, after);
	return run->plan.least - run->plan.start <= INTEGERS_MOST;
}
