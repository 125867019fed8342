const LETTERS: Readonly<Record<string, string>> = {
  ɛ: 'e',
  ɔ: 'o',
  ɲ: 'gn',
  ŋ: 'ng',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  '’': "'",
  ʼ: "'",
  '‘': "'",
};

/** Every kind of blank that office files hold, soft hyphens and byte-order marks included. */
export const BLANKS = /[\s\u00A0\u00AD\u1680\u180E\u2000-\u200D\u2028-\u202F\u205F\u2060\u3000\uFEFF]+/gu;

/** Whether a text begins with a letter, digit or mark of a European alphabet: then it is not blank, which is told at once. */
export function startsPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first > 0xad && first < 0x1680);
}

/** One blank between words, none at the ends: `'  Côte  d’Ivoire '` gives `'Côte d’Ivoire'`. */
export function tidy(text: string): string {
  return text.replace(BLANKS, ' ').trim();
}

/** Lower case without accents or special letters, one blank between words; punctuation stays: `'Ségou (R.)'` gives `'segou (r.)'`. */
export function unaccent(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return tidy(plain.replace(/[ɛɔɲŋœæßøłı’ʼ‘]/gu, (letter) => LETTERS[letter] ?? letter));
}

/** Words alone, for comparing labels: `"Côte-d'Ivoire"` and `'COTE D’IVOIRE'` both give `'cote d ivoire'`. */
export function fold(text: string): string {
  return unaccent(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
