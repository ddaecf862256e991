# Two commands do everything: `make run` and `make test`. Both install what is missing and say what they do.
.PHONY: browser browser-sign_in browser-pages browser-walk browser-faults
.PHONY: run test check lint build bench bench-plan record clean help

DATABASE ?= var/kring.sqlite
HOST ?= 127.0.0.1
PORT ?= 8080
PICTURES = .build/pictures
SAY = @printf '\033[1m==>\033[0m %s\n'

help:
	@echo 'make run     install what is missing, build, load the example network, serve it on http://$(HOST):$(PORT)'
	@echo 'make test    install what the tests need, run all of them'
	@echo 'make check   formatting, build, rule files, unit tests: what to run before a commit'
	@echo 'make bench   measure on the Flanders example (release build; takes a while)'
	@echo 'make bench-plan  measure planning and groups on bench/instances; ARGUMENTS=--with-peer for OR-Tools beside it'
	@echo 'make record  write the snapshots of the tests anew; read the diff before you commit it'

run:
	@scripts/install.sh run
	@DATABASE=$(DATABASE) HOST=$(HOST) PORT=$(PORT) scripts/run.sh

test:
	@scripts/install.sh tests
	@$(MAKE) --no-print-directory lint
	$(SAY) 'Building the server and its tests (the first time this takes ten minutes or more)'
	@swift build --build-tests
	@$(MAKE) --no-print-directory playbook-check
	$(SAY) 'Running the tests (some ten minutes; only what fails is shown)'
	@scripts/swift_tests.sh
	$(SAY) 'Holding the statuses against a second reading of the rules'
	@.venv/bin/python Tests/peers/status_differential.py "$$(swift build --show-bin-path)/kring-server" --networks 25 --seed 1
	$(SAY) 'Holding plans, groups, bounds and conflicts against a second reading of their rules'
	@.venv/bin/python scripts/eight_fours.py --check
	@.venv/bin/python Tests/peers/plan_rounds.py "$$(swift build --show-bin-path)/kring-server" --problems 30 --seed 1
	$(SAY) 'Holding the served API against its own document (schemathesis)'
	@Tests/peers/schemathesis.sh
	@$(MAKE) --no-print-directory browser

# Two at a time: each has a server and browsers of its own, and waits more than it works.
browser:
	$(SAY) 'Using the pages with a real browser (Chromium); pictures of them come in $(PICTURES)'
	@$(MAKE) --no-print-directory -j2 --output-sync=target browser-pages browser-walk browser-faults browser-sign_in

BROWSER = .venv/bin/python Tests/peers/browser_$*.py "$$(swift build --show-bin-path)/kring-server"
browser-sign_in browser-pages browser-walk browser-faults: browser-%:
	$(SAY) '$(ABOUT)'
	@$(BROWSER) $(MORE)
browser-sign_in: ABOUT = Signing in
browser-pages: ABOUT = Opening every page that each kind of visitor can reach (axe)
browser-pages: MORE = --most 30
browser-walk: ABOUT = Walking from a new circle to the yearly report, with and without scripts
browser-walk: MORE = --shots $(PICTURES)/walk
browser-faults: ABOUT = Cutting connections, pressing twice, going by keyboard, enlarging
browser-faults: MORE = --shots $(PICTURES)/faults

check:
	@scripts/install.sh tests
	@$(MAKE) --no-print-directory lint
	$(SAY) 'Building'
	@swift build --build-tests
	@$(MAKE) --no-print-directory playbook-check
	$(SAY) 'Running the tests (some ten minutes; only what fails is shown)'
	@scripts/swift_tests.sh

.PHONY: playbook-check
playbook-check:
	$(SAY) 'Checking the playbook'
	@$$(swift build --show-bin-path)/kring-server playbook check

lint:
	$(SAY) 'Checking the formatting'
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests Plugins bench

record:
	@scripts/install.sh tests
	$(SAY) 'Writing the snapshots anew'
	@KRING_RECORD=1 swift test
	@git --no-pager diff --stat -- Tests

bench:
	@scripts/install.sh bench
	@scripts/bench.sh

bench-plan:
	@scripts/bench_plan.sh $(ARGUMENTS)

clean:
	@rm -rf .build .venv
