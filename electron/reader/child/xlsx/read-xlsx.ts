import { MAX_PART_BYTES, MAX_SHEET_BYTES, MAX_TOTAL_BYTES } from '#electron/reader/child/limits.ts';
import { endSheet, flush, type ReadResult, type Send } from '#electron/reader/child/output.ts';
import { damaged, needsConversion, tooLarge, wrongType } from '#electron/reader/child/problems.ts';
import { createSheetFacts, type SheetFacts } from '#electron/reader/child/sheet-facts.ts';
import { createSheetSink } from '#electron/reader/child/sheet-sink.ts';
import { createProgress } from '#electron/reader/child/tell-progress.ts';
import { readXml } from '#electron/reader/child/xml/sax.ts';
import { normalName, type ZipEntry } from '#electron/reader/child/zip/directory.ts';
import { inflatePart, inflatePieces } from '#electron/reader/child/zip/inflate.ts';
import { parseRange } from '#shared/cells/address.ts';
import type { CellComment } from '#shared/cells/workbook.ts';
import { createCellWriter, type WorkbookContext } from './cell-writer.ts';
import { readComments } from './comments.ts';
import { type Package, partEntry, type Relationship, relationshipsOf, requiredPart } from './package.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';
import { readWorkbookPart, type SheetEntry } from './workbook-part.ts';
import { createWorksheetPartReader } from './worksheet-part.ts';

/** Sheets that hold no cells of the workbook's data, by the type of their relationship. */
const LEFT_OUT_SHEETS: ReadonlyMap<string, string> = new Map([
  ['chartsheet', 'reader.left-out.charts'],
  ['dialogsheet', 'reader.left-out.macro-sheets'],
  ['xlMacrosheet', 'reader.left-out.macro-sheets'],
  ['xlIntlMacrosheet', 'reader.left-out.macro-sheets'],
]);

interface ListedSheet extends SheetEntry {
  readonly position: number;
  readonly entry: ZipEntry;
  readonly part: string;
}

/** Reads a package of Office Open XML and sends its sheets in order. */
export async function readXlsx(source: Package, send: Send, looks = false): Promise<ReadResult> {
  const workbookPart = findWorkbook(source);
  const workbook = readWorkbookPart(requiredPart(source, workbookPart), workbookPart);
  const relationships = relationshipsOf(source, workbookPart);
  const leftOut = new Set<string>();
  const sheets = listSheets(source, workbook.sheets, relationships, leftOut);
  const context = await readContext(source, relationships, workbook.date1904);
  const total = sheets.reduce((sum, { entry }) => sum + entry.size, 1);
  if (total > MAX_TOTAL_BYTES) throw tooLarge('archive', MAX_TOTAL_BYTES);
  const looksOfSheet = looks ? await looksOf(source, relationships) : undefined;
  const progress = createProgress(send, total);
  let read = 0;
  for (const sheet of sheets) {
    const facts = createSheetFacts();
    const sink = createSheetSink();
    const writer = createCellWriter(sheet.name, context, sink);
    const advancedFilter = workbook.filters.get(sheet.position);
    const about = { part: sheet.part, sheet: sheet.name, advancedFilter };
    const reader = createWorksheetPartReader(about, writer, sink, facts);
    const before = read;
    for await (const piece of inflatePieces(source.bytes, sheet.entry, MAX_SHEET_BYTES)) {
      reader.write(piece);
      read += piece.length;
      await flush(sink, send, (read - before) / sheet.entry.size);
      await progress(read);
    }
    reader.end();
    const comments = readAttachments(source, sheet.part, facts);
    const look = await looksOfSheet?.(sheet.entry);
    await endSheet(sink, send, { name: sheet.name, hidden: sheet.hidden, comments, ...facts.finish(), looks: look });
  }
  for (const name of source.directory.keys()) {
    if (name.endsWith('vbaproject.bin')) leftOut.add('reader.left-out.macros');
    if (name.startsWith('xl/externallinks/')) leftOut.add('reader.left-out.links');
  }
  return { format: isMacroEnabled(source, workbookPart) ? 'xlsm' : 'xlsx', leftOut: [...leftOut] };
}

/** Reads the look of each sheet, where it is wanted: most who read a file do not look at it. */
async function looksOf(source: Package, relationships: ReadonlyMap<string, Relationship>) {
  const { sheetLooks, workbookLooks } = await import('#electron/reader/child/looks/xlsx-looks.ts');
  const looks = workbookLooks(source, relationships);
  return (entry: ZipEntry) => sheetLooks(source, entry, looks);
}

/** The part that the package names as its document; packages without relationships of their own keep it in its usual place. */
function findWorkbook(source: Package): string {
  const roots = [...relationshipsOf(source, '').values()];
  const main = roots.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (/workbook\.bin$/.test(main)) throw needsConversion('xlsb');
  if (/^word\//.test(main)) throw wrongType('word');
  if (/^ppt\//.test(main)) throw wrongType('slides');
  if (!partEntry(source, main)) throw damaged('missing-part', { part: 'xl/workbook.xml' });
  return main;
}

function listSheets(
  source: Package,
  sheets: readonly SheetEntry[],
  relationships: ReadonlyMap<string, Relationship>,
  leftOut: Set<string>,
): ListedSheet[] {
  refuseUnlisted(source, sheets, relationships);
  return sheets.flatMap((sheet, position) => {
    const relationship = relationships.get(sheet.relationship);
    const reason = LEFT_OUT_SHEETS.get(relationship?.type ?? '');
    if (reason !== undefined) {
      leftOut.add(reason);
      return [];
    }
    const entry = relationship && partEntry(source, relationship.target);
    if (!relationship || !entry) throw damaged('missing-sheet', { sheet: sheet.name });
    return [{ ...sheet, position, entry, part: relationship.target }];
  });
}

/** A worksheet that belongs to the workbook, but is not in its list, was in it once. */
function refuseUnlisted(
  source: Package,
  sheets: readonly SheetEntry[],
  relationships: ReadonlyMap<string, Relationship>,
): void {
  const listed = new Set(sheets.map(({ relationship }) => relationship));
  for (const [id, { type, target }] of relationships) {
    if (type === 'worksheet' && !listed.has(id) && partEntry(source, target))
      throw damaged('unlisted', { part: target });
  }
}

async function readContext(
  source: Package,
  relationships: ReadonlyMap<string, Relationship>,
  date1904: boolean,
): Promise<WorkbookContext> {
  const target = (type: string) => [...relationships.values()].find((relation) => relation.type === type)?.target ?? '';
  const strings = partEntry(source, target('sharedStrings'));
  const styles = partEntry(source, target('styles'));
  return {
    date1904,
    strings: strings && (await readSharedStrings(inflatePieces(source.bytes, strings, MAX_PART_BYTES), strings.name)),
    styles: styles ? readStyles(inflatePart(source.bytes, styles), styles.name) : [],
  };
}

/** Comments, and the filters of the sheet's tables. */
function readAttachments(source: Package, part: string, facts: SheetFacts): CellComment[] {
  let comments: CellComment[] = [];
  for (const { type, target } of relationshipsOf(source, part).values()) {
    const entry = partEntry(source, target);
    if (!entry) continue;
    if (type === 'comments') comments = comments.concat(readComments(inflatePart(source.bytes, entry), target));
    else if (type === 'table') readTableFilter(inflatePart(source.bytes, entry), target, facts);
  }
  return comments;
}

function readTableFilter(bytes: Buffer, part: string, facts: SheetFacts): void {
  let range: ReturnType<typeof parseRange>;
  readXml(bytes, part, {
    open(name, attributes) {
      if (name === 'autoFilter') range = parseRange(attributes['ref'] ?? '');
      else if (name === 'filterColumn' && range) facts.filter(range);
    },
  });
}

function isMacroEnabled(source: Package, workbookPart: string): boolean {
  const types = partEntry(source, '[Content_Types].xml');
  let enabled = false;
  if (types) {
    readXml(inflatePart(source.bytes, types), types.name, {
      open(name, { PartName = '', ContentType = '' }) {
        if (name !== 'Override' || normalName(PartName) !== normalName(workbookPart)) return;
        enabled = ContentType.includes('macroEnabled');
      },
    });
  }
  return enabled;
}
