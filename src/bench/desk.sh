#!/bin/sh
# The editors' desk with many pages: its list narrowed in every way, saving, and publishing until search finds it.
# Usage: desk.sh [PAGES] [REQUESTS] [HEAP] [PORT]; the database of so many pages in four languages is kept between runs.
. "$(dirname "$0")/lib.sh"
pages=${1:-20000} requests=${2:-100} heap=${3:-1g}
data=$work/desk-data content=$work/desk-content
rm -rf "$data" "$content"
mkdir -p "$data" "$content"
cp content/site.yaml "$content/"
cp -R content/search "$content/"
if [ ! -d "$work/desk-rows-$pages" ]; then
  "$java" -cp "$classes" eu.tiltas.bench.DeskRows "$work/desk-rows-$pages.new" "$pages"
  mv "$work/desk-rows-$pages.new" "$work/desk-rows-$pages"
fi
cp -R "$work/desk-rows-$pages/db" "$data/"
export TILTAS_DESK_SECOND_FACTOR=false
portal "${4:-18350}" "$data" "$content" "$heap" ${BENCH_JVM:-}
await "$portal" "http://localhost:$port/health/ready" 200 0.5
echo "$pages pages in four languages"
"$java" -Xmx256m -cp "$classes" eu.tiltas.bench.DeskLoad "$port" "$data.log" "$requests"
echo "memory: $(rss "$portal")"
