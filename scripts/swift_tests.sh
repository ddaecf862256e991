#!/usr/bin/env bash
# Runs the Swift tests and shows what went wrong, and only that: a thousand lines of "passed" hide the one that matters.
# All that was printed is kept in .build/tests.log. Arguments go to `swift test`.
set -uo pipefail
cd "$(dirname "$0")/.."
mkdir -p .build
log=.build/tests.log

# Each server that a test makes holds about sixteen files open: all tests at once would be more than many systems allow.
at_once=()
if swift test --help-hidden 2>/dev/null | grep -q experimental-maximum-parallelization-width; then
  at_once=(--experimental-maximum-parallelization-width 6)
fi

swift test "${at_once[@]}" "$@" 2>&1 | tee "$log" | grep --line-buffered -E '^(✘|error:|[^◇✔]*Fatal error)|recorded an issue|Test run with'
ended=${PIPESTATUS[0]}
if [ "$ended" -ne 0 ]; then
  printf '\nThe tests ended with %s. What they recorded, each with the lines after it (all of it: %s):\n' "$ended" "$log"
  grep -A 12 'recorded an issue' "$log" | grep -vE '^(◇|✔)' | cut -c1-600 | head -200
  printf '\nThe last lines:\n'
  tail -20 "$log" | cut -c1-300
  printf '\nWhat failed:\n'
  grep -E '^✘ (Test|Suite) ' "$log" | grep -v 'recorded an issue' | cut -c1-300
fi
exit "$ended"
