/* SPDX-License-Identifier: MIT */
/* info_bibtex.c - a citation as an entry of BibTeX.
 *
 * The records write, for each work: authors, with commas between, and a year, then a comma and
 * the title in quotes, then where it was published, and its number on arXiv. What does not look so becomes
 * a note.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "about/info.h"
#include "curve/instance.h"
#include "support/buffer.h"
#include "support/memory.h"

struct citation {
	const char *authors;
	int authors_length;
	int year;
	const char *title;	/* NULL: there is none in quotes */
	int title_length;
	const char *place;	/* behind the title, or the year */
	const char *arxiv;	/* NULL: no number */
	int arxiv_length;
};

/* The first word of four digits, which is behind the authors; NULL: none. */
static const char *find_year(const char *text)
{
	for (const char *at = text; *at != '\0'; at++)
		if (strspn(at, "0123456789") == 4 && at > text && at[-1] == ' ')
			return at;
	return NULL;
}

static struct citation citation_of(const char *text)
{
	struct citation citation = { .place = text };
	const char *year = find_year(text);
	if (year == NULL)
		return citation;
	citation.authors = text;
	citation.authors_length = (int)(year - text) - 1;
	citation.year = atoi(year);
	citation.place = year + 4;
	const char *quote = strchr(year, '"');
	const char *end = quote != NULL ? strchr(quote + 1, '"') : NULL;
	if (end != NULL) {
		citation.title = quote + 1;
		citation.title_length = (int)(end - quote) - 1;
		citation.place = end + 1;
	}
	citation.place += strspn(citation.place, ", ");
	const char *arxiv = strstr(citation.place, "arXiv:");
	if (arxiv != NULL) {
		citation.arxiv = arxiv + strlen("arXiv:");
		citation.arxiv_length = (int)strspn(citation.arxiv, "0123456789.");
	}
	return citation;
}

/* "Hendrycks, Gimpel" becomes "Hendrycks and Gimpel"; "Ma et al." "Ma and others". */
static void put_authors(struct buffer *buffer, const struct citation *citation)
{
	char *authors = memory_text(citation->authors, (size_t)citation->authors_length);
	for (char *name = authors, *next; name != NULL; name = next) {
		next = strstr(name, ", ");
		if (next != NULL) {
			*next = '\0';
			next += 2;
		}
		char *others = strstr(name, " et al.");
		if (others != NULL)
			*others = '\0';
		buffer_print(buffer, "%s%s%s", name > authors ? " and " : "", name,
			others != NULL ? " and others" : "");
	}
	free(authors);
}

/* What is between the title and the number on arXiv. */
static int place_length(const struct citation *citation)
{
	const char *arxiv = strstr(citation->place, "arXiv:");
	int length = (int)(arxiv != NULL ? arxiv - citation->place
		: (long)strlen(citation->place));
	while (length > 0 && strchr(", ", citation->place[length - 1]) != NULL)
		length--;
	return length;
}

static void put_key(struct buffer *buffer, const struct citation *citation, const char *name)
{
	for (const char *at = citation->authors; isalpha((unsigned char)*at); at++)
		buffer_print(buffer, "%c", tolower((unsigned char)*at));
	buffer_print(buffer, "%d%s", citation->year, name);
}

static void put_entry(struct buffer *buffer, const struct activation *activation,
	const char *text)
{
	const struct citation citation = citation_of(text);
	buffer_text(buffer, "@misc{");
	if (citation.authors == NULL) {
		buffer_print(buffer, "%s,\n  title = {{%s}},\n  note = {%s}\n}\n", activation->name,
			activation->title, text);
		return;
	}
	put_key(buffer, &citation, activation->name);
	buffer_text(buffer, ",\n  author = {");
	put_authors(buffer, &citation);
	/* The second braces keep its capitals. */
	if (citation.title != NULL)
		buffer_print(buffer, "},\n  title = {{%.*s}},\n", citation.title_length,
			citation.title);
	else
		buffer_print(buffer, "},\n  title = {{%s}},\n", activation->title);
	buffer_print(buffer, "  year = {%d}", citation.year);
	if (place_length(&citation) > 0)
		buffer_print(buffer, ",\n  howpublished = {%.*s}", place_length(&citation),
			citation.place);
	if (citation.arxiv != NULL)
		buffer_print(buffer, ",\n  eprint = {%.*s},\n  archivePrefix = {arXiv}",
			citation.arxiv_length, citation.arxiv);
	buffer_text(buffer, "\n}\n");
}

/* Several are one after the other, with semicolons between. */
void info_bibtex(struct buffer *buffer, const struct instance *instance)
{
	const struct activation *activation = instance->activation;
	if (activation->citation == NULL)
		return;
	char *citations = memory_text(activation->citation, strlen(activation->citation));
	for (char *text = citations, *next; text != NULL; text = next) {
		next = strstr(text, "; ");
		if (next != NULL) {
			*next = '\0';
			next += strlen("; ");
		}
		put_entry(buffer, activation, text);
	}
	free(citations);
}
