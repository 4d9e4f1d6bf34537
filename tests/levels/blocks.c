/* SPDX-License-Identifier: MIT */
/* blocks.c - prints what the bits come to that each step of a formula makes of the same
 * random blocks. Built once for each instruction set, it has to print the same. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "formula/compensated/loops.h"

enum { BLOCKS = 40 };

static uint64_t random_bits(uint64_t *seed)
{
	uint64_t z = *seed += 0x9e3779b97f4a7c15;	/* splitmix64 */

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

/* Moderate, of all exponents, or small whole numbers; exact or not. */
static void fill(struct enclosures *block, uint64_t *seed)
{
	for (size_t i = 0; i < ENCLOSURES; i++) {
		const double part = (double)(random_bits(seed) >> 11) * 0x1p-53 - 0.5;
		const int exponent = (int)(random_bits(seed) % 2098) - 1074;
		block->high[i] = i % 4 == 0 ? ldexp(part * 2, exponent)
			: i % 4 == 1 ? rint(part * 5) : part * (i % 4 == 2 ? 16 : 1600);
		block->low[i] = i % 3 == 0 ? 0 : block->high[i] * part * 0x1p-54;
		block->radius[i] = i % 5 == 0 ? fabs(block->high[i] * part) * 0x1p-80 : 0;
	}
}

/* FNV-1a, of the bytes from the least of each number on. A NaN has no bits of its own. */
static uint64_t hash_of(uint64_t hash, const double *value)
{
	uint64_t bits;
	for (size_t i = 0; i < ENCLOSURES; i++) {
		const double number = value[i] == value[i] ? value[i] : NAN;
		memcpy(&bits, &number, sizeof bits);
		for (int shift = 0; shift < 64; shift += 8)
			hash = (hash ^ (bits >> shift & 0xff)) * 0x100000001b3;
	}
	return hash;
}

static void print_hash(const char *name, const struct enclosures *block)
{
	uint64_t hash = hash_of(0xcbf29ce484222325, block->high);
	hash = hash_of(hash_of(hash, block->low), block->radius);
	printf("%s %016llx\n", name, (unsigned long long)hash);
}

static unary_loop *const unary[] = {
	compensated_negative_loop, compensated_twice_loop, compensated_magnitude_loop,
	compensated_sign_loop, compensated_floor_loop, compensated_result_loop,
};
static binary_loop *const binary[] = {
	compensated_sum_loop, compensated_difference_loop, compensated_product_loop,
	compensated_quotient_loop, compensated_less_loop, compensated_less_equal_loop,
	compensated_equal_loop, compensated_not_equal_loop, compensated_and_loop,
	compensated_or_loop, compensated_magnitude_slope_loop,
};
static choice_loop *const choices[] = { compensated_choice_loop, compensated_extreme_loop };

static void print_block(uint64_t *seed)
{
	static struct enclosures a, b, condition, result[FORMULA_ORDERS];
	fill(&a, seed);
	fill(&b, seed);
	compensated_less_loop(&condition, &a, &b);
	for (size_t i = 0; i < sizeof unary / sizeof *unary; i++) {
		unary[i](result, &a);
		print_hash("unary", result);
	}
	for (size_t i = 0; i < sizeof binary / sizeof *binary; i++) {
		binary[i](result, &a, &b);
		print_hash("binary", result);
	}
	for (size_t i = 0; i < sizeof choices / sizeof *choices; i++) {
		choices[i](result, &condition, &a, &b);
		print_hash("choice", result);
	}
	for (size_t i = 0; i < OPERATIONS; i++)
		for (size_t last = 0; last < FORMULA_ORDERS && compensated_functions[i][last]; last++) {
			compensated_functions[i][last](&result[0], &result[1], &result[2], &a);
			for (size_t d = 0; d <= last; d++)
				print_hash("function", &result[d]);
		}
}

int main(void)
{
	uint64_t seed = 7;

	for (size_t i = 0; i < BLOCKS; i++)
		print_block(&seed);
	return 0;
}
