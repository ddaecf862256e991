#!/usr/bin/env bash
# Measures the server on a network of the size of Flanders, and at a tenth and three times that size.
# Every goal is a ratio within one run. Arguments go to kring-bench: --scales 0.1,1,3 --folder DIR.
set -euo pipefail
cd "$(dirname "$0")/.."
printf '\033[1m==>\033[0m %s\n' 'Building the release (this takes many minutes the first time)'
swift build -c release --product kring-server
swift build -c release --product kring-bench
place=$(swift build -c release --show-bin-path)
[ $# -gt 0 ] || set -- --scales 0.1,1,3
printf '\033[1m==>\033[0m %s\n' 'Measuring'
exec "$place/kring-bench" "$place/kring-server" "$@"
