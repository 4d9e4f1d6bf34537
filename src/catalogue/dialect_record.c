/* SPDX-License-Identifier: MIT */
/* dialect_record.c - see dialect_record.h
 *
 * The formula of a function whose parameters have other names, or values of their own, is
 * a call of it: "hard_sigmoid(x, slope=alpha, offset=beta)".
 */
#include "catalogue/dialect_record.h"

#include <string.h>

#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "support/buffer.h"
#include "support/memory.h"

/* A parameter as the row writes it, taken apart in place. */
struct entry {
	const char *name;	/* empty: nobody can set it */
	const char *value;	/* "1/6", "none|tanh"; NULL: the record's */
};

/* Up to the next blank. */
static struct entry next_entry(char **rest)
{
	struct entry entry = { .name = *rest };
	char *end = *rest + strcspn(*rest, " ");
	*rest = end + strspn(end, " ");
	*end = '\0';
	char *equals = strchr(entry.name, '=');
	if (equals != NULL) {
		*equals = '\0';
		entry.value = equals + 1;
	}
	return entry;
}

/* What is not said is as in the record, or else whatever a number can be. */
static struct parameter parameter_of(struct entry entry, const struct parameter *known)
{
	struct parameter parameter = {
		.name = entry.name, .symbol = entry.name, .standard = entry.value, ANY_NUMBER,
		.help = "as the framework has it",
	};
	if (known != NULL) {
		parameter = *known;
		parameter.name = entry.name;
		parameter.standard = entry.value != NULL ? entry.value : known->standard;
	}
	if (entry.value != NULL && strchr(entry.value, '|') != NULL) {
		parameter.words = entry.value;
		parameter.standard = "0";
	}
	return parameter;
}

/* ", slope=alpha" or ", slope=0.2", behind the name of the function and x. */
static void put_argument(struct buffer *call, const char *name, struct entry entry)
{
	if (*entry.name != '\0')
		buffer_print(call, ", %s=%s", name, entry.name);
	else if (entry.value != NULL && *entry.value != '\0')
		buffer_print(call, ", %s=%s", name, entry.value);
}

static void take_parameters(struct activation *record, char *texts,
	const struct activation *function, const struct dialect *dialect, struct buffer *call)
{
	size_t count = 0;
	bool same = true, renamed = false;
	memset(record->parameter, 0, sizeof record->parameter);
	for (size_t i = 0; *texts != '\0' && i < PARAMETERS_MAX; i++) {
		const struct entry entry = next_entry(&texts);
		const int own = activation_parameter(function, entry.name, strlen(entry.name));
		const struct parameter *known = dialect->formula == NULL ? &function->parameter[i]
			: own >= 0 ? &function->parameter[own] : NULL;
		same &= *entry.name != '\0';
		renamed |= known == NULL || strcmp(known->name, entry.name) != 0;
		if (dialect->formula == NULL && !known->draws)
			put_argument(call, known->name, entry);
		if (*entry.name != '\0')
			record->parameter[count++] = parameter_of(entry, known);
	}
	same &= dialect->formula == NULL && count == activation_parameters(function);
	if (!same) {
		memset(record->kernel, 0, sizeof record->kernel);
		memset(record->result, 0, sizeof record->result);
		record->check = NULL;
		record->band = NULL;
		record->noise = NULL;
	}
	if (dialect->formula != NULL)
		record->formula = dialect->formula;
	else if (!same || renamed)
		record->formula = NULL;		/* the call, once it is whole */
}

/* The canonical name, if it means this row there, else the framework's own: "gelu_erf". */
static char *name_of(const struct framework *framework, const struct dialect *dialect)
{
	const char *function = dialect->function, *names = dialect->names;
	if (framework_dialect(framework, function, strlen(function)) == dialect)
		return memory_print("%s@%s", function, framework->name);
	size_t end = strcspn(names, "(,"), start = end;
	while (start > 0 && names[start - 1] != '.')
		start--;
	return memory_print("%.*s@%s", (int)(end - start), names + start, framework->name);
}

void dialect_record(struct activation *record, char *text[DIALECT_TEXTS],
	const struct framework *framework, const struct dialect *dialect)
{
	const char *parameters = dialect->parameters != NULL ? dialect->parameters : "";
	const struct activation *function = activation_find(dialect->function,
		strlen(dialect->function));
	struct buffer call = { .bytes = NULL };
	text[0] = name_of(framework, dialect);
	text[1] = memory_print("%s (%s)", function->title, framework->title);
	text[2] = memory_text(parameters, strlen(parameters));
	*record = *function;
	record->name = text[0];
	record->title = text[1];
	record->aliases = NULL;
	record->approximates = NULL;
	record->note = dialect->note;
	record->dialect = dialect;
	buffer_print(&call, "%s(x", function->name);
	take_parameters(record, text[2], function, dialect, &call);
	buffer_print(&call, ")");
	if (record->formula == NULL)
		record->formula = call.bytes;
	text[3] = call.bytes;
}
