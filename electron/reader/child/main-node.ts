import { enableCompileCache } from 'node:module';
import type { ReaderMessage, ReadRequest } from '#electron/reader/wire.ts';

// The reader as a child of Node (child_process.fork). It ends when the one who started it ends.

// Before any other module is loaded, or it would not be kept.
enableCompileCache();
const { serve } = await import('./serve.ts');

function send(message: ReaderMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

process.on('disconnect', () => process.exit(0));
process.on('message', (request: ReadRequest) => {
  serve(request, send).catch(() => process.exit(1));
});
