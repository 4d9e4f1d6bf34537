# python3 src/number/powers.py > src/number/powers.c
# python3 src/number/powers.py check     proves what is taken for granted
"""The 128-bit powers of ten, and the arithmetic facts they are used by."""
import sys
from fractions import Fraction
from math import lcm, log2

FIRST, LAST = -342, 340


def floor_log2(power):
    """floor(log2(10^power))"""
    if power >= 0:
        return (10**power).bit_length() - 1
    return -(10**-power - 1).bit_length()


def significand(power):
    """10^power * 2^(127 - floor_log2(power)), cut off to an integer of 128 bits"""
    shift = 127 - floor_log2(power)
    if power < 0:
        return (1 << shift) // 10**-power
    return 10**power << shift if shift >= 0 else 10**power >> -shift


def table():
    print("/* SPDX-License-Identifier: MIT */")
    print("/* powers.c - powers of ten as 128-bit significands, by powers.py.")
    print(" *")
    print(" * Made by: python3 src/number/powers.py > src/number/powers.c")
    print(" */")
    print('#include "number/bits.h"')
    print()
    print("const struct number_power number_powers[] = {")
    for power in range(FIRST, LAST + 1):
        value = significand(power)
        print(f"\t{{ 0x{value >> 64:016x}, 0x{value & (1 << 64) - 1:016x} }},\t/* 1e{power} */")
    print("};")


def least(factor, start, modulus, count):
    """The least (factor * i + start) mod modulus over 0 <= i < count, as Euclid would."""
    factor, start = factor % modulus, start % modulus
    best = start
    while factor and count > 1:
        if 2 * factor > modulus:
            # Walk from the last element backwards: the same set with a shorter step.
            start = (start + factor * (count - 1)) % modulus
            factor = modulus - factor
        # Within one lap the first element is the least; the laps' firsts have step -modulus.
        laps = (start + factor * (count - 1)) // modulus
        best = min(best, start)
        if laps == 0:
            break
        start, modulus, factor, count = ((start - modulus) % factor, factor,
            -modulus % factor, laps)
        best = min(best, start)
    return best


def floor_log10(value):
    power = len(str(value.numerator)) - len(str(value.denominator))
    return power if Fraction(10)**power <= value else power - 1


def least_fraction(factor, start, count):
    """The least (factor * i + start) mod 1 over 0 <= i < count that is not 0, or less."""
    common = lcm(factor.denominator, start.denominator)
    gap = least(int(factor * common), int(start * common), common, count)
    # If 0 is among them, then the others are multiples of what all denominators divide.
    return Fraction(gap, common) if gap else Fraction(1, common)


def check_shortest():
    """How near c * 2^q comes to where write.c decides, for all doubles, and so
    for the narrower types. Powers of two have other limits; the tests try them all."""
    nearest = Fraction(1)
    for exponent in range(-1074, 972):
        place = Fraction(2)**exponent
        power = floor_log10(place)
        # the ends of the interval, an odd multiple of place / 2, beside 10^(power + 1)
        step = place / Fraction(10)**(power + 1)
        nearest = min(nearest, least_fraction(step, step / 2, 1 << 53),
            least_fraction(-step, -step / 2, 1 << 53))
        # the half between two multiples of 10^power
        step = place / Fraction(10)**power
        half = Fraction(1, 2)
        nearest = min(nearest, least_fraction(step, half, 1 << 53),
            least_fraction(-step, half, 1 << 53))
    print("nearest miss of an end or a half: 2^-%.1f" % -log2(nearest))
    assert nearest > Fraction(1, 2**67)


def check():
    for power in range(-350, 351):
        assert power * 1741647 >> 19 == floor_log2(power), power
    for exponent in range(-1080, 1030):
        two = Fraction(2)**exponent
        assert exponent * 315653 >> 20 == floor_log10(two), exponent
        assert exponent * 631305 - 261663 >> 21 == floor_log10(two * 3 / 4), exponent

    # How near to a half can value * 10^power come from below, in units of the last
    # place of the 128-bit product, if the power has no exact entry?
    nearest = None
    for exponent in range(-1074, 1024):	# of the value's first bit
        step = Fraction(2)**max(exponent - 52, -1074)
        count = 1 << min(52, exponent + 1074)
        guess = floor_log10(Fraction(2)**exponent)
        for decade in (guess, guess + 1):
            for digits in range(1, 18):
                power = digits - 1 - decade
                if 0 <= power <= 55:
                    continue
                scale = Fraction(10)**power
                place = Fraction(2)**(exponent + floor_log2(power) - 126)
                # 1/2 - x mod 1 over all significands, the exact ties left out
                factor = step * scale
                start = Fraction(1, 2) - Fraction(2)**exponent * scale
                common = factor.denominator * start.denominator * 2
                a, b = int(-factor * common), int(start * common)
                gap = least(a, b, common, count)
                if gap == 0:
                    # Ties exist; then the gaps are multiples of the common denominator's.
                    grid = 2 * factor.denominator
                    gap = common // grid
                ratio = Fraction(gap, common) / place
                if nearest is None or ratio < nearest[0]:
                    nearest = ratio, exponent, power
    print("nearest miss of a tie: %.1f places at 2^%d * 10^%d" % (float(nearest[0]), *nearest[1:]))
    assert nearest[0] > 2


if sys.argv[1:] == ["check"]:
    check()
    check_shortest()
else:
    table()
