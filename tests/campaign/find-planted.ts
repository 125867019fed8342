import type { Discrepancy } from '#shared/domain/model/discrepancy.ts';
import type { Planted } from './planted.ts';

/** Whether a finding is about what was planted: it names one of its cells, or the dataset that did not come. */
function isAbout({ type, indicator, candidates }: Discrepancy, cells: ReadonlySet<string>): boolean {
  if (type === 'gap') return cells.has(`${candidates[0]?.source}/${indicator}`);
  return candidates.some((candidate) => candidate.cells.some((cell) => cells.has(cell)));
}

export interface Score {
  /** Planted errors that no finding of their type is about. */
  readonly missed: readonly Planted[];
  /** Findings that are about nothing that was planted. */
  readonly unfounded: readonly Discrepancy[];
}

/** Holds what was found against what was planted. */
export function scoreFindings(found: readonly Discrepancy[], planted: readonly Planted[]): Score {
  const all = new Set(planted.flatMap(({ cells }) => cells));
  return {
    missed: planted.filter(
      ({ type, cells }) => !found.some((finding) => finding.type === type && isAbout(finding, new Set(cells))),
    ),
    unfounded: found.filter((finding) => !isAbout(finding, all)),
  };
}
