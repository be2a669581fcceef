// A tablet of node's: asks the instrument on one port to tell it on another, turns knobs, and prints what it is told, a line each.
// node node-peer.mjs FOLDER PORT; FOLDER is where osc-min is. Ends after three seconds.
import dgram from 'node:dgram';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const osc = await import(pathToFileURL(path.join(process.argv[2], 'osc-min', 'dist', 'index.js')));
const port = Number(process.argv[3]);
const socket = dgram.createSocket('udp4');
const elsewhere = dgram.createSocket('udp4');

function ask(address, ...args) {
  socket.send(osc.toBuffer({ address, args }), port, '127.0.0.1');
}

function show(who, packet) {
  if (packet.oscType === 'bundle') packet.elements.forEach((inner) => show(who, inner));
  else console.log([who, packet.address, ...packet.args.map((a) => `${a.type}:${typeof a.value === 'number' ? Math.round(a.value * 1000) / 1000 : a.value}`)].join(' '));
}

socket.on('message', (bytes) => show('asker', osc.fromBuffer(bytes)));
elsewhere.on('message', (bytes) => show('elsewhere', osc.fromBuffer(bytes)));
elsewhere.bind(0, '127.0.0.1', () => {
  ask('/deepmusic/ping', { type: 'integer', value: 42 }, 'there?', 0.5);
  ask('/deepmusic/subscribe', { type: 'integer', value: elsewhere.address().port }, 60);
  ask('/deepmusic/surprise', 0.65);
  ask('/deepmusic/click', { type: 'true' });
  ask('/deepmusic/key', 'no such key');
  socket.send(osc.toBuffer({ oscType: 'bundle', timetag: [0, 1], elements: [{ address: '/deepmusic/{gap,longest}/norm', args: [1] }] }), port, '127.0.0.1');
  setTimeout(() => process.exit(0), 3000);
});
