/* SPDX-License-Identifier: MIT */
/* gnuplot.h - scripts that gnuplot runs. */
#ifndef SCRIPT_GNUPLOT_H
#define SCRIPT_GNUPLOT_H

struct format;

extern const struct format format_gnuplot;

#endif
