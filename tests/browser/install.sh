#!/usr/bin/env bash
# Installs what the test in a browser needs beside Rust and gcc, on Debian and its kin, as root; and axe-core, a check of
# accessibility, at the version that the test was written with.
# Ends in 1 where something is missing afterwards: that test is skipped, and says so. BROWSERS=chromium: no second engine.
set -euo pipefail
cd "$(dirname "$0")"
needed=(chromium:chromium chromedriver:chromium-driver zbarimg:zbar-tools)
missing() {
    for program in "${needed[@]}"; do
        command -v "${program%%:*}" >/dev/null || echo "${program##*:}"
    done
}
mapfile -t packages < <(missing)
if [ ${#packages[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    timeout 120 apt-get update -qq &&
        timeout 400 apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null || true
    mapfile -t packages < <(missing)
fi
[ ${#packages[@]} -eq 0 ] || { echo "not installed, so the test in a browser is skipped: ${packages[*]}" >&2; exit 1; }
# The engine of Safari; what is asked of it is skipped where it is not there.
if [ "${BROWSERS:-all}" = all ] && ! { command -v WebKitWebDriver && command -v Xvfb; } >/dev/null; then
    [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null ||
        DEBIAN_FRONTEND=noninteractive timeout 300 apt-get install -y -qq --no-install-recommends webkit2gtk-driver xvfb >/dev/null ||
        true
    command -v WebKitWebDriver >/dev/null || echo "WebKit could not be installed: the second engine is skipped" >&2
fi
mkdir -p target
[ -s target/axe.min.js ] ||
    { (cd target && timeout 60 npm pack --silent axe-core@4.10.3 >/dev/null && tar xzf axe-core-4.10.3.tgz package/axe.min.js) &&
        mv target/package/axe.min.js target/axe.min.js; } ||
    echo "axe-core could not be fetched: that check is skipped" >&2
