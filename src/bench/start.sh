#!/bin/sh
# From the start of the process to the first page, beside the server's own start without any application, in turn.
# The data directory is that of a portal that has run before, as after an update or a restart; the first start of all is
# told apart. Usage: start.sh [ROUNDS] [HEAP] [PORT]
. "$(dirname "$0")/lib.sh"
rounds=${1:-5} heap=${2:-512m} port_wanted=${3:-18330}
data=$work/start-data
rm -rf "$data"

# first NAME: starts the portal and tells when the first page came.
first() {
  portal "$port_wanted" "$data" "$PWD/content" "$heap" ${BENCH_JVM:-}
  await "$portal" "http://localhost:$port/lt/" 200
  page=$(($(now) - begun))
}

# The server alone answers its port with its own 404 as soon as it is up.
alone() {
  begun=$(now)
  "$java" "-Xmx$heap" "$collector" ${BENCH_JVM:-} -jar "$payara" --port "$port_wanted" --nocluster >"$data-alone.log" 2>&1 &
  portal=$!
  started="$started $portal"
  await "$portal" "http://localhost:$port_wanted/" 404
  empty=$(($(now) - begun))
}

first
echo "First start of all, empty data directory: $page ms to the first page"
await "$portal" "http://localhost:$port/health/ready" 200 0.25
stop "$portal"
: >"$work/start-rounds"
for round in $(seq "$rounds"); do
  alone
  empty_cpu=$(cpu "$portal")
  empty_rss=$(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$portal/status")
  stop "$portal"
  first
  page_cpu=$(cpu "$portal")
  await "$portal" "http://localhost:$port/health/ready" 200 0.25
  ready=$(($(now) - begun))
  rss=$(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$portal/status")
  stop "$portal"
  echo "$empty $page $ready $rss $empty_rss" >>"$work/start-rounds"
  echo "round $round: server alone $empty ms ($empty_cpu of processor time), first page $page ms ($page_cpu), ready $ready ms"
done
of() { cut -d' ' -f"$1" "$work/start-rounds" | median; }
echo "medians of $rounds, -Xmx$heap"
echo "  server alone  $(of 1) ms, memory $(of 5) MB"
echo "  first page    $(of 2) ms"
echo "  ready         $(of 3) ms, memory $(of 4) MB"
awk '{print $2 / $1}' "$work/start-rounds" | sort -n | awk '{v[NR] = $1} END {printf "  ratio         %.2f (of the rounds: %.2f to %.2f)\n", v[int((NR + 1) / 2)], v[1], v[NR]}'
