import module from 'node:module';

// Compiled code is kept between runs: most of the start is otherwise spent on reading the same sources again.
module.enableCompileCache?.();

const { run } = await import('./run.ts');
const { realWorld } = await import('./world.ts');

// Nothing is half-written at any moment: the command may be stopped at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(3));

process.exitCode = await run(process.argv.slice(2), realWorld());
