#!/usr/bin/env bash
# Builds the server, loads the example network where there is no database yet, and serves it.
set -euo pipefail
cd "$(dirname "$0")/.."
database=${DATABASE:-var/kring.sqlite} host=${HOST:-127.0.0.1} port=${PORT:-8080}

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }

say 'Building the server (the first time this takes several minutes)'
swift build --product kring-server
server=$(swift build --show-bin-path)/kring-server
base=http://$host:$port/api/kringwerking/v1

if [ ! -e "$database" ]; then
    say "Loading the example network into $database"
    mkdir -p "$(dirname "$database")"
    "$server" demo --database "$database" --tokens "$database.tokens"
fi

say "Serving on http://$host:$port (stop with Ctrl-C)"
cat <<TEXT

    Open to everybody:
        curl $base/zones/mechelen-katelijne/professions
        curl $base/circles/dijle-nete/status
        curl $base/doc/openapi.yaml
TEXT
if [ -r "$database.tokens" ]; then
    echo "    To sign in, send one of these with:  curl -H 'Authorization: Bearer TOKEN' $base/me"
    sed 's/^/        /' "$database.tokens"
fi
echo
links=
case $host in 127.*|localhost) links=--example-links ;; esac
exec "$server" serve --database "$database" --host "$host" --port "$port" $links
