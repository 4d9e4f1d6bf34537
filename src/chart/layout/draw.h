/* SPDX-License-Identifier: MIT */
/* draw.h - a chart onto a device. */
#ifndef CHART_LAYOUT_DRAW_H
#define CHART_LAYOUT_DRAW_H

struct chart;
struct device;

void chart_draw(const struct chart *chart, struct device *device);

#endif
