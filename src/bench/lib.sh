# What the benchmarks share; sourced, not run. Everything they write lies under target/bench.
set -eu
cd "$(dirname "$0")/../.."
work=$PWD/target/bench
mkdir -p "$work"

# The JDK: JAVA_HOME, or the java of the path, or the newest that Debian has installed; 21 or newer.
java=${JAVA_HOME:+$JAVA_HOME/bin/java}
for candidate in "${java:-java}" $(ls -d /usr/lib/jvm/*/bin/java 2>/dev/null | sort -rV); do
  if "$candidate" -version 2>&1 | grep -qE 'version "(2[1-9]|[3-9][0-9])'; then
    java=$candidate
    break
  fi
done
java=${java:-java}
payara=target/payara-micro.jar
# As deploy/ starts the portal.
collector=-XX:+UseParallelGC

if [ ! -f target/tiltas.war ] || [ ! -f "$payara" ] || [ ! -f target/bench-class-path ]; then
  echo "First: mvn -Pbench package -DskipTests" >&2
  exit 2
fi
classes="target/test-classes:target/classes:$(cat target/bench-class-path)"

started=""
trap 'for pid in $started; do kill "$pid" 2>/dev/null || true; done' EXIT INT TERM

# tree TEXTS: makes the content tree of so many texts unless it is there. What search knows is the portal's own, of now.
tree() {
  if [ ! -f "$work/tree-$1/done" ]; then
    rm -rf "$work/tree-$1"
    "$java" -cp "$classes" eu.tiltas.bench.TreeGenerator content "$work/tree-$1" "$1"
    touch "$work/tree-$1/done"
  fi
  rm -rf "$work/tree-$1/search"
  cp -R content/search "$work/tree-$1/search"
}

# now: milliseconds.
now() { date +%s%3N; }

# portal PORT DATA CONTENT HEAP [JVM OPTIONS]: starts it; its process is $portal, its log DATA.log.
portal() {
  port=$1 data=$2 content=$3 heap=$4
  shift 4
  begun=$(now)
  TILTAS_DATA_DIR=$data TILTAS_CONTENT_DIR=$content TILTAS_PUBLIC_URL=http://localhost:$port \
    "$java" "-Xmx$heap" "$collector" "$@" -jar "$payara" --deploy target/tiltas.war --contextroot / --port "$port" --nocluster \
    >"$data.log" 2>&1 &
  portal=$!
  started="$started $portal"
}

# solr PORT HOME HEAP [JVM OPTIONS]: starts it with a core for each language; its process is $solr, its log HOME.log.
solr() {
  solr_port=$1 home=$2 heap=$3
  shift 3
  mkdir -p "$home/configsets/tiltas"
  cp -R src/bench/solr/conf "$home/configsets/tiltas/"
  cp src/bench/solr/solr.xml "$home/"
  for language in lt lv sv en; do
    mkdir -p "$home/$language"
    printf 'name=%s\nconfigSet=tiltas\nlanguage=%s\n' "$language" "$language" >"$home/$language/core.properties"
  done
  "$java" "-Xmx$heap" "$@" -Dsolr.solr.home="$home" -Dsolr.log.dir="$home/logs" -cp "$work/solr/lib/*" \
    org.eclipse.jetty.xml.XmlConfiguration "port=$solr_port" src/bench/solr/jetty.xml >"$home.log" 2>&1 &
  solr=$!
  started="$started $solr"
  for language in lt lv sv en; do
    await "$solr" "http://localhost:$solr_port/solr/$language/select?q=a" 200 0.25
  done
}

# since_anew DATA: milliseconds from the moment the index began anew, by the log, until now, less the import in between.
since_anew() {
  from=$(sed -n '/Search index begins anew/s/.*timeMillis: \([0-9]*\).*/\1/p' "$1.log" | tail -1)
  echo $(($(now) - from - $(health import.milliseconds)))
}

# per TEXTS MILLISECONDS: texts a second.
per() { echo "$1 $2" | awk '{printf "%.0f", $1 * 1000 / $2}'; }

# multiple TREE INDEX...: the size of an index as a multiple of the text.
multiple() {
  text_kb=$(find "$1/pages" -name '*.md' -printf '%s\n' | awk '{sum += $1} END {printf "%d", sum / 1024}')
  shift
  du -sk --apparent-size "$@" | awk -v text="$text_kb" '{index_kb += $1}
    END {printf "%.1f MB, %.2f times the %.1f MB of text", index_kb / 1024, index_kb / text, text / 1024}'
}

# stop PID
stop() { kill "$1"; wait "$1" 2>/dev/null || true; }

# await PID URL STATUS: waits until the address answers so.
await() {
  while [ "$(curl -s -o /dev/null -m 5 -w '%{http_code}' "$2" || true)" != "$3" ]; do
    kill -0 "$1" 2>/dev/null || { echo "the server has ended; see its log" >&2; exit 1; }
    sleep "${4:-0.05}"
  done
}

# settled: waits until the lexicon is learnt and the index had time to be put in order, so that nothing else is done.
settled() {
  while [ "$(health learnt)" != "$(health change)" ]; do sleep 1; done
  sleep 22
}

# rss PID: megabytes of memory that the process holds, now and at most.
rss() { awk '/VmRSS/ {now=$2} /VmHWM/ {most=$2} END {printf "%d MB, at most %d MB\n", now/1024, most/1024}' "/proc/$1/status"; }

# cpu PID: seconds of processor time that the process has used, all cores together.
cpu() { awk -v hz="$(getconf CLK_TCK)" '{sub(/.*\) /, ""); printf "%.1f s", ($12 + $13) / hz}' "/proc/$1/stat"; }

# health NAME: a value that the readiness endpoint tells.
health() { curl -s "http://localhost:$port/health/ready" | tr ',{}' '\n\n\n' | sed -n "s/^\"$1\":\"\{0,1\}\([^\"]*\).*/\1/p" | head -1; }

# median: of the numbers that come in, one a line.
median() { sort -n | awk '{v[NR]=$1} END {print NR % 2 ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }
