#!/usr/bin/env bash
# Installs what is missing to build and run Kring (no argument) or also to test it ("tests") or measure it ("bench").
# Says what it does, does nothing twice, and names what it could not install.
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-run}

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }
fail() { printf 'kring: %s\n' "$*" >&2; exit 69; }

command -v swift >/dev/null || fail "Swift 6.2 or newer is needed; install it from https://www.swift.org/install/ and try again."
version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+)\.([0-9]+).*/\1 \2/p' | head -n 1)
read -r major minor <<<"${version:-0 0}"
if [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; then
    fail "Swift $major.$minor is too old: 6.2 or newer is needed (https://www.swift.org/install/)."
fi

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else fail "these need an administrator: $*"; fi
}

# Whether there is a browser that the tests can drive.
browser() {
    command -v chromedriver >/dev/null && { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null
}

# Debian packages that are not there yet.
debian() {
    local missing=()
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    say "Installing ${missing[*]} (Debian packages)"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

if command -v apt-get >/dev/null; then
    packages=(libsqlite3-dev)
    [ "$what" = tests ] && packages+=(python3 python3-venv)
    # A browser that is there already is as good, with its driver.
    if [ "$what" = tests ] && ! browser; then packages+=(chromium chromium-driver); fi
    [ "$what" = bench ] && packages+=(wrk)
    debian "${packages[@]}"
elif [ "$(uname)" = Linux ]; then
    for header in sqlite3.h; do
        echo "#include <$header>" | cc -E - >/dev/null 2>&1 ||
            fail "the header $header is missing; install your system's development package for it (Debian: libsqlite3-dev)."
    done
fi

if [ "$what" = tests ] && ! browser; then
    fail "a browser is missing that the tests sign in with: install Chromium and chromedriver (Debian: chromium, chromium-driver) and try again."
fi

if [ "$what" = tests ]; then
    # The peers that the tests talk to, each pinned; hashed so that a changed list is installed anew.
    wanted=$(cat scripts/requirements.txt scripts/requirements-alone.txt | sha256sum | cut -d' ' -f1)
    if [ "$(cat .venv/kring-installed 2>/dev/null)" != "$wanted" ]; then
        say "Installing the test peers of scripts/requirements.txt into .venv"
        python3 -m venv .venv
        .venv/bin/pip install --quiet --disable-pip-version-check -r scripts/requirements.txt
        .venv/bin/pip install --quiet --disable-pip-version-check --no-deps -r scripts/requirements-alone.txt
        printf '%s' "$wanted" >.venv/kring-installed
    fi
fi
