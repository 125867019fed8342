import { tidy, unaccent } from '#shared/lib/fold.ts';

// A figure cell (docs/decisions/0003-figure-cells.md) holds a number, or text that reads as a number or as a missing
// token once spaces and marks are taken off. The reader counts with this definition; the ledger must account for each.

const MISSING = new Set(
  "nd|n.d|n.d.|n/d|non disponible|nc|n.c|n.c.|non communique|nr|n.r|n.r.|non renseigne|na|n/a|n.a|n.a.|s.o|s.o.|so|sans objet|-|–|—|--|---|−|.|..|...|…|:|x|(s)|ε|neg|neg.|negl|negl.|neant|ras|r.a.s|r.a.s.|nul|zero|\"|″|''|idem|id|id.|*|**|***".split(
    '|',
  ),
);
const ERROR =
  /^#(n\/a|na|ref!|div\/0!|valeur!|value!|nom\?|name\?|num!|nombre!|nul!|null!|spill!|calc!|getting_data|#+)$/;
const BEFORE = /^(?:env(?:iron|\.)?|plus de|moins de|\+ ?de|pres de|approx\.?|[≈~<>≤≥±=])\s*/;
const AFTER =
  /(?:\s*(?:\*+|\([a-z0-9]{1,2}\)|[¹²³⁰⁴-⁹]+|%|‰|f ?cfa|xof|usd|eur|€|\$(?: ?us)?|frs?|mdf|mds?|millions?|milliards?|milliers?|personnes?|(?<=[\d\s])[pe]|est\.?))+$/;
const NUMBER = /^[-+−]?(?:\d+(?:[ .,'’]\d+)*|[.,]\d+)(?:e[-+]?\d+)?$/;
const DATE = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/;

/** Whether the text is one of the tokens that stand for "no figure", Excel's errors among them. */
export function isMissingText(text: string): boolean {
  const plain = unaccent(text);
  return MISSING.has(plain) || ERROR.test(plain);
}

/** Whether the text reads as a number: `1 234,5`, `12 %`, `env. 300`, `1 234*`, `(1 234)`; a date or an interval does not. */
export function isNumberText(text: string): boolean {
  if (!/\d/.test(text) || text.length > 60) return false;
  let core = unaccent(text).replace(BEFORE, '').replace(AFTER, '');
  if (/^\([^()]*\)$/.test(core)) core = core.slice(1, -1);
  return NUMBER.test(tidy(core)) && !DATE.test(core);
}

/** Whether a text cell counts as a figure cell. */
export function isFigureText(text: string): boolean {
  return isNumberText(text) || isMissingText(text);
}
