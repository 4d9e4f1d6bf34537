/* SPDX-License-Identifier: MIT */
/* philox.c - see philox.h
 *
 * Method: ten rounds. Each multiplies the two even words by constants and mixes the products'
 * high words with the odd words and the key, which grows by constants from round to round.
 */
#include "random/philox.h"

enum { ROUNDS = 10 };

static const uint32_t multiplier[2] = { 0xd2511f53, 0xcd9e8d57 };
static const uint32_t growth[2] = { 0x9e3779b9, 0xbb67ae85 };	/* golden ratio, sqrt(3) - 1 */

static uint64_t product(uint32_t a, uint32_t b)
{
	return (uint64_t)a * b;
}

struct philox_block philox(struct philox_block counter, uint64_t seed)
{
	struct philox_block block = counter;
	uint32_t key[2] = { (uint32_t)seed, (uint32_t)(seed >> 32) };
	for (int round = 0; round < ROUNDS; round++) {
		const uint64_t first = product(multiplier[0], block.word[0]);
		const uint64_t second = product(multiplier[1], block.word[2]);
		block = (struct philox_block){ {
			(uint32_t)(second >> 32) ^ block.word[1] ^ key[0], (uint32_t)second,
			(uint32_t)(first >> 32) ^ block.word[3] ^ key[1], (uint32_t)first,
		} };
		key[0] += growth[0];
		key[1] += growth[1];
	}
	return block;
}

double philox_uniform(uint64_t seed, uint64_t row)
{
	const struct philox_block block = philox((struct philox_block){ {
		(uint32_t)row, (uint32_t)(row >> 32) } }, seed);
	const uint64_t bits = (uint64_t)block.word[1] << 32 | block.word[0];
	return (double)(bits >> 11) * 0x1p-53;
}
