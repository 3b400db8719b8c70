#!/bin/sh
# Analysis by itself: loading of the dictionaries and their heap, recall of our own word lists, tokens a second.
# Usage: analysis.sh; no server is started. Running text is that of the portal's own pages.
. "$(dirname "$0")/lib.sh"
texts=""
for language in lt lv sv en; do
  cat content/pages/*/"$language".md >"$work/text-$language.txt"
  texts="$texts $language=$work/text-$language.txt"
done
"$java" -Xmx512m ${BENCH_JVM:-} -cp "$classes" eu.tiltas.search.analysis.AnalysisMeasurement "$work/analysis.txt" $texts \
  2>"$work/analysis.log" || { cat "$work/analysis.log" >&2; exit 1; }
cat "$work/analysis.txt"
