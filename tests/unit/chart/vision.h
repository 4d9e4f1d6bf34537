/* SPDX-License-Identifier: MIT */
/* vision.h - how far apart two colours are for various eyes: contrast after
 * WCAG 2.2; CIEDE2000 after Sharma, Wu and Dalal, "The CIEDE2000
 * Color-Difference Formula", 2005; colour blindness after Machado, Oliveira and
 * Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency", 2009, severity 1. */
#ifndef TESTS_VISION_H
#define TESTS_VISION_H

#include <math.h>

#include "chart/page/device.h"

enum vision { VISION_NORMAL, VISION_DEUTAN, VISION_PROTAN, VISION_TRITAN, VISION_GREY, VISIONS };

static const char *const vision_name[VISIONS] = {
	"normal", "deuteranope", "protanope", "tritanope", "grey",
};

/* Of linear red, green and blue. */
static const double vision_matrix[VISIONS][3][3] = {
	[VISION_NORMAL] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
	[VISION_DEUTAN] = {
		{ 0.367322, 0.860646, -0.227968 },
		{ 0.280085, 0.672501, 0.047413 },
		{ -0.011820, 0.042940, 0.968881 },
	},
	[VISION_PROTAN] = {
		{ 0.152286, 1.052583, -0.204868 },
		{ 0.114503, 0.786281, 0.099216 },
		{ -0.003882, -0.048116, 1.051998 },
	},
	[VISION_TRITAN] = {
		{ 1.255528, -0.076749, -0.178779 },
		{ -0.078411, 0.930809, 0.147602 },
		{ 0.004733, 0.691367, 0.303900 },
	},
	[VISION_GREY] = {
		{ 0.2126, 0.7152, 0.0722 }, { 0.2126, 0.7152, 0.0722 }, { 0.2126, 0.7152, 0.0722 },
	},
};

static inline double vision_linear(unsigned char part)
{
	const double share = part / 255.0;
	return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

/* From 0, black, to 1, white. */
static inline double vision_luminance(struct color color)
{
	return 0.2126 * vision_linear(color.red) + 0.7152 * vision_linear(color.green)
		+ 0.0722 * vision_linear(color.blue);
}

static inline double vision_contrast(struct color a, struct color b)
{
	const double one = vision_luminance(a), other = vision_luminance(b);
	return (fmax(one, other) + 0.05) / (fmin(one, other) + 0.05);
}

struct lab {
	double l, a, b;
};

static inline double vision_root(double share)
{
	const double edge = 6.0 / 29;
	return share > edge * edge * edge ? cbrt(share) : share / (3 * edge * edge) + 4.0 / 29;
}

static inline struct lab vision_lab(struct color color, enum vision vision)
{
	static const double xyz[3][3] = {	/* over those of white, D65 */
		{ 0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047 },
		{ 0.2126729, 0.7151522, 0.0721750 },
		{ 0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883 },
	};
	const double given[] = {
		vision_linear(color.red), vision_linear(color.green), vision_linear(color.blue),
	};
	double seen[3] = { 0, 0, 0 }, root[3] = { 0, 0, 0 };
	for (int i = 0; i < 3; i++) {
		for (int k = 0; k < 3; k++)
			seen[i] += vision_matrix[vision][i][k] * given[k];
		seen[i] = fmin(fmax(seen[i], 0), 1);
	}
	for (int i = 0; i < 3; i++) {
		for (int k = 0; k < 3; k++)
			root[i] += xyz[i][k] * seen[k];
		root[i] = vision_root(root[i]);
	}
	return (struct lab){
		116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2]),
	};
}

/* In degrees from 0 on; 0 for a grey. */
static inline double vision_hue(double a, double b)
{
	const double hue = a == 0 && b == 0 ? 0 : atan2(b, a) * (180 / M_PI);
	return hue < 0 ? hue + 360 : hue;
}

static inline double vision_cos(double degrees)
{
	return cos(degrees * (M_PI / 180));
}

static inline double vision_power7(double chroma)
{
	const double power = pow(chroma, 7);
	return sqrt(power / (power + pow(25, 7)));
}

static inline double vision_lab_distance(struct lab p, struct lab q)
{
	const double g = 0.5 * (1 - vision_power7((hypot(p.a, p.b) + hypot(q.a, q.b)) / 2));
	const double a1 = (1 + g) * p.a, a2 = (1 + g) * q.a;
	const double c1 = hypot(a1, p.b), c2 = hypot(a2, q.b), c = (c1 + c2) / 2;
	const double h1 = vision_hue(a1, p.b), h2 = vision_hue(a2, q.b);

	double turn = c1 * c2 == 0 ? 0 : h2 - h1;
	turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
	const double dh = 2 * sqrt(c1 * c2) * sin(turn / 2 * (M_PI / 180));
	double h = h1 + h2;
	if (c1 * c2 != 0)
		h = (fabs(h1 - h2) <= 180 ? h : h < 360 ? h + 360 : h - 360) / 2;

	const double l = (p.l + q.l) / 2 - 50;
	const double t = 1 - 0.17 * vision_cos(h - 30) + 0.24 * vision_cos(2 * h)
		+ 0.32 * vision_cos(3 * h + 6) - 0.20 * vision_cos(4 * h - 63);
	const double dl = (q.l - p.l) / (1 + 0.015 * l * l / sqrt(20 + l * l));
	const double dc = (c2 - c1) / (1 + 0.045 * c), dt = dh / (1 + 0.015 * c * t);
	const double bend = (h - 275) / 25;
	const double rotation = -sin(60 * exp(-bend * bend) * (M_PI / 180)) * 2 * vision_power7(c);
	return sqrt(dl * dl + dc * dc + dt * dt + rotation * dc * dt);
}

/* CIEDE2000, as those eyes see both. */
static inline double vision_distance(struct color one, struct color other, enum vision vision)
{
	return vision_lab_distance(vision_lab(one, vision), vision_lab(other, vision));
}

#endif
