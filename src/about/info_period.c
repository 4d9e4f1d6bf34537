/* SPDX-License-Identifier: MIT */
/* info_period.c - the part of --info about the period of a function that repeats. */
#include <math.h>

#include "about/info.h"
#include "fact/study.h"
#include "support/buffer.h"

/* "2*pi", "pi/3", "1.5": as people type it. */
static void put_period(struct buffer *text, const struct period *period)
{
	const double whole = period->above / period->below;
	const bool one = fmod(period->above, period->below) == 0;
	const char *pi = period->of_pi ? "pi" : "";
	if (period->of_pi && period->above == period->below)
		buffer_text(text, pi);
	else if (one)
		buffer_print(text, "%s%s%s", card_shown(whole, 0).text,
			period->of_pi ? "*" : "", pi);
	else if (period->of_pi && period->above == 1)
		buffer_print(text, "pi/%s", card_shown(period->below, 0).text);
	else
		buffer_print(text, "%s%s%s/%s", card_shown(period->above, 0).text,
			period->of_pi ? "*" : "", pi, card_shown(period->below, 0).text);
}

void info_period(struct card *card, const struct study *study)
{
	struct buffer text = { .bytes = NULL };
	card_number(card, "period", study->repeats ? period_value(&study->period) : NAN);
	if (!study->repeats)
		return;
	put_period(&text, &study->period);
	buffer_write(&text, "", 1);
	card_term(card, "period");
	card_print(card, "%s: f(x + %s) = f(x)", text.bytes, text.bytes);
	card->every = text.bytes;
}
