#!/bin/sh
# What a search costs by itself: processor time and memory of one thread, without server and connection.
# Usage: cost.sh [TEXTS] [QUERIES] [ROUNDS TO WARM UP]; needs the index that search.sh has filled.
. "$(dirname "$0")/lib.sh"
texts=${1:-20000}
index=$work/search-data-$texts/index
[ -d "$index" ] || { echo "First: src/bench/search.sh $texts" >&2; exit 2; }
"$java" -Xmx1g "$collector" --enable-native-access=ALL-UNNAMED ${BENCH_JVM:-} -cp "$classes" eu.tiltas.bench.SearchCost \
  "$index" "$work/tree-$texts" "${2:-6000}" "${3:-5}" 2>"$work/cost.log" || { cat "$work/cost.log" >&2; exit 1; }
