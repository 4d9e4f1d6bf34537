/* SPDX-License-Identifier: MIT */
/* point.h - what lies in a plane, of data or of a page: points, ranges, boxes. */
#ifndef PLANE_POINT_H
#define PLANE_POINT_H

struct point {
	double x, y;
};

struct interval {
	double low, high;
};

struct box {			/* of a page: y downwards */
	double left, top, right, bottom;
};

#endif
