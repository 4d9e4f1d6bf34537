/* SPDX-License-Identifier: MIT */
/* number_float.cpp - all 2^32 floats to text, against std::to_chars and strtof.
 *
 * The digits and the exponent have to be the same ones, however they are laid out, and
 * the text has to read back as the same bits.
 */
#include <atomic>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <vector>

extern "C" {
#include "number/number.h"
}

static constexpr unsigned threads = 2;
static constexpr uint64_t all = uint64_t(1) << 32, part = uint64_t(1) << 22;
static constexpr uint64_t enough = 100;		/* wrong ones to complain of */

struct decimal {
	uint64_t digits = 0;	/* without zeros at the end */
	int exponent = 0;	/* of the last digit */
	bool negative = false;

	bool operator==(const decimal &other) const
	{
		return digits == other.digits && exponent == other.exponent &&
			negative == other.negative;
	}
};

/* What a finite number's text, plain or with an exponent, stands for. */
static decimal decimal_of(const char *text)
{
	decimal decimal;
	bool point = false;
	int zeros = 0;

	if (*text == '-') {
		decimal.negative = true;
		text++;
	}
	for (; *text != '\0' && *text != 'e'; text++) {
		if (*text == '.') {
			point = true;
			continue;
		}
		decimal.exponent -= point;
		if (*text == '0') {
			zeros += decimal.digits != 0;
			continue;
		}
		for (; zeros > 0; zeros--)
			decimal.digits *= 10;
		decimal.digits = decimal.digits * 10 + uint64_t(*text - '0');
	}
	decimal.exponent += zeros;
	if (*text == 'e')
		decimal.exponent += std::atoi(text + 1);
	if (decimal.digits == 0)
		decimal.exponent = 0;
	return decimal;
}

static bool is_right(uint32_t bits)
{
	char ours[NUMBER_TEXT_MAX + 1], theirs[64];
	float value, back;
	uint32_t back_bits;

	std::memcpy(&value, &bits, sizeof value);
	ours[number_write_as(ours, double(value), NUMBER_F32)] = '\0';
	if (std::isnan(value))
		return std::strcmp(ours, "nan") == 0;
	back = std::strtof(ours, nullptr);
	std::memcpy(&back_bits, &back, sizeof back);
	if (std::isfinite(value)) {
		*std::to_chars(theirs, theirs + sizeof theirs - 1, value,
			std::chars_format::scientific).ptr = '\0';
		if (!(decimal_of(ours) == decimal_of(theirs))) {
			std::fprintf(stderr, "%08x is written %s, not %s\n", bits, ours, theirs);
			return false;
		}
	}
	if (back_bits != bits)
		std::fprintf(stderr, "%08x is written %s\n", bits, ours);
	return back_bits == bits;
}

int main()
{
	std::atomic<uint64_t> next(0), done(0), wrong(0);
	std::vector<std::thread> workers;

	for (unsigned i = 0; i < threads; i++)
		workers.emplace_back([&] {
			for (uint64_t start; (start = next.fetch_add(part)) < all; done += part)
				for (uint64_t bits = start; bits < start + part && wrong < enough; bits++)
					wrong += !is_right(uint32_t(bits));
		});
	while (done < all) {
		std::this_thread::sleep_for(std::chrono::seconds(1));
		std::fprintf(stderr, "\r%3d %% of all floats", int(done * 100 / all));
	}
	for (std::thread &worker : workers)
		worker.join();
	std::fprintf(stderr, ", %llu wrong\n", static_cast<unsigned long long>(wrong));
	return wrong == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
