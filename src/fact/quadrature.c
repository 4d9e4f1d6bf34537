/* SPDX-License-Identifier: MIT */
/* quadrature.c - see quadrature.h
 *
 * Method: of the panels that the line is cut into the one with the largest error is
 * halved, until the sum of the errors is small (Piessens, de Doncker-Kapenga, Überhuber,
 * Kahaner 1983, "QUADPACK"). A panel's integral is that of Kronrod's 31 points, its error
 * the difference from that of Gauss' 15 of them (Kronrod 1965), which is far more than the
 * error where the integrand is smooth. The two infinite panels are x = cut ± s/(1 - s) for
 * s in [0, 1].
 *
 * Special cases: what grows a millionfold while panels are halved is taken for infinite.
 */
#include "fact/quadrature.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "support/memory.h"

enum { HALF = QUADRATURE_POINTS / 2, PANELS_MAX = 1500 };
static const double TOLERANCE = 0x1p-47, ACCEPTED = 1e-10, ROUNDING = 0x1p-51;
static const double GROWN = 1e6, NARROW = 1e-9;

/* From the outermost to the middle one; of every second one there is Gauss' weight. */
static const double node[HALF + 1] = {
	0.998002298693397060285172840152271, 0.987992518020485428489565718586613,
	0.967739075679139134257347978784337, 0.937273392400705904307758947710209,
	0.897264532344081900882509656454496, 0.848206583410427216200648320774217,
	0.790418501442465932967649294817947, 0.724417731360170047416186054613938,
	0.650996741297416970533735895313275, 0.570972172608538847537226737253911,
	0.485081863640239680693655740232351, 0.394151347077563369897207370981045,
	0.299180007153168812166780024266389, 0.201194093997434522300628303394596,
	0.101142066918717499027074231447392, 0
};
static const double kronrod[HALF + 1] = {
	0.00537747987292334898779205143012765, 0.0150079473293161225383747630758073,
	0.0254608473267153201868740010196534, 0.03534636079137584622203794847836,
	0.0445897513247648766082272993732797, 0.0534815246909280872653431472394303,
	0.0620095678006706402851392309608029, 0.0698541213187282587095200770991475,
	0.076849680757720378894432777482659, 0.0830805028231330210382892472861038,
	0.0885644430562117706472754436937743, 0.0931265981708253212254868727473457,
	0.0966427269836236785051799076275893, 0.0991735987217919593323931734846031,
	0.10076984552387559504494666261757, 0.101330007014791549017374792767493
};
static const double gauss[HALF / 2 + 1] = {
	0.0307532419961172683546283935772044, 0.0703660474881081247092674164506673,
	0.107159220467171935011869546685869, 0.139570677926154314447804794511028,
	0.166269205816993933553200860481209, 0.186161000015562211026800561866423,
	0.198431485327111576456118326443839, 0.202578241925561272880620199967519
};

struct part {
	double value, error, size;	/* size: of the absolute values */
};

struct panel {
	double low, high;	/* of x, or of s */
	int side;		/* -1, 1: goes to -inf, to inf from the origin */
	double origin;
	struct part part[INTEGRALS_MAX];
};

struct panels {
	integrands *function;
	void *context;
	size_t integrals;
	struct panel *panel;	/* owned [count] */
	size_t count;
	bool spent;		/* more points would cost too much */
};

static struct part part_of(const double *y, const double *stretch)
{
	struct part part = { .value = 0 };
	double coarse = 0;

	for (int i = 0; i < QUADRATURE_POINTS; i++) {
		const int k = i <= HALF ? i : QUADRATURE_POINTS - 1 - i;
		/* At the far end the stretch may be infinite. */
		const double value = y[i] == 0 ? 0 : y[i] * stretch[i];
		part.value += kronrod[k] * value;
		part.size += kronrod[k] * fabs(value);
		if (k % 2 == 1)
			coarse += gauss[k / 2] * value;
	}
	part.error = fabs(part.value - coarse);
	return part;
}

static void measure(struct panels *panels, struct panel *panel)
{
	const double middle = panel->low + (panel->high - panel->low) / 2;
	const double half = (panel->high - panel->low) / 2;
	double x[QUADRATURE_POINTS], y[INTEGRALS_MAX][QUADRATURE_POINTS];
	double stretch[QUADRATURE_POINTS];

	for (int i = 0; i < QUADRATURE_POINTS; i++) {
		const int k = i <= HALF ? i : QUADRATURE_POINTS - 1 - i;
		const double at = middle + (i <= HALF ? -node[k] : node[k]) * half;
		x[i] = panel->side == 0 ? at : panel->origin + panel->side * at / (1 - at);
		stretch[i] = panel->side == 0 ? half : half / ((1 - at) * (1 - at));
	}
	panels->spent = !panels->function(panels->context, x, y) || panels->spent;
	for (size_t j = 0; j < panels->integrals; j++)
		panel->part[j] = part_of(y[j], stretch);
}

static void put(struct panels *panels, struct panel panel)
{
	measure(panels, &panel);
	panels->panel[panels->count++] = panel;
}

static void cut_line(struct panels *panels, const struct line *line)
{
	const double *cut = line->cut;

	if (line->whole)
		put(panels, (struct panel){ .high = 1, .side = -1, .origin = cut[0] });
	for (size_t i = 0; i + 1 < line->cuts; i++)
		put(panels, (struct panel){ .low = cut[i], .high = cut[i + 1] });
	if (line->whole)
		put(panels, (struct panel){ .high = 1, .side = 1, .origin = cut[line->cuts - 1] });
}

static void halve(struct panels *panels, size_t worst)
{
	struct panel first = panels->panel[worst], second = first;

	first.high = second.low = first.low + (first.high - first.low) / 2;
	measure(panels, &first);
	panels->panel[worst] = first;
	put(panels, second);
}

/* What the rounding of a sum of many panels would lose is kept beside it. */
static struct part sum_of(const struct panels *panels, size_t j)
{
	struct part sum = { .value = 0 };
	double lost = 0;

	for (size_t i = 0; i < panels->count; i++) {
		const struct part *part = &panels->panel[i].part[j];
		const double before = sum.value;
		sum.value += part->value;
		lost += fabs(before) >= fabs(part->value) ? (before - sum.value) + part->value
			: (part->value - sum.value) + before;
		sum.error += part->error;
		sum.size += part->size;
	}
	if (isfinite(sum.value))
		sum.value += lost;
	return sum;
}

/* The panel with the largest error of integral number j. */
static size_t worst_of(const struct panels *panels, size_t j)
{
	size_t worst = 0;

	for (size_t i = 1; i < panels->count; i++)
		if (panels->panel[i].part[j].error > panels->panel[worst].part[j].error)
			worst = i;
	return worst;
}

static bool is_known(const struct part *sum, double tolerance)
{
	return isfinite(sum->value) && sum->error <= tolerance * sum->size;
}

/* The infinity that integral number j is. At a place where the integrand is infinite it may
 * have another sign on the other side: there is none then, if there are other signs at all. */
static double infinity_of(const struct panels *panels, const struct part *sum, size_t j)
{
	bool others = false, narrow = false;

	for (size_t i = 0; i < panels->count; i++) {
		const struct panel *panel = &panels->panel[i];
		others = others || panel->part[j].value * sum->value < 0;
		narrow = narrow || (panel->side == 0 && panel->high - panel->low < NARROW
			&& panel->part[j].size > 0);
	}
	return isnan(sum->value) || (others && narrow) ? NAN : copysign(INFINITY, sum->value);
}

static struct integral integral_of(const struct panels *panels, const struct part *sum, size_t j,
	double size_before)
{
	struct integral integral = {
		.value = sum->value, .error = sum->error + ROUNDING * sum->size,
	};

	if (isinf(sum->value) || isinf(sum->size) || (!is_known(sum, ACCEPTED)
			&& sum->size > GROWN * size_before)) {
		integral.state = INTEGRAL_DIVERGES;
		integral.value = infinity_of(panels, sum, j);
	} else if (!is_known(sum, ACCEPTED)) {
		integral.state = INTEGRAL_NOT_FOUND;
		integral.value = NAN;
	} else if (fabs(integral.value) <= integral.error) {
		integral.value = 0;
	}
	return integral;
}

void integrate(integrands *function, void *context, const struct line *line,
	struct integral *integral, size_t count)
{
	struct panels panels = { .function = function, .context = context, .integrals = count,
		.panel = memory_new(PANELS_MAX + line->cuts + 1, sizeof *panels.panel) };
	struct part sum[INTEGRALS_MAX];
	double size_before[INTEGRALS_MAX];

	cut_line(&panels, line);
	for (size_t j = 0; j < count; j++)
		size_before[j] = sum_of(&panels, j).size;
	/* They take turns: one that has no end must not keep the others from theirs. */
	for (size_t turn = 0, done = 0; done < count && panels.count < PANELS_MAX
			&& !panels.spent; turn++) {
		const size_t j = turn % count;
		sum[j] = sum_of(&panels, j);
		if (is_known(&sum[j], TOLERANCE) || !isfinite(sum[j].size)) {
			done++;
		} else {
			halve(&panels, worst_of(&panels, j));
			done = 0;
		}
	}
	for (size_t j = 0; j < count; j++)
		sum[j] = sum_of(&panels, j);
	for (size_t j = 0; j < count; j++)
		integral[j] = integral_of(&panels, &sum[j], j, size_before[j]);
	free(panels.panel);
}
