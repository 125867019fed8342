import type { Board, BoardCellSummary } from '#shared/contract/board.ts';
import { hasCome } from '#shared/domain/rounds/cell-state.ts';
import { CELL_STATES, type CellState } from '#shared/domain/rounds/model.ts';
import type { Theme } from '#shared/domain/rounds/themes.ts';
import { fold } from '#shared/lib/fold.ts';
import type { Language } from '#shared/texts/languages.ts';

/** What of the board is shown; '' for all. It stands in the address. */
export interface BoardFilter {
  readonly state: CellState | '';
  readonly words: string;
}

export interface BoardColumn {
  readonly code: string;
  readonly name: string;
  readonly theme: Theme;
}

export interface BoardRow {
  readonly code: string;
  /** '' where it has none but its name. */
  readonly short: string;
  readonly name: string;
  /** One for each column; undefined where nothing is expected and nothing came. */
  readonly cells: readonly (BoardCellSummary | undefined)[];
  readonly received: number;
  readonly expected: number;
  /** Names of its files that could not be read. */
  readonly unread: readonly string[];
}

export interface BoardView {
  readonly columns: readonly BoardColumn[];
  /** Themes over the columns, with the number of columns of each. */
  readonly themes: readonly { readonly theme: Theme; readonly columns: number }[];
  readonly rows: readonly BoardRow[];
  /** Cells in each state, whatever is filtered. */
  readonly counts: Readonly<Record<CellState, number>>;
}

/** The board as rows and columns in one language; rows and columns without a cell that is wanted are left out. */
export function viewOf(board: Board, language: Language, filter: BoardFilter): BoardView {
  const { cells, departments, datasets } = board;
  const counts = Object.fromEntries(
    CELL_STATES.map((state) => [state, cells.filter((cell) => cell.state === state).length]),
  ) as Record<CellState, number>;
  const wanted = cells.filter(wantedBy(board, language, filter));
  const isAll = filter.state === '' && filter.words.trim() === '';
  const columns = datasets
    .filter(({ code }) => isAll || wanted.some(({ dataset }) => dataset === code))
    .map((one) => ({ code: one.code, name: one[language], theme: one.theme }));
  const place = new Map(columns.map(({ code }, i) => [code, i]));
  const rows = departments
    .filter(({ code }) => isAll || wanted.some(({ department }) => department === code))
    .map((one) => {
      const own = wanted.filter(({ department }) => department === one.code);
      const all = cells.filter(({ department, expected }) => department === one.code && expected);
      const line: (BoardCellSummary | undefined)[] = columns.map(() => undefined);
      for (const cell of own) line[place.get(cell.dataset) ?? columns.length] = cell;
      return {
        code: one.code,
        short: one.short,
        name: one[language],
        cells: line.slice(0, columns.length),
        received: all.filter(({ state }) => hasCome(state)).length,
        expected: all.length,
        unread: board.unread.filter(({ department }) => department === one.code).map(({ file }) => file),
      };
    });
  return { columns, themes: themesOver(columns), rows, counts };
}

function wantedBy(board: Board, language: Language, { state, words }: BoardFilter) {
  const said = fold(words)
    .split(' ')
    .filter((word) => word !== '');
  const names = new Map([
    ...board.departments.map((one) => [`d ${one.code}`, fold(`${one.short} ${one[language]}`)] as const),
    ...board.datasets.map((one) => [`s ${one.code}`, fold(one[language])] as const),
  ]);
  return (cell: BoardCellSummary) => {
    if (state !== '' && cell.state !== state) return false;
    const about = `${names.get(`d ${cell.department}`) ?? ''} ${names.get(`s ${cell.dataset}`) ?? ''}`;
    return said.every((word) => about.includes(word));
  };
}

function themesOver(columns: readonly BoardColumn[]): BoardView['themes'] {
  const themes: { theme: Theme; columns: number }[] = [];
  for (const { theme } of columns) {
    const last = themes.at(-1);
    if (last?.theme === theme) last.columns += 1;
    else themes.push({ theme, columns: 1 });
  }
  return themes;
}

/** The filter that an address tells; what it does not know is no filter. */
export function filterFrom(query: Readonly<Record<string, string>>): BoardFilter {
  const state = CELL_STATES.find((one) => one === query['state']) ?? '';
  return { state, words: query['words'] ?? '' };
}
