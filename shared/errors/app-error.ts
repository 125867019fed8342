import type { Message, TextKey, TextParameter } from '#shared/texts/say.ts';

/** Codes of expected failures are the keys of their sentences, without the prefix: `file.empty`. */
export type ErrorCode = TextKey extends infer K ? (K extends `error.${infer Code}` ? Code : never) : never;

/** The form in which an expected failure crosses a process boundary. */
export interface WireError {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, TextParameter>>;
}

/** A failure that users can understand and act upon. Everything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, TextParameter>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, TextParameter>> = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

export function toWire(error: AppError): WireError {
  return { code: error.code, details: error.details };
}

export function fromWire(wire: WireError): AppError {
  return new AppError(wire.code, wire.details);
}

/** The sentence of a failure, to be said in either language. */
export function errorMessage(error: WireError): Message {
  return { key: `error.${error.code}`, params: error.details };
}
