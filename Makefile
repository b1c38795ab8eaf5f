# demo and test are for users; check is for developers.
VENV := .venv
KG := $(VENV)/bin/kg
READY := $(VENV)/.ready

.PHONY: demo test check format clean

check: $(READY)
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-cache
	$(VENV)/bin/deptry .
	$(VENV)/bin/vulture
	$(VENV)/bin/pytest -n 2 --dist loadgroup
