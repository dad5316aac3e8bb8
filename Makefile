# The sample case:  make run      All checks:  make test      Quick ones:  make check      Figures:  make score
SHELL := /bin/bash
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
DEVELOPED := $(VENV)/.developed

.PHONY: run test check score lint floors manual clean
.DELETE_ON_ERROR:

run: $(INSTALLED)
	@rm -f sample.db sample.db-wal sample.db-shm
	@$(BIN)/sayso sample --db sample.db

test: lint
	@$(MAKE) --no-print-directory floors
	$(BIN)/python -m pytest -n 2

check: lint
	$(BIN)/python -m pytest -n 2 --ignore tests/cli/test_bad_input.py --ignore tests/test_batch.py

lint: $(DEVELOPED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict sayso
	$(BIN)/lint-imports

floors: $(DEVELOPED)
	$(BIN)/python -m benchmarks.score --check

score: $(DEVELOPED)
	$(BIN)/python -m benchmarks.score

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(INSTALLED): pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install -qq -c constraints.txt -e .
	@touch $@

$(DEVELOPED): pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install -qq -c constraints.txt -e '.[dev]'
	@touch $@ $(INSTALLED)

manual: $(DEVELOPED)
	$(BIN)/python docs/write_cli.py
	$(BIN)/python docs/write_picture.py

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache sample.db sample.db-wal sample.db-shm
