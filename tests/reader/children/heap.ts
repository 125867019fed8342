// A reader whose own heap runs full.
const held: string[][] = [];
process.on('message', () => {
  for (;;) held.push(Array.from({ length: 10_000 }, (_, i) => `${held.length} ${i}`));
});
