/**
 * Does works one after the other, in the order in which they came. Two judgements of one file that are worked out side by side would
 * each store a reading that does not know of the other.
 */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work, work);
    last = done;
    return done;
  };
}
