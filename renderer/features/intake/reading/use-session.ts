import { useEffect, useState } from 'react';
import type { Client } from '#renderer/api/client.ts';
import { useClient } from '#renderer/api/hooks.tsx';
import type { FromWorker } from '#renderer/features/intake/worker/protocol.ts';
import { type ReadingWorker, startReadingWorker } from '#renderer/features/intake/worker/start-worker.ts';
import { CELLS_FILE, type Drafted, SETTING_FILE } from '#shared/contract/reading.ts';
import { AppError, fromWire } from '#shared/errors/app-error.ts';
import { newDraft } from './draft.ts';
import { createReadingStore, type ReadingStore, tableAt } from './reading-store.ts';

/** Milliseconds after which a draft that rests is kept by the engine. */
const KEEP_AFTER = 250;
/** Milliseconds after which a cell on which the officer rests is explained. */
const TELL_AFTER = 60;

/** Areas whose deeds may change how a file is read. */
const CONCERNED = /^(?:intake|journal|registers|settings|rounds)\./;

/**
 * Opens a submission: its cells go to a worker, which reads them again after each word of the draft; the engine keeps the draft.
 * What others do in the meantime changes what the reading leans on, never the draft.
 */
export function useSession(submission: number): ReadingStore {
  const client = useClient();
  const [store] = useState(createReadingStore);
  useEffect(() => openSession(client, store, submission), [client, store, submission]);
  return store;
}

function openSession(client: Client, store: ReadingStore, submission: number): () => void {
  const ending = new AbortController();
  let have = '';
  let lastStory = 0;
  /** One folder for all that is fetched; one opening at a time. */
  let folder: string | undefined;
  let isOpening = false;
  let isWanted = false;
  const worker: ReadingWorker = startReadingWorker(hear);

  async function open(): Promise<void> {
    const { draft, opened: before } = store.getState();
    folder ??= await client.folder();
    const opened = await client.call(
      'intake.open',
      { submission, target: folder, have, encoding: draftedEncoding(draft.said) },
      { signal: ending.signal, onProgress: (progress) => store.setState({ progress }) },
    );
    const made = await client.fetchMade(folder);
    if (ending.signal.aborted) return;
    const file = (name: string) => made.find((one) => one.name === name)?.bytes;
    const setting = file(SETTING_FILE);
    const cells = have === opened.cells ? undefined : file(CELLS_FILE);
    if (!setting) throw new AppError('link.closed');
    have = opened.cells;
    const said = before ? store.getState().draft : newDraft(opened.draft);
    store.setState({ opened, progress: undefined, failure: undefined, draft: said });
    worker.send({ do: 'open', setting, ...(cells && { cells }), stamp: said.stamp, draft: said.said });
  }

  function openAgain(): void {
    isWanted = true;
    if (!isOpening) void openWanted();
  }

  /** What changes while a file is opened makes it be opened once more. */
  async function openWanted(): Promise<void> {
    isOpening = true;
    while (isWanted && !ending.signal.aborted) {
      isWanted = false;
      const before = folder;
      try {
        await open();
      } catch (error) {
        // An engine that was started again knows no folder of before.
        folder = undefined;
        if (before !== undefined) isWanted = true;
        else if (!ending.signal.aborted)
          store.setState({ failure: error instanceof Error ? error : new Error('unknown') });
      }
    }
    isOpening = false;
  }

  function hear(message: FromWorker): void {
    if (message.is === 'sheets') {
      const first = message.sheets.findIndex(({ hidden }) => !hidden);
      const isNew = store.getState().sheets.length === 0;
      store.setState({ sheets: message.sheets, choices: message.choices, ...(isNew && { sheet: Math.max(0, first) }) });
    } else if (message.is === 'reading') {
      const { sheet, spot, reading: before } = store.getState();
      const { reading, marks, stamp } = message;
      store.setState({ reading, marks, readStamp: stamp, table: tableAt(reading, sheet, spot) });
      if (!before) showFirst(store);
      tellSpot();
    } else if (message.is === 'story') {
      if (message.id === lastStory) store.setState({ story: message.story });
    } else {
      store.setState({ failure: fromWire(message.error) });
    }
  }

  function tellSpot(): void {
    const { sheet, spot, sheets } = store.getState();
    if (sheets.length === 0) return;
    lastStory += 1;
    worker.send({ do: 'tell', id: lastStory, sheet, ...spot });
  }

  const keep = later(KEEP_AFTER, () => {
    const { opened, draft } = store.getState();
    if (opened)
      client.call('intake.draft', { submission: opened.submission, draft: draft.said }).catch(() => undefined);
  });
  const tellSoon = later(TELL_AFTER, tellSpot);
  const unhear = store.subscribe((state, before) => {
    if (state.spot !== before.spot || state.sheet !== before.sheet) tellSoon.begin();
    if (state.draft === before.draft || !before.opened) return;
    if (state.savedStamp === state.draft.stamp) openAgain();
    else if (draftedEncoding(state.draft.said) !== draftedEncoding(before.draft.said)) openAgain();
    else worker.send({ do: 'read', stamp: state.draft.stamp, draft: state.draft.said });
    keep.begin();
  });
  const unlisten = client.onEvent((event) => {
    if (event.event === 'changed' && CONCERNED.test(event.by)) openAgain();
  });
  window.addEventListener('pagehide', keep.endNow);
  openAgain();
  return () => {
    ending.abort();
    keep.endNow();
    tellSoon.stop();
    window.removeEventListener('pagehide', keep.endNow);
    unhear();
    unlisten();
    worker.end();
  };
}

/** The alphabet of a text that was drafted: its cells are opened in it. */
function draftedEncoding(said: readonly Drafted[]): string {
  return said.find(({ question }) => /^encoding(?::|$)/.test(question))?.answer ?? '';
}

/** The first thing that an officer has to look at: a question, or the first table. */
function showFirst(store: ReadingStore): void {
  const { reading, goTo, sheet, spot, isPlaced } = store.getState();
  if (!reading || isPlaced) return;
  const [question] = reading.questions;
  const table = reading.tables[question?.table ?? 0] ?? reading.tables[0];
  if (question) store.setState({ tab: 'questions' });
  else store.setState({ tab: 'facts' });
  if (table) goTo(table.sheet, question?.cell ?? { row: table.box.top, column: table.box.left });
  else goTo(sheet, spot);
}

/** Something done once things rest. */
function later(after: number, act: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    begin: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        act();
      }, after);
    },
    /** Does it at once, if it waits. */
    endNow: () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      act();
    },
    stop: () => clearTimeout(timer),
  };
}
