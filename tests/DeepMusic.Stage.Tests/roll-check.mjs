// The script of the Max patch with what Max would give it: a painter that writes down what it fills. Prints what came of it as JSON.
// node roll-check.mjs SCRIPT
import fs from 'node:fs';
import vm from 'node:vm';

const filled = [];
let open = null;
const mgraphics = {
  size: [400, 100],
  init() {},
  redraw() {},
  set_source_rgba(...colour) { this.colour = colour; },
  rectangle(...rectangle) { open = rectangle; },
  fill() { filled.push({ rectangle: open, colour: this.colour }); },
};
class Task {
  repeat() { this.runs = true; }
  cancel() { this.runs = false; }
}
let now = 1000;
class Date { getTime() { return now; } }
const max = vm.createContext({ mgraphics, Task, Date, Math, jsarguments: ['deepmusic-roll.js', 'answer'], arrayfromargs: (all) => Array.from(all) });
vm.runInContext(fs.readFileSync(process.argv[2], 'utf8'), max);

function paint() {
  filled.length = 0;
  max.paint();
  return filled.map((f) => f.rectangle);
}

const result = { empty: paint() };
max.phrase('call', 1, 1, 0, 0, 1, 60, 100);
result.otherSide = paint();
max.phrase('answer', 2, 3, 0, 0, 1, 60, 100, 1, 0.5, 67, 80);
max.phrase('answer', 2, 3, 2, 2, 2, 64, 40);
result.answer = paint();
max.tempo(120);
max.start('answer', 2, 0.5);
result.before = paint().length;
now = 2500; // a second after the first beat: at 120 bpm two of four beats
result.midway = paint().at(-1);
now = 9000;
max.step();
result.over = paint().length;
result.runs = max.clock.runs;
max.phrase('answer', 3, 1, 0, 0, 1, 60, 100);
result.next = paint().length;
console.log(JSON.stringify(result));
