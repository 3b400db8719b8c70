#!/bin/sh
# A cached page against nginx serving the same bytes from a file: requests per second and waiting times at 16
# connections, in alternating rounds; then the same for If-None-Match answered by 304.
# Usage: page.sh [ROUNDS] [SECONDS A ROUND] [PORT] [PATH]
. "$(dirname "$0")/lib.sh"
rounds=${1:-5} seconds=${2:-5} port=${3:-18310} path=${4:-/lt/} beside=$((${3:-18310} + 1))
for tool in nginx wrk; do
  PATH=$PATH:/usr/sbin command -v $tool >/dev/null || { echo "needs $tool (Debian package $tool)" >&2; exit 2; }
done
PATH=$PATH:/usr/sbin
data=$work/page-data
rm -rf "$data"
portal "$port" "$data" "$PWD/content" 512m ${BENCH_JVM:-}
await "$portal" "http://localhost:$port/health/ready" 200 0.25

# nginx with its defaults: a worker for each core, keep-alive on; no log, for the portal writes none either.
site=$work/nginx
rm -rf "$site"
mkdir -p "$site/plain" "$site/gzip"
cat >"$site/nginx.conf" <<END
worker_processes auto;
pid $site/pid;
error_log $site/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  client_body_temp_path $site/body; proxy_temp_path $site/proxy; fastcgi_temp_path $site/fastcgi;
  uwsgi_temp_path $site/uwsgi; scgi_temp_path $site/scgi;
  default_type "text/html;charset=UTF-8";
  server {
    listen 127.0.0.1:$beside;
    location /plain/ { root $site; }
    location /gzip/ { root $site; add_header Content-Encoding gzip; }
  }
}
END
us=http://127.0.0.1:$port$path
curl -s "$us" >"$site/plain/page"
curl -s -H 'Accept-Encoding: gzip' "$us" >"$site/gzip/page"
nginx -p "$site" -e "$site/error.log" -c "$site/nginx.conf" -g 'daemon off;' &
started="$started $!"
await $! "http://127.0.0.1:$beside/plain/page" 200
echo "$path: $(wc -c <"$site/plain/page") bytes, $(wc -c <"$site/gzip/page") compressed; 16 connections, $rounds rounds of $seconds s"

# etag URL [HEADER]
etag() { curl -s -o /dev/null -D - ${2:+-H "$2"} "$1" | tr -d '\r' | sed -n 's/^ETag: //Ip'; }

# wrkline SECONDS URL HEADERS...: "requests/s p50 p99 errors", times in milliseconds.
wrkline() {
  wrk -t2 -c16 --latency -d"$1"s -H "$3" ${4:+-H "$4"} "$2" | awk '
    function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
    /^ *50%/ {p50 = ms($2)} /^ *99%/ {p99 = ms($2)} /^Requests\/sec/ {rps = $2}
    /Socket errors/ {e += $4 + $6 + $8 + $10} /Non-2xx/ {e += $NF}
    END {printf "%.0f %.3f %.2f %d\n", rps, p50, p99, e}'
}

# compare NAME URL-OF-NGINX HEADER-FOR-BOTH [HEADER-FOR-US HEADER-FOR-NGINX]
compare() {
  wrkline "$seconds" "$us" "$3" "${4:-}" >/dev/null
  : >"$site/us"; : >"$site/nginx-rounds"
  for round in $(seq "$rounds"); do
    wrkline "$seconds" "$2" "$3" "${5:-}" >>"$site/nginx-rounds"
    wrkline "$seconds" "$us" "$3" "${4:-}" >>"$site/us"
  done
  echo "$1"
  for who in nginx-rounds us; do
    printf '  %-8s %9.0f requests/s   p50 %7.3f ms   p99 %7.2f ms   errors %d\n' "$([ $who = us ] && echo tiltas || echo nginx)" \
      "$(cut -d' ' -f1 "$site/$who" | median)" "$(cut -d' ' -f2 "$site/$who" | median)" \
      "$(cut -d' ' -f3 "$site/$who" | median)" "$(awk '{e += $4} END {print e}' "$site/$who")"
  done
  paste -d' ' "$site/us" "$site/nginx-rounds" | awk '{print $1 / $5}' | sort -n |
    awk '{v[NR] = $1} END {printf "  ratio    %.2f (of the rounds: %.2f to %.2f)\n", v[int((NR + 1) / 2)], v[1], v[NR]}'
}

# Warm-up, until the compiler has seen it all.
for i in 1 2 3; do wrkline 5 "$us" "Accept-Encoding: gzip" >/dev/null; done
compare "Plain" "http://127.0.0.1:$beside/plain/page" "Accept: text/html"
compare "Compressed" "http://127.0.0.1:$beside/gzip/page" "Accept-Encoding: gzip"
compare "304 Not Modified" "http://127.0.0.1:$beside/gzip/page" "Accept-Encoding: gzip" \
  "If-None-Match: $(etag "$us" 'Accept-Encoding: gzip')" "If-None-Match: $(etag "http://127.0.0.1:$beside/gzip/page")"
echo "memory: $(rss "$portal")"
