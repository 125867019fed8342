// A reader that ends in the middle of its work.
process.on('message', () => process.exit(3));
