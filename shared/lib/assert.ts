/** Stops a switch from forgetting a case: the compiler refuses a value that is still possible here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

/** A condition that only a bug can break; the message is for engineers, never for officers. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
