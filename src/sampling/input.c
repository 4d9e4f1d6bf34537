/* input.c - see input.h */
#include "sampling/input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/error.h"
#include "support/memory.h"
#include "support/number.h"

enum {
	READ_SIZE = 1 << 16,
	QUOTED_MAX = 40		/* bytes of a bad field that a message shows */
};

struct input {
	const char *name;	/* borrowed: for messages */
	const char *column;	/* borrowed: a name to find in the header, or NULL */
	size_t index;		/* of the column, from 0 */
	int descriptor;
	bool at_end;		/* the file has no more than what is in the buffer */
	bool started;		/* the first line has been seen */
	char separator;
	size_t line;		/* number of the record's first line, from 1 */
	size_t next_line;
	size_t begin, end;	/* what is in the buffer and not yet used */
	char buffer[INPUT_RECORD_MAX + READ_SIZE];
};

struct field {
	const char *text;
	size_t length;
};

/* A number from 1 chooses a column by its place. */
static size_t column_place(const char *column)
{
	if (column == NULL)
		return 1;
	if (column[0] == '\0' || strspn(column, "0123456789") != strlen(column))
		return 0;
	return strtoul(column, NULL, 10);
}

struct input *input_open(const char *path, const char *column, struct error *error)
{
	const bool standard = strcmp(path, "-") == 0;
	const char *name = standard ? "standard input" : path;
	const int descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	struct stat status;
	if (descriptor < 0 || fstat(descriptor, &status) != 0) {
		error_system(error, name, errno);
		return NULL;
	}
	/* Known before the first line of output, and not after it. */
	if (S_ISDIR(status.st_mode)) {
		error_system(error, name, EISDIR);
		close(descriptor);
		return NULL;
	}
	struct input *input = memory_new(1, sizeof *input);
	input->name = name;
	input->descriptor = descriptor;
	input->next_line = 1;
	const size_t place = column_place(column);
	if (place > 0)
		input->index = place - 1;
	else
		input->column = column;
	return input;
}

void input_close(struct input *input)
{
	if (input == NULL)
		return;
	if (input->descriptor != STDIN_FILENO)
		close(input->descriptor);
	free(input);
}

/* Reads more into the buffer. False at the end of the file and on failure. */
static bool refill(struct input *input, struct error *error)
{
	if (input->at_end)
		return false;
	memmove(input->buffer, input->buffer + input->begin, input->end - input->begin);
	input->end -= input->begin;
	input->begin = 0;
	if (input->end > INPUT_RECORD_MAX)
		return error_set(error, STATUS_FAILED,
			"%s:%zu: the line is longer than %d bytes, or a quote is not closed",
			input->name, input->next_line, INPUT_RECORD_MAX);
	const ssize_t count = read(input->descriptor, input->buffer + input->end, READ_SIZE);
	if (count < 0)
		return error_system(error, input->name, errno);
	input->at_end = count == 0;
	input->end += (size_t)count;
	return true;
}

/* Takes the next record off the buffer, without its newline. False if it is
 * not there whole. A newline in quotes belongs to the record. */
static bool take_record(struct input *input, struct field *record)
{
	const char *begin = input->buffer + input->begin;
	const char *end = input->buffer + input->end;
	size_t lines = 0;
	bool quoted = false;
	const char *c = begin;
	for (; c < end && (*c != '\n' || quoted); c++) {
		quoted ^= *c == '"';
		lines += *c == '\n';
	}
	if (c == end && (!input->at_end || c == begin))
		return false;
	input->line = input->next_line;
	input->next_line += lines + 1;
	input->begin += (size_t)(c - begin) + (c < end);
	*record = (struct field){ begin, (size_t)(c - begin) };
	if (record->length > 0 && record->text[record->length - 1] == '\r')
		record->length--;
	return true;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static struct field trimmed(struct field field)
{
	while (field.length > 0 && is_blank(field.text[0])) {
		field.text++;
		field.length--;
	}
	while (field.length > 0 && is_blank(field.text[field.length - 1]))
		field.length--;
	return field;
}

/* The separator of a first line: what it has outside of quotes. */
static char find_separator(struct field record)
{
	char separator = ' ';
	bool quoted = false;
	for (size_t i = 0; i < record.length; i++) {
		const char c = record.text[i];
		quoted ^= c == '"';
		if (!quoted && c == '\t')
			return '\t';
		if (!quoted && c == ',')
			separator = ',';
	}
	return separator;
}

/* Takes the first field off a record. Quotes around it are taken away; those
 * doubled inside it stay, since no number and no sane name has them. */
static struct field take_field(struct field *record, char separator)
{
	if (separator == ' ')
		*record = trimmed(*record);
	bool quoted = false;
	size_t length = 0;
	for (; length < record->length && (quoted || record->text[length] != separator); length++)
		quoted ^= record->text[length] == '"';
	struct field field = trimmed((struct field){ record->text, length });
	const size_t used = length < record->length ? length + 1 : length;
	record->text += used;
	record->length -= used;
	if (field.length >= 2 && field.text[0] == '"' && field.text[field.length - 1] == '"') {
		field.text++;
		field.length -= 2;
	}
	return field;
}

/* The field of the chosen column. */
static bool find_field(const struct input *input, struct field record, struct field *field)
{
	for (size_t i = 0; i <= input->index; i++) {
		if (i > 0 && record.length == 0)
			return false;
		*field = take_field(&record, input->separator);
	}
	return true;
}

static bool parse(struct field field, double *value)
{
	field = trimmed(field);
	const char *end = field.text + field.length;
	return number_read(field.text, end, value) == end && field.length > 0;
}

static bool find_column(struct input *input, struct field header, struct error *error)
{
	for (input->index = 0; header.length > 0; input->index++) {
		const struct field field = take_field(&header, input->separator);
		if (field.length == strlen(input->column)
				&& memcmp(field.text, input->column, field.length) == 0)
			return true;
	}
	return error_set(error, STATUS_FAILED, "%s:%zu: there is no column '%s' in the header",
		input->name, input->line, input->column);
}

/* Learns from the first line what the file looks like. *header is set if that
 * line holds no row. */
static bool start(struct input *input, struct field record, bool *header, struct error *error)
{
	input->started = true;
	input->separator = find_separator(record);
	*header = true;
	if (input->column != NULL)
		return find_column(input, record, error);
	struct field field;
	double value;
	*header = find_field(input, record, &field) && field.length > 0 && !parse(field, &value);
	return true;
}

static bool bad_field(const struct input *input, struct field field, struct error *error)
{
	char shown[QUOTED_MAX + 1] = "";
	const size_t length = field.length < QUOTED_MAX ? field.length : QUOTED_MAX;
	for (size_t i = 0; i < length; i++)
		shown[i] = field.text[i] != '\0' ? field.text[i] : '?';
	return error_set(error, STATUS_FAILED, "%s:%zu: '%s%s' is not a number", input->name,
		input->line, shown, field.length > length ? "..." : "");
}

/* Reads the x of one record into *x. *row is set if the record has one. */
static bool read_record(struct input *input, struct field record, double *x, bool *row,
	struct error *error)
{
	const struct field content = trimmed(record);
	bool header = false;
	*row = false;
	if (content.length == 0 || content.text[0] == '#')
		return true;
	if (!input->started && !start(input, record, &header, error))
		return false;
	if (header)
		return true;
	struct field field;
	if (!find_field(input, record, &field))
		return error_set(error, STATUS_FAILED, "%s:%zu: there is no column %zu",
			input->name, input->line, input->index + 1);
	*row = parse(field, x);
	return *row || bad_field(input, field, error);
}

/* Windows programs begin a UTF-8 file with a byte order mark. */
static void skip_byte_order_mark(struct input *input)
{
	if (input->next_line == 1 && input->begin == 0 && input->end >= 3
			&& memcmp(input->buffer, "\xef\xbb\xbf", 3) == 0)
		input->begin = 3;
}

size_t input_read(struct input *input, double *x, size_t count, struct error *error)
{
	size_t rows = 0;
	struct field record;
	while (rows < count) {
		const size_t begin = input->begin, line = input->next_line;
		if (!take_record(input, &record)) {
			if (rows > 0 || !refill(input, error))
				break;
			skip_byte_order_mark(input);
			continue;
		}
		/* A failure waits until the rows before it are delivered. */
		struct error failure = { .status = STATUS_DONE };
		bool row;
		if (!read_record(input, record, &x[rows], &row, &failure)) {
			if (rows == 0) {
				*error = failure;
			} else {
				input->begin = begin;
				input->next_line = line;
			}
			break;
		}
		rows += row;
	}
	return rows;
}
