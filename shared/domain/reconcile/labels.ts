import type { Catalogue, Labelled } from '#shared/domain/model/catalogue.ts';
import { type Dimensions, RECORD_TYPES } from '#shared/domain/model/observation.ts';
import { type Message, message, type TextKey } from '#shared/texts/say.ts';
import { isoDay, parsePeriod } from './periods.ts';

/** What codes are called, in both languages. */
export interface Labels {
  readonly indicator: ReadonlyMap<string, Labelled>;
  readonly place: ReadonlyMap<string, Labelled>;
  readonly counterpart: ReadonlyMap<string, Labelled>;
  readonly sex: ReadonlyMap<string, Labelled>;
  readonly age: ReadonlyMap<string, Labelled>;
  /** By indicator and kind: `RETURN FOR`. */
  readonly kind: ReadonlyMap<string, Labelled>;
  /** Unit of each indicator. */
  readonly units: ReadonlyMap<string, string>;
  /** `stock` or `flow`, of each indicator. */
  readonly measures: ReadonlyMap<string, string>;
}

export function labelsOf(catalogue: Catalogue): Labels {
  const byCode = (entries: readonly Labelled[]) => new Map(entries.map((entry) => [entry.code, entry]));
  return {
    indicator: byCode(catalogue.indicators),
    units: new Map(catalogue.indicators.map(({ code, unit }) => [code, unit])),
    measures: new Map(catalogue.indicators.map(({ code, measure }) => [code, measure])),
    place: byCode([...catalogue.regions, ...catalogue.cercles]),
    counterpart: byCode([...catalogue.countries, ...catalogue.countryGroups]),
    sex: byCode(catalogue.sexes),
    age: byCode(catalogue.ages),
    kind: new Map(
      catalogue.indicators.flatMap(({ code, kinds }) => kinds.map((kind) => [`${code} ${kind.code}`, kind] as const)),
    ),
  };
}

/** A label of the catalogue, said in the language of the reader. */
export function bilingual({ fr, en }: Pick<Labelled, 'fr' | 'en'>): Message {
  return message('reconcile.label', { fr, en: en === '' ? fr : en });
}

/** The label of a code; the code itself where the catalogue has none. */
export function labelOf(labels: ReadonlyMap<string, Labelled>, code: string): string | Message {
  const entry = labels.get(code);
  if (entry && entry.fr !== '') return bilingual(entry);
  return code === '_U' ? message('reconcile.unknown') : code;
}

export function kindLabel(labels: Labels, indicator: string, kind: string): string | Message {
  return kind === '_U' && !labels.kind.has(`${indicator} _U`)
    ? message('reconcile.unknown')
    : labelOf(labels.kind, `${indicator} ${kind}`) === `${indicator} ${kind}`
      ? kind
      : labelOf(labels.kind, `${indicator} ${kind}`);
}

/** The name of an indicator or of a type of record. */
export function datasetLabel(labels: Labels, dataset: string): string | Message {
  const record = labels.indicator.has(dataset) ? undefined : RECORD_TYPES.find((type) => type === dataset);
  return record ? message(`reconcile.records.${record}`) : labelOf(labels.indicator, dataset);
}

/** A period in words: `2021`, `juillet 2021`, `3e trimestre 2021`, `2019-2021`. */
export function periodLabel(code: string): string | Message {
  const { level, start, end } = parsePeriod(code);
  const year = isoDay(start).slice(0, 4);
  const month = Number(isoDay(start).slice(5, 7));
  if (level === 'year' || level === 'opaque') return code;
  if (level === 'month') return message(`reconcile.month.${month}` as TextKey, { year });
  if (level === 'quarter') return message(`reconcile.quarter.${Math.ceil(month / 3)}` as TextKey, { year });
  if (level === 'semester') return message(`reconcile.semester.${month < 7 ? 1 : 2}` as TextKey, { year });
  if (level === 'day') return dayLabel(start);
  if (/^\d{4}\/\d{4}$/.test(code)) return code.replace('/', '-');
  const [from = '', to = ''] = code.split('/');
  const part = (text: string, day: number) => (text.length > 7 ? dayLabel(day) : periodLabel(text));
  return message('reconcile.interval', { from: part(from, start), to: part(to, end) });
}

/** A day in figures: `14/07/2021`. */
export function dayLabel(day: number): string {
  return isoDay(day).split('-').reverse().join('/');
}

/** What a figure is about, in words: indicator, period, and each dimension that is not a total. */
export function describe(labels: Labels, at: Dimensions): (string | Message)[] {
  const words: (string | Message)[] = [datasetLabel(labels, at.indicator), periodLabel(at.timePeriod)];
  if (at.refArea !== 'ML') words.push(labelOf(labels.place, at.refArea));
  if (at.counterpartArea !== '_T') words.push(labelOf(labels.counterpart, at.counterpartArea));
  if (at.sex !== '_T') words.push(labelOf(labels.sex, at.sex));
  if (at.age !== '_T') words.push(labelOf(labels.age, at.age));
  if (at.kind !== '_T') words.push(kindLabel(labels, at.indicator, at.kind));
  return words;
}
