#!/usr/bin/env bash
# Installs the native parts DeepMusic plays through on Debian and Ubuntu.
# None of them needs audio hardware: JACK's dummy driver stands in for it.
set -euo pipefail

packages=(
  librtmidi6            # MIDI ports (ALSA and JACK)
  jackd2                # the JACK server
  jack-tools jack-capture sox   # record and measure what a synth plays
  fluidsynth timgm6mb-soundfont # a synth and a small soundfont
  liblo-tools           # oscsend, oscdump
  puredata-core         # Pure Data without its screen: the patch of tools/pd, run by tests
  musescore3            # MuseScore 3.2 without its screen: opens what is exported; 51 MB to fetch, 115 MB on the disk
  rt-tests              # cyclictest: the machine's own scheduling limit
  python3-torch libopenblas0-openmp # PyTorch, to compare with: 230 MB to fetch, 1 GB on the disk
  tmux                  # the screen, seen by tests
  fontconfig fonts-dejavu-core  # labels in pictures
)

sudo=""
if [ "$(id -u)" -ne 0 ]; then sudo="sudo"; fi

# Whoever has node has npm with it more often than not, and then not from Debian.
command -v node >/dev/null || packages+=(nodejs)
command -v npm >/dev/null || packages+=(npm)

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "native parts: all present"
else
  echo "native parts: installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  $sudo apt-get update -q
  $sudo apt-get install -q -y --no-install-recommends "${missing[@]}"
fi

# What tests talk OSC with in node, at the versions of the lock file, outside the tree.
wanted="$(dirname "$0")/node"
there="${XDG_CACHE_HOME:-$HOME/.cache}/deepmusic/node"
if ! cmp -s "$wanted/package-lock.json" "$there/package-lock.json" || [ ! -d "$there/node_modules" ]; then
  echo "node parts: installing into $there"
  mkdir -p "$there"
  cp "$wanted/package.json" "$wanted/package-lock.json" "$there/"
  npm ci --prefix "$there" --ignore-scripts --no-audit --no-fund
fi
