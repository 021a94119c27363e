#!/bin/sh
# Double-click: the program in a window of Terminal of a good size. What was said last stays to be read
# where it went wrong.
program=$(dirname "$0")/intervisie
[ -x "$program" ] || program=$(command -v intervisie) || {
    printf 'Het programma intervisie staat niet naast dit bestand. Zet het erbij en open dit opnieuw.\nEnter sluit dit venster. '
    read -r _
    exit 1
}
printf '\033[8;34;110t'
"$program" "$@" || { printf '\nEnter sluit dit venster. '; read -r _; }
