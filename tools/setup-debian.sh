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
  rt-tests              # cyclictest: the machine's own scheduling limit
  python3-torch libopenblas0-openmp # PyTorch, to compare with: 230 MB to fetch, 1 GB on the disk
  tmux                  # the screen, seen by tests
  fontconfig fonts-dejavu-core  # labels in pictures
)

sudo=""
if [ "$(id -u)" -ne 0 ]; then sudo="sudo"; fi

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "native parts: all present"
  exit 0
fi

echo "native parts: installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -q
$sudo apt-get install -q -y --no-install-recommends "${missing[@]}"
