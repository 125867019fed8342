import type { Catalogue, Labelled } from '#shared/domain/model/catalogue.ts';
import {
  bilingual,
  datasetLabel,
  kindLabel,
  type Labels,
  labelOf,
  labelsOf,
  periodLabel,
} from '#shared/domain/reconcile/labels.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { fold } from '#shared/lib/fold.ts';
import { type Message, message, say, type TextParameter } from '#shared/texts/say.ts';
import { unitWords } from '#shared/texts/unit-words.ts';
import type { Choice, Choices, Named, Words } from './protocol.ts';

/** How codes are called in the window. */
export interface Naming {
  /** Of one dimension; a code that the catalogue does not have is called as it stands. */
  name(choice: Choice, code: string): Words;
  named(choice: Choice, code: string): Named;
  /** A name among others to choose from: of a region and a cercle of one name it tells which. */
  apart(choice: Choice, code: string): Words;
  /** A sentence of the reading with names in the place of codes. */
  withNames(sentence: Message): Message;
  readonly choices: Choices;
}

export function createNaming(catalogue: Catalogue): Naming {
  const labels = labelsOf(catalogue);
  const departments = new Map(catalogue.departments.map((one) => [one.code, one.short || one.fr]));
  const names: Readonly<Record<Choice, (code: string) => Words>> = {
    indicator: (code) => indicatorName(labels, code),
    kind: (code) => (code === '_T' ? message('window.reading.all_kinds') : kindName(catalogue, code)),
    period: (code) => (/^\d{4}/.test(code) ? periodLabel(code) : code),
    place: (code) => (code === 'ML' ? message('window.reading.mali') : labelOf(labels.place, code)),
    country: (code) => (code === '_T' ? message('window.reading.all_countries') : labelOf(labels.counterpart, code)),
    sex: (code) => (code === '_T' ? message('window.reading.both_sexes') : labelOf(labels.sex, code)),
    age: (code) => (code === '_T' ? message('window.reading.all_ages') : ageName(labels, code)),
    unit: unitWords,
    department: (code) => (code === '_U' ? message('window.reading.unknown_sender') : (departments.get(code) ?? code)),
  };
  const name = (choice: Choice, code: string) => names[choice](code);
  const named = (choice: Choice, code: string): Named => ({ code, name: name(choice, code) });
  const apart = (choice: Choice, code: string) =>
    choice === 'place' && code !== 'ML' ? placeName(catalogue, labels, code) : name(choice, code);
  return { name, named, apart, withNames: (sentence) => renamed(sentence, name), choices: choicesOf(catalogue, named) };
}

/** A region and its chief cercle often have one name: it is told which of them is meant. */
function placeName({ regions, cercles }: Catalogue, labels: Labels, code: string): Words {
  const name = labelOf(labels.place, code);
  const own = labels.place.get(code)?.fr;
  const [isRegion, isCercle] = [regions, cercles].map((places) => places.some(({ fr }) => fr === own));
  if (!isRegion || !isCercle) return name;
  const level = regions.some((one) => one.code === code) ? 'region' : 'cercle';
  return message(`window.reading.place.${level}`, { name });
}

/** `RETURN`, `RETURN/FOR`, and several of them joined by `+`; types of records too. */
function indicatorName(labels: Labels, code: string): Words {
  const all = code.split('+').map((one): Words => {
    const [indicator = '', kind] = one.split('/');
    const whole = datasetLabel(labels, indicator);
    return kind === undefined
      ? whole
      : message('window.reading.of_kind', { indicator: whole, kind: kindLabel(labels, indicator, kind) });
  });
  return all.length === 1 ? (all[0] ?? code) : message('window.reading.list', { all });
}

function kindName({ indicators }: Catalogue, code: string): Words {
  const kind = indicators.flatMap(({ kinds }) => kinds).find((one) => one.code === code);
  return kind ? bilingual(kind) : code;
}

/** `Y18T24`, `Y_GE60`: bands that the catalogue does not list. */
function ageName(labels: Labels, code: string): Words {
  if (labels.age.has(code) || code === '_U') return labelOf(labels.age, code);
  const band = /^Y(\d+)T(\d+)$/.exec(code);
  if (band) return message('window.reading.age.band', { from: band[1] ?? '', to: band[2] ?? '' });
  const open = /^Y_(LT|GE)(\d+)$/.exec(code);
  if (!open) return code;
  return message(open[1] === 'LT' ? 'window.reading.age.below' : 'window.reading.age.from', { age: open[2] ?? '' });
}

/** Dimension by the sentence that names it in evidence. */
const DIMENSIONS: Readonly<Record<string, Choice>> = {
  'intake.dimension.indicator': 'indicator',
  'intake.dimension.period': 'period',
  'intake.dimension.country': 'country',
  'intake.dimension.place': 'place',
};

/** Parameters of sentences that hold a code, by the sentence. */
const CODED: Readonly<Record<string, Readonly<Record<string, Choice>>>> = {
  'intake.evidence.sender': { code: 'department' },
  'intake.evidence.recordType': { type: 'indicator' },
  'intake.evidence.other_recipe': { department: 'department' },
  'intake.evidence.other_alias': { department: 'department' },
  'intake.ask.subject': { indicator: 'indicator' },
  'intake.ask.years': { title: 'period', sheet: 'period' },
  'intake.ask.day': { day: 'period' },
  'intake.ask.large': { unit: 'unit' },
};

function renamed(sentence: Message, name: (choice: Choice, code: string) => Words): Message {
  const { key, params = {} } = sentence;
  const what = params['what'];
  const isOf = typeof what === 'object' && 'key' in what ? DIMENSIONS[what.key] : undefined;
  const coded: Readonly<Record<string, Choice>> = { ...CODED[key], ...(isOf && { code: isOf }) };
  const changed = Object.entries(params).map(([param, value]): [string, TextParameter] => {
    const choice = coded[param];
    if (choice && typeof value === 'string') return [param, name(choice, value)];
    if (key.startsWith('intake.evidence') && param === 'code' && typeof value === 'string')
      return [param, unitText(value, name)];
    return [param, value];
  });
  return { key, params: Object.fromEntries(changed) };
}

/** `XOF × 1000000`, as evidence of units tells it. */
function unitText(text: string, name: (choice: Choice, code: string) => Words): Words {
  const parts = /^([A-Za-z]*) ?(?:× (\d+))?$/.exec(text);
  if (!parts || text === '') return text;
  const [, unit = '', multiplier] = parts;
  const words = unit === '' ? '' : name('unit', unit);
  if (multiplier === undefined) return words;
  return message('window.reading.times', { multiplier: Number(multiplier), unit: words });
}

function choicesOf(catalogue: Catalogue, named: (choice: Choice, code: string) => Named): Choices {
  const of = (choice: Choice, entries: readonly { readonly code: string }[]) =>
    entries.map(({ code }) => named(choice, code));
  const sorted = (choice: Choice, entries: readonly Labelled[]) =>
    of(choice, entries).toSorted(
      byKeys(
        ({ name }) => fold(say('fr', asMessage(name))),
        ({ code }) => code,
      ),
    );
  const units = [...new Set(['XOF', 'USD', 'EUR', ...catalogue.indicators.map(({ unit }) => unit)])];
  const kinds = new Map(catalogue.indicators.flatMap((one) => one.kinds).map((kind) => [kind.code, kind]));
  return {
    indicator: catalogue.indicators.flatMap(({ code, kinds: own }) => [
      named('indicator', code),
      ...own.map((kind) => named('indicator', `${code}/${kind.code}`)),
    ]),
    kind: sorted('kind', [...kinds.values()]),
    period: [],
    place: [named('place', 'ML'), ...of('place', catalogue.regions), ...sorted('place', catalogue.cercles)],
    country: [
      named('country', '_T'),
      ...sorted('country', catalogue.countries),
      ...of('country', catalogue.countryGroups),
    ],
    sex: of('sex', catalogue.sexes),
    age: of('age', catalogue.ages),
    unit: units.map((code) => named('unit', code)),
    department: of('department', catalogue.departments),
  };
}

function asMessage(words: Words): Message {
  return typeof words === 'string' ? message('window.reading.list', { all: [words] }) : words;
}
