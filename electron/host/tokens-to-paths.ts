import type { MethodName } from '#shared/contract/registry.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { HandedFiles } from './handed-files.ts';

/** Fields of methods that name files: a window sends tokens there. */
const FILE_FIELDS: Partial<Readonly<Record<MethodName, readonly string[]>>> = {
  'intake.import': ['sources'],
  'intake.inspect': ['sources'],
  'intake.open': ['target'],
  'intake.template': ['target'],
  'intake.returnSheet': ['target'],
  'journal.export': ['target'],
  'reconcile.rules': ['file'],
  'settings.takeBase': ['source'],
  'rounds.reminders': ['target'],
  'tables.export': ['target'],
};

/** Methods that a window does not need, and which would take paths of its choice. */
const NOT_FOR_WINDOWS: readonly MethodName[] = ['rounds.consolidate'];

/**
 * The input of a call with paths in the place of tokens. `token/name` names a file to be made in the folder of a token.
 * @throws AppError `call.input` for a path or a token that was not given out
 */
export function withPaths(files: HandedFiles, name: MethodName, input: unknown): unknown {
  if (NOT_FOR_WINDOWS.includes(name)) throw new AppError('call.method', { method: name });
  const fields = Object.hasOwn(FILE_FIELDS, name) ? FILE_FIELDS[name] : undefined;
  if (fields === undefined || typeof input !== 'object' || input === null) return input;
  const resolve = (field: string, token: unknown): unknown => {
    if (token === '' || token === undefined) return token;
    const [folder = '', file, ...rest] = typeof token === 'string' ? token.split('/') : [];
    const path = files.pathOf(folder);
    const isPlain = file === undefined || (/^[^/\\]+$/.test(file) && !file.startsWith('.'));
    if (path === undefined || rest.length > 0 || !isPlain) throw new AppError('call.input', { method: name, field });
    return file === undefined ? path : `${path}/${file}`;
  };
  return Object.fromEntries(
    Object.entries(input).map(([field, value]: [string, unknown]) => {
      if (!fields.includes(field)) return [field, value];
      return [field, Array.isArray(value) ? value.map((token) => resolve(field, token)) : resolve(field, value)];
    }),
  );
}
