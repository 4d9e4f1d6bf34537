# make help lists the targets, README.md the variables that are yours to set.

CC         ?= cc
CFLAGS     ?= -g
CLANG      ?= clang
PKG_CONFIG ?= pkg-config
PREFIX     ?= /usr/local
BINDIR     ?= $(PREFIX)/bin
DATADIR    ?= $(PREFIX)/share
MANDIR     ?= $(DATADIR)/man
BUILD      ?= build
VERSION    := 0.1.0

PACKAGES := cairo pangocairo pangofc fontconfig libpng zlib mpfr
# What needs no compiler needs none of these either.
NEEDLESS := clean help uninstall dist deb
ifneq ($(filter-out $(NEEDLESS),$(or $(MAKECMDGOALS),all)),)
ABSENT := $(shell for package in $(PACKAGES); do \
	$(PKG_CONFIG) --exists $$package || echo $$package; done 2>&1)
ifneq ($(ABSENT),)
$(error $(PKG_CONFIG) finds no $(ABSENT); scripts/setup installs what the build needs)
endif
endif

# Each flag that the compiler knows: what hardens a program is not the same everywhere.
known = $(foreach flag,$(1),$(if $(shell $(CC) -Werror $(flag) -c -x c -o /dev/null /dev/null \
	2>&1),,$(flag)))
# Fortified, where it is optimised and nobody has said how much. The sanitizers do it better.
FORTIFY := $(if $(SANITIZE)$(findstring _FORTIFY_SOURCE,$(CPPFLAGS) $(CFLAGS))$(filter -O0,$(CFLAGS)),, \
	-D_FORTIFY_SOURCE=2)

# How far it is optimised comes first, since a flag of yours takes the place of what stands before
# it. What the numbers rely on comes last.
OPTIMISE := -O2
override DEFINES := -D_GNU_SOURCE -DACTPLOT_VERSION='"$(VERSION)"'
override FLAGS := -std=c17 -Isrc $(DEFINES) $(shell $(PKG_CONFIG) --cflags $(PACKAGES)) \
	-Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wpointer-arith \
	-pthread -fstack-protector-strong $(call known,-fstack-clash-protection -fcf-protection) -fPIE \
	-ffile-prefix-map="$(CURDIR)=." -MMD -MP $(SANITIZE)
override NUMBERS := -ffp-contract=off -fno-math-errno
override COMPILE = $(CC) $(OPTIMISE) $(FLAGS) $(FORTIFY) $(CPPFLAGS) $(CFLAGS) $(NUMBERS)
override LINK := -pthread -pie -Wl,-z,relro,-z,now -Wl,--as-needed $(SANITIZE)
override LIBRARIES := $(shell $(PKG_CONFIG) --libs libpng zlib) -ldl -lm

SOURCES := $(sort $(wildcard src/*/*.c src/*/*/*.c))
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o)

# Each tests/unit/ROOM/NAME.c and tests/accuracy/NAME.c is a program of its own;
# the latter share what is in tests/accuracy/support and tests/accuracy/references.
UNITS    := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/unit/*/*.c tests/unit/*/*/*.c)))
# What only computes numbers the sanitizers see in the examples: its own tests hold every bit.
NUMERIC  := activation arithmetic chart/line curve fact formula/compensated formula/interval \
	formula/naive formula/scaled random sampling signal tally
ifdef SANITIZE
UNITS    := $(filter-out $(NUMERIC:%=$(BUILD)/tests/unit/%/%),$(UNITS))
endif
TYPES    := f64 f32 f16 bf16
ACCURACY := $(if $(SANITIZE),,$(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/accuracy/*.c))))
SUPPORT  := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/accuracy/support/*.c \
	tests/accuracy/references/*.c)))
# Those of one type get a script for each activation, so that they run side by side.
FUNCTIONS := $(shell sed -n 's/^ACTIVATION(\(.*\))$$/\1/p' src/activation/list.h)
VALUES    := $(foreach type,$(filter $(notdir $(ACCURACY)),$(TYPES)), \
	$(FUNCTIONS:%=$(BUILD)/tests/values/%-$(type)))
EXHAUSTIVE := $(addprefix $(BUILD)/tests/exhaustive/,number_float f32)
# The kernels, and the steps of formulas, for one instruction set each, where those have
# names; and as the program has them, for the best that the processor knows.
LEVEL_NAMES := $(if $(SANITIZE),,$(if $(filter x86_64,$(shell uname -m)),x86-64 x86-64-v3))
LOADED := $(if $(SANITIZE),,$(addprefix $(BUILD)/tests/levels/,loaded blocks-loaded))
KERNEL_LEVELS := $(addprefix $(BUILD)/tests/levels/,$(LEVEL_NAMES))
BLOCK_LEVELS := $(addprefix $(BUILD)/tests/levels/blocks-,$(LEVEL_NAMES))
# The same for other machines, one of them with the other order of bytes, where there are
# compilers for them.
MACHINES := $(if $(SANITIZE),,$(foreach machine,aarch64 s390x, \
	$(if $(shell command -v $(machine)-linux-gnu-gcc),$(machine))))
KERNEL_MACHINES := $(addprefix $(BUILD)/tests/levels/,$(MACHINES))
BLOCK_MACHINES := $(addprefix $(BUILD)/tests/levels/blocks-,$(MACHINES))
LEVELS := $(LOADED) $(KERNEL_LEVELS) $(BLOCK_LEVELS) $(KERNEL_MACHINES) $(BLOCK_MACHINES)
# Of the command line, sanitizers are to see every example, a run of every kind, and what reads
# what others wrote: files as the tests have them, and all kinds as the fuzzers make them up.
FOREIGN  := $(patsubst %,tests/cli/%.bats,examples input_arrays input_memory input_text keep leaks)
COMMANDS := $(if $(SANITIZE),$(FOREIGN) tests/cli/smoke.bats,$(sort $(wildcard tests/cli/*.bats)))
FUZZERS  := $(if $(SANITIZE),$(sort $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/*.c))))
FUZZED   := $(if $(SANITIZE),$(wildcard tests/fuzz/*.c $(patsubst %,src/%/*.c,catalogue cli formula \
	formula/language formula/rewrite input input/* number request support)))
# What is asked of the sources and the plain objects.
RULES    := $(sort $(wildcard tests/rules/*.bats))
# The long ones first, so that no processor waits for the last of them.
TESTS     = $(if $(SANITIZE),tests/fuzz/fuzz.bats,$(RULES)) $(COMMANDS) \
	$(filter-out $(TYPES:%=$(BUILD)/tests/accuracy/%),$(ACCURACY)) $(UNITS) $(VALUES)

Q := $(if $(V),,@)
say = $(if $(V),,@printf '  %-7s %s\n' $(1) $(2))

.PHONY: gallery manual all tests quick rest check fuzz fuzzed check-exhaustive asan install uninstall dist binary deb clean help
.SECONDARY:
.DELETE_ON_ERROR:

all: $(BUILD)/actplot ## build the program (the default)

$(BUILD)/actplot: $(BUILD)/src/main.o $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

# The kernels and the steps of formulas are loops over arrays, which only -O3 turns into
# vector code. The passes that are left out would take them apart, make branches of their
# choices and calls of memset of their constants; clang does not know how to be told.
NO_CLANG := $(if $(shell $(CC) --version | grep clang),,-fno-tree-pre -fno-thread-jumps \
	-fno-tree-loop-distribute-patterns)
VECTORS := -O3 -fno-trapping-math $(NO_CLANG)
$(BUILD)/src/activation/%.o $(BUILD)/src/arithmetic/%.o $(BUILD)/src/formula/%.o: \
	override OPTIMISE := $(VECTORS)
$(BUILD)/tests/levels/blocks-%: override FLAGS += $(NO_CLANG)
# gcc tells which loops of the steps have become vector code: a test asks for all of them.
$(BUILD)/src/formula/compensated/%.o: \
	override OPTIMISE = $(VECTORS) $(if $(NO_CLANG),-fopt-info-vec-optimized=$(@:.o=.vectors))

# So are those that count bytes, that divide a range, and that round numbers.
$(BUILD)/src/input/row/record.o: override OPTIMISE := -O3
$(addprefix $(BUILD)/src/,tally/sizes.o number/dtype.o number/rounding_test.o sampling/grid.o): \
	override OPTIMISE := -O3 -fno-trapping-math

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(COMPILE) -c -o $@ $<

# Arb is a library of its own, by either name, until FLINT 3, which has it in it.
ARB := $(foreach name,flint-arb arb,$(if $(findstring /,$(shell \
	$(CC) -print-file-name=lib$(name).so)),-l$(name))) -lflint -lmpfr -lgmp

$(UNITS:=.o) $(ACCURACY:=.o): override FLAGS += -Itests
# These ask MPFR or Arb what the truth is.
$(filter $(addprefix $(BUILD)/tests/unit/,arithmetic/% formula/% activation/% sampling/grid),$(UNITS)): \
	override LIBRARIES += $(ARB)
# A test program is linked with what it uses of the program: that is much quicker.
$(BUILD)/objects.a: $(OBJECTS)
	$(Q)rm -f $@ && $(AR) rcsT $@ $^

$(UNITS): $(BUILD)/%: $(BUILD)/%.o $(BUILD)/objects.a
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES) -lcmocka

$(ACCURACY): $(BUILD)/%: $(BUILD)/%.o $(SUPPORT) $(BUILD)/objects.a
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES) -lcmocka $(ARB)

$(VALUES): Makefile
	@mkdir -p $(@D)
	$(Q)printf '#!/bin/sh\nexec "$$(dirname "$$0")/../accuracy/%s" "$$@" %s\n' \
		$(lastword $(subst -, ,$(@F))) $(firstword $(subst -, ,$(@F))) >$@
	$(Q)chmod +x $@

$(KERNEL_LEVELS) $(KERNEL_MACHINES): tests/levels/values.c tests/accuracy/support/random.c \
	$(filter-out %/standard.c %/decide.c,$(wildcard src/activation/*.[ch])) \
	$(wildcard src/arithmetic/*.[ch])
$(BLOCK_LEVELS) $(BLOCK_MACHINES): tests/levels/blocks.c \
	$(wildcard src/formula/compensated/*.h src/arithmetic/*.h) \
	$(addprefix src/formula/compensated/,functions.c operators.c switches.c)

override LEVEL_FLAGS = $(CPPFLAGS) $(CFLAGS) $(filter-out -MMD -MP -fcf-protection,$(FLAGS)) $(NUMBERS) \
	-fno-trapping-math -Itests -DONE_LEVEL

$(KERNEL_LEVELS) $(BLOCK_LEVELS):
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LEVEL_FLAGS) -O3 -march=$(patsubst blocks-%,%,$(@F)) -o $@ $(filter %.c,$^) -lm

$(BUILD)/tests/levels/%.o: override FLAGS += -Itests
$(BUILD)/tests/levels/loaded: $(BUILD)/tests/levels/values.o
$(BUILD)/tests/levels/blocks-loaded: $(BUILD)/tests/levels/blocks.o
# An archive does not tell the linker of functions that the loader chooses.
$(LOADED): $(BUILD)/tests/accuracy/support/random.o $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

$(KERNEL_MACHINES) $(BLOCK_MACHINES):
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(patsubst blocks-%,%,$(@F))-linux-gnu-gcc $(LEVEL_FLAGS) -O2 -static -o $@ $(filter %.c,$^) -lm

# Preloaded into the program, it lets a disk fill.
$(BUILD)/tests/fail_write.so: tests/cli/fail_write.c
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) -std=c17 -O2 -D_GNU_SOURCE -Wall -Wextra -fPIC -shared -o $@ $<

# The longest to compile come first.
tests: all $(LEVELS) $(UNITS) $(ACCURACY) $(VALUES) $(FUZZERS:%=$(BUILD)/tests/fuzz/%) \
	$(BUILD)/tests/fail_write.so ## build the test programs

override PROVE := LC_ALL=C TZ=UTC CMOCKA_MESSAGE_OUTPUT=TAP ACTPLOT="$(abspath $(BUILD)/actplot)" \
	prove --norc -j$(shell getconf _NPROCESSORS_ONLN) --failures --comments

quick: all $(UNITS) ## run the unit tests
	@$(PROVE) $(UNITS) </dev/null

rest: tests ## run the tests that neither quick nor asan runs
	@$(PROVE) $(filter-out $(UNITS) $(FOREIGN),$(TESTS)) </dev/null

check: tests ## run all tests, or some: make check TESTS=tests/cli/smoke.bats
	@$(PROVE) $(TESTS) </dev/null

$(BUILD)/tests/exhaustive/%: tests/exhaustive/%.cpp $(OBJECTS)
	@mkdir -p $(@D)
	$(call say,CXX,$@)
	$(Q)$(CXX) -std=c++17 -O2 $(CPPFLAGS) $(CFLAGS) -Isrc -Wall -Wextra -pthread -o $@ $< \
		$(filter $(BUILD)/src/number/%,$(OBJECTS))

$(BUILD)/tests/exhaustive/f32.o: override FLAGS += -Itests
$(BUILD)/tests/exhaustive/f32.o: override OPTIMISE := -O3 -fno-trapping-math
$(BUILD)/tests/exhaustive/f32: $(BUILD)/tests/exhaustive/f32.o $(SUPPORT) $(BUILD)/objects.a
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES) -lcmocka $(ARB)

# The sanitizers are clang's, which sees other faults than gcc, and whose sanitizers are quicker.
# Their own status tells a sanitizer's complaint from a failure that a test expects. Looking for
# leaks takes most of a run's time: tests/cli/leaks.bats does it for all. A start is a fifth
# quicker where the program need not be moved, and one frame is kept of each allocation.
override SANITIZED = ASAN_OPTIONS=exitcode=99:detect_leaks=0:malloc_context_size=1 \
	UBSAN_OPTIONS=exitcode=99:print_stacktrace=1 \
	LSAN_OPTIONS=print_suppressions=0:suppressions="'$(CURDIR)/tests/leaks.txt'" \
	ACTPLOT_TEST_COUNT=1000 \
	$(MAKE) --no-print-directory BUILD=$(BUILD)/asan CC="$(CLANG)" OPTIMISE=-O1 \
		CFLAGS="$(CFLAGS) -gline-tables-only" LDFLAGS=-no-pie \
		SANITIZE='-fsanitize=address,undefined -fno-sanitize-recover=all'

asan: ## run with clang's sanitizers the tests that these are to see
	@+$(SANITIZED) check

# Any bytes as a formula, as a file, as a picture with its command, as a command line, by
# clang's libFuzzer. What reads the bytes tells it which branches it takes. tests/fuzz/corpus is
# what they begin with.
$(FUZZED:%.c=$(BUILD)/%.o): override FLAGS += -fsanitize=fuzzer-no-link
$(FUZZERS:%=$(BUILD)/tests/fuzz/%.o): override FLAGS += -Itests
$(FUZZERS:%=$(BUILD)/tests/fuzz/%): %: %.o $(BUILD)/objects.a
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) -fsanitize=fuzzer $(LDFLAGS) -o $@ $^ $(LIBRARIES)

FUZZ_SECONDS ?= 60
FUZZER       ?= $(FUZZERS)
fuzz: ## try random texts for each FUZZER, for FUZZ_SECONDS
	@+$(SANITIZED) fuzzed

fuzzed: $(FUZZER:%=$(BUILD)/tests/fuzz/%)
	$(Q)for program in $^; do tests/fuzz/run $$program $(FUZZ_SECONDS) || exit; done

check-exhaustive: $(EXHAUSTIVE) ## check all floats, as text and as x of every function: hours
	@for program in $(EXHAUSTIVE); do $$program || exit; done

manual: all ## make the manual of the functions anew, from what the program says of them
	@ACTPLOT=$(BUILD)/actplot scripts/manual

properties: all ## make the table of the functions' properties anew, as they are computed
	@ACTPLOT=$(BUILD)/actplot scripts/properties

gallery: all ## make docs/gallery.md anew, with its pictures and those of the README
	@ACTPLOT=$(BUILD)/actplot scripts/gallery docs

override COMPLETIONS = $(DATADIR)/bash-completion/completions
ZSHDIR ?= $(DATADIR)/zsh/site-functions
override FISHDIR = $(DATADIR)/fish/vendor_completions.d

install: all ## install the program, its manual and completions
	install -d "$(DESTDIR)$(BINDIR)" "$(DESTDIR)$(MANDIR)/man1" "$(DESTDIR)$(MANDIR)/man7" \
		"$(DESTDIR)$(COMPLETIONS)" "$(DESTDIR)$(ZSHDIR)" "$(DESTDIR)$(FISHDIR)"
	install -m755 $(BUILD)/actplot "$(DESTDIR)$(BINDIR)"
	install -m644 man/actplot.1 "$(DESTDIR)$(MANDIR)/man1"
	install -m644 man/actplot-functions.7 "$(DESTDIR)$(MANDIR)/man7"
	install -m644 completions/actplot.bash "$(DESTDIR)$(COMPLETIONS)/actplot"
	install -m644 completions/_actplot "$(DESTDIR)$(ZSHDIR)"
	install -m644 completions/actplot.fish "$(DESTDIR)$(FISHDIR)"

uninstall: ## remove what install put there
	rm -f "$(DESTDIR)$(BINDIR)/actplot" "$(DESTDIR)$(MANDIR)/man1/actplot.1" \
		"$(DESTDIR)$(MANDIR)/man7/actplot-functions.7" \
		"$(DESTDIR)$(COMPLETIONS)/actplot" "$(DESTDIR)$(ZSHDIR)/_actplot" \
		"$(DESTDIR)$(FISHDIR)/actplot.fish"

dist: ## pack the sources, the same bytes for the same commit
	@scripts/package dist $(VERSION) $(BUILD)/packages

binary: all ## pack the program, ready to unpack and run
	@scripts/package binary $(VERSION) $(BUILD)/packages

deb: ## make a package for Debian and Ubuntu
	@scripts/package deb $(VERSION) $(BUILD)/packages

clean: ## remove all that was built
	rm -rf $(addprefix $(BUILD)/,actplot objects.a src tests asan fuzz packages)
	[ ! -d $(BUILD) ] || rmdir --ignore-fail-on-non-empty $(BUILD)

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 20

-include $(OBJECTS:.o=.d) $(SUPPORT:.o=.d) $(BUILD)/src/main.d $(UNITS:=.d) $(ACCURACY:=.d) \
	$(patsubst %,$(BUILD)/tests/levels/%.d,values blocks) \
	$(FUZZERS:%=$(BUILD)/tests/fuzz/%.d)
