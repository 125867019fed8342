import { enableCompileCache } from 'node:module';
import type { ReadRequest } from '#electron/reader/wire.ts';

// The reader as a child of Node (child_process.fork). It ends when the one who started it ends.

// Before any other module is loaded, or it would not be kept.
enableCompileCache();
const [{ serve }, { createFrameSender }, { READER_PIPE }] = await Promise.all([
  import('./serve.ts'),
  import('./send-frames.ts'),
  import('#electron/reader/frames.ts'),
]);
const send = createFrameSender(READER_PIPE);

process.on('disconnect', () => process.exit(0));
process.on('message', (request: ReadRequest) => {
  serve(request, send).catch(() => process.exit(1));
});
