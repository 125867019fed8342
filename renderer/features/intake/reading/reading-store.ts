import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { CellStory, Choices, ReadingView, SheetCells } from '#renderer/features/intake/worker/protocol.ts';
import type { Progress } from '#shared/contract/progress.ts';
import type { Drafted, OpenReading } from '#shared/contract/reading.ts';
import type { CorrectionField } from '#shared/domain/intake/corrections/grammar.ts';
import { type Draft, forget, newDraft, redo, say, takeBack, undo } from './draft.ts';

/** A place on a sheet, counted from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export const TABS = ['questions', 'facts', 'columns', 'matches', 'cell'] as const;
export type Tab = (typeof TABS)[number];

/** What a menu on the sheet is about. */
export interface MenuAt extends Spot {
  readonly on: 'cell' | 'column' | 'row';
  /** Where it opens, in pixels of the window. */
  readonly x: number;
  readonly y: number;
}

/** What a value is being chosen for. */
export interface Choosing {
  readonly title: string;
  readonly field: CorrectionField | 'department';
  readonly current: string;
  readonly done: (code: string) => void;
}

/** All that the view of one submission knows. */
export interface ReadingState {
  readonly opened: OpenReading | undefined;
  readonly sheets: readonly SheetCells[];
  readonly choices: Choices | undefined;
  readonly reading: ReadingView | undefined;
  /** Of each sheet, by position of its cells. */
  readonly marks: readonly Uint8Array[];
  /** Draft that the reading follows. */
  readonly readStamp: number;
  readonly draft: Draft;
  /** Stamp of a draft that is what was left when the rest was saved: it is read with what follows from that. */
  readonly savedStamp: number;
  /** Journal entry of what was saved last in this view; 0 for nothing. */
  readonly savedEntry: number;
  readonly failure: Error | undefined;
  readonly progress: Progress | undefined;
  readonly sheet: number;
  readonly spot: Spot;
  /** Whether an address said where to look first. */
  readonly isPlaced: boolean;
  /** Grows when the sheet is to scroll to the spot. */
  readonly jump: number;
  readonly table: number;
  readonly tab: Tab;
  /** The question that is looked at, by sheet and name; '' for the first. */
  readonly question: string;
  /** The question whose answer is to do for all that are alike; '' for none. */
  readonly forAlike: string;
  readonly story: CellStory | undefined;
  readonly menu: MenuAt | undefined;
  readonly choosing: Choosing | undefined;
}

export interface ReadingActions {
  say(more: readonly Drafted[]): void;
  takeBack(one: Drafted): void;
  undo(): void;
  redo(): void;
  discard(): void;
  /** Shows a sheet, where it was left. */
  openSheet(sheet: number): void;
  select(spot: Spot): void;
  /** Goes to a cell wherever it is, and brings it into sight. */
  goTo(sheet: number, spot: Spot): void;
  openTab(tab: Tab): void;
  openMenu(menu: MenuAt | undefined): void;
  set(some: Partial<ReadingState>): void;
}

export type ReadingStore = StoreApi<ReadingState & ReadingActions>;

const NOTHING: ReadingState = {
  opened: undefined,
  sheets: [],
  choices: undefined,
  reading: undefined,
  marks: [],
  readStamp: -1,
  draft: newDraft(),
  savedStamp: -1,
  savedEntry: 0,
  failure: undefined,
  progress: undefined,
  sheet: 0,
  spot: { row: 0, column: 0 },
  isPlaced: false,
  jump: 0,
  table: -1,
  tab: 'questions',
  question: '',
  forAlike: '',
  story: undefined,
  menu: undefined,
  choosing: undefined,
};

export function createReadingStore(): ReadingStore {
  return createStore<ReadingState & ReadingActions>((set, get) => {
    /** Where each sheet was left. */
    const left = new Map<number, Spot>();
    const show = (sheet: number, spot: Spot) => {
      const { sheet: from, spot: before } = get();
      left.set(from, before);
      set({ sheet, spot, table: tableAt(get().reading, sheet, spot), menu: undefined });
    };
    return {
      ...NOTHING,
      say: (more) => set(({ draft }) => ({ draft: say(draft, more) })),
      takeBack: (one) => set(({ draft }) => ({ draft: takeBack(draft, one) })),
      undo: () => set(({ draft }) => ({ draft: undo(draft) })),
      redo: () => set(({ draft }) => ({ draft: redo(draft) })),
      discard: () => set(({ draft }) => ({ draft: forget(draft) })),
      openSheet: (sheet) => {
        show(sheet, left.get(sheet) ?? { row: 0, column: 0 });
        set(({ jump }) => ({ jump: jump + 1 }));
      },
      select: (spot) => show(get().sheet, spot),
      goTo: (sheet, spot) => {
        show(sheet, spot);
        set(({ jump }) => ({ jump: jump + 1 }));
      },
      openTab: (tab) => set({ tab }),
      openMenu: (menu) => set({ menu }),
      set,
    };
  });
}

/** Number of the table at a place; else the first table of the sheet, or none. */
export function tableAt(reading: ReadingView | undefined, sheet: number, { row, column }: Spot): number {
  const tables = reading?.tables ?? [];
  const within = tables.findIndex(
    ({ sheet: own, box }) =>
      own === sheet && row >= box.top && row <= box.bottom && column >= box.left && column <= box.right,
  );
  return within >= 0 ? within : tables.findIndex(({ sheet: own }) => own === sheet);
}

const StoreContext = createContext<ReadingStore | undefined>(undefined);
export const ReadingProvider = StoreContext.Provider;

export function useReadingStore(): ReadingStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('no reading');
  return store;
}

export function useReading<T>(select: (state: ReadingState & ReadingActions) => T): T {
  return useStore(useReadingStore(), select);
}
