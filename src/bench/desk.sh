#!/bin/sh
# The editors' desk with many pages: its list narrowed in every way, saving, and publishing until search finds it.
# Usage: desk.sh [PAGES] [REQUESTS] [HEAP] [PORT] [h2|postgresql]; the database of so many pages in four languages and the
# index over it are kept between runs, until the tables or what search knows change.
. "$(dirname "$0")/lib.sh"
pages=${1:-20000} requests=${2:-40} heap=${3:-1g} at=${4:-18350} database=${5:-h2}
state=$(find src/main/resources/db src/main/java/eu/tiltas/search src/bench/java/eu/tiltas/bench/DeskRows.java -type f | sort | xargs cat | cksum | tr ' ' '-')
kept=$work/desk-$database-$pages-$state data=$work/desk-data content=$work/desk-content
export TILTAS_DESK_SECOND_FACTOR=false
rm -rf "$data" "$content"
mkdir -p "$content"
cp content/site.yaml "$content/"
cp -R content/search "$content/"

# database: starts PostgreSQL on the data directory if that is wanted; it trusts whoever is on this machine.
rows="" postgres=""
database() {
  if [ "$database" = postgresql ]; then
    rows="jdbc:postgresql://localhost:$((at + 1))/tiltas tiltas"
    export TILTAS_DB_URL="${rows% *}" TILTAS_DB_USER=tiltas
    mkdir -p "$data/postgres"
    "$java" -Xmx64m -cp "$classes" eu.tiltas.bench.PostgresServer "$data/postgres" $((at + 1)) tiltas >"$data-postgres.log" 2>&1 &
    postgres=$!
    started="$started $postgres"
    while ! grep -q '^ready' "$data-postgres.log"; do
      kill -0 "$postgres" || { cat "$data-postgres.log" >&2; exit 1; }
      sleep 0.2
    done
  fi
}

if [ ! -d "$kept" ]; then
  rm -rf "$work/desk-$database-$pages"-*
  from=$(now)
  database
  "$java" -Xmx512m -cp "$classes" eu.tiltas.bench.DeskRows "$data" "$pages" $rows
  portal "$at" "$data" "$content" "$heap"
  await "$portal" "http://localhost:$port/health/ready" 200 0.5
  while [ "$(health learnt)" != "$(health change)" ]; do sleep 1; done
  stop "$portal"
  [ -z "$postgres" ] || stop "$postgres"
  mv "$data" "$kept"
  echo "$pages pages in four languages filled and indexed: $(($(now) - from)) ms; kept"
fi
cp -R "$kept" "$data"
database
portal "$at" "$data" "$content" "$heap" ${BENCH_JVM:-}
await "$portal" "http://localhost:$port/health/ready" 200 0.5
echo "$pages pages in four languages, $database"
"$java" -Xmx256m -cp "$classes" eu.tiltas.bench.DeskLoad "$port" "$data.log" "$requests"
echo "memory: $(rss "$portal")"
