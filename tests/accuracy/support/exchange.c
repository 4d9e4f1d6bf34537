/* exchange.c - see exchange.h */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exchange.h"

/* FOLDER/NAME.ORDER.SET.KIND */
static FILE *open_numbers(const char *folder, const struct reference *reference, int order,
	const struct set *set, char kind, const char *mode)
{
	char path[4096];

	snprintf(path, sizeof path, "%s/%s.%d.%d.%c", folder, reference->name, order,
		(int)(set - reference->set), kind);
	return fopen(path, mode);
}

static void list(const char *folder, const struct reference *reference, int order,
	const struct set *set)
{
	const struct activation *activation = activation_find(reference->name,
		strlen(reference->name));
	char path[4096];

	snprintf(path, sizeof path, "%s/list", folder);
	FILE *file = fopen(path, "a");

	if (file == NULL)
		abort();
	fprintf(file, "%s %d %d", reference->name, order, (int)(set - reference->set));
	for (size_t i = 0; i < activation_parameters(activation); i++)
		fprintf(file, " %s=%a", activation->parameter[i].name, set->parameter[i]);
	fprintf(file, "\n");
	if (fclose(file) != 0)
		abort();
}

void exchange_points(const char *folder, const struct reference *reference, int order,
	const struct set *set, const double *x, size_t count)
{
	FILE *file = open_numbers(folder, reference, order, set, 'x', "wb");

	if (file == NULL || fwrite(x, sizeof *x, count, file) != count || fclose(file) != 0)
		abort();
	list(folder, reference, order, set);
}

double *exchange_values(const char *folder, const struct reference *reference, int order,
	const struct set *set, size_t count)
{
	FILE *file = open_numbers(folder, reference, order, set, 'y', "rb");

	if (file == NULL)
		return NULL;
	double *y = calloc(count + 1, sizeof *y);

	/* As many as there are points: they are the same ones only then. */
	if (y == NULL || fread(y, sizeof *y, count + 1, file) != count) {
		fprintf(stderr, "%s.%d.%d.y: not %zu values\n", reference->name, order,
			(int)(set - reference->set), count);
		abort();
	}
	fclose(file);
	return y;
}
