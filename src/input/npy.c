/* npy.c - see npy.h
 *
 * The format is NumPy's own (numpy.lib.format): six bytes of magic, two of
 * version, the length of the header in two bytes (version 1) or four, then a
 * Python dictionary with 'descr', 'fortran_order' and 'shape'.
 */
#include "input/npy.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "support/little_endian.h"

const char npy_magic[NPY_MAGIC_SIZE] = { '\x93', 'N', 'U', 'M', 'P', 'Y' };

enum { HEADER_MAX = 4096 };	/* of an array of numbers; records have longer ones */

/* What stands behind a key of the dictionary; NULL if it is not there. */
static const char *find_value(const char *header, const char *key)
{
	const char *found = strstr(header, key);
	if (found == NULL)
		return NULL;
	found += strlen(key);
	return found + strspn(found, ": ");
}

/* "'<f8'": byte order, kind, size. */
static bool read_type(struct npy *npy, const char *text)
{
	if (text == NULL || (*text != '\'' && *text != '"') || strchr("<>|=", text[1]) == NULL
			|| text[1] == '\0' || strchr("fiu", text[2]) == NULL || text[2] == '\0')
		return false;
	const bool little = LITTLE_ENDIAN_MACHINE;
	char *end;
	npy->kind = text[2];
	npy->size = strtoul(text + 3, &end, 10);
	npy->swapped = (text[1] == '<' && !little) || (text[1] == '>' && little);
	const bool known = npy->size == 8 || npy->size == 4 || npy->size == 2
		|| (npy->kind != 'f' && npy->size == 1);
	return *end == *text && known;
}

/* "(5,)" or "(5, 2)". */
static bool read_shape(struct npy *npy, const char *text)
{
	if (text == NULL || *text != '(')
		return false;
	size_t side[2] = { 0, 1 };
	int sides = 0;
	for (text++; *text != ')'; ) {
		char *end;
		text += strspn(text, " ");
		if (sides == 2 || *text < '0' || *text > '9')
			return false;
		side[sides++] = strtoull(text, &end, 10);
		text = end + strspn(end, " ");
		if (*text == ',')
			text++;
	}
	npy->rows = side[0];
	npy->columns = side[1];
	return sides > 0;
}

const char *npy_read(struct npy *npy, const char *bytes, size_t size)
{
	if (size < 10 || memcmp(bytes, npy_magic, NPY_MAGIC_SIZE) != 0)
		return "it is not an NPY file";
	const unsigned char *length = (const unsigned char *)bytes + NPY_MAGIC_SIZE + 2;
	const bool long_header = bytes[NPY_MAGIC_SIZE] >= 2;
	const size_t begin = long_header ? 12 : 10;
	size_t header_length = length[0] | (size_t)length[1] << 8;
	if (long_header && size >= begin)
		header_length |= (size_t)length[2] << 16 | (size_t)length[3] << 24;
	if (size < begin || header_length > size - begin)
		return "the header of the NPY file is cut off";
	if (header_length > HEADER_MAX)
		return "the header of the NPY file is too long for an array of numbers";

	char header[HEADER_MAX + 1];
	memcpy(header, bytes + begin, header_length);
	header[header_length] = '\0';
	const char *order = find_value(header, "'fortran_order'");
	if (!read_type(npy, find_value(header, "'descr'")))
		return "the NPY file holds no numbers of 1 to 8 bytes";
	if (!read_shape(npy, find_value(header, "'shape'")))
		return "the NPY file holds no array of one or two dimensions";
	npy->by_column = order != NULL && strncmp(order, "True", 4) == 0;
	npy->begin = begin + header_length;
	size_t count, needed;
	if (__builtin_mul_overflow(npy->rows, npy->columns, &count)
			|| __builtin_mul_overflow(count, npy->size, &needed)
			|| needed > size - npy->begin)
		return "the NPY file is cut off: its header promises more numbers";
	return NULL;
}
