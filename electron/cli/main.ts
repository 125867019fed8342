import module from 'node:module';

// Compiled code is kept between runs: most of the start is otherwise spent on reading the same sources again.
module.enableCompileCache?.();

const { run } = await import('./run.ts');
const { realWorld } = await import('./world.ts');
const { listenForInterrupts } = await import('./interrupt.ts');

listenForInterrupts();

process.exitCode = await run(process.argv.slice(2), realWorld());
