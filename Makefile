# make help lists the targets. Yours to set: CC CFLAGS LDFLAGS PREFIX DESTDIR V.

CC       ?= cc
CFLAGS   ?= -O2 -g
PREFIX   ?= /usr/local
BUILD    ?= build
VERSION  := 0.1.0

PACKAGES := cairo pangocairo pangofc fontconfig libpng mpfr
override DEFINES := -D_GNU_SOURCE -DACTPLOT_VERSION='"$(VERSION)"'
override FLAGS := -std=c17 -Isrc $(DEFINES) $(shell pkg-config --cflags $(PACKAGES)) \
	-Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wpointer-arith \
	-pthread -ffp-contract=off -fno-math-errno -fstack-protector-strong -fPIE \
	-ffile-prefix-map="$(CURDIR)=." -MMD -MP $(SANITIZE)
override LINK := -pthread -pie -Wl,-z,relro,-z,now -Wl,--as-needed $(SANITIZE)
override LIBRARIES := $(shell pkg-config --libs libpng) -ldl -lm

SOURCES := $(sort $(wildcard src/*/*.c src/*/*/*.c))
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o)

# Each tests/unit/ROOM/NAME.c and tests/accuracy/NAME.c is a program of its own;
# the latter share what is in tests/accuracy/support and tests/accuracy/references.
UNITS    := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/unit/*/*.c tests/unit/*/*/*.c)))
ACCURACY := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/accuracy/*.c)))
SUPPORT  := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/accuracy/support/*.c \
	tests/accuracy/references/*.c)))
# Those of one type get a script for each activation, so that they run side by side.
FUNCTIONS := $(shell sed -n 's/^ACTIVATION(\(.*\))$$/\1/p' src/activation/list.h)
TYPES     := f64 f32 f16 bf16
VALUES    := $(foreach type,$(TYPES),$(FUNCTIONS:%=$(BUILD)/tests/values/%-$(type)))
EXHAUSTIVE := $(addprefix $(BUILD)/tests/exhaustive/,number_float f32)
# The kernels, and the steps of formulas, for one instruction set each, where those have
# names.
LEVEL_NAMES := $(if $(SANITIZE),,$(if $(filter x86_64,$(shell uname -m)), \
	x86-64 x86-64-v3 x86-64-v4))
KERNEL_LEVELS := $(addprefix $(BUILD)/tests/levels/,$(LEVEL_NAMES))
BLOCK_LEVELS := $(addprefix $(BUILD)/tests/levels/blocks-,$(LEVEL_NAMES))
LEVELS := $(KERNEL_LEVELS) $(BLOCK_LEVELS)
# What is asked of the sources and the plain objects; asan leaves it out.
RULES    := $(sort $(wildcard tests/rules/*.bats))
TESTS     = $(VALUES) $(filter-out $(TYPES:%=$(BUILD)/tests/accuracy/%),$(ACCURACY)) $(UNITS) \
	$(sort $(wildcard tests/cli/*.bats)) $(RULES)

Q := $(if $(V),,@)
say = $(if $(V),,@printf '  %-7s %s\n' $(1) $(2))

.PHONY: gallery all tests check fuzz check-exhaustive asan install uninstall clean help
.SECONDARY:

all: $(BUILD)/actplot ## build the program (the default)

$(BUILD)/actplot: $(BUILD)/src/main.o $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

# The kernels and the steps of formulas are loops over arrays, which only -O3 turns into
# vector code. The passes that are left out would take them apart, make branches of their
# choices and calls of memset of their constants; clang does not know how to be told.
NO_CLANG := $(if $(shell $(CC) --version | grep clang),,-fno-tree-pre -fno-thread-jumps \
	-fno-tree-loop-distribute-patterns)
$(BUILD)/src/activation/%.o $(BUILD)/src/arithmetic/%.o $(BUILD)/src/formula/%.o: \
	override FLAGS += -O3 -fno-trapping-math $(NO_CLANG)
$(BUILD)/tests/levels/blocks-%: override FLAGS += $(NO_CLANG)

# So are those that count bytes, that divide a range, and that round numbers.
$(BUILD)/src/input/record.o: override FLAGS += -O3
$(addprefix $(BUILD)/src/,number/dtype.o number/rounding_test.o sampling/grid.o): \
	override FLAGS += -O3 -fno-trapping-math

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(CFLAGS) $(FLAGS) -c -o $@ $<

# Arb is a library of its own, by either name, until FLINT 3, which has it in it.
ARB := $(foreach name,flint-arb arb,$(if $(findstring /,$(shell \
	$(CC) -print-file-name=lib$(name).so)),-l$(name))) -lflint -lmpfr -lgmp

$(UNITS:=.o) $(ACCURACY:=.o): override FLAGS += -Itests
# These ask MPFR or Arb what the truth is.
$(filter $(addprefix $(BUILD)/tests/unit/,arithmetic/% formula/% activation/% sampling/grid),$(UNITS)): \
	override LIBRARIES += $(ARB)
$(UNITS): $(BUILD)/%: $(BUILD)/%.o $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES) -lcmocka

$(ACCURACY): $(BUILD)/%: $(BUILD)/%.o $(SUPPORT) $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES) -lcmocka $(ARB)

$(VALUES): Makefile
	@mkdir -p $(@D)
	$(Q)printf '#!/bin/sh\nexec "$$(dirname "$$0")/../accuracy/%s" "$$@" %s\n' \
		$(lastword $(subst -, ,$(@F))) $(firstword $(subst -, ,$(@F))) >$@
	$(Q)chmod +x $@

$(KERNEL_LEVELS): $(BUILD)/tests/levels/%: tests/levels/values.c tests/accuracy/support/random.c \
		$(filter-out %/catalogue.c %/standard.c,$(wildcard src/activation/*.[ch])) \
		$(wildcard src/arithmetic/*.[ch])
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(CFLAGS) $(filter-out -MMD -MP,$(FLAGS)) -Itests -O3 -fno-trapping-math \
		-march=$* -DONE_LEVEL -o $@ $(filter %.c,$^) -lm

$(BLOCK_LEVELS): $(BUILD)/tests/levels/blocks-%: tests/levels/blocks.c \
		$(wildcard src/formula/compensated/*.h src/arithmetic/*.h) \
		$(addprefix src/formula/compensated/,functions.c operators.c switches.c)
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(CFLAGS) $(filter-out -MMD -MP,$(FLAGS)) -O3 -fno-trapping-math \
		-march=$* -DONE_LEVEL -o $@ $(filter %.c,$^) -lm

# Preloaded into the program, it lets a disk fill.
$(BUILD)/tests/fail_write.so: tests/cli/fail_write.c
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) -std=c17 -O2 -D_GNU_SOURCE -Wall -Wextra -fPIC -shared -o $@ $<

tests: all $(UNITS) $(ACCURACY) $(VALUES) $(LEVELS) $(BUILD)/tests/fail_write.so ## build the test programs

check: tests ## run all tests, or some: make check TESTS=tests/cli/smoke.bats
	@LC_ALL=C TZ=UTC CMOCKA_MESSAGE_OUTPUT=TAP ACTPLOT="$(abspath $(BUILD)/actplot)" \
		prove --norc -j$(shell nproc) --failures --comments $(TESTS) </dev/null

$(BUILD)/tests/exhaustive/%: tests/exhaustive/%.cpp $(OBJECTS)
	@mkdir -p $(@D)
	$(call say,CXX,$@)
	$(Q)$(CXX) -std=c++17 $(CFLAGS) -Isrc -Wall -Wextra -pthread -o $@ $< \
		$(filter $(BUILD)/src/number/%,$(OBJECTS))

$(BUILD)/tests/exhaustive/f32.o: override FLAGS += -Itests -O3 -fno-trapping-math
$(BUILD)/tests/exhaustive/f32: $(BUILD)/tests/exhaustive/f32.o $(SUPPORT) $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES) -lcmocka $(ARB)

# Any bytes as a formula, by clang's libFuzzer with its sanitizers, from sources of its own.
FUZZ_SECONDS ?= 60
override FUZZED := $(patsubst %.c,$(BUILD)/fuzz/%.o,tests/fuzz/formula.c \
	$(sort $(wildcard $(addsuffix /*.c,$(addprefix src/,formula formula/language formula/rewrite \
	number support)))))

$(BUILD)/fuzz/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CLANG,$<)
	$(Q)clang -O1 -g $(FLAGS) -Itests -fsanitize=fuzzer-no-link,address,undefined \
		-fno-sanitize-recover=all -c -o $@ $<

$(BUILD)/fuzz/formula: $(FUZZED)
	$(call say,LINK,$@)
	$(Q)clang -pthread -fsanitize=fuzzer,address,undefined -o $@ $^ -ldl -lm

fuzz: $(BUILD)/fuzz/formula ## try random texts as formulas for FUZZ_SECONDS
	$(Q)cd $(BUILD)/fuzz && ./formula -dict="$(CURDIR)/tests/fuzz/formula.dict" -seed=1 \
		-max_len=4096 -timeout=5 -max_total_time=$(FUZZ_SECONDS) -verbosity=0 -print_funcs=0

check-exhaustive: $(EXHAUSTIVE) ## check all floats, as text and as x of every function: hours
	@for program in $(EXHAUSTIVE); do $$program || exit; done

# Their own status tells a sanitizer's complaint from a failure that a test
# expects; the link order would forbid to preload fail_write.so.
asan: ## the same with the address and undefined behaviour sanitizers
	@ASAN_OPTIONS=exitcode=99:verify_asan_link_order=0 \
	UBSAN_OPTIONS=exitcode=99:print_stacktrace=1 \
	LSAN_OPTIONS=print_suppressions=0:suppressions="'$(CURDIR)/tests/leaks.txt'" \
	ACTPLOT_TEST_COUNT=1000 \
	$(MAKE) --no-print-directory BUILD=$(BUILD)/asan CFLAGS='-O1 -g' RULES= \
		SANITIZE='-fsanitize=address,undefined -fno-sanitize-recover=all' check

gallery: all ## make docs/gallery.md anew, with its pictures and those of the README
	@ACTPLOT=$(BUILD)/actplot scripts/gallery docs

install: all ## install the program and its manual under DESTDIR and PREFIX
	install -Dm755 $(BUILD)/actplot $(DESTDIR)$(PREFIX)/bin/actplot
	install -Dm644 man/actplot.1 $(DESTDIR)$(PREFIX)/share/man/man1/actplot.1

uninstall: ## remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/actplot $(DESTDIR)$(PREFIX)/share/man/man1/actplot.1

clean: ## remove all that was built
	rm -rf build

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 20

-include $(OBJECTS:.o=.d) $(SUPPORT:.o=.d) $(BUILD)/src/main.d $(UNITS:=.d) $(ACCURACY:=.d) \
	$(FUZZED:.o=.d)
