import type { Cell, WriteOptions } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { templateWorkbook, writeTemplate } from '#electron/publish/template/write-template.ts';
import { indexCatalogue } from '#shared/domain/catalogue/lookup.ts';
import { dimensionsOf } from '#shared/domain/intake/words/dimensions.ts';
import { NOTHING, within } from '#shared/domain/intake/words/meaning.ts';
import { type AxisSetting, choicesOf, meaningOf } from '#shared/domain/templates/axes.ts';
import { geometryOf } from '#shared/domain/templates/geometry.ts';
import { makeTemplate } from '#shared/domain/templates/make-template.ts';
import type { Entry, FigureSheet, RecordSheet, Template } from '#shared/domain/templates/model.ts';

export const CATALOGUE = loadCatalogue();
export const INDEX = indexCatalogue(CATALOGUE);
export const SENDER = { ministry: CATALOGUE.departments[0]?.fr ?? '', office: 'DGME', contact: '' };
export const ROUND = { title: 'Revue 2019-2021', start: '2019-01-01', end: '2021-12-31', due: '2022-02-28' };

export function templateOf(department: string, dataset: string, language: 'fr' | 'en' = 'fr', round = ROUND): Template {
  const template = makeTemplate({ department, dataset, language, round }, INDEX);
  if (!template) throw new Error(`no template for ${dataset}`);
  return template;
}

/** Every department with every dataset that it usually sends. */
export const PAIRS = CATALOGUE.datasets.flatMap(({ code, departments }) =>
  departments.map((department) => [department, code] as const),
);

/** Numbers from 0 to 1, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** A figure as a department types it, and what it means: NaN for a missing one; undefined for a blank cell. */
export interface Typed {
  readonly cell: string | number;
  readonly value: number;
}

export function typeFigure(next: () => number, whole: boolean): Typed | undefined {
  const draw = next();
  const number = Math.floor(next() * 5000);
  if (draw < 0.25) return undefined;
  if (draw < 0.35) return { cell: 0, value: 0 };
  if (draw < 0.42) return { cell: 'ND', value: Number.NaN };
  if (draw < 0.45) return { cell: ' nd ', value: Number.NaN };
  if (draw < 0.55)
    return {
      cell: `${1 + (number % 9)} ${String(number % 1000).padStart(3, '0')}`,
      value: (1 + (number % 9)) * 1000 + (number % 1000),
    };
  if (!whole && draw < 0.8) return { cell: number + 0.5, value: number + 0.5 };
  return { cell: number, value: number };
}

/** What a filled sheet says, as `dimensions = value @ cell`. */
export interface Filled {
  readonly bytes: Buffer;
  readonly workbook: WriteOptions;
  readonly figures: readonly string[];
  readonly missing: readonly string[];
  readonly records: readonly object[];
}

export function figureLine(dimensions: object, value: number, row: number, column: number): string {
  return `${Object.values(dimensions).join('|')} = ${value} @ ${row},${column}`;
}

/** The bytes of a template as it is sent out. */
export async function blankTemplate(template: Template): Promise<Buffer> {
  return Buffer.from(await writeTemplate(template, INDEX, SENDER));
}

/** Fills a template as a department would, from a seed. */
export async function fillTemplate(template: Template, seed: number): Promise<Filled> {
  const workbook = templateWorkbook(template, INDEX, SENDER);
  const next = random(seed);
  const figures: string[] = [];
  const missing: string[] = [];
  const records: object[] = [];
  for (const sheet of template.sheets) {
    const written = workbook.sheets.find(({ name }) => name === sheet.name);
    const cells = written?.cells as Map<string, Partial<Cell>> | undefined;
    const put = (row: number, column: number, value: string | number | Date) => {
      const before = cells?.get(`${row},${column}`);
      const type = typeof value === 'number' ? 'number' : value instanceof Date ? 'date' : 'string';
      cells?.set(`${row},${column}`, { ...before, type, value });
    };
    if (sheet.form === 'figures') fillFigures(template, sheet, next, put, { figures, missing });
    else fillRecords(template, sheet, next, put, records);
  }
  return { bytes: Buffer.from(await writeXlsx(workbook)), workbook, figures, missing, records };
}

type Put = (row: number, column: number, value: string | number | Date) => void;

function settingOf(template: Template, sheet: FigureSheet | RecordSheet): AxisSetting {
  const { language, round, dataset } = template.request;
  const codes = { countries: [], kinds: [] };
  return { index: INDEX, language, round, indicator: dataset, geo: sheet.geo, codes, freeKind: undefined };
}

function fillFigures(
  template: Template,
  sheet: FigureSheet,
  next: () => number,
  put: Put,
  into: { readonly figures: string[]; readonly missing: string[] },
): void {
  const { bodyRows, figureColumns, remarkColumn } = geometryOf(sheet);
  const used = new Set(sheet.rows.map((row) => row.map((entry) => entry?.code).join('|')));
  const base = {
    ...NOTHING,
    indicator: sheet.indicator,
    kind: sheet.kind,
    multiplier: sheet.multiplier,
    period: sheet.period === '' ? undefined : { timePeriod: sheet.period },
  };
  sheet.rows.forEach((row, index) => {
    const at = bodyRows[index] ?? 0;
    const labels = row.map((entry, column) => entry ?? choose(template, sheet, column, next));
    const key = labels.map(({ code }) => code).join('|');
    const open = row.some((entry) => entry === undefined);
    if (open && (used.has(key) || next() < 0.3)) return;
    used.add(key);
    const line: [number, Typed][] = sheet.columns.flatMap(({ parts }, c): [number, Typed][] => {
      const typed = parts ? undefined : typeFigure(next, sheet.whole);
      return typed ? [[c, typed]] : [];
    });
    if (line.length === 0) return;
    row.forEach((entry, column) => {
      const label = labels[column];
      if (!entry && label && label.code !== '')
        put(at, column, /^\d{4}$/.test(label.text) ? Number(label.text) : label.text);
    });
    if (next() < 0.2) put(at, remarkColumn, next() < 0.5 ? 'voir note de service' : '12');
    for (const [c, { cell, value }] of line) {
      const column = figureColumns[c] ?? 0;
      put(at, column, cell);
      const said = [...(sheet.columns[c]?.entries ?? []), ...labels]
        .filter(({ code }) => code !== '')
        .map(meaningOf)
        .reduce(within, base);
      const about = dimensionsOf(said, { index: INDEX, childrenBeside: false, geo: sheet.geo, ones: false });
      if (!about) throw new Error(`nothing is said of ${sheet.name} ${at},${column}`);
      const stated = Number.isNaN(value) ? value : Number((value * sheet.multiplier).toPrecision(15));
      (Number.isNaN(value) ? into.missing : into.figures).push(figureLine(about.dimensions, stated, at, column));
    }
  });
}

function choose(template: Template, sheet: FigureSheet, column: number, next: () => number): Entry {
  const axis = sheet.labels[column]?.axis ?? 'region';
  if (axis === 'freeKind') {
    const words = ['Bijouterie', 'Agro-alimentaire', 'Photovoltaïque', ''];
    const text = words[Math.floor(next() * words.length)] ?? '';
    return { axis, code: text, text };
  }
  const choices = choicesOf(axis, settingOf(template, sheet));
  return choices[Math.floor(next() * choices.length)] ?? { axis, code: '', text: '' };
}

const TITLES = [
  'Atelier de validation',
  'Signature d’un accord avec le Maroc',
  'Étude sur les retours',
  'Total des visites',
  '= essai',
  'Réunion n° 7',
];

function fillRecords(template: Template, sheet: RecordSheet, next: () => number, put: Put, into: object[]): void {
  const { bodyRows } = geometryOf(sheet);
  const places = choicesOf('region', settingOf(template, sheet));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  for (const row of bodyRows) {
    if (next() < 0.4) continue;
    const record: Record<string, unknown> = {
      type: sheet.type,
      title: `${pick(TITLES)} ${row}`,
      start: '',
      end: '',
      objectives: [],
      ponam: [],
      refArea: 'ML',
      partners: '',
      amount: Number.NaN,
      beneficiaries: Number.NaN,
      status: '',
      row,
    };
    const day = `2021-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`;
    const place = pick(places);
    const set = (name: string, meant: unknown, typed: string | number | Date) => {
      record[name] = meant;
      return typed;
    };
    const date = new Date(`${day}T00:00:00Z`);
    const count = Math.floor(next() * 100);
    const FIELDS: Record<string, () => string | number | Date> = {
      title: () => record['title'] as string,
      start: () => set('start', day, date),
      end: () => set('end', day, date),
      objectives: () => set('objectives', [7, 19], pick(['7 ; 19', '7, 19', '7 – Vulnérabilités ; 19 – Diaspora'])),
      ponam: () => set('ponam', [3], '3 – Assurer une meilleure (ré)insertion'),
      place: () => set('refArea', place.code, place.text),
      partners: () => set('partners', 'OIM, UE', 'OIM, UE'),
      amount: () => set('amount', 1_500_000, pick([1_500_000, '1 500 000'])),
      beneficiaries: () => set('beneficiaries', count, count),
      status: () => set('status', 'Réalisé', 'Réalisé'),
    };
    sheet.columns.forEach(({ field }, column) => {
      if (field !== 'title' && next() < 0.3) return;
      const value = FIELDS[field]?.();
      if (value !== undefined) put(row, column, value);
    });
    if (record['end'] === '') record['end'] = record['start'];
    into.push(record);
  }
}
