/** A condition that only a bug can break; the message is for engineers, never for officers. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
