import type { errors as french } from '#shared/texts/fr/errors.ts';

/** Expected failures: what was found, where, and what can be done. */
export const errors = {
  'error.internal':
    'Something unexpected happened (reference {id}). Nothing was changed; the details are in the technical log.',
  'error.file.empty': '“{file}” is empty (0 bytes). Ask the sender for the file again.',
  'error.file.folder': '“{file}” is a folder, not a file. Choose the files inside it.',
  'error.file.missing': '“{file}” cannot be found. Check its name and where it is.',
  'error.file.locked': '“{file}” is open in another program, or access to it is denied. Close it and try again.',
  'error.file.lock-file': '“{file}” is a lock file, not a workbook. Choose the file of the same name without “~$”.',
  'error.file.encrypted': '“{file}” is protected by a password. Ask for a copy without a password.',
  'error.file.damaged': '“{file}” is damaged: {reason}. Nothing was taken from it; ask the sender for it again.',
  'error.file.wrong-type':
    '“{file}” is not a workbook but {kind}. Ask for the original workbook (.xlsx, .xls, .ods or .csv).',
  'error.file.convert':
    '“{file}” is {kind}, which Kafo does not open. Open it in Excel or LibreOffice and save it as .xlsx.',
  'error.file.renamed-text':
    '“{file}” is not a workbook but a renamed text file. Ask for the original workbook; if it is a CSV, give it the extension .csv.',
  'error.file.too-large': '“{file}” is too large: {reason}. Ask for it as several workbooks.',
  'error.file.memory':
    '“{file}” needs more memory than allowed ({limit} MB). Ask for it as several workbooks, or without its unneeded sheets.',
  'error.file.deadline':
    'Reading “{file}” was stopped after {seconds} {seconds|second|seconds}. Ask for a copy saved anew, or a smaller one.',
  'error.file.unreadable':
    '“{file}” could not be read. Open it in Excel or LibreOffice, save it as .xlsx and try again.',
  'error.file.cancelled': 'Reading “{file}” was cancelled. Nothing was taken from it.',
  'error.file.disk-full':
    'The disk is full: “{file}” was not written, the earlier file is intact. Make room, then try again.',
  'error.file.cannot-write':
    '“{file}” could not be written: the folder is missing, is read-only, or a folder already has this name. Choose another place.',
} as const satisfies Record<keyof typeof french, string>;
