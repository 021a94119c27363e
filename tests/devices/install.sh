#!/usr/bin/env bash
# Installs what the tests of the signals need beside Rust and gcc, on Debian and its kin, as root.
# Ends in 1 where something is missing afterwards: those tests are skipped, and say so.
set -euo pipefail
needed=(pulseaudio:pulseaudio pactl:pulseaudio-utils parec:pulseaudio-utils dbus-daemon:dbus
    pipewire:pipewire pipewire-pulse:pipewire-pulse wireplumber:wireplumber
    sshd:openssh-server ssh:openssh-client)
missing() {
    for program in "${needed[@]}"; do
        command -v "${program%%:*}" >/dev/null || echo "${program##*:}"
    done
}
mapfile -t packages < <(missing)
[ ${#packages[@]} -gt 0 ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    timeout 120 apt-get update -qq &&
        timeout 240 apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null || true
    mapfile -t packages < <(missing)
fi
[ ${#packages[@]} -eq 0 ] || { echo "not installed, so those tests are skipped: ${packages[*]}" >&2; exit 1; }
