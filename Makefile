# make               builds the release program, .build/release/parlance
# make playground    runs the bot with a Discord and a model on this machine, to be tried in a browser;
#                    make playground BOT=todo runs the one of Schema/Examples/todo
# make test          builds and runs every test
# make sanitize      builds and runs every test twice more, with the sanitizers of threads and of memory (leaks included),
#                    and fails when one has found anything in any program; make sanitize-thread and make sanitize-address
#                    do one of them, with FLAGS="--filter DatabaseTests" for some of the tests
# make bench         measures the bot under load; make bench USERS=64 MESSAGES=2000
# make torture       lets people chat while everything fails and the bot is killed, and counts what was lost or doubled;
#                    make torture MINUTES=60 SEED=7 USERS=32 FLAGS=--soak tells its memory every minute
# make fuzz          gives the generator mutated documents, and the bot's readers mutated frames and answers; make fuzz SECONDS=600 SEED=7
# make lint, format  checks and mends the formatting
# make lint-generated  checks the formatting of what is generated from every document here
# Each installs what it needs where apt is at hand.

SWIFT ?= swift
BOT ?= parlance
USERS ?= 16
MESSAGES ?= 2000
MINUTES ?= 10
SECONDS ?= 60
SEED ?= 1
PACKAGES := pkg-config libcurl4-openssl-dev libjansson-dev libsqlite3-dev libwslay-dev libmicrohttpd-dev libssl-dev libzstd-dev
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
SOURCES := Schema Sources Tests Plugins Package.swift
RELEASE := -c release --static-swift-stdlib
DOCUMENTS := $(wildcard Schema/bot.json Schema/Examples/*/bot.json Tests/*/bot.json Tests/*/*/bot.json)

.PHONY: all build playground test sanitize sanitize-thread sanitize-address bench torture fuzz lint lint-generated format dependencies clean

all: build

build: dependencies
	$(SWIFT) build $(RELEASE) --product $(BOT)

playground: build
	.build/release/$(BOT) playground

# The tests put a proxy that speaks TLS and HTTP/2 before the Discord and the model of this machine.
test sanitize-thread sanitize-address: PACKAGES += nghttp2-proxy openssl
test: dependencies
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

sanitize: sanitize-thread sanitize-address

sanitize-thread sanitize-address: sanitize-%: dependencies
	SWIFT=$(SWIFT) Tests/Sanitizers/run.sh $* $(FLAGS)

bench: build
	@$(SWIFT) build $(RELEASE) --product bench >&2
	@.build/release/bench .build/release/parlance --users $(USERS) --messages $(MESSAGES)

torture: build
	@$(SWIFT) build $(RELEASE) --product torture >&2
	@.build/release/torture .build/release/parlance --minutes $(MINUTES) --seed $(SEED) --users $(USERS) $(FLAGS)

fuzz:
	@$(SWIFT) build $(RELEASE) --product fuzz >&2
	@.build/release/fuzz .build $(SECONDS) $(SEED) $(DOCUMENTS) $(wildcard Tests/BotSchemaTests/Diagnostics/base.json Tests/BotSchemaTests/Corpus/*.json)
	@PARLANCE_FUZZ_SECONDS=$$((($(SECONDS) + 3) / 4)) PARLANCE_FUZZ_SEED=$(SEED) $(SWIFT) test --filter ProtocolFuzzTests

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

lint-generated: build
	@rm -rf .build/generated
	@set -e; for document in $(DOCUMENTS); do \
		folder=.build/generated/$$(dirname $$document); \
		mkdir -p $$folder; \
		.build/release/$(BOT) schema emit $$document --to $$folder >.build/generated/log; \
	done
	$(SWIFT) format lint --strict --recursive .build/generated

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

dependencies:
	@command -v $(SWIFT) >/dev/null || { echo "Parlance is built with Swift 6.2 or later, which is not on the PATH: see https://www.swift.org/install"; exit 1; }
	@if command -v dpkg-query >/dev/null; then \
		dpkg-query --show --showformat='$${db:Status-Status}\n' $(PACKAGES) 2>/dev/null | grep --count --line-regexp installed | grep --quiet --line-regexp $(words $(PACKAGES)) || { \
			echo "Installing $(PACKAGES)"; \
			$(SUDO) apt-get update --quiet && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes --no-install-recommends $(PACKAGES); \
		}; \
	else \
		pkg-config --exists libcurl jansson sqlite3 libmicrohttpd libcrypto libzstd || { \
			echo "Please install the development files of libcurl (with OpenSSL), jansson, SQLite 3, wslay, libmicrohttpd, OpenSSL and zstd with your system's package manager; on Debian and Ubuntu make does it by itself ($(PACKAGES))."; \
			exit 1; \
		}; \
	fi

clean:
	rm -rf .build
