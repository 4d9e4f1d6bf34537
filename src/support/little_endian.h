/* SPDX-License-Identifier: MIT */
/* little_endian.h - numbers as files have them, the least byte first, on any machine. */
#ifndef SUPPORT_LITTLE_ENDIAN_H
#define SUPPORT_LITTLE_ENDIAN_H

#include <stddef.h>
#include <stdint.h>

enum { LITTLE_ENDIAN_MACHINE = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ };

/* Each is its own inverse: it turns a number of ours into one of a file, and back. */
static inline uint64_t little_endian_64(uint64_t value)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return __builtin_bswap64(value);
#else
	return value;
#endif
}

static inline uint16_t little_endian_16(uint16_t value)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return __builtin_bswap16(value);
#else
	return value;
#endif
}

/* The number that so many bytes are, at most 8. */
static inline uint64_t little_endian_number(const char *bytes, size_t size)
{
	uint64_t value = 0;
	for (size_t i = 0; i < size; i++)
		value |= (uint64_t)(unsigned char)bytes[i] << 8 * i;
	return value;
}

#endif
