/* number_format.h - how the types of numbers are made of bits. */
#ifndef SUPPORT_NUMBER_FORMAT_H
#define SUPPORT_NUMBER_FORMAT_H

struct number_format {
	int fraction_bits;		/* the leading 1 not counted */
	int exponent_least;		/* of the unit in a subnormal's last place */
	double largest;			/* that is finite */
};

/* By enum number_type. */
extern const struct number_format number_formats[];

#endif
