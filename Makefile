# make run: the program. make test: everything that CI runs. Each sets up what it needs on a fresh machine:
# a .venv with the pinned packages and, on Debian and Ubuntu as root or with sudo, the Qt libraries and a Chinese font.
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,$(shell \
	$(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))

QT_PACKAGES := libegl1 libgl1 libfontconfig1 libfreetype6 libdbus-1-3 libglib2.0-0 libx11-6 libx11-xcb1 libxkbcommon0 \
	libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 \
	libxcb-shape0 libxcb-xkb1 fonts-noto-cjk
TEST_PACKAGES := xvfb xauth at-spi2-core dbus gir1.2-atspi-2.0 python3-gi \
	ibus ibus-libpinyin xdotool

.PHONY: run test check bench crash verify-exports clean

run: $(VENV)/.installed
	@$(BIN)/python -m yanguan.cli.launch

test: $(VENV)/.test-system check
	$(BIN)/python -m pytest

check: $(VENV)/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.installed
	$(BIN)/yanguan bench

# The long versions of tests/crash; their figures go into resources/docs/nothing_lost.md. Hours for all of it.
# CRASH='kills faults' runs these parts alone; CRASH='kills --kills 1000' less of one.
CRASH ?=

crash: $(VENV)/.installed
	PYTHONPATH=app:tests $(BIN)/python -m crash $(CRASH)

# Doccano, Label Studio, spaCy … each in an environment of its own below build/clients; they load what we export. The
# table goes into resources/docs/exporting.md. FORMATS=doccano asks one of them.
FORMATS ?=

verify-exports: $(VENV)/.installed
	PYTHONPATH=app:tests $(BIN)/python -m clients $(FORMATS)

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

# Each stamp is newer than what it was made from, so that nothing goes to the network a second time.
$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/.system
	@echo 'Setting up $(VENV); the first time this loads about 120 MB.'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet -c constraints.txt -e . --group dev
	@touch $@

$(VENV)/.system:
	@test -n '$(PYTHON)' || { echo 'No Python 3.11 or newer was found. Install one, or say where it is: make run PYTHON=/path/to/python3' >&2; exit 1; }
	@$(call apt_install,$(QT_PACKAGES) $(if $(shell $(PYTHON) -c 'import ensurepip' 2>&1),python3-venv))
	@mkdir -p $(VENV) && touch $@

$(VENV)/.test-system: | $(VENV)/.installed
	@$(call apt_install,$(TEST_PACKAGES))
	@touch $@

# Installs those of the packages that are not there yet. Where it may not, or where there is no apt-get, the work goes
# on: `yanguan doctor` then says what is missing. Some names have another form since Debian 13 and Ubuntu 24.04 (…t64).
define apt_install
if command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1; then \
	wanted=''; \
	for package in $(1); do \
		dpkg-query -W -f='$${Status}\n' $$package $${package}t64 2>/dev/null | grep -q 'ok installed' || wanted="$$wanted $$package"; \
	done; \
	if test -n "$$wanted"; then \
		if test "$$(id -u)" = 0; then as=''; elif sudo -n true 2>/dev/null; then as='sudo -n'; else as='no'; fi; \
		if test "$$as" = no; then \
			echo "System packages are missing and this user may not install them. Ask for: apt-get install$$wanted"; \
		else \
			echo "Installing system packages:$$wanted"; \
			{ $$as apt-get update -qq && $$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$wanted >/dev/null; } \
				|| echo 'That did not work; going on without. Afterwards, $(BIN)/yanguan doctor says what is missing.'; \
		fi; \
	fi; \
else \
	echo 'No apt-get here: if the window does not open, $(BIN)/yanguan doctor says what to install.'; \
fi
endef
