#!/usr/bin/env bash
# Measures the scheduler on bench/instances: time, cost, bound, gap, memory. Arguments go to scripts/bench_plan.py;
# with --with-peer, OR-Tools CP-SAT runs beside it, in an environment of its own under .build.
set -euo pipefail
cd "$(dirname "$0")/.."
printf '\033[1m==>\033[0m %s\n' 'Building the release of the scheduler (a minute or two)'
swift build -c release --product kring-plan-bench
python=python3
case " $* " in *" --with-peer "*)
    python=.build/plan-peer/bin/python
    if [ "$(cat .build/plan-peer/installed 2>/dev/null)" != "$(cat bench/plan-peer/requirements.txt)" ]; then
        printf '\033[1m==>\033[0m %s\n' 'Installing the peer of bench/plan-peer/requirements.txt'
        python3 -m venv .build/plan-peer
        .build/plan-peer/bin/pip install --quiet --disable-pip-version-check -r bench/plan-peer/requirements.txt
        cp bench/plan-peer/requirements.txt .build/plan-peer/installed
    fi ;;
esac
printf '\033[1m==>\033[0m %s\n' 'Measuring'
exec "$python" scripts/bench_plan.py "$(swift build -c release --show-bin-path)/kring-plan-bench" "$@"
