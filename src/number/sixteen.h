/* SPDX-License-Identifier: MIT */
/* sixteen.h - sixteen decimal digits as characters, all at a time.
 *
 * Method: divide and conquer. Each step halves the numbers' digits in all lanes: the
 * quotient stays where the number was, the rest goes to the bits above. In a vector
 * where the machine is sure to have them, else in two words.
 */
#ifndef NUMBER_SIXTEEN_H
#define NUMBER_SIXTEEN_H

#include "number/bits.h"

#ifdef __SSE2__
#include <emmintrin.h>

struct sixteen {
	__m128i characters;
};

static inline struct sixteen sixteen_digits(uint64_t number)
{
	uint64_t upper = number / 100000000, lower = number - upper * 100000000;
	__m128i numbers = _mm_unpacklo_epi64(_mm_cvtsi64_si128((int64_t)upper),
		_mm_cvtsi64_si128((int64_t)lower));
	__m128i quotients, rests;

	/* by 10000: number + quotient * (2^32 - 10000) has the rest below; they change places */
	quotients = _mm_srli_epi64(_mm_mul_epu32(numbers, _mm_set1_epi64x(109951163)), 40);
	numbers = _mm_add_epi64(numbers,
		_mm_mul_epu32(quotients, _mm_set1_epi64x((INT64_C(1) << 32) - 10000)));
	numbers = _mm_shuffle_epi32(numbers, _MM_SHUFFLE(2, 3, 0, 1));
	/* by 100 */
	quotients = _mm_srli_epi16(_mm_mulhi_epu16(numbers, _mm_set1_epi32(5243)), 3);
	rests = _mm_sub_epi16(numbers, _mm_mullo_epi16(quotients, _mm_set1_epi32(100)));
	numbers = _mm_or_si128(quotients, _mm_slli_epi32(rests, 16));
	/* by 10 */
	quotients = _mm_mulhi_epu16(numbers, _mm_set1_epi16(6554));
	numbers = _mm_sub_epi16(_mm_slli_epi16(numbers, 8),
		_mm_mullo_epi16(quotients, _mm_set1_epi16((10 << 8) - 1)));
	return (struct sixteen) { _mm_or_si128(numbers, _mm_set1_epi8('0')) };
}

static inline void store_sixteen(char *text, struct sixteen digits)
{
	_mm_storeu_si128((__m128i *)text, digits.characters);
}

/* The digits with a point after the first so many, 1 to 16; seventeen characters. */
static inline void store_with_point(char *text, struct sixteen digits, int integers)
{
	static const unsigned char masks[32] = {
		255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255
	};
	__m128i mask = _mm_loadu_si128((const __m128i *)(masks + 16 - integers));
	__m128i kept = _mm_and_si128(mask, digits.characters);
	__m128i moved = _mm_andnot_si128(mask, _mm_slli_si128(digits.characters, 1));

	store_sixteen(text + 1, digits);
	_mm_storeu_si128((__m128i *)text, _mm_or_si128(kept, moved));
	text[integers] = '.';
}

/* Bit i tells whether digit i is not 0. */
static inline unsigned nonzero_digits(struct sixteen digits)
{
	__m128i nonzero = _mm_cmpgt_epi8(digits.characters, _mm_set1_epi8('0'));

	return (unsigned)_mm_movemask_epi8(nonzero);
}

#else

struct sixteen {
	uint64_t upper, lower;		/* the first character is the lowest byte */
};

static inline uint64_t eight_digits(uint64_t number)
{
	uint64_t quotient;

	quotient = number * 109951163 >> 40;				/* by 10000 */
	number = (number << 32) - quotient * ((UINT64_C(10000) << 32) - 1);
	quotient = number * 5243 >> 19 & 0x0000007f0000007f;		/* by 100 */
	number = (number << 16) - quotient * ((100 << 16) - 1);
	quotient = number * 103 >> 10 & 0x000f000f000f000f;		/* by 10 */
	number = (number << 8) - quotient * ((10 << 8) - 1);
	return number | 0x3030303030303030;
}

static inline struct sixteen sixteen_digits(uint64_t number)
{
	uint64_t upper = number / 100000000;

	return (struct sixteen) { eight_digits(upper), eight_digits(number - upper * 100000000) };
}

static inline void store_sixteen(char *text, struct sixteen digits)
{
	store_word(text, digits.upper);
	store_word(text + 8, digits.lower);
}

static inline void store_with_point(char *text, struct sixteen digits, int integers)
{
	store_sixteen(text, digits);
	/* Those behind the point once more, one place further on. */
	if (integers < 8) {
		uint128 rest = ((uint128)digits.lower << 64 | digits.upper) >> 8 * integers;

		store_word(text + integers + 1, (uint64_t)rest);
		store_word(text + integers + 9, (uint64_t)(rest >> 64));
	} else {
		int half = 4 * (integers - 8);	/* of a shift by at most 64 bits */

		store_word(text + integers + 1, digits.lower >> half >> half);
	}
	text[integers] = '.';
}

/* A bit for each byte that is not '0', the first byte's lowest. */
static inline unsigned nonzero_bytes(uint64_t word)
{
	word = ((word & 0x0f0f0f0f0f0f0f0f) + 0x7f7f7f7f7f7f7f7f) >> 7 & 0x0101010101010101;
	return (unsigned)(word * 0x0102040810204080 >> 56);
}

static inline unsigned nonzero_digits(struct sixteen digits)
{
	return nonzero_bytes(digits.upper) | nonzero_bytes(digits.lower) << 8;
}

#endif

#endif
