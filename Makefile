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
	-ffp-contract=off -fno-math-errno -fstack-protector-strong -fPIE \
	-ffile-prefix-map=$(CURDIR)=. -MMD -MP $(SANITIZE)
override LINK := -pie -Wl,-z,relro,-z,now -Wl,--as-needed $(SANITIZE)
override LIBRARIES := $(shell pkg-config --libs libpng) -ldl -lm

SOURCES := $(sort $(wildcard src/*/*.c))
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o)

# Each tests/unit/NAME.c and tests/accuracy/NAME.c is a program of its own.
UNITS    := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/unit/*.c)))
ACCURACY := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/accuracy/*.c)))

Q := $(if $(V),,@)
say = $(if $(V),,@printf '  %-7s %s\n' $(1) $(2))

.PHONY: all tests check asan install uninstall clean help
.SECONDARY:

all: $(BUILD)/actplot ## build the program (the default)

$(BUILD)/actplot: $(BUILD)/src/main.o $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

# The kernels are loops over arrays, which only -O3 turns into vector code.
$(BUILD)/src/activation/%.o: override FLAGS += -O3 -fno-trapping-math

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(CFLAGS) $(FLAGS) -c -o $@ $<

$(UNITS): $(BUILD)/%: $(BUILD)/%.o $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES) -lcmocka

$(ACCURACY): $(BUILD)/%: $(BUILD)/%.o $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LINK) $(LDFLAGS) -o $@ $^ $(LIBRARIES) -lcmocka -lmpfr -lgmp

tests: all $(UNITS) $(ACCURACY) ## build the test programs

install: all ## install the program and its manual under DESTDIR and PREFIX
	install -Dm755 $(BUILD)/actplot $(DESTDIR)$(PREFIX)/bin/actplot
	install -Dm644 man/actplot.1 $(DESTDIR)$(PREFIX)/share/man/man1/actplot.1

uninstall: ## remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/actplot $(DESTDIR)$(PREFIX)/share/man/man1/actplot.1

clean: ## remove all that was built
	rm -rf build

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 12

-include $(OBJECTS:.o=.d) $(BUILD)/src/main.d $(UNITS:=.d) $(ACCURACY:=.d)
