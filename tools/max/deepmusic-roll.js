// A piano roll for jsui: the notes of the last phrase of one side, "call" or "answer", and a line that wanders over the answer.
//
//   phrase SIDE NUMBER NOTES FROM [START LENGTH PITCH VELOCITY]*   as told at /deepmusic/phrase, in as many messages as it takes
//   start SIDE NUMBER SECONDS                                      as told at /deepmusic/phrase/start
//   tempo BPM                                                      as told at /deepmusic/tempo/now

autowatch = 1;
inlets = 1;
outlets = 0;

mgraphics.init();
mgraphics.relative_coords = 0;
mgraphics.autofill = 0;

var side = jsarguments.length > 1 ? jsarguments[1] : "answer";
var colour = side === "call" ? [0.35, 0.66, 0.9] : [0.95, 0.65, 0.25];
var notes = [];
var beats = 0;
var bpm = 120;
var begun = null;
var clock = new Task(step, this);

function phrase() {
  var told = arrayfromargs(arguments);
  if (told[0] !== side) return;
  if (told[3] === 0) {
    notes = [];
    beats = 0;
    begun = null;
  }
  for (var i = 4; i + 3 < told.length; i += 4) {
    notes.push({ start: told[i], length: told[i + 1], pitch: told[i + 2], velocity: told[i + 3] });
    beats = Math.max(beats, told[i] + told[i + 1]);
  }
  mgraphics.redraw();
}

function start(of, number, seconds) {
  if (of !== side) return;
  begun = new Date().getTime() + seconds * 1000;
  clock.interval = 40;
  clock.repeat();
}

function tempo(now) {
  bpm = now;
}

// Beats since the answer's first; null while none plays.
function position(now) {
  if (begun === null || now < begun) return null;
  var at = ((now - begun) / 60000) * bpm;
  return at <= beats ? at : null;
}

function step() {
  var now = new Date().getTime();
  if (begun === null || (now >= begun && position(now) === null)) {
    begun = null;
    clock.cancel();
  }
  mgraphics.redraw();
}

function paint() {
  var width = mgraphics.size[0];
  var height = mgraphics.size[1];
  mgraphics.set_source_rgba(0.1, 0.13, 0.17, 1);
  mgraphics.rectangle(0, 0, width, height);
  mgraphics.fill();
  if (beats === 0) return;

  mgraphics.set_source_rgba(0.25, 0.28, 0.32, 1);
  for (var beat = 0; beat <= beats; beat++) {
    mgraphics.rectangle((beat / beats) * width, 0, 1, height);
    mgraphics.fill();
  }

  var low = 127;
  var high = 0;
  for (var i = 0; i < notes.length; i++) {
    low = Math.min(low, notes[i].pitch - 2);
    high = Math.max(high, notes[i].pitch + 2);
  }
  var row = height / (high - low + 1);
  for (var j = 0; j < notes.length; j++) {
    var note = notes[j];
    mgraphics.set_source_rgba(colour[0], colour[1], colour[2], 0.4 + (0.6 * note.velocity) / 127);
    mgraphics.rectangle((note.start / beats) * width, (high - note.pitch) * row, Math.max(2, (note.length / beats) * width - 1), Math.max(2, row - 1));
    mgraphics.fill();
  }

  var at = position(new Date().getTime());
  if (at === null) return;
  mgraphics.set_source_rgba(1, 1, 1, 0.9);
  mgraphics.rectangle((at / beats) * width, 0, 2, height);
  mgraphics.fill();
}
