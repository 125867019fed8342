import { FILE_FIELDS } from '#shared/contract/file-fields.ts';
import type { MethodName } from '#shared/contract/registry.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { HandedFiles } from './handed-files.ts';
import { safeName } from './safe-name.ts';

/** Methods that a window does not need, and which would take folders of its choice. */
const NOT_FOR_WINDOWS: readonly MethodName[] = ['rounds.consolidate'];

/**
 * The input of a call with paths in the place of tokens. `token/name` names a file to be made in the folder of a token.
 * @throws AppError `call.input` for a path or a token that was not given out, `call.method` for what is not for windows
 */
export function withPaths(files: HandedFiles, name: MethodName, input: unknown): unknown {
  if (NOT_FOR_WINDOWS.includes(name)) throw new AppError('call.method', { method: name });
  const fields = FILE_FIELDS.get(name) ?? [];
  if (fields.length === 0 || typeof input !== 'object' || input === null) return input;
  const resolve = (field: string, given: unknown): unknown => {
    // An empty field names no file: what that means is the method's affair.
    if (given === '' || given === undefined) return given;
    const [token = '', file, ...rest] = typeof given === 'string' ? given.split('/') : [];
    const path = files.pathOf(token);
    const isPlain = file === undefined || (file === safeName(file) && !file.startsWith('.'));
    if (path === undefined || rest.length > 0 || !isPlain) throw new AppError('call.input', { method: name, field });
    return file === undefined ? path : `${path}/${file}`;
  };
  return Object.fromEntries(
    Object.entries(input).map(([field, value]: [string, unknown]) => {
      if (!fields.includes(field)) return [field, value];
      return [field, Array.isArray(value) ? value.map((given) => resolve(field, given)) : resolve(field, value)];
    }),
  );
}
