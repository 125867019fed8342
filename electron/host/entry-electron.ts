// The engine under Electron: started by the main process as a utility process.
import { type MainProcess, startDesktopEngine } from './desktop-engine.ts';

/** Electron gives a utility process this door to the one that started it. */
const { parentPort } = process as NodeJS.Process & { readonly parentPort?: MainProcess };
if (parentPort) {
  startDesktopEngine(parentPort, {
    env: process.env,
    log: (line) => void process.stderr.write(line),
    exit: () => process.exit(0),
  });
}
