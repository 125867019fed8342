const ESCAPE = /_x([0-9a-fA-F]{4})_/g;

/** Undoes `_xHHHH_`, with which OOXML writes characters that XML cannot hold: `'a_x000D_b'` gives `'a\rb'`. */
export function unescapeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Without NUL and with lone surrogates replaced: what SQLite, JSON and XML can all hold. */
export function storable(text: string): string {
  const whole = text.includes('\0') ? text.replaceAll('\0', '') : text;
  return whole.isWellFormed() ? whole : whole.toWellFormed();
}

/** V8 copies shorter pieces of a text by itself. */
const SHORTEST_SLICE = 13;

/** A copy of a text that was cut from a longer one, which it would otherwise keep in memory whole. */
export function ownText(text: string): string {
  return text.length < SHORTEST_SLICE ? text : Buffer.from(text).toString();
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number as XML writes it, or NaN: `1,5`, `0x1F`, `INF`, `1e309` and '' are none. */
export function strictNumber(text: string): number {
  const plain = text.trim();
  if (!NUMBER.test(plain)) return Number.NaN;
  const value = Number(plain);
  return Number.isFinite(value) ? value : Number.NaN;
}
