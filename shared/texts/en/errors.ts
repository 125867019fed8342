import type { errors as french } from '#shared/texts/fr/errors.ts';

/** Expected failures: what was found, where, and what can be done. */
export const errors = {
  'error.internal':
    'Something unexpected happened (reference {id}). Nothing was changed; the details are in the technical log.',
  'error.file.empty': '“{file}” is empty (0 bytes). Ask the sender for the file again.',
  'error.file.folder': '“{file}” is a folder, not a file. Choose the files inside it.',
  'error.file.missing': '“{file}” cannot be found. Check its name and where it is.',
  'error.file.locked': '“{file}” is open in another program, or access to it is denied. Close it and try again.',
} as const satisfies Record<keyof typeof french, string>;
