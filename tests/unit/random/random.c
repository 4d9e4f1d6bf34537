/* SPDX-License-Identifier: MIT */
/* random.c - the generators: Philox beside the known answers of Random123 and, where that is
 * installed, its own program; the Mersenne Twister as the standard library of C++ and PyTorch
 * have it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#if __has_include(<Random123/philox.h>)
#include <Random123/philox.h>
#define HAS_RANDOM123 1
#else
#define HAS_RANDOM123 0
#endif

#include "random/mersenne.h"
#include "random/philox.h"

static void test_philox_known(void **state)
{
	(void)state;
	const struct {
		struct philox_block counter;
		uint64_t seed;
		struct philox_block block;
	} rows[] = {
		{ { { 0 } }, 0, { { 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 } } },
		{ { { UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX } }, UINT64_MAX,
		  { { 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd } } },
		{ { { 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344 } }, 0x299f31d0a4093822,
		  { { 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1 } } },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct philox_block block = philox(rows[i].counter, rows[i].seed);
		assert_memory_equal(block.word, rows[i].block.word, sizeof block.word);
	}
}

static void test_philox_beside_random123(void **state)
{
	(void)state;
#if HAS_RANDOM123
	uint64_t bits = 1;
	for (int i = 0; i < 10000; i++) {
		struct philox_block counter;
		for (int k = 0; k < 4; k++) {
			bits = bits * 6364136223846793005u + 1442695040888963407u;
			counter.word[k] = (uint32_t)(bits >> 32);
		}
		const philox4x32_ctr_t same = { { counter.word[0], counter.word[1],
			counter.word[2], counter.word[3] } };
		const philox4x32_key_t key = { { (uint32_t)bits, (uint32_t)(bits >> 32) } };
		const philox4x32_ctr_t theirs = philox4x32(same, key);
		const struct philox_block block = philox(counter, bits);
		assert_memory_equal(block.word, theirs.v, sizeof block.word);
	}
#else
	skip();
#endif
}

/* A row beyond 2^32 has its own block, and the draw is the first two words of it. */
static void test_philox_uniform(void **state)
{
	(void)state;
	assert_true(philox_uniform(0, 0) == (double)(0xe169c58d6627e8d5 >> 11) * 0x1p-53);
	const uint64_t row = 0x123456789a;
	const struct philox_block block = philox((struct philox_block){ { 0x3456789a, 0x12 } }, 7);
	assert_true(philox_uniform(7, row) == (double)(((uint64_t)block.word[1] << 32
		| block.word[0]) >> 11) * 0x1p-53);
	double sum = 0, least = 1, largest = 0;
	for (uint64_t i = 0; i < 100000; i++) {
		const double draw = philox_uniform(3, i);
		sum += draw;
		least = draw < least ? draw : least;
		largest = draw > largest ? draw : largest;
	}
	/* Five standard deviations of the mean of so many. */
	assert_true(sum / 1e5 > 0.5 - 0.0046 && sum / 1e5 < 0.5 + 0.0046);
	assert_true(least >= 0 && least < 1e-4 && largest < 1 && largest > 1 - 1e-4);
}

/* [rand.predef] of C++: the 10000th of the default seed. */
static void test_mersenne(void **state)
{
	(void)state;
	struct mersenne mersenne;
	uint32_t word = 0;
	mersenne_seed(&mersenne, 5489);
	for (int i = 0; i < 10000; i++)
		word = mersenne_next(&mersenne);
	assert_int_equal(word, 4123659995u);
}

/* torch.rand(5) behind torch.manual_seed(0), and with more than 32 bits of a seed. */
static void test_torch_rand(void **state)
{
	(void)state;
	const double f64[] = { 0.9700530018065531, 0.707819864399788, 0.45938294312745087,
		0.9207476841219603, 0.6450241201227648 };
	const double f32[] = { 0.49625658988952637, 0.7682217955589294, 0.08847743272781372,
		0.13203048706054688, 0.30742281675338745 };
	for (uint64_t seed = 0; seed <= UINT64_C(5) << 32; seed += UINT64_C(5) << 32) {
		struct mersenne mersenne;
		mersenne_seed(&mersenne, seed);
		for (int i = 0; i < 5; i++)
			assert_true(mersenne_uniform_f64(&mersenne) == f64[i]);
		mersenne_seed(&mersenne, seed);
		for (int i = 0; i < 5; i++)
			assert_true(mersenne_uniform_f32(&mersenne) == f32[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_philox_known),
		cmocka_unit_test(test_philox_beside_random123),
		cmocka_unit_test(test_philox_uniform),
		cmocka_unit_test(test_mersenne),
		cmocka_unit_test(test_torch_rand),
	};
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
