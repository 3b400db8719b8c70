#!/bin/sh
# Search over many documents at 8 connections: waiting times and answers per second, of the API and of the page.
# Usage: search.sh [TEXTS] [REQUESTS] [PORT]; the index is kept between runs.
. "$(dirname "$0")/lib.sh"
texts=${1:-20000} requests=${2:-8000}
tree "$texts"
data=$work/search-data-$texts
portal "${3:-18340}" "$data" "$work/tree-$texts" 1g ${BENCH_JVM:-}
await "$portal" "http://localhost:$port/health/ready" 200 0.5
settled
echo "$texts texts, $(health indexed) changes, index $(multiple "$work/tree-$texts" "$data/index")"
"$java" -Xmx256m -cp "$classes" eu.tiltas.bench.SearchLoad "http://localhost:$port" "$work/tree-$texts" "$requests"
echo "memory: $(rss "$portal")"
