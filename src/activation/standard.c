/* standard.c - a parameter's default, from its text to the sum of two doubles.
 *
 * Method: a text is a decimal number of at most 38 digits, which a whole number of 128
 * bits holds, over a power of ten, or a quotient of two. Both are pairs, right to 2^-106,
 * and so is their quotient to 2^-104.
 *
 * Special cases: what is a double has the low part 0.
 */
#include "activation/activation.h"
#include "arithmetic/double_double.h"

__extension__ typedef unsigned __int128 uint128;

/* A number's two halves; the lower one may have more bits than a double. */
static struct pair pair_of_whole(uint128 whole)
{
	const double high = (double)(uint64_t)(whole >> 64) * 0x1p64;
	const uint64_t rest = (uint64_t)whole, last = rest & 0x7ff;

	return add_double(two_sum(high, (double)(rest - last)), (double)last);
}

/* The number at *text, which it leaves behind. */
static struct pair read_number(const char **text)
{
	const char *c = *text;
	const bool below_zero = *c == '-';
	uint128 digits = 0, ten = 1;
	bool fraction = false;

	for (c += below_zero; (*c >= '0' && *c <= '9') || *c == '.'; c++) {
		if (*c == '.') {
			fraction = true;
			continue;
		}
		digits = digits * 10 + (unsigned)(*c - '0');
		ten *= fraction ? 10 : 1;
	}
	*text = c;
	const struct pair size = divide(pair_of_whole(digits), pair_of_whole(ten));

	return below_zero ? negative(size) : size;
}

/* A typed number is the double nearest to it, unless it has more than 17 digits. */
static struct pair read_standard(const char *text)
{
	const char *end = text;
	const struct pair number = read_number(&end);

	if (*end != '/')
		return end - text > 18 ? number : exactly(number.high);
	end++;
	return divide(exactly(number.high), exactly(read_number(&end).high));
}

double parameter_standard(const struct parameter *parameter)
{
	return read_standard(parameter->standard).high;
}

struct exact parameter_exact(const struct parameter *parameter, double value)
{
	const struct pair standard = read_standard(parameter->standard);
	const bool is_standard = value == standard.high;

	return (struct exact){ value, is_standard ? standard.low : 0 };
}
