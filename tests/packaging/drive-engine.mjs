// Plays Electron's main process and a window to a packed engine, in plain JavaScript: `node drive-engine.mjs ENTRY BASE OUT FILE...`.
// Prints what the engine answered as one line of JSON. Not in TypeScript: it runs where no types are stripped.
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';

const [entry, base, out, ...files] = process.argv.slice(2);
const parent = Object.assign(new EventEmitter(), { postMessage: (message) => parent.emit('told', message) });
process.parentPort = parent;
await import(pathToFileURL(entry).href);
const tell = (data, ports = []) => parent.emit('message', { data, ports });
tell({ word: 'open', base });

const { port1, port2 } = new MessageChannel();
tell({ word: 'window' }, [
  {
    on: (event, hear) => port1.on(event, (data) => hear({ data })),
    postMessage: (message) => port1.postMessage(message),
    start: () => port1.start(),
    close: () => port1.close(),
  },
]);

let last = 0;
function call(name, input) {
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    const hear = (message) => {
      if (message.id !== id || !('answer' in message)) return;
      port2.off('message', hear);
      if (message.answer.ok) resolve(message.answer.value);
      else reject(new Error(`${name}: ${JSON.stringify(message.answer.error)}`));
    };
    port2.on('message', hear);
    port2.postMessage({ id, call: name, input });
  });
}

const adopted = new Promise((resolve) => parent.once('told', resolve));
tell({ word: 'adopt', request: 1, paths: [out, ...files] });
const [target, ...sources] = (await adopted).tokens;
const imported = await call('intake.import', { sources, department: '', round: '' });
const exported = await call('tables.export', { target, language: 'fr', formats: ['xlsx', 'pdf'], tables: [] });
const verified = await call('settings.verify', {});
const status = await call('settings.status', {});
process.stdout.write(`${JSON.stringify({ imported, exported, verified, status })}\n`);
tell({ word: 'close' });
