#!/bin/sh
# How well search answers what visitors ask (content/search/judgements.tsv), beside Lucene's own analyzers.
# Usage: judge.sh [HOW MANY OF THE WORST ANSWERS TO LIST]; no server is started.
. "$(dirname "$0")/lib.sh"
rm -rf "$work/judge-index"
"$java" -Xmx512m --enable-native-access=ALL-UNNAMED ${BENCH_JVM:-} -cp "$classes" eu.tiltas.bench.Judge \
  content "$work/judge-index" "${1:-40}" 2>"$work/judge.log" || { cat "$work/judge.log" >&2; exit 1; }
