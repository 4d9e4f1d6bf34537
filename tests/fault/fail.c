/* SPDX-License-Identifier: MIT */
/* fail.c - preloaded, it runs the program once for each call that can fail, and fails
 * that call.
 *
 * FAULT says which: malloc, write, close, rename, link, open, mmap, thread or library.
 * Before main begins the process divides itself for N = 1, 2, ... (or each FAULT_STRIDE-th):
 * the child fails its N-th call, once, and its parent looks at what came of it, until a
 * child has no N-th call any more.
 *
 * FAULT_FILES are the outputs, in the current folder; ../old and ../wanted have them as they
 * were and as they should be. A child that ends with status 0 must have made all of them
 * as wanted. Any other must leave all as they were, end with status 1, and say one line, to
 * which a library that aborts may have added its own.
 * With FAULT_LOADED the libraries that draw are loaded before: that takes most of a run's time.
 * With FAULT_DRAWN a picture may differ: the libraries that set texts go on without what they
 * got no memory for, and tell nobody.
 * What is wrong is printed; the last line says how many calls were failed.
 */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);

static const char *fault = "";
static atomic_long calls;
static long failing;			/* which call; 0: none */
static atomic_bool *reached;		/* shared with the parent */

/* Whether this call of the kind is the one. */
static bool fails(const char *kind, int number)
{
	if (failing == 0 || strcmp(kind, fault) != 0 || atomic_fetch_add(&calls, 1) + 1 != failing)
		return false;
	atomic_store(reached, true);
	errno = number;
	return true;
}

static void *real(const char *name)
{
	return dlsym(RTLD_NEXT, name);
}

void *malloc(size_t size)
{
	return fails("malloc", ENOMEM) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return fails("malloc", ENOMEM) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
	return fails("malloc", ENOMEM) ? NULL : __libc_realloc(block, size);
}

ssize_t write(int descriptor, const void *bytes, size_t count)
{
	if (descriptor != STDERR_FILENO && fails("write", ENOSPC))
		return -1;
	return syscall(SYS_write, descriptor, bytes, count);
}

int close(int descriptor)
{
	const long result = syscall(SYS_close, descriptor);
	return fails("close", EIO) ? -1 : (int)result;
}

int rename(const char *from, const char *to)
{
	return fails("rename", EIO) ? -1
		: (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
	return fails("link", EMLINK) ? -1
		: (int)syscall(SYS_linkat, from_folder, from, to_folder, to, flags);
}

int link(const char *from, const char *to)
{
	return linkat(AT_FDCWD, from, AT_FDCWD, to, 0);
}

int open(const char *path, int flags, ...)
{
	va_list arguments;
	va_start(arguments, flags);
	const mode_t mode = va_arg(arguments, mode_t);
	va_end(arguments);
	/* FAULT_NAMED: a file system that has no files without a name. */
	if ((flags & O_TMPFILE) == O_TMPFILE && getenv("FAULT_NAMED") != NULL) {
		errno = EOPNOTSUPP;
		return -1;
	}
	return fails("open", EMFILE) ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

void *mmap(void *address, size_t size, int protection, int flags, int descriptor, off_t offset)
{
	return fails("mmap", ENOMEM) ? MAP_FAILED : (void *)syscall(SYS_mmap, address, size,
		protection, flags, descriptor, offset);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*begin)(void *),
	void *argument)
{
	int (*create)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
	*(void **)&create = real("pthread_create");
	return fails("thread", EAGAIN) ? EAGAIN : create(thread, attributes, begin, argument);
}

void *dlopen(const char *file, int mode)
{
	void *(*load)(const char *, int);
	*(void **)&load = real("dlopen");
	/* That they are loaded is not for the program to know. */
	if ((mode & RTLD_NOLOAD) != 0 && getenv("FAULT_LOADED") != NULL)
		return NULL;
	return load(fails("library", ENOENT) ? "libnothing.so.0" : file, mode);
}

static void load_libraries(void)
{
	static const char *const libraries[] = { "libcairo.so.2", "libpango-1.0.so.0",
		"libpangoft2-1.0.so.0", "libpangocairo-1.0.so.0", "libfontconfig.so.1" };
	for (size_t i = 0; i < sizeof libraries/sizeof *libraries; i++)
		if (dlopen(libraries[i], RTLD_NOW | RTLD_LOCAL) == NULL)
			abort();
}

/* The content of a file, ended by a NUL; "" if there is none. */
static size_t read_file(const char *folder, const char *name, char *bytes, size_t room)
{
	char path[512];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t count = descriptor < 0 ? 0 : syscall(SYS_read, descriptor, bytes, room - 1);
	if (descriptor >= 0)
		close(descriptor);
	bytes[count] = '\0';
	return (size_t)count;
}

static bool same_file(const char *folder, const char *name)
{
	static char one[1 << 20], other[1 << 20];
	const size_t size = read_file(".", name, one, sizeof one);
	return size == read_file(folder, name, other, sizeof other) && memcmp(one, other, size) == 0;
}

static size_t count_files(void)
{
	size_t count = 0;
	DIR *folder = opendir(".");
	while (readdir(folder) != NULL)
		count++;
	closedir(folder);
	return count;
}

/* Whether all outputs are as in the folder. */
static bool all_same(const char *folder)
{
	char files[256], *rest = files;
	snprintf(files, sizeof files, "%s", getenv("FAULT_FILES"));
	bool same = true;
	for (const char *name; (name = strsep(&rest, " ")) != NULL; )
		same &= same_file(folder, name);
	return same;
}

static void restore(void)
{
	char files[256], *rest = files;
	snprintf(files, sizeof files, "%s", getenv("FAULT_FILES"));
	for (const char *name; (name = strsep(&rest, " ")) != NULL; ) {
		static char content[1 << 20];
		const size_t size = read_file("../old", name, content, sizeof content);
		const int descriptor = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
		if (write(descriptor, content, size) != (ssize_t)size)
			abort();
		close(descriptor);
	}
}

/* Whether the last line is ours; a library that aborts may have said something before. */
static bool speaks(const char *said, size_t length)
{
	if (length == 0 || said[length - 1] != '\n')
		return false;
	size_t begin = length - 1;
	while (begin > 0 && said[begin - 1] != '\n')
		begin--;
	return strncmp(said + begin, "actplot: ", strlen("actplot: ")) == 0
		&& (begin == 0 || strstr(said + begin, "it broke off: ") != NULL);
}

/* What came of the child; the folder had so many files before. */
static bool judge(long number, int status, size_t files)
{
	char said[4096];
	const size_t length = read_file("..", "said", said, sizeof said);
	const bool done = WIFEXITED(status) && WEXITSTATUS(status) == 0;
	const char *wrong = NULL;
	/* A library that does not ask for what malloc gave it is broken, and named. */
	const bool broken = WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV
		&& strstr(said, "it broke off: ") != NULL;
	if (!done && !broken && (!WIFEXITED(status) || WEXITSTATUS(status) != 1))
		wrong = "status";
	else if (!done && !speaks(said, length))
		wrong = "message";
	/* Of a picture, a thread of pango's that has still to tidy up may break off when all is
	 * written: the new file is whole then. */
	else if (!all_same(done ? "../wanted" : "../old")
			&& !(getenv("FAULT_DRAWN") != NULL && (done || all_same("../wanted"))))
		wrong = done ? "not what was wanted" : "an old file is lost";
	else if (count_files() != files)
		wrong = "debris";
	if (wrong != NULL)
		printf("%s %ld: %s; status %x: %s\n", fault, number, wrong, (unsigned)status, said);
	return done;
}

__attribute__((constructor)) static void run(void)
{
	const char *stride = getenv("FAULT_STRIDE");
	if (getenv("FAULT") == NULL)
		return;
	unsetenv("LD_PRELOAD");
	reached = mmap(NULL, sizeof *reached, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
		-1, 0);
	long number = 0;
	if (getenv("FAULT_LOADED") != NULL)
		load_libraries();
	restore();
	const size_t files = count_files();
	do {
		number += stride != NULL ? atol(stride) : 1;
		atomic_store(reached, false);
		fflush(stdout);
		const pid_t child = fork();
		if (child == 0) {
			const int said = open("../said", O_CREAT | O_TRUNC | O_WRONLY, 0666);
			dup2(said, STDERR_FILENO);
			close(said);
			fault = getenv("FAULT");
			failing = number;
			return;
		}
		int status;
		waitpid(child, &status, 0);
		fault = getenv("FAULT");
		if (judge(number, status, files))
			restore();
	} while (atomic_load(reached));
	printf("%ld\n", number);
	fflush(stdout);
	_exit(0);
}
