import { BLANKS, tidy, unaccent } from '#shared/lib/fold.ts';

// A figure cell (docs/decisions/0003-figure-cells.md) holds a number, or text that reads as a number or as a missing
// token once spaces and marks are taken off. The reader counts with this definition; the ledger must account for each.

const MISSING = new Set(
  "(vide)|(blank)|nd|n.d|n.d.|n/d|non disponible|nc|n.c|n.c.|non communique|nr|n.r|n.r.|non renseigne|non repondu|non dispo.|indisponible|not available|n/c|non communiquee|non transmis|non transmise|non parvenu|non recu|non renseignee|sans reponse|non declare|non applicable|not applicable|‒|―|(c)|negligeable|nulle|aucun|aucune|none|nil|“|”|»|ditto|do.|na|n/a|n.a|n.a.|s.o|s.o.|s/o|so|sans objet|-|–|—|--|---|−|.|..|...|…|:|x|c|(s)|ε|neg|neg.|negl|negl.|neant|ras|r.a.s|r.a.s.|nul|zero|\"|″|''|idem|id|id.|*|**|***".split(
    '|',
  ),
);
const ERROR =
  /^#(n\/a|na|ref!|div\/0!|valeur!|value!|nom\?|name\?|num!|nombre!|nul!|null!|spill!|calc!|field!|blocked!|connect!|busy!|unknown!|getting_data|#+)$/;
const LONGEST_MISSING = 16;
const LONGEST_NUMBER = 60;
/** Letters, in either case and without accents, with which a token or a number's words can begin. */
const MISSING_START = /^[nscxerizad]/i;
const NUMBER_START = /^[epmafxu]/i;

const BEFORE = /^(?:env(?:iron|\.)?|plus de|moins de|\+ ?de|pres de|approx\.?|f ?cfa|xof|usd|us\$|eur|[≈~<>≤≥±=€$])\s*/;
const AFTER =
  /(?:\s*(?:\*+|\([a-z0-9]{1,2}\)|\(\s*\d{1,3}(?:[.,]\d+)?\s*%\s*\)|[¹²³⁰⁴-⁹]+|%|‰|f ?cfa|xof|usd|eur|€|\$(?: ?us)?|frs?|mdf|mds?|[mk]f(?:cfa)?|[mk] ?€|millions?|milliards?|milliers?|pers\.|personnes?|(?<=[\d\s])[per]|est\.?|cas))+$/;
const NUMBER = /^[-+−]? ?(?:\d+(?:[ .,'’]\d+)*|[.,]\d+)(?:e[-+]?\d+)?$/;
const DATE = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/;

const DIGIT = /\d/;

/** Whether the text is one of the tokens that stand for "no figure", Excel's errors among them. */
export function isMissingText(text: string): boolean {
  // Of them only `#DIV/0!` has a digit: most codes and names with numbers are done with here.
  if (DIGIT.test(text) && !text.includes('#')) return false;
  const bare = strip(text);
  if (bare.length > LONGEST_MISSING || (startsWithLetter(bare) && !MISSING_START.test(bare))) return false;
  const plain = unaccent(bare);
  return MISSING.has(plain) || ERROR.test(plain);
}

/** Whether the text reads as a number: `1 234,5`, `12 %`, `env. 300`, `1 234*`, `120 (35 %)`, `(1 234)`; a date or an interval does not. */
export function isNumberText(text: string): boolean {
  if (!DIGIT.test(text) || text.length > LONGEST_NUMBER) return false;
  const bare = strip(text);
  if (startsWithLetter(bare) && !NUMBER_START.test(bare)) return false;
  const stated = unaccent(bare).replace(BEFORE, '');
  // `(12)` alone is a number in brackets, not the mark of a note.
  let core = stated.replace(AFTER, '') || stated;
  if (/^\([^()]*\)$/.test(core)) core = core.slice(1, -1);
  return NUMBER.test(tidy(core)) && !DATE.test(core);
}

/** Whether a text cell counts as a figure cell. */
export function isFigureText(text: string): boolean {
  return isNumberText(text) || isMissingText(text);
}

/** Most texts begin with a plain letter that settles the matter; the others take the long way. */
function startsWithLetter(text: string): boolean {
  const first = text.charCodeAt(0) | 32;
  return first >= 97 && first <= 122;
}

function strip(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  const plain = first > 32 && first < 127 && last > 32 && last < 127;
  return plain ? text : text.replace(BLANKS, ' ').trim();
}
