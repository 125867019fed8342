import { rangeName } from '#shared/cells/address.ts';
import { findHeaders } from '#shared/domain/catalogue/headers.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { message } from '#shared/texts/say.ts';
import { claimRest, claimRows } from './claim-cells.ts';
import type { FoundTable } from './find-tables.ts';
import { openInquiry } from './questions.ts';
import { countBuckets, type SheetView } from './sheet-view.ts';
import type { TableReading } from './types.ts';

/** Columns that identify persons: names, documents, contacts, births. */
function personalHeaders(found: FoundTable, index: CatalogueIndex): { kind: string; header: string }[] {
  return [...found.paths.values()].flatMap((path) => {
    const header = path.at(-1) ?? '';
    const match = findHeaders(header, index.headers).find(
      ({ dimension, share }) => dimension === 'personal' && share >= 0.5,
    );
    return match ? [{ kind: match.code, header }] : [];
  });
}

/** A list with names and another identifying column is a list of persons, whatever else it holds. */
export function isNominalTable(found: FoundTable, index: CatalogueIndex): boolean {
  const headers = personalHeaders(found, index);
  const names = headers.filter(({ kind }) => kind === 'name').length;
  return names >= 2 || (names >= 1 && headers.length >= 2) || headers.length >= 2;
}

/** A nominal list is told and held back: nothing of its cells is quoted, listed or kept. */
export function readNominalTable(view: SheetView, found: FoundTable): TableReading {
  const sheet = view.sheet.name;
  const range = rangeName(found.range);
  const inquiry = openInquiry([], sheet, range);
  inquiry.ask({ topic: 'personal', sentence: message('intake.ask.personal') });
  claimRows(view, found, found.layout.headerRows, 'DIMENSION');
  claimRest(view, found, 'PERSONAL');
  const { figures, buckets } = countBuckets(view, found.range);
  return {
    sheet,
    range: found.range,
    content: 'nominal',
    indicator: '',
    recordType: '',
    confidence: 1,
    evidence: [
      message('intake.evidence.nominal', { columns: [...found.paths.values()].map((path) => path.at(-1) ?? '') }),
    ],
    questions: inquiry.open,
    ledger: { sheet, range, cellsRead: figures, buckets },
    observations: () => [],
    observationCount: 0,
    missing: [],
    totals: [],
    records: [],
    setAside: [],
    matches: [],
  };
}
