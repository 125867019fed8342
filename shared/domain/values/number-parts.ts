import type { ObservationStatus } from '#shared/domain/model/observation.ts';
import { unaccent } from '#shared/lib/fold.ts';

/** A number in a cell, and what is written around it. */
export interface NumberParts {
  /** Digits and marks alone, blanks between groups as one space: `1 234,5`. May be no number at all. */
  readonly core: string;
  readonly negative: boolean;
  /** `E` for `env. 300`, `P` for `300 (p)`, otherwise `A`. */
  readonly status: ObservationStatus;
  readonly percent: boolean;
  readonly unit: string;
  readonly scale: number;
}

const QUOTED = /^["“«']\s*([^"“”«»']*?)\s*["”»']?$/;
const ESTIMATED =
  /^(?:env(?:iron|\.)?|plus de|plus d'|moins de|\+ ?de|pres de|au moins|approx\.?|quelque|about|over|around|ca?\.|[≈~<>≤≥±])\s*/;
const CURRENCY_BEFORE = /^(f ?cfa|xof|usd|us ?\$|\$|eur|€)\s*(?=[-+−\d(.,])/;

/** What may follow a number, one after the other, with what it says. */
const AFTER: readonly (readonly [RegExp, Partial<Omit<NumberParts, 'core' | 'negative'>>])[] = [
  [/\s*\(?(?<![a-z])prov(?:isoire)?s?\.?\)?$/, { status: 'P' }],
  [/\s*\(p\)$|(?<=[\d\s])p\.?$/, { status: 'P' }],
  [/\s*\(?(?<![a-z])estim(?:ation|ee?)?s?\.?\)?$|\s*\(e\)$|(?<=[\d\s])e\.?$|(?<![a-z])est\.?$/, { status: 'E' }],
  [/\s*\(?(?<![a-z])revis(?:ee?)?s?\.?\)?$|\s*\(r\)$|(?<=[\d\s])r\.?$/, {}],
  [/\s*(?:%|pour ?cent|p\. ?100)$/, { percent: true }],
  [/\s*(?:de |d')?(?:mdf|mrdf)(?:cfa)?$/, { unit: 'XOF', scale: 1e9 }],
  [/(?<=\d|\s)mf(?:cfa)?$/, { unit: 'XOF', scale: 1e6 }],
  [/(?<=\d|\s)kf(?: ?cfa)?$/, { unit: 'XOF', scale: 1e3 }],
  [/(?<=\d|\s)k(?= ?(?:€|eur)$) ?(?:€|eur)$/, { unit: 'EUR', scale: 1e3 }],
  [/(?<=\d|\s)m(?= ?(?:€|eur)$) ?(?:€|eur)$/, { unit: 'EUR', scale: 1e6 }],
  [/\s*(?:milliards?|mrds?|mds?)\.?$/, { scale: 1e9 }],
  [/\s*millions?$/, { scale: 1e6 }],
  [/\s*milliers?$/, { scale: 1e3 }],
  [/\s*(?:de |d')?(?:f\.? ?cfa|xof|francs? cfa|francs?|frs?)\.?$/, { unit: 'XOF' }],
  [/\s*(?:de )?(?:usd|us ?\$|\$ ?us|\$|dollars?(?: us| americains?)?)$/, { unit: 'USD' }],
  [/\s*(?:de |d')?(?:eur|euros?|€)$/, { unit: 'EUR' }],
  [/\s*\(?(?<![a-z])env(?:iron|\.)?\)?$/, { status: 'E' }],
  [/\s*(?:personnes?|pers\.|cas|migrants?|hab\.)$/, {}],
  [/\s*(?:\*+|[¹²³⁰⁴-⁹]+|†+)$/, {}],
  [/\s*[([](?:\d{1,2}|[a-z]{1,2})[)\]]$/, {}],
  // A number with its share of the whole: `120 (35 %)`.
  [/\s*\(\s*\d{1,3}(?:[.,]\d+)?\s*%\s*\)$/, {}],
];
const UNIT_BEFORE: Readonly<Record<string, string>> = { f: 'XOF', x: 'XOF', u: 'USD', $: 'USD', e: 'EUR', '€': 'EUR' };

/** Takes a number apart from marks of notes, provisional marks, units and signs: `(1 234)*` is minus `1 234`. */
export function partsOf(text: string): NumberParts {
  let core = unaccent(text);
  core = QUOTED.exec(core)?.[1] ?? core;
  let status: ObservationStatus = 'A';
  if (ESTIMATED.test(core)) {
    core = core.replace(ESTIMATED, '');
    status = 'E';
  }
  let percent = false;
  let unit = '';
  let scale = 1;
  const before = CURRENCY_BEFORE.exec(core);
  if (before) {
    unit = UNIT_BEFORE[before[1]?.[0] ?? ''] ?? '';
    core = core.slice(before[0].length);
  }
  for (let found = true; found; ) {
    found = false;
    for (const [words, says] of AFTER) {
      const rest = core.replace(words, '');
      // `(12)` alone is a number in brackets, not the mark of a note.
      if (rest === core || !/\d/.test(rest)) continue;
      core = rest;
      if (says.status !== undefined && status === 'A') status = says.status;
      percent ||= says.percent === true;
      unit ||= says.unit ?? '';
      scale *= says.scale ?? 1;
      found = true;
    }
  }
  const bracketed = /^\(([^()]*)\)$/.exec(core.trim());
  const signed = /^([-+−])?\s*(.*)$/.exec((bracketed?.[1] ?? core).trim());
  const negative = bracketed ? signed?.[1] === undefined : /[-−]/.test(signed?.[1] ?? '');
  const digits = (signed?.[2] ?? '').replaceAll(/['’]/g, "'");
  return { core: digits, negative, status, percent, unit, scale };
}
