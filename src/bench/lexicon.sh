#!/bin/sh
# What the lexicon learnt from translations adds: half of the pages in one language only, asked for in the others.
# Usage: lexicon.sh [CONTENT] [WORDS TO READ OF EACH PAIR OF LANGUAGES]; no server is started.
. "$(dirname "$0")/lib.sh"
rm -rf "$work/lexicon"
run() { "$java" -Xmx1g --enable-native-access=ALL-UNNAMED ${BENCH_JVM:-} -cp "$classes" "$@" 2>"$work/lexicon.log" || { cat "$work/lexicon.log" >&2; exit 1; }; }
run eu.tiltas.bench.LexiconGain "${1:-content}" "$work/lexicon"
run eu.tiltas.bench.LexiconCost content "$work/lexicon/cost" 20000
[ "${2:-0}" = 0 ] || run eu.tiltas.bench.LexiconSample "$work/lexicon/half-0/lexicon" "$2" 2026
