#!/bin/sh
# The editors' desk with many pages: its list narrowed in every way, saving, and publishing until search finds it.
# Usage: desk.sh [PAGES] [REQUESTS] [HEAP] [PORT]; the database of so many pages in four languages and the index over it
# are kept between runs, until the tables or what search knows change.
. "$(dirname "$0")/lib.sh"
pages=${1:-20000} requests=${2:-40} heap=${3:-1g} at=${4:-18350}
state=$(find src/main/resources/db src/main/java/eu/tiltas/search src/bench/java/eu/tiltas/bench/DeskRows.java -type f | sort | xargs cat | cksum | tr ' ' '-')
kept=$work/desk-$pages-$state data=$work/desk-data content=$work/desk-content
export TILTAS_DESK_SECOND_FACTOR=false
rm -rf "$data" "$content"
mkdir -p "$content"
cp content/site.yaml "$content/"
cp -R content/search "$content/"
if [ ! -d "$kept" ]; then
  rm -rf "$work"/desk-"$pages"-*
  from=$(now)
  "$java" -Xmx512m -cp "$classes" eu.tiltas.bench.DeskRows "$data" "$pages"
  portal "$at" "$data" "$content" "$heap"
  await "$portal" "http://localhost:$port/health/ready" 200 0.5
  while [ "$(health learnt)" != "$(health change)" ]; do sleep 1; done
  stop "$portal"
  mv "$data" "$kept"
  echo "$pages pages in four languages filled and indexed: $(($(now) - from)) ms; kept"
fi
cp -R "$kept" "$data"
portal "$at" "$data" "$content" "$heap" ${BENCH_JVM:-}
await "$portal" "http://localhost:$port/health/ready" 200 0.5
echo "$pages pages in four languages"
"$java" -Xmx256m -cp "$classes" eu.tiltas.bench.DeskLoad "$port" "$data.log" "$requests"
echo "memory: $(rss "$portal")"
