# make help lists the targets. Yours to set: CC CFLAGS LDFLAGS PREFIX DESTDIR V.

CC       ?= cc
CFLAGS   ?= -O2 -g
PREFIX   ?= /usr/local
BUILD    ?= build
VERSION  := 0.1.0

PACKAGES := cairo pangocairo pangofc fontconfig libpng
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
# the latter share what is in tests/accuracy/support.
UNITS    := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/unit/*/*.c tests/unit/*/*/*.c)))
ACCURACY := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/accuracy/*.c)))
SUPPORT  := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/accuracy/support/*.c)))
EXHAUSTIVE := $(addprefix $(BUILD)/tests/exhaustive/,number_float f32)
# The kernels for one instruction set each, where those have names.
LEVELS := $(if $(SANITIZE),,$(if $(filter x86_64,$(shell uname -m)), \
	$(addprefix $(BUILD)/tests/levels/,x86-64 x86-64-v3 x86-64-v4)))
# What is asked of the sources and the plain objects; asan leaves it out.
RULES    := $(sort $(wildcard tests/rules/*.bats))
TESTS     = $(ACCURACY) $(UNITS) $(sort $(wildcard tests/cli/*.bats)) $(RULES)

Q := $(if $(V),,@)
say = $(if $(V),,@printf '  %-7s %s\n' $(1) $(2))

.PHONY: gallery all tests check check-exhaustive asan install uninstall clean help
.SECONDARY:

all: $(BUILD)/actplot ## build the program (the default)

$(BUILD)/actplot: $(BUILD)/src/main.o $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

# The kernels are loops over arrays, which only -O3 turns into vector code; the passes that
# are left out would make branches of their choices, and calls of memset of their constants.
$(BUILD)/src/activation/%.o $(BUILD)/src/arithmetic/%.o $(BUILD)/src/formula/%.o: override FLAGS += \
	-O3 -fno-trapping-math -fno-tree-pre -fno-thread-jumps \
	-fno-tree-loop-distribute-patterns

# So are those that count bytes, that divide a range, and that round numbers.
$(BUILD)/src/input/input.o: override FLAGS += -O3
$(addprefix $(BUILD)/src/,number/dtype.o number/rounding_test.o sampling/grid.o): \
	override FLAGS += -O3 -fno-trapping-math

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(CFLAGS) $(FLAGS) -c -o $@ $<

$(UNITS:=.o): override FLAGS += -Itests
$(BUILD)/tests/unit/activation/kernels: override LIBRARIES += -lmpfr -lgmp
$(UNITS): $(BUILD)/%: $(BUILD)/%.o $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES) -lcmocka

$(ACCURACY): $(BUILD)/%: $(BUILD)/%.o $(SUPPORT) $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES) -lcmocka -lmpfr -lgmp

$(LEVELS): $(BUILD)/tests/levels/%: tests/levels/values.c tests/accuracy/support/points.c \
		$(wildcard src/activation/*.[ch] src/arithmetic/*.[ch])
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(CFLAGS) $(filter-out -MMD -MP,$(FLAGS)) -Itests -O3 -fno-trapping-math \
		-march=$* -DONE_LEVEL -o $@ $(filter %.c,$^) -lm

# Preloaded into the program, it lets a disk fill.
$(BUILD)/tests/fail_write.so: tests/cli/fail_write.c
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) -std=c17 -O2 -D_GNU_SOURCE -Wall -Wextra -fPIC -shared -o $@ $<

tests: all $(UNITS) $(ACCURACY) $(LEVELS) $(BUILD)/tests/fail_write.so ## build the test programs

check: tests ## run all tests, or some: make check TESTS=tests/cli/smoke.bats
	@LC_ALL=C TZ=UTC CMOCKA_MESSAGE_OUTPUT=TAP ACTPLOT="$(abspath $(BUILD)/actplot)" \
		prove --norc -j2 --failures --comments $(TESTS) </dev/null

$(BUILD)/tests/exhaustive/%: tests/exhaustive/%.cpp $(OBJECTS)
	@mkdir -p $(@D)
	$(call say,CXX,$@)
	$(Q)$(CXX) -std=c++17 $(CFLAGS) -Isrc -Wall -Wextra -pthread -o $@ $< \
		$(filter $(BUILD)/src/number/%,$(OBJECTS))

$(BUILD)/tests/exhaustive/f32.o: override FLAGS += -Itests -O3 -fno-trapping-math
$(BUILD)/tests/exhaustive/f32: $(BUILD)/tests/exhaustive/f32.o $(SUPPORT) $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES) -lcmocka -lmpfr -lgmp

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

-include $(OBJECTS:.o=.d) $(SUPPORT:.o=.d) $(BUILD)/src/main.d $(UNITS:=.d) $(ACCURACY:=.d)
