// `npm start`: the desktop application where Electron can be had and there is a display; else the same application in the browser.
import { join } from 'node:path';
import { runNode } from './run-tool.ts';

process.exitCode = await runNode([join('electron', 'cli', 'main.ts'), 'serve', '--open', ...process.argv.slice(2)]);
