// `npm run demo`: the example campaign, from its folder of workbooks to consolidated tables in out/demo.
import { join } from 'node:path';
import { runNode } from './run-tool.ts';

const target = join('out', 'demo');
const status = await runNode([
  join('electron', 'cli', 'main.ts'),
  'consolidate',
  join('resources', 'samples'),
  '--out',
  target,
  '--lang',
  'fr',
]);
process.exitCode = status;
