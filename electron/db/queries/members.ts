import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';

/** A code of the base: its id, and the code as the digests write it. */
export interface Member {
  readonly id: number;
  readonly json: string;
}

/** Gives the member of a code, writing it at its first use. */
export function interner(base: WriteBase): (code: string) => Member {
  const known = base.remembered('members', () => new Map<string, Member>());
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

/** Codes by id; the array has holes where there is no member. */
export function memberCodes(base: ReadBase): readonly string[] {
  const codes: string[] = [];
  for (const { id, code } of base.all<{ id: number; code: string }>('SELECT id, code FROM member')) codes[id] = code;
  return codes;
}

/** Columns of the dimensions, in the order in which every query of this folder names them; the unit comes after them. */
export const DIMENSION_COLUMNS = [
  'indicator',
  'time_period',
  'ref_area',
  'geo',
  'counterpart_area',
  'sex',
  'age',
  'kind',
] as const;

/** The dimensions of an observation in the order of DIMENSION_COLUMNS. */
export function dimensionValues(about: Dimensions): readonly string[] {
  const { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind } = about;
  return [indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind];
}
