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

swift test "${at_once[@]}" "$@" 2>&1 | tee "$log" |
  grep --line-buffered -E '^(✘|error:|\*\*\* Program crashed|[^◇✔]*Fatal error)|recorded an issue|Test run with'
ended=${PIPESTATUS[0]}
[ "$ended" -eq 0 ] && exit 0

# What says most comes last: a reader of the end of a long output must find it there.
printf '\nThe tests ended with %s. The last lines of all that was printed (%s):\n' "$ended" "$log"
tail -20 "$log" | cut -c1-300
if grep -q 'recorded an issue' "$log"; then
  printf '\nWhat the tests recorded, each with the lines after it:\n'
  grep -A 12 'recorded an issue' "$log" | grep -vE '^(◇|✔)' | cut -c1-600 | head -200
  printf '\nWhat failed:\n'
  grep -E '^✘ (Test|Suite) ' "$log" | grep -v 'recorded an issue' | cut -c1-300
fi
if grep -q '^\*\*\* Program crashed' "$log"; then
  printf '\nThe crash:\n'
  grep -E 'Fatal error|^\*\*\* Program crashed' "$log" | cut -c1-400 | head -5
  awk '/^Thread .* crashed:$/ { rest = 30 } rest > 0 { print; rest-- }' "$log" | grep -v '^$' | cut -c1-240 | head -26
fi
exit "$ended"
