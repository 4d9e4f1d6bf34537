/* SPDX-License-Identifier: MIT */
/* dtype.c - see dtype.h */
#include "number/dtype.h"

#include <math.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "number/round.h"
#include "support/little_endian.h"
#include "support/vector.h"

const struct dtype dtypes[DTYPES] = {
	[NUMBER_F64] = { .name = "f64", .aliases = "double, float64, fp64", .npy = "<f8", .size = 8 },
	[NUMBER_F32] = { .name = "f32", .aliases = "float, float32, single, fp32", .npy = "<f4",
		.size = 4 },
	[NUMBER_F16] = { .name = "f16", .aliases = "half, float16, fp16", .npy = "<f2", .size = 2 },
	[NUMBER_BF16] = { .name = "bf16", .aliases = "bfloat16", .npy = "|V2", .size = 2 },
};

/* Whether it is one of the names, with ", " between. */
static bool is_among(const char *names, const char *name, size_t length)
{
	while (*names != '\0') {
		const size_t end = strcspn(names, ",");
		if (end == length && strncasecmp(names, name, length) == 0)
			return true;
		names += end + strspn(names + end, ", ");
	}
	return false;
}

bool dtype_find(const char *name, enum number_type *type)
{
	for (size_t i = 0; i < DTYPES; i++)
		if (strcasecmp(name, dtypes[i].name) == 0
				|| is_among(dtypes[i].aliases, name, strlen(name))) {
			*type = (enum number_type)i;
			return true;
		}
	return false;
}

VECTOR void dtype_round(enum number_type type, const double *value, double *rounded,
	size_t count)
{
	if (type == NUMBER_F64) {
		memmove(rounded, value, count * sizeof *value);
	} else if (type == NUMBER_F32) {
		for (size_t i = 0; i < count; i++)
			rounded[i] = (double)(float)value[i];
	} else {
		const struct number_format format = number_formats[type];
		for (size_t i = 0; i < count; i++)
			rounded[i] = number_round_in(value[i], format);
	}
}

VECTOR bool dtype_has_halfway(enum number_type type, const double *value, size_t count)
{
	const struct number_format format = number_formats[type];
	long long found = 0;
	for (size_t i = 0; type != NUMBER_F64 && i < count; i++)
		found |= is_halfway(value[i], format);
	return found != 0;
}

static uint64_t bits_of_f64(double value)
{
	uint64_t bits;
	memcpy(&bits, &value, sizeof bits);
	return bits;
}

static uint32_t bits_of_f32(double value)
{
	const float single = (float)value;
	uint32_t bits;
	memcpy(&bits, &single, sizeof bits);
	return bits;
}

/* 5 bits of exponent, 10 of fraction; a subnormal is a multiple of 2^-24. */
static uint16_t bits_of_f16(double value)
{
	const double size = fabs(value);
	uint64_t bits;
	if (isnan(value))
		bits = 0x7e00;
	else if (isinf(value))
		bits = 0x7c00;
	else if (size < 0x1p-14)
		bits = (uint64_t)(size * 0x1p24);
	else
		bits = (bits_of_f64(size) >> 42) - ((1023 - 15) << 10);
	return (uint16_t)(bits | (signbit(value) ? 0x8000 : 0));
}

static uint64_t bits_of_bf16(double value)
{
	return bits_of_f32(value) >> 16;
}

/* A loop of its own for each type: they are what takes the time. */
#define PUT(bits_of, size) \
	for (size_t i = 0; i < count; i++) { \
		const uint64_t bits = little_endian_64(bits_of(value[i])); \
		memcpy(bytes + i * stride, &bits, size); \
	}

void dtype_put(enum number_type type, const double *value, size_t count, char *bytes,
	size_t stride)
{
	switch (type) {
	case NUMBER_F64: PUT(bits_of_f64, 8); break;
	case NUMBER_F32: PUT(bits_of_f32, 4); break;
	case NUMBER_F16: PUT(bits_of_f16, 2); break;
	case NUMBER_BF16: PUT(bits_of_bf16, 2); break;
	}
}

double dtype_of_f16(unsigned bits)
{
	const int exponent = bits >> 10 & 31, fraction = bits & 1023;
	double size;
	if (exponent == 31)
		size = fraction != 0 ? NAN : INFINITY;
	else if (exponent == 0)
		size = fraction * 0x1p-24;
	else
		size = ldexp(1024 + fraction, exponent - 25);
	return bits >> 15 & 1 ? -size : size;
}

long long dtype_place(enum number_type type, double value)
{
	const double size = fabs(value);
	const long long bits = type == NUMBER_F32 ? (long long)bits_of_f32(size)
		: type == NUMBER_F16 ? (long long)bits_of_f16(size)
		: (long long)bits_of_bf16(size);
	return signbit(value) ? -1 - bits : bits;
}

double dtype_at(enum number_type type, long long place)
{
	const uint32_t bits = (uint32_t)(place < 0 ? -1 - place : place);
	const uint32_t single = type == NUMBER_BF16 ? bits << 16 : bits;
	float size;
	memcpy(&size, &single, sizeof size);
	const double value = type == NUMBER_F16 ? dtype_of_f16(bits) : (double)size;
	return place < 0 ? -value : value;
}
