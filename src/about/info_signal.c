/* SPDX-License-Identifier: MIT */
/* info_signal.c - the part of --info about symmetry, and about what f makes of random numbers. */
#include <math.h>

#include "about/info.h"
#include "fact/gains.h"
#include "fact/moments.h"
#include "fact/shares.h"
#include "fact/study.h"
#include "fact/symmetry.h"

enum { DIGITS = 6 };

/* As many digits as are known. */
static struct shown show_integral(const struct integral *integral)
{
	struct shown shown = { "none" };
	if (integral->state == INTEGRAL_NOT_FOUND)
		shown = (struct shown){ "not found" };
	if (integral->state != INTEGRAL_FOUND)
		return shown;
	const double digits = integral->value == 0 ? DIGITS
		: log10(fabs(integral->value) / integral->error);
	return card_shown(integral->value, (int)fmax(1, fmin(DIGITS, floor(digits))));
}

/* A moment for machines. */
static void put_integral(struct card *card, const char *name, const struct integral *integral)
{
	card_number(card, name, integral->state == INTEGRAL_FOUND ? integral->value
		: integral->state == INTEGRAL_DIVERGES ? integral->value : NAN);
}

static void show_gains(struct card *card, const struct moments *moments,
	const struct gains *gains, const struct shares *shares)
{
	put_integral(card, "mean_square", &moments->square);
	put_integral(card, "slope_mean_square", &moments->slope_square);
	card_number(card, "gain", gains->gain);
	card_number(card, "gain_centred", gains->centred);
	card_number(card, "chi", gains->chi);
	card_number(card, "saturated", shares->saturated);
	card_number(card, "dead", shares->dead);
	card_number(card, "sparse", shares->sparse);
	if (!isfinite(gains->gain) || !isfinite(gains->chi))
		return;
	card_term(card, "gain");
	card_print(card, "%s keeps the mean square of N(0, 1), %s its variance",
		card_shown(gains->gain, DIGITS).text, card_shown(gains->centred, DIGITS).text);
	card_term(card, "");
	card_print(card, "with the first a layer multiplies a gradient's variance by %s",
		card_shown(gains->chi, DIGITS).text);
	card_term(card, "");
	card_print(card, "for x from N(0, 1) |f'| < 0.001 has probability %s, f' = 0 has %s, "
		"f = 0 has %s", card_shown(shares->saturated, 3).text,
		card_shown(shares->dead, 3).text, card_shown(shares->sparse, 3).text);
}

void info_symmetry(struct card *card, struct study *study)
{
	static const struct {
		const char *word, *text;
	} say[] = {
		[SYMMETRY_NONE] = { NULL, "none about 0" },
		[SYMMETRY_EVEN] = { "even", "even: f(-x) = f(x)" },
		[SYMMETRY_ODD] = { "odd", "odd: f(-x) = -f(x)" },
		[SYMMETRY_POINT] = { "point", "about (0, f(0)): f(-x) = 2 f(0) - f(x)" },
		[SYMMETRY_GATE] = { "gate", "f(x) - f(-x) = x" },
	};
	const enum symmetry symmetry = symmetry_of(study);

	card_text(card, "symmetry", say[symmetry].word);
	card_term(card, "symmetry");
	card_print(card, "%s", say[symmetry].text);
}

void info_signal(struct card *card, struct study *study)
{
	const double at_zero = study_value(study, 0, 0);
	struct subject subject;
	subject_begin(&subject, study->formula, 0, study->effort);
	const struct moments moments = moments_of(&subject, 1);
	const struct integral variance = moments.mean.state == INTEGRAL_FOUND
		? moments_variance(&subject, 1, moments.mean.value)
		: (struct integral){ moments.mean.state, NAN, NAN };
	const struct gains gains = gains_of(&subject, 1, &moments, &variance);
	const struct shares shares = shares_of(&subject, 1);
	subject_end(&subject);

	card_number(card, "at_zero", at_zero);
	put_integral(card, "mean", &moments.mean);
	put_integral(card, "variance", &variance);
	card_term(card, "centre");
	if (isnan(at_zero))
		card_print(card, "f(0) is not defined");
	else
		card_print(card, "f(0) = %s", card_shown(at_zero, 0).text);
	card_print(card, "; for x from N(0, 1) f(x) has mean %s and variance %s",
		show_integral(&moments.mean).text, show_integral(&variance).text);
	if (moments.mean.state != INTEGRAL_FOUND)
		return;
	card_truth(card, "zero_centred", moments.mean.value == 0);
	card_term(card, "");
	card_print(card, moments.mean.value == 0 ? "zero-centred" : "not zero-centred");
	show_gains(card, &moments, &gains, &shares);
}
