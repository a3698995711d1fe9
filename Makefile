# Set-up is part of every target: the first run makes .venv, later runs start at once.
#   make play     opens the game            make test     all checks, then all tests
#   make demo     one game by itself        make lint     the checks alone
#   make bench    how fast it is            make format   lays out the code
#   make balance  many games, measured      make sessions the saved games
#                 ARGS="standard --games 200" says which scenario and how many
# PYTHON=python3.13 make test takes another Python; remove .venv first (make clean).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
NO_SCREEN := SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help play demo sessions test lint bench balance docs format clean

help:
	@sed -n 's/^#   //p' Makefile

play: $(VENV)/.play
	@$(BIN)/terre-en-poche play $(ARGS)

demo: $(VENV)/.play
	@$(NO_SCREEN) $(BIN)/terre-en-poche demo $(ARGS)

sessions: $(VENV)/.play
	@$(BIN)/terre-en-poche sessions

test: lint
	$(NO_SCREEN) $(BIN)/python -m pytest -n auto $(ARGS)

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/terre-en-poche lint

bench: $(VENV)/.dev
	@$(BIN)/python tools/bench.py $(ARGS)

balance: $(VENV)/.dev
	@$(BIN)/terre-en-poche balance $(ARGS)

docs: $(VENV)/.play
	$(BIN)/python tools/effects_doc.py

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# What is installed; pyproject.toml is newer when a dependency changed.
$(VENV)/.play: pyproject.toml | $(BIN)/python
	@echo "Setting up the game in $(VENV): about a minute, once."
	@$(PIP) install --editable .
	@$(BIN)/python -m compileall -q game
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	@echo "Setting up the game and its tools in $(VENV): a minute or two, once."
	@$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/.play

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "No $(PYTHON) here. Install Python 3.11 or newer (Debian: apt install python3 python3-venv)." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed, $(PYTHON) is older. Another one: make PYTHON=python3.13 …" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "Python cannot make virtual environments yet. Run: apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
