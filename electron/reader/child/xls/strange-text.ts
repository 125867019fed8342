/** Signs that no program writes into a cell: control characters, halves of characters and non-characters. */
const IMPOSSIBLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const USUAL_CONTROLS = /[\t\n\r]/g;
const EAST = '\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Yi}';
/** One East Asian sign alone beside a small Latin letter, as when the high byte of a letter was changed. */
const MIXED = new RegExp(`(?<![${EAST}])[${EAST}](?=[a-zà-ÿ])|(?<=[a-zà-ÿ])[${EAST}](?![${EAST}])`, 'u');

/** A letter of another alphabet between two Latin ones. */
const ALIEN = /(?<=\p{Script=Latin})[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}](?=\p{Script=Latin})/u;

/** Whether a text shows the marks of changed bytes. */
export function strangeText(text: string): boolean {
  return IMPOSSIBLE.test(text.replace(USUAL_CONTROLS, '')) || MIXED.test(text) || ALIEN.test(text);
}
