import { expect, test } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { discrepancyWords } from '#electron/services/journal/discrepancy-words.ts';
import { namesOf } from '#electron/services/journal/names.ts';
import { tellEntry } from '#electron/services/journal/tell-entry.ts';
import { type Message, message, say } from '#shared/texts/say.ts';

const names = namesOf(loadCatalogue());
const inFrench = (words: string | Message) =>
  (typeof words === 'string' ? words : say('fr', words)).replaceAll(/[\u00A0\u202F]/g, ' ');
const told = (kind: Parameters<typeof tellEntry>[0]['kind'], params: Message['params']) =>
  tellEntry({ kind, message: message(`journal.${kind}`, params) }, names, () => undefined);

test('a discrepancy is said in words, whatever its key leaves out', () => {
  const full = 'conflict|RETURN|2020|ML|10|_T|_T|_T|FOR';
  const words =
    'Valeurs différentes : Migrants de retour, 2020, ensemble du pays, Retour forcé (expulsion, refoulement, reconduite)';
  expect(inFrench(discrepancyWords(full, names))).toBe(words);
  expect(inFrench(discrepancyWords('conflict|RETURN|2020|ML|_T|_T|_T|FOR', names))).toBe(words);
  expect(inFrench(discrepancyWords('unit_error|REMIT|2021|ML|FR', names))).toBe(
    'Erreur d’unité : Transferts de fonds de la diaspora, 2021, France',
  );
  expect(inFrench(discrepancyWords('jump|RETURN|2021-07|KAY|10|_T|F|Y_LT18|_T', names))).toBe(
    'Saut dans la série : Migrants de retour, juillet 2021, Kayes, Femmes, Enfants (moins de 18 ans)',
  );
  expect(inFrench(discrepancyWords('gap|TRAIN|2019/2021|ML|10|_T|_T|_T|_T|MSDS', names))).toContain('MSDS');
  expect(discrepancyWords('autre chose', names)).toBe('autre chose');
});

test('a decision tells what was kept and keeps its reason and its key apart', () => {
  const { sentence, reason, key } = told('decided', {
    discrepancy: 'conflict|ASSIST|2021|KAY|10|_T|_T|_T|_T',
    keep: 'not-comparable',
    reason: 'deux années',
  });
  expect(inFrench(sentence)).toBe(
    'Valeurs différentes : Maliens en détresse assistés, 2021, Kayes – retenu : non comparables.',
  );
  expect(reason).toBe('deux années');
  expect(key).toBe('conflict|ASSIST|2021|KAY|10|_T|_T|_T|_T');
});

test('a decision for a sender that nobody knows yet does not tell a code', () => {
  const { sentence } = told('decided', {
    discrepancy: 'conflict|ASSIST|2021|KAY|10|_T|_T|_T|_T',
    keep: '_U',
    reason: 'x',
  });
  expect(inFrench(sentence)).not.toContain('_U');
});

test('answers and corrections are said without a word of the program', () => {
  const said = (question: string, answer: string) =>
    inFrench(told('answered', { question, file: 'a.xlsx', sheet: 'F', answer }).sentence).split(' – ')[1];
  expect(said('dash:B4:F13:D', 'zero')).toBe('sens du tiret, colonne D : zéro.');
  expect(said('country:Centrafriqe', 'CF')).toBe('pays « Centrafriqe » : République centrafricaine.');
  expect(said('indicator:B4:F13', 'RETURN/FOR')).toContain('indicateur : Migrants de retour (Retour forcé');
  expect(said('set:B4:F13:column:D:sex', 'F')).toBe('sexe, colonne D : Femmes.');
  expect(said('period:B4:F13', '2021-07')).toBe('période : juillet 2021.');
  const corrected = told('corrected', { file: 'a.xlsx', sheet: 'F', range: 'B4:F13', what: ['column:D:sex = F'] });
  expect(inFrench(corrected.sentence)).toContain('sexe, colonne D : Femmes');
});

test('an undoing says what it took back; a reason that was not given is none', () => {
  const other = {
    kind: 'withdrew' as const,
    message: message('journal.withdrew', { file: 'a.xlsx', department: 'OIM' }),
  };
  const { sentence, reason } = tellEntry(
    { kind: 'undone', message: message('journal.undone', { entry: '7', reason: message('deed.no_reason') }) },
    names,
    (seq) => (seq === 7 ? other : undefined),
  );
  expect(inFrench(sentence)).toBe('Entrée n° 7 annulée. Fichier « a.xlsx » (OIM) retiré.');
  expect(reason).toBe('');
});

test('a deed that has no words of its own says the sentence of the journal', () => {
  const { sentence, reason } = told('created', { file: 'b.kafo', to: '100' });
  expect(inFrench(sentence)).toBe('Base « b.kafo » créée (version 100).');
  expect(reason).toBe('');
});
