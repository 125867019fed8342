import { indexOnce } from '#shared/domain/catalogue/index-once.ts';
import type { Catalogue, Labelled } from '#shared/domain/model/catalogue.ts';
import { bilingual, datasetLabel, type Labels, labelsOf } from '#shared/domain/reconcile/labels.ts';
import { type Message, message } from '#shared/texts/say.ts';

export type Words = string | Message;

/** What the codes of a journal are called. */
export interface Names {
  readonly labels: Labels;
  readonly codes: CodeSets;
  department(code: string): Words;
  /** What a judgement keeps: a department, a value, `sum` ... */
  kept(keep: string): Words;
  /** An indicator, with its kind where one is told: `RETURN/FOR`. */
  indicator(code: string): Words;
  /** A code of any dimension; as it stands where it is none. */
  code(code: string): Words;
}

/** Codes by dimension, to tell what a part of a key is. */
export interface CodeSets {
  readonly place: ReadonlySet<string>;
  readonly counterpart: ReadonlySet<string>;
  readonly sex: ReadonlySet<string>;
  readonly age: ReadonlySet<string>;
}

const KNOWN = new WeakMap<Catalogue, Names>();

/** Names of a catalogue, made once. */
export function namesOf(catalogue: Catalogue): Names {
  const names = KNOWN.get(catalogue) ?? makeNames(catalogue);
  KNOWN.set(catalogue, names);
  return names;
}

const KEPT: Readonly<Record<string, Message>> = {
  sum: message('tables.kept.sum'),
  max: message('tables.kept.max'),
  'not-comparable': message('tables.kept.notComparable'),
  wait: message('tables.kept.wait'),
};

function makeNames(catalogue: Catalogue): Names {
  // Warms what every reading of the catalogue shares.
  indexOnce(catalogue);
  const labels = labelsOf(catalogue);
  const shorts = new Map(catalogue.departments.map(({ code, short }) => [code, short]));
  const department = (code: string): Words =>
    code === '_U' ? message('window.journal.unknownSender') : (shorts.get(code) ?? code);
  const named = (entry: Labelled | undefined): Message | undefined =>
    entry && entry.fr !== '' ? bilingual(entry) : undefined;
  const kindOf = (indicator: string, kind: string) => named(labels.kind.get(`${indicator} ${kind}`)) ?? kind;
  const indicator = (code: string): Words => {
    const [whole = '', kind = ''] = code.split('/');
    const name = datasetLabel(labels, whole);
    return kind === '' ? name : message('window.journal.beside', { first: name, second: kindOf(whole, kind) });
  };
  const everyKind = new Map([...labels.kind].map(([key, kind]) => [key.split(' ')[1] ?? '', kind]));
  return {
    labels,
    codes: {
      place: new Set(labels.place.keys()),
      counterpart: new Set(labels.counterpart.keys()),
      sex: new Set(labels.sex.keys()),
      age: new Set(labels.age.keys()),
    },
    department,
    kept: (keep) => {
      const own = KEPT[keep];
      if (own) return own;
      // `MMEIA:retours.xlsx` is one of several files of a department.
      const [code = '', ...file] = keep.split(':');
      if (!shorts.has(code) && code !== '_U')
        return /^-?\d+(?:\.\d+)?$/.test(keep) ? message('window.journal.value', { value: Number(keep) }) : keep;
      const name = department(code);
      return file.length === 0 ? name : message('window.journal.inFile', { name, file: file.join(':') });
    },
    indicator,
    code: (code) => {
      const [dimension, value] = code.includes('=') ? code.split('=') : ['', code];
      const all = [labels.place, labels.counterpart, labels.sex, labels.age, labels.indicator, everyKind];
      const words = (value ?? '').split(',').map((part): Words => {
        const plain = part.trim();
        if (plain === 'ML') return message('window.journal.country');
        if (plain.includes('/') && labels.indicator.has(plain.split('/')[0] ?? '')) return indicator(plain);
        for (const part of all) {
          const name = named(part.get(plain));
          if (name) return name;
        }
        return plain;
      });
      return dimension === undefined
        ? code
        : words.length === 1
          ? (words[0] ?? code)
          : message('window.journal.all', { all: words });
    },
  };
}
