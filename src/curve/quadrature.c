/* quadrature.c - see quadrature.h
 *
 * Method: of the panels that the line is cut into the one with the largest error is
 * halved, until the sum of the errors is small (Piessens, de Doncker-Kapenga, Überhuber,
 * Kahaner 1983, "QUADPACK"). A panel's integral is that of Kronrod's 15 points, its error
 * the difference from that of Gauss' 7 of them (Kronrod 1965). The two infinite panels
 * are x = point ± s/(1 - s) for s in [0, 1].
 */
#include "curve/quadrature.h"

#include <math.h>
#include <stdlib.h>

#include "support/memory.h"

enum { HALF = 7, POINTS = 2 * HALF + 1, PANELS_MAX = 1500 };
static const double RELATIVE = 1e-10, ROUNDING = 1e-14;

/* From the outermost to the middle one; of every second one there is Gauss' weight. */
static const double node[HALF + 1] = {
	0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
	0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
	0.586087235467691130294144691258380, 0.405845151377397166906606412076961,
	0.207784955007898467600689403773245, 0
};
static const double kronrod[HALF + 1] = {
	0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
	0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
	0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
	0.204432940075298892414161999234649, 0.209482141084727828012999174891714
};
static const double gauss[HALF / 2 + 1] = {
	0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
	0.381830050505118944950369775488975, 0.417959183673469387755102040816327
};

struct panel {
	double low, high;	/* of x, or of s */
	int side;		/* -1, 1: goes to -inf, to inf from the origin */
	double origin;
	double value, error, size;	/* size: of the absolute values */
};

struct panels {
	integrand *function;
	void *context;
	struct panel *panel;	/* owned [count] */
	size_t count;
};

static void measure(struct panels *panels, struct panel *panel)
{
	const double middle = panel->low + (panel->high - panel->low) / 2;
	const double half = (panel->high - panel->low) / 2;
	double x[POINTS], y[POINTS], stretch[POINTS], coarse = 0;

	for (int i = 0; i < POINTS; i++) {
		const int k = i <= HALF ? i : POINTS - 1 - i;
		const double at = middle + (i <= HALF ? -node[k] : node[k]) * half;
		x[i] = panel->side == 0 ? at : panel->origin + panel->side * at / (1 - at);
		stretch[i] = panel->side == 0 ? half : half / ((1 - at) * (1 - at));
	}
	panels->function(panels->context, x, y, POINTS);
	panel->value = panel->size = 0;
	for (int i = 0; i < POINTS; i++) {
		const int k = i <= HALF ? i : POINTS - 1 - i;
		const double part = y[i] * stretch[i];
		panel->value += kronrod[k] * part;
		panel->size += kronrod[k] * fabs(part);
		if (k % 2 == 1)
			coarse += gauss[k / 2] * part;
	}
	panel->error = fabs(panel->value - coarse);
}

static void put(struct panels *panels, struct panel panel)
{
	measure(panels, &panel);
	panels->panel[panels->count++] = panel;
}

static void cut_line(struct panels *panels, const double *point, size_t points)
{
	put(panels, (struct panel){ .high = 1, .side = -1, .origin = point[0] });
	for (size_t i = 0; i + 1 < points; i++)
		put(panels, (struct panel){ .low = point[i], .high = point[i + 1] });
	put(panels, (struct panel){ .high = 1, .side = 1, .origin = point[points - 1] });
}

static void halve(struct panels *panels, size_t worst)
{
	struct panel first = panels->panel[worst], second = first;

	first.high = second.low = first.low + (first.high - first.low) / 2;
	measure(panels, &first);
	panels->panel[worst] = first;
	put(panels, second);
}

bool integrate(integrand *function, void *context, const double *point, size_t points,
	double *value, double *error)
{
	struct panels panels = { .function = function, .context = context,
		.panel = memory_new(PANELS_MAX + points, sizeof *panels.panel) };
	bool done = false;

	cut_line(&panels, point, points);
	while (!done && panels.count < PANELS_MAX) {
		double size = 0;
		size_t worst = 0;
		*value = *error = 0;
		for (size_t i = 0; i < panels.count; i++) {
			const struct panel *panel = &panels.panel[i];
			*value += panel->value;
			*error += panel->error;
			size += panel->size;
			if (!(panel->error <= panels.panel[worst].error))
				worst = i;
		}
		if (!isfinite(*error) || !isfinite(*value))
			break;
		done = *error <= fmax(RELATIVE * fabs(*value), ROUNDING * size);
		*error += 0x1p-50 * size;
		if (!done)
			halve(&panels, worst);
	}
	free(panels.panel);
	return done;
}
