#!/usr/bin/env bash
# Installs what the tests of the signals need beside Rust and gcc, on Debian and its kin, as root.
# Without it those tests are skipped, and say so.
set -euo pipefail
missing=()
for program in pulseaudio:pulseaudio pactl:pulseaudio-utils parec:pulseaudio-utils dbus-daemon:dbus; do
    command -v "${program%%:*}" >/dev/null || missing+=("${program##*:}")
done
[ ${#missing[@]} -gt 0 ] || exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "not installed, so those tests are skipped: ${missing[*]}" >&2
    exit 0
fi
export DEBIAN_FRONTEND=noninteractive
timeout 120 apt-get update -qq &&
    timeout 240 apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    echo "could not be installed, so those tests are skipped: ${missing[*]}" >&2
