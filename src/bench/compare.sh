#!/bin/sh
# Search beside Apache Solr: the same texts, questions, connections and heap, in alternating rounds.
# Usage: compare.sh [index|measure|all] [TEXTS] [ROUNDS] [REQUESTS A ROUND] [PORT]; measure asks the indexes that index left.
. "$(dirname "$0")/lib.sh"
what=${1:-all} texts=${2:-20000} rounds=${3:-6} requests=${4:-4000} first_port=${5:-18350}
heap=1g
tree "$texts"
folder=$work/tree-$texts portal_data=$work/search-data-$texts solr_home=$work/solr/home-$texts

bench() { "$java" "-Xmx${bench_heap:-256m}" -cp "$classes" "$@"; }

# ready: the portal has read the content and indexed it.
ready() {
  portal "$first_port" "$portal_data" "$folder" "$heap" ${BENCH_JVM:-}
  await "$portal" "http://localhost:$port/health/ready" 200 0.25
}

index() {
  # The database is filled first, so that reading the content is not counted.
  if [ ! -d "$portal_data/db" ]; then
    ready
    stop "$portal"
  fi
  rm -rf "$portal_data/index" "$solr_home"
  ready
  took=$(since_anew "$portal_data")
  echo "portal: $texts texts indexed and committed in $took ms, $(per "$texts" "$took") a second"
  settled
  stop "$portal"
  solr $((first_port + 1)) "$solr_home" "$heap"
  bench_heap=1g
  bench eu.tiltas.bench.SolrFeed "http://localhost:$solr_port" "$folder" 2>"$work/solr/feed.log" \
    || { cat "$work/solr/feed.log" >&2; exit 1; }
  stop "$solr"
}

measure() {
  ready
  solr $((first_port + 1)) "$solr_home" "$heap"
  echo "portal: index $(multiple "$folder" "$portal_data/index")"
  echo "Solr:   index $(multiple "$folder" "$solr_home"/*/data/index)"
  bench eu.tiltas.bench.Compare "http://localhost:$port" "http://localhost:$solr_port" "$folder" \
    "$rounds" "$requests" "${WARMING:-12000}"
  echo "memory of the portal: $(rss "$portal")"
  echo "memory of Solr:       $(rss "$solr")"
}

case $what in
  index) index ;;
  measure) measure ;;
  all) index && measure ;;
  *) echo "index, measure or all" >&2; exit 2 ;;
esac
