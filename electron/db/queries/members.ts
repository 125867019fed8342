import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import type { Breakdown } from '#shared/domain/model/figure-chunk.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';

/** Something written once in the base: its id, and its text in the digests. */
export interface Interned {
  readonly id: number;
  readonly json: string;
}

/** Gives the member of a code, writing it at its first use. */
export function memberInterner(base: WriteBase): (code: string) => Interned {
  const known = base.remembered('members', () => new Map<string, Interned>());
  return (code) => {
    const found = known.get(code);
    if (found) return found;
    const id =
      base.one<{ id: number }>('SELECT id FROM member WHERE code = ?', code)?.id ??
      base.run('INSERT INTO member (code) VALUES (?)', code);
    const member = { id, json: JSON.stringify(code) };
    known.set(code, member);
    return member;
  };
}

/** Gives the breakdown of a figure, writing it at its first use. */
export function breakdownInterner(base: WriteBase): (figure: Breakdown) => Interned {
  const known = base.remembered('breakdowns', () => new Map<string, Interned>());
  const member = memberInterner(base);
  return ({ indicator, geo, sex, age, kind, unit }) => {
    const members = [indicator, geo, sex, age, kind, unit].map(member);
    const json = members.map((code) => code.json).join();
    const found = known.get(json);
    if (found) return found;
    const ids = members.map((code) => code.id);
    const id =
      base.one<{ id: number }>(
        'SELECT id FROM breakdown WHERE indicator = ? AND geo = ? AND sex = ? AND age = ? AND kind = ? AND unit = ?',
        ...ids,
      )?.id ??
      base.run('INSERT INTO breakdown (indicator, geo, sex, age, kind, unit) VALUES (?, ?, ?, ?, ?, ?)', ...ids);
    const breakdown = { id, json };
    known.set(json, breakdown);
    return breakdown;
  };
}

/** Codes by id; the array has holes where there is no member. */
export function memberCodes(base: ReadBase): readonly string[] {
  const codes: string[] = [];
  for (const { id, code } of base.all<{ id: number; code: string }>('SELECT id, code FROM member')) codes[id] = code;
  return codes;
}

/** Breakdowns by id; the array has holes where there is none. */
export function breakdowns(base: ReadBase, codes: readonly string[]): readonly Breakdown[] {
  const found: Breakdown[] = [];
  const code = (id: number) => codes[id] ?? '';
  for (const row of base.all<{ id: number } & Record<keyof Breakdown, number>>('SELECT * FROM breakdown')) {
    const { id, indicator, geo, sex, age, kind, unit } = row;
    found[id] = {
      indicator: code(indicator),
      geo: code(geo),
      sex: code(sex),
      age: code(age),
      kind: code(kind),
      unit: code(unit),
    };
  }
  return found;
}

/** The dimensions in the order in which the queries of this folder name their columns. */
export function dimensionValues(about: Dimensions): readonly string[] {
  const { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind } = about;
  return [indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind];
}
