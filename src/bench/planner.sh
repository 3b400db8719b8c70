#!/bin/sh
# Steps of a guided flow over the portal's own content, one after the other on one connection. Usage: planner.sh [REQUESTS] [HEAP] [PORT]
. "$(dirname "$0")/lib.sh"
requests=${1:-500} heap=${2:-512m} port_wanted=${3:-18370}
data=$work/planner-data
rm -rf "$data"
portal "$port_wanted" "$data" "$PWD/content" "$heap" ${BENCH_JVM:-}
await "$portal" "http://localhost:$port/health/ready" 200 0.25
"$java" -cp "$classes" eu.tiltas.bench.PlannerLoad localhost "$port" "$requests"
stop "$portal"
