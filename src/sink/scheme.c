/* SPDX-License-Identifier: MIT */
/* scheme.c - see scheme.h */
#include "sink/scheme.h"

#include <math.h>
#include <stdlib.h>

#include "curve/title.h"
#include "support/memory.h"
#include "support/sort.h"

enum { BAR_MIN = 5, TWO_MIN = 4, DASHES_MOST = 4, SOLID_MOST = 4, ORDER = PARAMETERS_MAX };

struct dimension {		/* what differs between the curves */
	size_t parameter;	/* or ORDER */
	double *value;		/* owned [count], ascending */
	size_t count;
};

static double value_of(const struct curve *curve, size_t parameter)
{
	return parameter == ORDER ? curve->order : curve->instance->parameter[parameter];
}

static size_t place_of(const struct dimension *dimension, const struct curve *curve)
{
	const double value = value_of(curve, dimension->parameter);
	size_t place = 0;
	while (place < dimension->count && dimension->value[place] != value)
		place++;
	return place;
}

static struct dimension dimension_of(const struct curve *curve, size_t curves,
	size_t parameter)
{
	struct dimension dimension = { .parameter = parameter };
	dimension.value = memory_new(curves, sizeof *dimension.value);
	for (size_t i = 0; i < curves; i++)
		if (place_of(&dimension, &curve[i]) == dimension.count)
			dimension.value[dimension.count++] = value_of(&curve[i], parameter);
	sort_ascending(dimension.value, dimension.count);
	return dimension;
}

/* In which up to two ways the curves differ; returns how many ways there are, 0 if they
 * are not one function. The first has the most values. */
static size_t differences(const struct curve *curve, size_t curves, struct dimension found[2])
{
	size_t count = 0;
	for (size_t i = 1; i < curves; i++)
		if (curve[i].instance->activation != curve[0].instance->activation)
			return 0;
	for (size_t i = 0; i <= activation_parameters(curve[0].instance->activation); i++) {
		const bool order = i == activation_parameters(curve[0].instance->activation);
		struct dimension one = dimension_of(curve, curves, order ? ORDER : i);
		if (one.count > 1 && count < 2)
			found[count] = one;
		else
			free(one.value);
		count += one.count > 1;
	}
	if (count == 2 && found[1].count > found[0].count) {
		const struct dimension first = found[0];
		found[0] = found[1];
		found[1] = first;
	}
	return count;
}

static bool are_distinct(const struct curve *curve, size_t curves,
	const struct dimension found[2])
{
	for (size_t i = 0; i < curves; i++)
		for (size_t k = 0; k < i; k++)
			if (place_of(&found[0], &curve[i]) == place_of(&found[0], &curve[k])
					&& place_of(&found[1], &curve[i]) == place_of(&found[1], &curve[k]))
				return false;
	return true;
}

/* "β = 1", or for the order "Swish′", of the first curve with that value. */
static char *text_of(const struct dimension *dimension, size_t place, const struct curve *curve,
	size_t curves)
{
	struct title_parts parts = { .name = dimension->parameter == ORDER };
	size_t i = 0;
	while (i + 1 < curves && place_of(dimension, &curve[i]) != place)
		i++;
	if (dimension->parameter != ORDER)
		parts.parameter[dimension->parameter] = true;
	return title_write(&curve[i], parts);
}

/* The places of the values along a ramp: even in the values or in their logarithms,
 * whichever tells them better apart. */
static void set_places(const struct dimension *dimension, double *place)
{
	const double *value = dimension->value;
	const size_t last = dimension->count - 1;
	double least[2] = { 1, 1 };
	for (size_t i = 0; i < last; i++) {
		least[0] = fmin(least[0], (value[i + 1] - value[i]) / (value[last] - value[0]));
		least[1] = value[0] > 0 ? fmin(least[1], log(value[i + 1] / value[i])
			/ log(value[last] / value[0])) : 0;
	}
	const bool logarithmic = least[1] > least[0];
	/* Where both would crowd them, their order is shown. */
	const bool ordered = !(fmax(least[0], least[1]) * (double)last > 0.25);
	for (size_t i = 0; i <= last; i++)
		place[i] = ordered ? (double)i / (double)last
			: logarithmic ? log(value[i] / value[0]) / log(value[last] / value[0])
			: (value[i] - value[0]) / (value[last] - value[0]);
}

static void color_by(struct scheme *scheme, const struct dimension *dimension,
	const struct curve *curve, size_t curves)
{
	const bool bar = dimension->count >= BAR_MIN && dimension->parameter != ORDER;
	double *place = memory_new(dimension->count, sizeof *place);
	set_places(dimension, place);
	scheme->shades = bar ? RAMP_SHADES : 0;
	for (size_t i = 0; i < curves; i++) {
		const size_t number = place_of(dimension, &curve[i]);
		scheme->color[i] = bar ? (size_t)lround(place[number] * (RAMP_SHADES - 1)) : number;
	}
	if (!bar) {
		free(place);
		return;
	}
	scheme->bar_name = memory_print("%s", curve[0].instance->activation
		->parameter[dimension->parameter].symbol);
	scheme->tick = memory_new(dimension->count, sizeof *scheme->tick);
	for (; scheme->ticks < dimension->count; scheme->ticks++)
		scheme->tick[scheme->ticks] = (struct bar_tick){ place[scheme->ticks],
			title_number(curve[0].instance, dimension->parameter,
				dimension->value[scheme->ticks]) };
	free(place);
}

static void add_keys(struct scheme *scheme, const struct dimension *dimension, bool colored,
	const struct curve *curve, size_t curves)
{
	scheme->key = memory_resize(scheme->key, scheme->keys + dimension->count,
		sizeof *scheme->key);
	for (size_t i = 0; i < dimension->count; i++)
		scheme->key[scheme->keys++] = (struct key){
			.text = text_of(dimension, i, curve, curves),
			.colored = colored, .color = i,
			.look = { .dashed = true, .dash = colored ? DASH_NONE : (enum dash)i },
		};
}

static void two_ways(struct scheme *scheme, const struct dimension found[2],
	const struct curve *curve, size_t curves)
{
	color_by(scheme, &found[0], curve, curves);
	scheme->dash = memory_new(curves, sizeof *scheme->dash);
	for (size_t i = 0; i < curves; i++)
		scheme->dash[i] = (enum dash)place_of(&found[1], &curve[i]);
	if (scheme->bar_name == NULL)
		add_keys(scheme, &found[0], true, curve, curves);
	add_keys(scheme, &found[1], false, curve, curves);
}

struct scheme scheme_of(const struct curve *curve, size_t curves)
{
	struct scheme scheme = { .shades = 0 };
	struct dimension found[2] = { { .count = 0 }, { .count = 0 } };
	scheme.color = memory_new(curves, sizeof *scheme.color);
	const size_t ways = differences(curve, curves, found);
	if (ways == 1 && found[0].count == curves && curves >= BAR_MIN
			&& found[0].parameter != ORDER) {
		color_by(&scheme, &found[0], curve, curves);
	} else if (ways == 2 && curves >= TWO_MIN && found[1].count <= DASHES_MOST
			&& (found[0].count >= BAR_MIN || found[0].count <= SOLID_MOST)
			&& are_distinct(curve, curves, found)) {
		two_ways(&scheme, found, curve, curves);
	} else {
		for (size_t i = 0; i < curves; i++)
			scheme.color[i] = i;
	}
	free(found[0].value);
	free(found[1].value);
	return scheme;
}

void scheme_forget_legend(struct scheme *scheme)
{
	for (size_t i = 0; i < scheme->keys; i++)
		free(scheme->key[i].text);
	for (size_t i = 0; i < scheme->ticks; i++)
		free(scheme->tick[i].text);
	free(scheme->key);
	free(scheme->tick);
	free(scheme->bar_name);
	scheme->key = NULL;
	scheme->tick = NULL;
	scheme->bar_name = NULL;
	scheme->keys = scheme->ticks = 0;
}

void scheme_free(struct scheme *scheme)
{
	scheme_forget_legend(scheme);
	free(scheme->color);
	free(scheme->dash);
}
