/* SPDX-License-Identifier: MIT */
/* exchange.c - see exchange.h */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exchange.h"

/* FOLDER/NAME.ORDER.SET.KIND */
static FILE *open_numbers(const char *folder, const struct subject *subject,
	const struct set *set, char kind, const char *mode)
{
	char path[4096];

	snprintf(path, sizeof path, "%s/%s.%u.%d.%c", folder, subject->activation->name,
		subject->order, (int)(set - subject->reference->set), kind);
	return fopen(path, mode);
}

static void list(const char *folder, const struct subject *subject, const struct set *set)
{
	const struct activation *activation = subject->activation;
	char path[4096];

	snprintf(path, sizeof path, "%s/list", folder);
	FILE *file = fopen(path, "a");

	if (file == NULL)
		abort();
	fprintf(file, "%s %u %d", activation->name, subject->order,
		(int)(set - subject->reference->set));
	for (size_t i = 0; i < activation_parameters(activation); i++)
		fprintf(file, " %s=%a", activation->parameter[i].name, set->parameter[i]);
	fprintf(file, "\n");
	if (fclose(file) != 0)
		abort();
}

void exchange_points(const char *folder, const struct subject *subject,
	const struct set *set, const double *x, size_t count)
{
	FILE *file = open_numbers(folder, subject, set, 'x', "wb");

	if (file == NULL || fwrite(x, sizeof *x, count, file) != count || fclose(file) != 0)
		abort();
	list(folder, subject, set);
}

double *exchange_values(const char *folder, const struct subject *subject,
	const struct set *set, size_t count)
{
	FILE *file = open_numbers(folder, subject, set, 'y', "rb");

	if (file == NULL)
		return NULL;
	double *y = calloc(count + 1, sizeof *y);

	/* As many as there are points: they are the same ones only then. */
	if (y == NULL || fread(y, sizeof *y, count + 1, file) != count) {
		fprintf(stderr, "%s.%u.%d.y: not %zu values\n", subject->activation->name,
			subject->order, (int)(set - subject->reference->set), count);
		abort();
	}
	fclose(file);
	return y;
}
