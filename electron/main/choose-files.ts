import { basename } from 'node:path';
import type { BaseWindow, Dialog, OpenDialogOptions } from 'electron';
import type { ChosenFile } from '#shared/contract/port-wire.ts';
import type { Language } from '#shared/texts/languages.ts';
import { say } from '#shared/texts/say.ts';

/** Formats that the reader takes. */
const ENDINGS = ['xlsx', 'xlsm', 'xls', 'ods', 'csv'];

/** Lets the officer choose workbooks; the page gets tokens and names, never where the files lie. */
export async function chooseFiles(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BaseWindow,
  adopt: (paths: readonly string[]) => Promise<readonly string[]>,
  language: Language,
): Promise<readonly ChosenFile[]> {
  const options: OpenDialogOptions = {
    title: say(language, { key: 'shell.choose.title' }),
    filters: [{ name: say(language, { key: 'shell.choose.workbooks' }), extensions: ENDINGS }],
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
  };
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  if (canceled || filePaths.length === 0) return [];
  const tokens = await adopt(filePaths);
  return tokens.flatMap((token, i) => {
    const path = filePaths[i];
    return path === undefined ? [] : [{ token, name: basename(path) }];
  });
}
