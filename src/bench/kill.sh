#!/bin/sh
# Ends a working portal as kill -9 does, again and again, on H2 and on PostgreSQL, and holds tables, pages and search
# against what had been acknowledged. Takes about half a minute a time and database.
# Usage: kill.sh [TIMES]
cd "$(dirname "$0")/../.." || exit 2
mvn -q verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test='LossOn*IT' \
  -Dfailsafe.failIfNoSpecifiedTests=false -Dtiltas.kills="${1:-50}"
status=$?
grep -h "^Loss.*killed" target/failsafe-reports/*Loss*-output.txt
exit $status
