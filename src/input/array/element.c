/* SPDX-License-Identifier: MIT */
/* element.c - see element.h */
#include "input/array/element.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "number/dtype.h"
#include "support/little_endian.h"

enum { ELEMENT_MAX = 16 };	/* bytes */

/* NumPy's names for real numbers on a 64-bit Linux: a name may come behind '<', '>', '='
 * or '|'. */
static const struct {
	const char *names;	/* with blanks between and around */
	enum element_kind kind;
	size_t size;
} elements[] = {
	{ " f8 d float64 double float float_ ", ELEMENT_FLOAT, 8 },
	{ " f4 f float32 single ", ELEMENT_FLOAT, 4 },
	{ " f2 e float16 half ", ELEMENT_FLOAT, 2 },
	{ " V2 bfloat16 ", ELEMENT_BFLOAT16, 2 },
	{ " f16 g float128 longdouble longfloat ", ELEMENT_LONG_DOUBLE, 16 },
	{ " i1 b int8 byte ", ELEMENT_SIGNED, 1 },
	{ " i2 h int16 short ", ELEMENT_SIGNED, 2 },
	{ " i4 i int32 intc ", ELEMENT_SIGNED, 4 },
	{ " i8 l q p int64 int int_ long longlong intp ", ELEMENT_SIGNED, 8 },
	{ " u1 B uint8 ubyte ", ELEMENT_UNSIGNED, 1 },
	{ " u2 H uint16 ushort ", ELEMENT_UNSIGNED, 2 },
	{ " u4 I uint32 uintc ", ELEMENT_UNSIGNED, 4 },
	{ " u8 L Q P uint64 uint ulong ulonglong uintp ", ELEMENT_UNSIGNED, 8 },
	{ " b1 ? bool bool_ bool8 ", ELEMENT_BOOL, 1 },
};

/* What else an array can hold, by how the name begins. */
static const struct {
	const char *begins, *what;
} others[] = {
	{ "c", "complex numbers" }, { "F", "complex numbers" }, { "D", "complex numbers" },
	{ "G", "complex numbers" }, { "O", "Python objects" }, { "o", "Python objects" },
	{ "S", "texts" }, { "U", "texts" }, { "a", "texts" }, { "s", "texts" },
	{ "M", "dates" }, { "m", "durations" }, { "d", "dates" }, { "t", "durations" },
	{ "V", "bytes without a type" }, { "v", "bytes without a type" },
};

static bool has_name(const char *names, const char *name, size_t length)
{
	for (const char *at = names; *at != '\0' && at[1] != '\0'; at++)
		if (*at == ' ' && strncmp(at + 1, name, length) == 0 && at[1 + length] == ' ')
			return true;
	return false;
}

/* Long doubles of other machines are not read. */
static bool is_readable(enum element_kind kind)
{
	return kind != ELEMENT_LONG_DOUBLE || (LDBL_MANT_DIG == 64 && LITTLE_ENDIAN_MACHINE);
}

bool element_of_name(const char *name, size_t length, struct element *element,
	const char **what)
{
	const bool little = LITTLE_ENDIAN_MACHINE;
	bool swapped = false;
	*what = "";
	if (length > 0 && strchr("<>=|", name[0]) != NULL) {
		swapped = (name[0] == '<' && !little) || (name[0] == '>' && little);
		name++;
		length--;
	}
	if (length == 0 || memchr(name, ' ', length) != NULL || memchr(name, '\0', length) != NULL)
		return false;
	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (has_name(elements[i].names, name, length) && is_readable(elements[i].kind)) {
			*element = (struct element){ elements[i].kind, elements[i].size, swapped };
			return true;
		}
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (name[0] == others[i].begins[0])
			*what = others[i].what;
	return false;
}

struct element element_of_type(enum number_type type)
{
	return (struct element){
		.kind = type == NUMBER_BF16 ? ELEMENT_BFLOAT16 : ELEMENT_FLOAT,
		.size = dtypes[type].size, .swapped = !LITTLE_ENDIAN_MACHINE,
	};
}

static double of_bfloat16(uint16_t bits)
{
	const uint32_t wide = (uint32_t)bits << 16;
	float value;
	memcpy(&value, &wide, sizeof value);
	return value;
}

/* x86's long double: 64 bits of significand, 15 of exponent, a sign. */
static double of_long_double(const unsigned char *bytes, enum number_type type)
{
	uint64_t significand;
	uint16_t rest;
	memcpy(&significand, bytes, sizeof significand);
	memcpy(&rest, bytes + sizeof significand, sizeof rest);
	const int exponent = rest & 0x7fff;
	double size = 0;
	if (exponent == 0x7fff)
		size = significand << 1 == 0 ? INFINITY : NAN;
	else if (significand != 0)
		size = number_of_bits(significand, (exponent > 0 ? exponent : 1) - 16383 - 63, type);
	return rest >> 15 ? -size : size;
}

static double of_signed(int64_t value, enum number_type type)
{
	return value < 0 ? -number_of_bits(-(uint64_t)value, 0, type)
		: number_of_bits((uint64_t)value, 0, type);
}

static double of_float(const unsigned char *bytes, size_t size)
{
	double f64;
	float f32;
	uint16_t f16;
	if (size == sizeof f64) {
		memcpy(&f64, bytes, sizeof f64);
		return f64;
	}
	if (size == sizeof f32) {
		memcpy(&f32, bytes, sizeof f32);
		return f32;
	}
	memcpy(&f16, bytes, sizeof f16);
	return dtype_of_f16(f16);
}

/* A whole number without its sign, in the order of this machine. */
static uint64_t whole(const unsigned char *bytes, size_t size)
{
	uint64_t value = 0;
	for (size_t i = 0; i < size; i++)
		value |= (uint64_t)bytes[LITTLE_ENDIAN_MACHINE ? i : size - 1 - i] << 8 * i;
	return value;
}

static double value_of(struct element element, const unsigned char *bytes,
	enum number_type type)
{
	uint16_t bits;
	const unsigned unused = 64 - 8 * (unsigned)element.size;
	switch (element.kind) {
	case ELEMENT_FLOAT:
		return of_float(bytes, element.size);
	case ELEMENT_BFLOAT16:
		memcpy(&bits, bytes, sizeof bits);
		return of_bfloat16(bits);
	case ELEMENT_LONG_DOUBLE:
		return of_long_double(bytes, type);
	case ELEMENT_SIGNED:
		return of_signed((int64_t)(whole(bytes, element.size) << unused) >> unused, type);
	case ELEMENT_UNSIGNED:
		return number_of_bits(whole(bytes, element.size), 0, type);
	case ELEMENT_BOOL:
		break;
	}
	return bytes[0] != 0;
}

void element_read(struct element element, const char *bytes, size_t step, size_t count,
	enum number_type type, double *value)
{
	unsigned char turned[ELEMENT_MAX];
	/* Most files have these. */
	if (element.kind == ELEMENT_FLOAT && element.size == sizeof *value && !element.swapped) {
		for (size_t i = 0; i < count; i++)
			memcpy(&value[i], bytes + i * step, sizeof *value);
		return;
	}
	for (size_t i = 0; i < count; i++) {
		const unsigned char *at = (const unsigned char *)bytes + i * step;
		for (size_t k = 0; k < element.size && element.swapped; k++)
			turned[k] = at[element.size - 1 - k];
		value[i] = value_of(element, element.swapped ? turned : at, type);
	}
}
