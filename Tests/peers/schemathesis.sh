#!/usr/bin/env bash
# Holds the served API against its own document: no answer is a 5xx, every answer has a status, type, headers and body that the document promises.
# The real program serves the example network; schemathesis makes up requests, right and wrong, as an administrator and as nobody.
# KRING_EXAMPLES (15) is how many a route gets; KRING_SEED (5, so that a change is held against the same requests) makes up others.
set -euo pipefail
cd "$(dirname "$0")/../.."

server=$(swift build --show-bin-path)/kring-server
folder=$(mktemp -d)
trap 'kill "${pid:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$folder"' EXIT

"$server" demo --database "$folder/kring.sqlite"
token=$("$server" token create --role administrator --database "$folder/kring.sqlite" 2>/dev/null)
touch "$folder/err"
"$server" serve --database "$folder/kring.sqlite" --port 0 --calls-per-minute 0 >"$folder/log" 2>"$folder/err" &
pid=$!
for _ in $(seq 200); do
    base=$(sed -nE 's|.*on (http[^ ]+) .API: ([^)]+).$|\1\2|p' "$folder/err" | head -n 1)
    [ -n "$base" ] && break
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
done
[ -n "${base:-}" ] || { echo "the server did not start:" >&2; cat "$folder/err" >&2; exit 1; }

seed=${KRING_SEED:-5}
checks=not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,response_headers_conformance
run() {
    .venv/bin/schemathesis run "$base/doc/openapi.json" --url "$base" --checks "$checks" --max-examples "${KRING_EXAMPLES:-15}" \
        --phases examples,coverage,fuzzing --request-timeout 20 --seed "$seed" --suppress-health-check all --generation-database none \
        --no-color --warnings off "$@" || { echo "seed $seed; the last lines of the server's log:" >&2; tail -n 5 "$folder/log" >&2; exit 1; }
}
echo "schemathesis as an administrator, seed $seed"
run --header "Authorization: Bearer $token"
echo "schemathesis as nobody, seed $seed"
run
