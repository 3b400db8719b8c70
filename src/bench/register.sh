#!/bin/sh
# A register of 10,000 subjects with 100,000 facts: import into an empty database, then pages with filters, counts and days,
# asked for one after the other by one visitor and by two at once. Usage: register.sh [SUBJECTS] [REQUESTS] [HEAP] [PORT]
. "$(dirname "$0")/lib.sh"
subjects=${1:-10000} requests=${2:-400} heap=${3:-1g} port_wanted=${4:-18350}
data=$work/register-data
rm -rf "$data" "$work/register-tree"
"$java" -cp "$classes" eu.tiltas.bench.RegisterTree "$work/register-tree" "$subjects"

portal "$port_wanted" "$data" "$work/register-tree" "$heap" ${BENCH_JVM:-}
await "$portal" "http://localhost:$port/health/ready" 200 0.25
report=$(curl -s "http://localhost:$port/health/ready")
echo "Import of $subjects subjects into an empty database: $(echo "$report" | sed 's/.*"import.milliseconds":"\([0-9]*\)".*/\1/') ms, \
$(echo "$report" | sed 's/.*"import.changed":"\([0-9]*\)".*/\1/') taken over, $(echo "$report" | sed 's/.*"import.errors":"\([0-9]*\)".*/\1/') errors"
begun=$(now)
curl -s -X POST -H "Authorization: Bearer $(cat "$data/command.token")" "http://localhost:$port/api/v1/import" >/dev/null
echo "The same again, nothing changed: $(($(now) - begun)) ms"

begun=$(now)
curl -s "http://localhost:$port/en/registers/things" >/dev/null
echo "First page after the start: $(($(now) - begun)) ms"
"$java" -cp "$classes" eu.tiltas.bench.RegisterLoad "localhost" "$port" "$requests"
echo "Resident: $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$portal/status") MB with -Xmx$heap"
stop "$portal"
