/* SPDX-License-Identifier: MIT */
/* axis.c - see axis.h */
#include "script/axis.h"

#include <math.h>

#include "number/number.h"
#include "plane/range.h"
#include "script/place.h"
#include "script/text.h"
#include "support/output.h"

static const double pi = 0x1.921fb54442d18p+1;
static const double SAME = 1e-12;	/* of a number, what may be rounding */
static const double QUARTERS_MAX = 4000;
static const double LOG_ROOM = 1.5;	/* a factor at each end */
static const double FARTHEST = 4e307;	/* gnuplot adds and doubles the ends of its axes */

static void put_range(struct output *output, const char *axis, struct interval range)
{
	output_print(output, "set %srange [", axis);
	text_put_number(output, range.low);
	output_text(output, ":");
	text_put_number(output, range.high);
	output_text(output, "]\n");
}

static bool is_of_pi(double value)
{
	const double quarters = round(value / (pi / 4));
	return fabs(quarters) <= QUARTERS_MAX
		&& fabs(quarters * (pi / 4) - value) <= SAME * fabs(value);
}

bool axis_is_angle(struct interval range)
{
	return is_of_pi(range.low) && is_of_pi(range.high);
}

void axis_put_x(struct output *output, const struct place *place)
{
	const struct interval x = { fmax(place->x.low, -FARTHEST), fmin(place->x.high, FARTHEST) };
	put_range(output, "x", x);
	if (!axis_is_angle(x))
		return;
	const double quarters = (x.high - x.low) / (pi / 4);
	output_print(output, "set xtics %g*pi\nset format x '%%.%dPπ'\n",
		quarters <= 8 ? 0.25 : quarters <= 16 ? 0.5 : ceil(quarters / 40),
		quarters <= 8 ? 2 : quarters <= 16 ? 1 : 0);
}

/* The numbers of the threshold are those of chart/frame/scale.c. */
static void put_scaling(struct output *output, const struct place *place,
	enum scaling_kind scaling)
{
	if (scaling == SCALING_LOG) {
		output_text(output, "set logscale y\nset format y '10^{%T}'\n");
	} else if (scaling == SCALING_SYMLOG) {
		output_text(output, "threshold = ");
		text_put_number(output, spread_threshold(&place->spread));
		output_text(output, "\nset nonlinear y via "
			"abs(y) <= threshold ? y/threshold : sgn(y)*(1 + log(abs(y)/threshold)) "
			"inverse abs(y) <= 1 ? y*threshold : sgn(y)*exp(abs(y) - 1)*threshold\n"
			"set format y '%.0e'\nset ytics (0)\n"
			"do for [e = floor(log10(threshold) + 0.5):308] "
			"{ set ytics add (10.0**e, -10.0**e) }\n");
	} else {
		output_text(output, "unset logscale y\nunset nonlinear y\nset format y\n"
			"set ytics autofreq\n");
	}
}

struct interval axis_put_y(struct output *output, const struct place *place,
	enum scaling_kind scaling, struct interval given)
{
	struct interval y = given.low < given.high ? given : range_with_room(place->y);
	const struct interval *positive = &place->spread.positive;
	if (scaling == SCALING_LOG && !(y.low > 0) && positive->low <= positive->high)
		y = (struct interval){ positive->low / LOG_ROOM, positive->high * LOG_ROOM };
	else if (scaling == SCALING_LOG && !(y.low > 0))
		y = (struct interval){ 0.1, 10 };
	y.low = fmax(y.low, -FARTHEST);
	y.high = fmin(y.high, FARTHEST);
	put_scaling(output, place, scaling);
	put_range(output, "y", y);
	return y;
}
