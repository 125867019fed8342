// A reader that a hostile file makes hold more and more memory outside its heap.
const held: Buffer[] = [];
process.on('message', () => {
  setInterval(() => held.push(Buffer.alloc(2 ** 24, 1)), 5);
});
