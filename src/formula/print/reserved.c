/* SPDX-License-Identifier: MIT */
/* reserved.c - see reserved.h */
#include "formula/print/reserved.h"

#include <string.h>

/* C17's keywords and C++'s, what <math.h> declares, and main. */
const char print_reserved_c[] =
	" alignas alignof and asm auto bitand bitor bool break case catch char class compl"
	" const constexpr continue decltype default delete do double else enum explicit"
	" export extern false float for friend goto if inline int long mutable namespace new"
	" noexcept not nullptr operator or private protected public register requires"
	" restrict return short signed sizeof static struct switch template this throw true"
	" try typedef typeid typename typeof union unsigned using virtual void volatile"
	" while xor acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh drem"
	" erf erfc exp exp10 exp2 expm1 fabs fdim finite floor fma fmax fmin fmod frexp"
	" gamma hypot ilogb isfinite isinf isnan isnormal j0 j1 jn ldexp lgamma llrint"
	" llround log log10 log1p log2 logb lrint lround modf nan nearbyint nextafter"
	" nexttoward pow remainder remquo rint round scalb scalbln scalbn signbit"
	" significand sin sinh sqrt tan tanh tgamma trunc y0 y1 yn INFINITY NAN main x ";

/* Python's keywords, and what the programs use. */
const char print_reserved_python[] =
	" False None True and as assert async await break class continue def del elif else"
	" except finally for from global if import in is lambda nonlocal not or pass raise"
	" return try while with yield float math np x ";

/* gnuplot's own functions and constants, which a definition does not replace. */
const char print_reserved_gnuplot[] =
	" abs acos acosh airy arg asin asinh atan atan2 atanh besi0 besi1 besj0 besj1 besjn"
	" besy0 besy1 besyn cbrt ceil cerf cdawson column columnhead cos cosh defined erf"
	" erfc erfcx erfi exists exp expint faddeeva floor FresnelC FresnelS gamma gprintf"
	" hsv2rgb ibeta igamma imag index int inverf invnorm join lambertw lgamma lnGamma"
	" log log10 norm palette rand random real rgbcolor round sgn sin sinh sprintf sqrt"
	" strcol strftime stringcolumn strlen strptime strstrt substr sum system tan tanh"
	" time timecolumn trim uigamma valid value voigt VP word words pi NaN x ";

/* JavaScript's keywords, in modules too, and what the programs use. */
const char print_reserved_javascript[] =
	" arguments await break case catch class const continue debugger default delete do"
	" else enum eval export extends false finally for function if implements import in"
	" instanceof interface let new null package private protected public return static"
	" super switch this throw true try typeof undefined var void while with yield"
	" Infinity Math NaN x ";

bool is_reserved(const char *list, const char *name)
{
	const size_t length = strlen(name);
	for (const char *at = strstr(list, name); at != NULL; at = strstr(at + 1, name))
		if (at[-1] == ' ' && at[length] == ' ')
			return true;
	return false;
}
