# Auditor: `make audit` shows what it does, `make test` proves it. Both install what is missing.
# Settings
CC       ?= cc
PREFIX   ?= /usr/local
DESTDIR  ?=
SANITIZE ?=
JOBS     ?= $(shell nproc 2>/dev/null || echo 2)

PACKAGES_BUILD = gcc make pkg-config libc6-dev re2c libcjson-dev liblua5.4-dev libsqlite3-dev libmd4c-dev \
	libarchive-dev libexpat1-dev libuchardet-dev libgmp-dev poppler-utils poppler-data
PACKAGES_TEST  = libcunit1-dev lua5.4 jq python3 python3-jsonschema sqlite3
PACKAGES_LINT  = clang-format clang-tidy cppcheck lua-check shellcheck
PACKAGES_FUZZ  = clang libclang-rt-dev
LIBRARIES      = lua5.4 libcjson expat md4c
LOADED         = libarchive uchardet sqlite3    # when a draft or an archive needs them (auditor/base/library.h): only their headers are used here

BUILD := $(if $(SANITIZE),build/sanitize,build)
CFLAGS ?= $(if $(SANITIZE),-O1 -g -fsanitize=address$(,)undefined -fno-sanitize-recover=all -fno-omit-frame-pointer,-O2 -g)
, := ,

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow=local -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wundef -Werror
AUDITOR_CFLAGS = -std=c17 $(WARNINGS) -Iauditor -I$(BUILD)/generated -pthread $(CFLAGS) $(EXTRA_CFLAGS)
LINK = -pthread $(if $(SANITIZE),-fsanitize=address$(,)undefined) $(LDFLAGS)
# Asked when a recipe runs, not when the Makefile is read: a bare machine has no pkg-config yet.
PKG_CFLAGS = $(shell pkg-config --cflags $(LIBRARIES) $(LOADED) 2>/dev/null)
PKG_LIBS = $(shell pkg-config --libs $(LIBRARIES) 2>/dev/null) -lgmp -lm -ldl

STAGES  = base script quantity calendar text facts extract network rules report archive cli
SOURCES := $(foreach s,$(STAGES),$(sort $(wildcard auditor/$(s)/*.c auditor/$(s)/*/*.c)))
SCANNERS := $(foreach s,$(STAGES),$(sort $(wildcard auditor/$(s)/*.re auditor/$(s)/*/*.re)))
LIBRARY_SOURCES := $(filter-out auditor/cli/main.c,$(SOURCES))
OBJECTS := $(LIBRARY_SOURCES:auditor/%.c=$(BUILD)/object/%.o) $(SCANNERS:auditor/%.re=$(BUILD)/object/%.re.o)
TEST_SOURCES := $(sort $(wildcard tests/*/test_*.c))
TEST_SUPPORT := $(filter-out tests/support/main.c,$(sort $(wildcard tests/support/*.c)))
SUPPORT_OBJECTS := $(TEST_SUPPORT:tests/%.c=$(BUILD)/object/tests/%.o)
TEST_OBJECTS := $(TEST_SOURCES:tests/%.c=$(BUILD)/object/tests/%.o) $(SUPPORT_OBJECTS) \
	$(BUILD)/object/tests/support/main.o $(BUILD)/object/tests/suites.o
BENCHES := $(patsubst tests/bench/%.c,$(BUILD)/bench/%,$(sort $(wildcard tests/bench/*.c)))
FUZZERS := $(patsubst tests/fuzz/%.c,%,$(sort $(wildcard tests/fuzz/*.c)))
PROOFS  := $(patsubst tests/prove/%.c,$(BUILD)/prove/%,$(sort $(wildcard tests/prove/*.c)))

.PHONY: all audit test check-tests lint browser bench fuzz prove clean install packages
.DEFAULT_GOAL := all
.SECONDARY:

all: $(BUILD)/auditor

packages:
	@sh tests/tools/need $(PACKAGES_BUILD)

# Builds, then audits the sample facts and drafts; findings in the samples are its success.
audit:
	@sh tests/tools/need $(PACKAGES_BUILD)
	@$(MAKE) --no-print-directory -j$(JOBS) $(BUILD)/auditor
	@sh tests/tools/audit-samples $(BUILD)/auditor

test:
	@sh tests/tools/need $(PACKAGES_BUILD) $(PACKAGES_TEST)
	@$(MAKE) --no-print-directory -j$(JOBS) $(BUILD)/auditor $(BUILD)/unit-tests
	@$(MAKE) --no-print-directory check-tests

check-tests: $(BUILD)/auditor $(BUILD)/unit-tests
	@sh tests/tools/run-tests $(BUILD)

lint:
	@sh tests/tools/need $(PACKAGES_BUILD) $(PACKAGES_TEST) $(PACKAGES_LINT)
	@bash tests/tools/lint

# Opens the pages in a browser; fetches development packages with npm.
browser: $(BUILD)/auditor
	@sh tests/browser/run $(BUILD)

bench:
	@sh tests/tools/need $(PACKAGES_BUILD) $(PACKAGES_TEST)
	@$(MAKE) --no-print-directory -j$(JOBS) $(BUILD)/auditor $(BENCHES)
	@sh tests/tools/run-bench $(BUILD)

# Each fuzzer for FUZZ_SECONDS, from tests/fuzz/corpus/<name>.
FUZZ_SECONDS ?= 20
fuzz:
	@sh tests/tools/need $(PACKAGES_BUILD) $(PACKAGES_FUZZ)
	@$(MAKE) --no-print-directory -j$(JOBS) $(FUZZERS:%=build/fuzz/%)
	@FUZZ_SECONDS=$(FUZZ_SECONDS) sh tests/tools/run-fuzz $(FUZZERS)

prove:
	@sh tests/tools/need $(PACKAGES_BUILD) $(PACKAGES_TEST)
	@$(MAKE) --no-print-directory -j$(JOBS) $(BUILD)/auditor $(PROOFS)
	@sh tests/tools/run-proofs $(BUILD)

install: $(BUILD)/auditor
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/auditor/facts $(DESTDIR)$(PREFIX)/share/auditor/reports
	install -m 755 $(BUILD)/auditor $(DESTDIR)$(PREFIX)/bin/auditor
	cp -R rules $(DESTDIR)$(PREFIX)/share/auditor/
	install -m 644 facts/schema.json $(DESTDIR)$(PREFIX)/share/auditor/facts/
	for f in reports/*.schema.json; do [ -f "$$f" ] && install -m 644 "$$f" $(DESTDIR)$(PREFIX)/share/auditor/reports/; done; true

clean:
	rm -rf build

$(BUILD)/libauditor.a: $(OBJECTS)
	@rm -f $@
	ar rcs $@ $^

$(BUILD)/auditor: $(BUILD)/object/cli/main.o $(BUILD)/libauditor.a
	$(CC) $(LINK) -o $@ $^ $(PKG_LIBS)

$(BUILD)/unit-tests: $(TEST_OBJECTS) $(BUILD)/libauditor.a
	$(CC) $(LINK) -o $@ $^ $(PKG_LIBS) -lcunit -larchive

# The table of suites follows from the files: tests/quantity/test_interval.c defines interval_tests[].
# The folders are named too: they change when a test goes.
$(BUILD)/generated/suites.c: $(TEST_SOURCES) $(sort $(dir $(TEST_SOURCES))) tests/tools/list-suites
	@mkdir -p $(@D)
	sh tests/tools/list-suites $(TEST_SOURCES) > $@

$(BUILD)/object/tests/suites.o: $(BUILD)/generated/suites.c
	@mkdir -p $(@D)
	$(CC) $(AUDITOR_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/object/tests/%.o: tests/%.c
	@mkdir -p $(@D)
	$(CC) $(AUDITOR_CFLAGS) -Itests $(PKG_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/object/%.o: auditor/%.c
	@mkdir -p $(@D)
	$(CC) $(AUDITOR_CFLAGS) $(PKG_CFLAGS) -MMD -MP -c -o $@ $<

# The libraries that are loaded late, by the names that linking with them would have written into the program.
$(BUILD)/generated/loaded.h: Makefile
	@mkdir -p $(@D)
	for l in archive uchardet sqlite3; do objdump -p "$$($(CC) -print-file-name=lib$$l.so)" | \
		sed -n "s/ *SONAME *\(.*\)/#define LOADED_lib$$l \"\1\"/p"; done > $@

$(foreach o,text/zip text/decode archive/database,$(BUILD)/object/$(o).o build/fuzz/object/$(o).o): $(BUILD)/generated/loaded.h

# A page's style and script become strings, a line each.
$(BUILD)/generated/page_%.inc: auditor/report/page.%
	@mkdir -p $(@D)
	sed 's/\\/\\\\/g; s/"/\\"/g; s/^/"/; s/$$/\\n",/' $< > $@

$(BUILD)/object/report/page.o: $(BUILD)/generated/page_css.inc $(BUILD)/generated/page_js.inc

$(BUILD)/generated/%.re.c: auditor/%.re
	@mkdir -p $(@D)
	re2c -W --no-debug-info -o $@ $<

$(BUILD)/object/%.re.o: $(BUILD)/generated/%.re.c
	@mkdir -p $(@D)
	$(CC) $(AUDITOR_CFLAGS) $(PKG_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/bench/%: tests/bench/%.c $(SUPPORT_OBJECTS) $(BUILD)/libauditor.a
	@mkdir -p $(@D)
	$(CC) $(AUDITOR_CFLAGS) -Itests $(PKG_CFLAGS) $(LINK) -o $@ $^ $(PKG_LIBS)

$(BUILD)/prove/%: tests/prove/%.c $(SUPPORT_OBJECTS) $(BUILD)/libauditor.a
	@mkdir -p $(@D)
	$(CC) $(AUDITOR_CFLAGS) -Itests $(PKG_CFLAGS) $(LINK) -o $@ $^ $(PKG_LIBS)

# Fuzzers stand on a library of their own, built with clang so that coverage reaches every stage.
FUZZ_CFLAGS = -std=c17 -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -Iauditor -Ibuild/generated -Itests -pthread
FUZZ_OBJECTS := $(LIBRARY_SOURCES:auditor/%.c=build/fuzz/object/%.o) $(SCANNERS:auditor/%.re=build/fuzz/object/%.re.o) \
	$(TEST_SUPPORT:tests/%.c=build/fuzz/object/tests/%.o)

build/fuzz/object/tests/%.o: tests/%.c
	@mkdir -p $(@D)
	clang $(FUZZ_CFLAGS) -fsanitize=fuzzer-no-link $(PKG_CFLAGS) -MMD -MP -c -o $@ $<

build/fuzz/object/%.o: auditor/%.c
	@mkdir -p $(@D)
	clang $(FUZZ_CFLAGS) -fsanitize=fuzzer-no-link $(PKG_CFLAGS) -MMD -MP -c -o $@ $<

build/fuzz/object/%.re.o: build/generated/%.re.c
	@mkdir -p $(@D)
	clang $(FUZZ_CFLAGS) -fsanitize=fuzzer-no-link $(PKG_CFLAGS) -MMD -MP -c -o $@ $<

build/fuzz/libauditor.a: $(FUZZ_OBJECTS)
	@rm -f $@
	ar rcs $@ $^

build/fuzz/%: tests/fuzz/%.c build/fuzz/libauditor.a
	clang $(FUZZ_CFLAGS) -fsanitize=fuzzer $(PKG_CFLAGS) -o $@ $^ $(PKG_LIBS) -larchive

-include $(shell find $(BUILD)/object build/fuzz/object -name '*.d' 2>/dev/null)
