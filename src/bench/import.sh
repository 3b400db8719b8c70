#!/bin/sh
# How long a large content tree takes to be imported and indexed, from nothing and again.
# Usage: import.sh [TEXTS] [HEAP] [PORT]
. "$(dirname "$0")/lib.sh"
texts=${1:-7500}
tree "$texts"
data=$work/import-data
rm -rf "$data"

# run NAME [JVM OPTIONS]
run() {
  name=$1
  shift
  portal "${port_wanted}" "$data" "$work/tree-$texts" "$heap" "$@"
  await "$portal" "http://localhost:$port/health/live" 200
  live=$(now)
  await "$portal" "http://localhost:$port/health/ready" 200 0.25
  ready=$(now)
  echo "$name"
  echo "  server and application up         $((live - begun)) ms after the start of the process"
  echo "  imported and indexed              $((ready - begun)) ms after the start of the process"
  echo "  processor time, all cores         $(cpu "$portal")"
  sed -n 's/.*\(Content of .* ms\).*/  log: \1/p; s/.*\(Tiltas is ready.*\)/  log: \1/p' "$data.log" | cut -c1-150
  echo "  import alone                      $(health import.milliseconds) ms, $(health import.subjects) pages, $(health import.changed) changed, $(health import.errors) errors, $(health import.warnings) warnings"
  echo "  memory                            $(rss "$portal")"
}

port_wanted=${3:-18300}
heap=${2:-1g}
run "From nothing, $texts texts, -Xmx$heap" ${BENCH_JVM:-}
echo "  text and index on disk            $(du -sm --apparent-size "$work/tree-$texts" | cut -f1) MB and $(du -sm "$data/index" | cut -f1) MB; database $(du -sm "$data/db" | cut -f1) MB"
stop "$portal"
run "Again, nothing changed"
stop "$portal"
rm -rf "$data/index"
portal "$port_wanted" "$data" "$work/tree-$texts" "$heap"
await "$portal" "http://localhost:$port/health/ready" 200 0.25
took=$(since_anew "$data")
echo "The index alone, from nothing"
echo "  texts indexed                     $texts in $took ms, $(per "$texts" "$took") a second"
echo "  index                             $(multiple "$work/tree-$texts" "$data/index")"
stop "$portal"
