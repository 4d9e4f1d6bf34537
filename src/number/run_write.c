/* SPDX-License-Identifier: MIT */
/* run_write.c - numbers that are alike to text, several of them at a time.
 *
 * Method
 *   One step after the other for all numbers of a part of the run. First, with products
 *   that vectors do not have, c * 2^q / 10^(k+9) becomes eight digits and a fraction.
 *   Then, four in a vector, that becomes eight digits more and a fraction of 32 bits,
 *   which tells whether these digits are the shortest decimal or take one more. Last,
 *   they all become characters, and make room for the point.
 *
 * Special cases
 *   A number that is not of the run ends it: of other sign, exponent or number of digits,
 *   or a power of two, whose interval is narrow. So does one whose fraction is too near
 *   to a limit for its 32 bits to decide, which is one in 10^7 by chance.
 *   A number that rounds up to a power of ten is not of the run either.
 *   Machines without such vectors: nothing is written here.
 */
#include "number/run.h"

#ifdef __x86_64__

#include <immintrin.h>

/* The instructions that these functions need, which not every machine has. */
#define VECTORS __attribute__((target("avx2,bmi2,lzcnt")))

enum {
	PART = 64,		/* numbers done together */
	SLACK = 8,		/* more units than a fraction is off by; a power of two */
	TENTHS_SLACK = 32,	/* and ten times that */
	EXTRA = 1 << 16		/* the seventeenth digit's bit, if it is not 0 */
};

#define FRACTION_ONE (INT64_C(1) << 32)

/* The numbers of a part of a run, on their way to digits. */
struct part {
	uint64_t upper[PART];		/* the first eight digits */
	uint64_t lower[PART];		/* a fraction of 64 bits, then the next eight digits */
	uint64_t extra[PART];		/* the seventeenth's character, with EXTRA or without */
};

/* To the first eight digits and a fraction. */
VECTORS
static void split(struct part *part, const double *values, size_t count,
	const struct number_run *run)
{
	const struct number_power power = run->power;

	for (size_t i = 0; i < count; i++)
		part->upper[i] = number_run_scale(values[i], power, &part->lower[i]);
}

VECTORS
static inline __m256i load(const void *numbers)
{
	return _mm256_loadu_si256(numbers);
}

VECTORS
static inline void store(void *place, __m256i numbers)
{
	_mm256_storeu_si256(place, numbers);
}

VECTORS
static inline __m256i all(int64_t number)
{
	return _mm256_set1_epi64x(number);
}

/* Where all bits of mask are 0. */
VECTORS
static inline __m256i is_clear(__m256i numbers, int64_t mask)
{
	return _mm256_cmpeq_epi64(_mm256_and_si256(numbers, all(mask)), _mm256_setzero_si256());
}

/* Each two numbers of eight digits to sixteen characters, as in sixteen.h. */
VECTORS
static inline __m256i digits_of(__m256i numbers)
{
	__m256i quotients, rests;

	quotients = _mm256_srli_epi64(_mm256_mul_epu32(numbers, all(109951163)), 40);
	numbers = _mm256_add_epi64(numbers,
		_mm256_mul_epu32(quotients, all(FRACTION_ONE - 10000)));
	numbers = _mm256_shuffle_epi32(numbers, _MM_SHUFFLE(2, 3, 0, 1));
	quotients = _mm256_srli_epi16(_mm256_mulhi_epu16(numbers, _mm256_set1_epi32(5243)), 3);
	rests = _mm256_sub_epi16(numbers, _mm256_mullo_epi16(quotients, _mm256_set1_epi32(100)));
	numbers = _mm256_or_si256(quotients, _mm256_slli_epi32(rests, 16));
	quotients = _mm256_mulhi_epu16(numbers, _mm256_set1_epi16(6554));
	numbers = _mm256_sub_epi16(_mm256_slli_epi16(numbers, 8),
		_mm256_mullo_epi16(quotients, _mm256_set1_epi16((10 << 8) - 1)));
	return _mm256_or_si256(numbers, _mm256_set1_epi8('0'));
}

/* To the shortest decimals. Tells how many numbers, from the first on, are of the run. */
VECTORS
static size_t finish(struct part *part, const double *values, size_t count,
	const struct number_run *run)
{
	__m256i eight_digits = all(RUN_EIGHT), half = all(RUN_FRACTION_HALF);

	for (size_t i = 0; i < count; i += RUN_ALIKE) {
		__m256i bits = load(values + i), upper = load(part->upper + i);
		__m256i rest = load(part->lower + i);
		__m256i product = _mm256_add_epi64(
			_mm256_mul_epu32(_mm256_srli_epi64(rest, 32), eight_digits),
			_mm256_srli_epi64(_mm256_mul_epu32(rest, eight_digits), 32));
		__m256i lower = _mm256_srli_epi64(product, 32);
		__m256i fraction = _mm256_and_si256(product, all(FRACTION_ONE - 1));

		/* Is one of the two decimals around inside of the interval? */
		__m256i distance = _mm256_abs_epi32(_mm256_sub_epi32(fraction, half));
		__m256i inside = _mm256_cmpgt_epi64(distance, all(run->limit));
		__m256i up = _mm256_and_si256(inside, _mm256_srli_epi64(fraction, 31));
		__m256i tenths = _mm256_add_epi64(_mm256_mul_epu32(fraction, all(10)), half);
		__m256i extra = _mm256_andnot_si256(inside, _mm256_srli_epi64(tenths, 32));
		__m256i flag = _mm256_andnot_si256(is_clear(extra, -1), all(EXTRA));
		__m256i carry, other;
		unsigned others;

		lower = _mm256_add_epi64(lower, up);
		carry = _mm256_cmpeq_epi64(lower, eight_digits);
		lower = _mm256_andnot_si256(carry, lower);
		upper = _mm256_sub_epi64(upper, carry);
		store(part->upper + i, upper);
		store(part->lower + i, lower);
		store(part->extra + i, _mm256_or_si256(flag, _mm256_or_si256(extra, all('0'))));

		/* too near to a limit, or of another run */
		other = is_clear(_mm256_add_epi64(distance, all(SLACK - run->limit)), -2 * SLACK);
		other = _mm256_or_si256(other, is_clear(_mm256_add_epi64(tenths, all(TENTHS_SLACK)),
			FRACTION_ONE - 2 * TENTHS_SLACK));
		other = _mm256_or_si256(other, is_clear(bits, FRACTION_MASK));
		other = _mm256_or_si256(other, _mm256_cmpgt_epi64(all(run->upper_least), upper));
		other = _mm256_or_si256(other, _mm256_cmpgt_epi64(upper, all(run->upper_most)));
		other = _mm256_or_si256(other, _mm256_xor_si256(all(-1), _mm256_cmpeq_epi64(
			_mm256_srli_epi64(bits, FRACTION_BITS), all(run->head))));
		others = (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(other));
		if (others != 0)
			return i + (size_t)__builtin_ctz(others);
	}
	return count;
}

/* A bit for each digit that is not 0. */
VECTORS
static inline unsigned nonzero_of(__m256i digits)
{
	return (unsigned)_mm256_movemask_epi8(_mm256_cmpgt_epi8(digits, _mm256_set1_epi8('0')));
}

/* pointed: the digits with the point; nonzero: which of them are not 0. */
VECTORS __attribute__((always_inline))
static inline void write_cell(struct number_cell *cell, const struct number_plan *plan,
	__m128i digits, __m128i pointed, unsigned nonzero, uint64_t extra)
{
	char *text = cell->text;
	unsigned zeros = (unsigned)__builtin_clz(nonzero | 1 | ((unsigned)extra & EXTRA));
	size_t length = zeros < plan->droppable ? plan->most - zeros : plan->least;

	store_word(text, plan->front);
	_mm_storeu_si128((__m128i *)(text + plan->start + 1), digits);
	_mm_storeu_si128((__m128i *)(text + plan->start), pointed);
	text[plan->extra] = (char)extra;
	store_word(text + length, plan->back.word);
	cell->length = (unsigned char)(length + plan->back.length);
}

/* A group may be written whole where count ends inside of it. */
VECTORS
static void write_texts(struct number_cell *cells, const struct part *part, size_t count,
	const struct number_plan *common)
{
	const struct number_plan plan = *common;
	__m256i source = _mm256_broadcastsi128_si256(_mm_loadu_si128((const void *)plan.source));
	__m256i point = _mm256_broadcastsi128_si256(_mm_loadu_si128((const void *)plan.point));

	for (size_t i = 0; i < count; i += RUN_ALIKE, cells += RUN_ALIKE) {
		__m256i upper = load(part->upper + i), lower = load(part->lower + i);
		__m256i even = digits_of(_mm256_unpacklo_epi64(upper, lower));
		__m256i odd = digits_of(_mm256_unpackhi_epi64(upper, lower));
		__m256i even_pointed = _mm256_or_si256(_mm256_shuffle_epi8(even, source), point);
		__m256i odd_pointed = _mm256_or_si256(_mm256_shuffle_epi8(odd, source), point);
		unsigned even_nonzero = nonzero_of(even), odd_nonzero = nonzero_of(odd);
		const uint64_t *extra = part->extra + i;

		write_cell(&cells[0], &plan, _mm256_castsi256_si128(even),
			_mm256_castsi256_si128(even_pointed), (uint16_t)even_nonzero, extra[0]);
		write_cell(&cells[1], &plan, _mm256_castsi256_si128(odd),
			_mm256_castsi256_si128(odd_pointed), (uint16_t)odd_nonzero, extra[1]);
		write_cell(&cells[2], &plan, _mm256_extracti128_si256(even, 1),
			_mm256_extracti128_si256(even_pointed, 1), even_nonzero >> 16, extra[2]);
		write_cell(&cells[3], &plan, _mm256_extracti128_si256(odd, 1),
			_mm256_extracti128_si256(odd_pointed, 1), odd_nonzero >> 16, extra[3]);
	}
}

bool number_run_is_possible(void)
{
	/* Whatever has these two counts zeros as well; not every compiler can ask for it. */
	return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2");
}

size_t number_run_write(struct number_cell *cells, const double *values, size_t count,
	const struct number_run *run)
{
	struct part part;
	size_t size = RUN_ALIKE;	/* a run may be short */

	for (size_t done = 0, alike; done < count; done += alike, size = PART) {
		size = size < count - done ? size : count - done;
		split(&part, values + done, size, run);
		alike = finish(&part, values + done, size, run);
		write_texts(cells + done, &part, alike, &run->plan);
		if (alike < size)
			return done + alike;
	}
	return count;
}

#else

bool number_run_is_possible(void)
{
	return false;
}

size_t number_run_write(struct number_cell *cells, const double *values, size_t count,
	const struct number_run *run)
{
	(void)cells, (void)values, (void)count, (void)run;
	return 0;
}

#endif
