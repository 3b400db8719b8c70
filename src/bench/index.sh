#!/bin/sh
# How fast texts become an index, without import and database.
# Usage: index.sh [TEXTS] [ROUNDS]
. "$(dirname "$0")/lib.sh"
texts=${1:-20000}
tree "$texts"
rm -rf "$work/index-cost"*
"$java" -Xmx1g "$collector" --enable-native-access=ALL-UNNAMED ${BENCH_JVM:-} -cp "$classes" eu.tiltas.bench.IndexCost \
  "$work/tree-$texts" "$work/index-cost" "${2:-2}" 2>"$work/index.log" || { cat "$work/index.log" >&2; exit 1; }
rm -rf "$work/index-cost"*
