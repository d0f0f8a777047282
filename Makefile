# relance: `make run` and `make test` are all that a new machine needs. Debian 12, Swift 6.2 or newer.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run build test torture fuzz sanitize bench lint install uninstall clean toolchain-libraries libraries test-tools \
  torture-tools swift-found

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT := $(shell command -v swift || { test -x /opt/swift/usr/bin/swift && echo /opt/swift/usr/bin/swift; })

# What Swift's own tools load, a linker, and the headers of C and C++ (swift.org/install lists them).
TOOLCHAIN_LIBRARIES := binutils g++ git libc6-dev libedit2 libncurses6 libsqlite3-0 libxml2 zlib1g-dev tzdata
# What the release binaries are linked with, and a font for letters.
LIBRARIES := pkg-config libncursesw5-dev libsimdjson-dev libssl-dev libcurl4-openssl-dev \
  libgmime-3.0-dev libpango1.0-dev libqrencode-dev libzip-dev fonts-dejavu-core fonts-droid-fallback
# What the tests of the real binary use: a terminal, PDF readers, mail servers on loopback.
TEST_TOOLS := tmux poppler-utils unzip python3 python3-aiosmtpd postfix openssl strace procps zstd
# What the attacks use: faults in system calls, a file system to cut the power of, a library of short writes.
TORTURE_TOOLS := strace python3 openssl e2fsprogs mount util-linux gcc libc6-dev

# Laid out like an installed program, so that both find their folders in the same way.
STAGE := .build/relance
RELEASE := .build/release
# pkg-config's flags for threads are refused by SwiftPM with a warning, and not needed.
QUIET := 2>&1 | sed '/prohibited flag/d'

help:
	@echo 'make run        install what is missing, build, open the dashboard on the sample company'
	@echo 'make test       install what the tests need, build and run them all'
	@echo 'make build      release binaries in $(STAGE)'
	@echo 'make torture    attacks on the store and on sending, more than an hour; SHORT=1 takes minutes'
	@echo 'make fuzz       random bytes for every reader of files; SECONDS_EACH=60, READERS="csv map"'
	@echo 'make sanitize   the tests, built with the address sanitizer and then with the thread sanitizer'
	@echo 'make bench      speed and memory, against other programs: a table and bench-results.json'
	@echo 'make lint       formatting, file lengths, trailing spaces'
	@echo 'make install    into PREFIX=$(PREFIX) (DESTDIR respected); make uninstall takes it away'
	@echo 'make clean      remove what was built'

run: build
	@$(STAGE)/bin/relance demo

build: swift-found libraries
	@$(SWIFT) build -c release --static-swift-stdlib $(QUIET)
	@rm -rf $(STAGE)
	@mkdir -p $(STAGE)/bin $(STAGE)/libexec $(STAGE)/share/relance
	@strip -o $(STAGE)/bin/relance $(RELEASE)/relance
	@strip -o $(STAGE)/libexec/relance-courier $(RELEASE)/relance-courier
	@for folder in themes sample-data; do \
	  if [ -d $$folder ]; then cp -R $$folder $(STAGE)/share/relance/; fi; \
	done

test: swift-found libraries test-tools
	@if [ -n "$${RELANCE_SHARED:-}" ] && [ -d "$$RELANCE_SHARED" ]; then \
	  echo "Conformance suites read $$RELANCE_SHARED."; \
	else \
	  echo 'RELANCE_SHARED names no folder; skipped conformance suites:' \
	    "$$(.ci/conformance-suites | paste -sd, - | sed 's/,/, /g')"; \
	fi
	@$(SWIFT) build --build-tests $(QUIET)
	@$(SWIFT) test --skip-build $(QUIET)

torture: build torture-tools
	@PYTHONDONTWRITEBYTECODE=1 python3 Tests/Torture/torture.py --relance $(STAGE)/bin/relance \
	  $(if $(SHORT),--short) $(SUITES)

# Leaks are left aside: the TOML parser frees nothing of what it hands over, and each program ends soon.
sanitize: swift-found libraries test-tools
	@for kind in address thread; do \
	  echo "== $$kind sanitizer"; \
	  $(SWIFT) build --build-tests --sanitize=$$kind --scratch-path .build-$$kind; \
	  ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no \
	    $(SWIFT) test --skip-build --sanitize=$$kind --scratch-path .build-$$kind; \
	done

fuzz: swift-found libraries
	@RELANCE_FUZZING=1 $(SWIFT) build -c release --sanitize=fuzzer --scratch-path .build-fuzz --product relance-fuzz $(QUIET)
	@Tests/Fuzz/run $(or $(SECONDS_EACH),60) $(READERS)

bench: build
	@PYTHONDONTWRITEBYTECODE=1 python3 Tests/Bench/measure.py --relance $(STAGE)/bin/relance \
	  --keeper $(RELEASE)/bench-keeper --json bench-results.json

lint: swift-found
	@$(SWIFT) format lint --strict --parallel --recursive Sources Tests Package.swift
	@.ci/check-files

install: build
	@install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/libexec $(DESTDIR)$(PREFIX)/share/relance
	@install -m 755 $(STAGE)/bin/relance $(DESTDIR)$(PREFIX)/bin/relance
	@install -m 755 $(STAGE)/libexec/relance-courier $(DESTDIR)$(PREFIX)/libexec/relance-courier
	@cp -R $(STAGE)/share/relance/. $(DESTDIR)$(PREFIX)/share/relance/
	@echo 'Installed in $(DESTDIR)$(PREFIX). No Swift toolchain is needed to run it; these libraries are:'
	@.ci/shared-libraries $(STAGE)/bin/relance $(STAGE)/libexec/relance-courier

uninstall:
	@rm -f $(DESTDIR)$(PREFIX)/bin/relance $(DESTDIR)$(PREFIX)/libexec/relance-courier
	@rm -rf $(DESTDIR)$(PREFIX)/share/relance
	@echo 'Removed from $(DESTDIR)$(PREFIX). Stores and settings of the people who used it are untouched.'

clean:
	@rm -rf .build bench-results.json

toolchain-libraries:
	@.ci/install-packages $(TOOLCHAIN_LIBRARIES)

libraries:
	@.ci/install-packages $(LIBRARIES)

test-tools:
	@.ci/install-packages $(TEST_TOOLS)

torture-tools:
	@.ci/install-packages $(TORTURE_TOOLS)

swift-found: toolchain-libraries
	@if [ -z '$(SWIFT)' ]; then \
	  echo 'Swift is missing. Install Swift 6.2 or newer (swift.org/install) and put swift in PATH.' >&2; exit 1; \
	fi
	@version="$$( ('$(SWIFT)' --version || true) | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -1)"; \
	major="$${version%%.*}"; minor="$${version##*.}"; \
	if [ -z "$$version" ] || (( major < 6 || (major == 6 && minor < 2) )); then \
	  echo "Swift 6.2 or newer is needed; $(SWIFT) is $${version:-of unknown version or does not start}." >&2; exit 1; \
	fi
