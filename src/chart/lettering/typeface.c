/* SPDX-License-Identifier: MIT */
/* typeface.c - see typeface.h */
#include "chart/lettering/typeface.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "chart/lettering/library.h"

/* Where distributions keep DejaVu: Debian, Arch, Fedora, Alpine. */
static const char *const directories[] = {
	"/usr/share/fonts/truetype/dejavu",
	"/usr/share/fonts/TTF",
	"/usr/share/fonts/dejavu-sans-fonts",
	"/usr/share/fonts/dejavu",
};

static const char *const files[] = { "DejaVuSans.ttf", "DejaVuSans-Bold.ttf" };

#define LENGTH(array) (sizeof (array) / sizeof *(array))

/* Adds both files of the first directory that has them. */
static bool add_default(const struct library *library, FcConfig *config)
{
	for (size_t i = 0; i < LENGTH(directories); i++) {
		size_t found = 0;
		for (size_t k = 0; k < LENGTH(files); k++) {
			char path[128];
			snprintf(path, sizeof path, "%s/%s", directories[i], files[k]);
			if (access(path, R_OK) == 0 &&
			    library->FcConfigAppFontAddFile(config, (const FcChar8 *)path))
				found++;
		}
		if (found == LENGTH(files))
			return true;
	}
	return false;
}

/* The italics of the default family are its upright letters, slanted, whether its file of
 * them is installed or not. */
static const char slanting[] = "<?xml version='1.0'?><fontconfig>"
	"<selectfont><rejectfont><glob>*/DejaVuSans-*Oblique.ttf</glob>"
	"<glob>*/DejaVuSansCondensed-*Oblique.ttf</glob></rejectfont></selectfont>"
	"<match target='font'>"
	"<test name='slant'><const>roman</const></test>"
	"<test target='pattern' name='slant' compare='not_eq'><const>roman</const></test>"
	"<edit name='matrix' mode='assign'><times><name>matrix</name>"
	"<matrix><double>1</double><double>0.2</double><double>0</double><double>1</double></matrix>"
	"</times></edit><edit name='slant' mode='assign'><const>oblique</const></edit>"
	"</match></fontconfig>";

static void add_slanting(const struct library *library, FcConfig *config)
{
	library->FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)slanting, FcFalse);
}

FcConfig *typeface_default(const struct library *library)
{
	FcConfig *config = library->FcConfigCreate();
	if (config == NULL)
		return NULL;
	add_slanting(library, config);
	if (add_default(library, config))
		return config;
	library->FcConfigDestroy(config);
	return NULL;
}

static bool has_fonts(const struct library *library, FcConfig *config, FcSetName set)
{
	const FcFontSet *fonts = library->FcConfigGetFonts(config, set);
	return fonts != NULL && fonts->nfont > 0;
}

/* Fontconfig prints its complaints (no configuration, no cache that can be
 * written) on standard error and cannot be told not to. */
static int silence(void)
{
	const int saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
	const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (saved >= 0 && nowhere >= 0)
		dup2(nowhere, STDERR_FILENO);
	if (nowhere >= 0)
		close(nowhere);
	return saved;
}

static void speak(int saved)
{
	if (saved < 0)
		return;
	dup2(saved, STDERR_FILENO);
	close(saved);
}

FcConfig *typeface_system(const struct library *library)
{
	FcConfig *config = library->FcConfigCreate();
	if (config == NULL)
		return NULL;

	const int saved = silence();
	library->FcConfigParseAndLoad(config, NULL, FcFalse);
	add_slanting(library, config);
	library->FcConfigBuildFonts(config);
	if (!has_fonts(library, config, FcSetSystem))	/* no configuration, or a bad one */
		library->FcConfigAppFontAddDir(config, (const FcChar8 *)"/usr/share/fonts");
	add_default(library, config);
	speak(saved);

	if (has_fonts(library, config, FcSetSystem) ||
	    has_fonts(library, config, FcSetApplication))
		return config;
	library->FcConfigDestroy(config);
	return NULL;
}

/* The best match for a name, to be ended with FcPatternDestroy. */
static FcPattern *match(const struct library *library, FcConfig *config, const char *family)
{
	FcPattern *pattern = library->FcPatternCreate();
	library->FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)family);
	library->FcConfigSubstitute(config, pattern, FcMatchPattern);
	library->FcDefaultSubstitute(pattern);

	FcResult result;
	FcPattern *found = library->FcFontMatch(config, pattern, &result);
	library->FcPatternDestroy(pattern);
	return found;
}

static const char *text_of(const struct library *library, const FcPattern *pattern,
	const char *property, int number)
{
	FcChar8 *text;
	if (pattern == NULL ||
	    library->FcPatternGetString(pattern, property, number, &text) != FcResultMatch)
		return NULL;
	return (const char *)text;
}

bool typeface_exists(const struct library *library, FcConfig *config, const char *family)
{
	if (strcasecmp(family, "sans") == 0 || strcasecmp(family, "sans-serif") == 0)
		return true;

	/* There is a match for every name; for an unknown one it is always the same. */
	FcPattern *found = match(library, config, family);
	FcPattern *unknown = match(library, config, "no such family");
	bool exists = false;
	const char *name;
	for (int i = 0; !exists && (name = text_of(library, found, FC_FAMILY, i)) != NULL; i++)
		exists = strcasecmp(name, family) == 0;

	const char *file = text_of(library, found, FC_FILE, 0);
	const char *other = text_of(library, unknown, FC_FILE, 0);
	exists |= file != NULL && other != NULL && strcmp(file, other) != 0;

	if (found != NULL)
		library->FcPatternDestroy(found);
	if (unknown != NULL)
		library->FcPatternDestroy(unknown);
	return exists;
}
