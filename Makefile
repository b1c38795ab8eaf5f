# demo and test are for everybody; check is what a developer runs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STORE := kg-store
PORT := 8000

.PHONY: demo test check format clean

demo: $(VENV)/.installed
	$(BIN)/kg build data/articles --store $(STORE)
	$(BIN)/kg serve --store $(STORE) --port $(PORT)

test: check
	@echo "kg: all checks passed"

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/deptry .
	$(BIN)/vulture
	$(BIN)/pytest -n 2

format: $(VENV)/.installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(VENV)/.installed: pyproject.toml constraints.txt package.json
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) $(STORE) .mypy_cache .ruff_cache .pytest_cache .hypothesis
