/* point.h - a point and a range of the plane, in data coordinates. */
#ifndef SAMPLING_POINT_H
#define SAMPLING_POINT_H

struct point {
	double x, y;
};

struct interval {
	double low, high;
};

#endif
