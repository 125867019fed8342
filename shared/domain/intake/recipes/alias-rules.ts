import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { isDitto } from '#shared/domain/intake/layout/find-layout.ts';
import { headerMeaning } from '#shared/domain/intake/words/header-meaning.ts';
import { labelMeaning } from '#shared/domain/intake/words/label-meaning.ts';
import type { Meaning } from '#shared/domain/intake/words/meaning.ts';
import type { WordsSetting } from '#shared/domain/intake/words/words-setting.ts';
import { findTotalWord } from '#shared/domain/values/category-words.ts';
import { fold } from '#shared/lib/fold.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { aliasKey } from './find-alias.ts';
import type { NewAlias } from './model.ts';

/** Whether a word may be learned: why not, or else whether it is anything that is not known already. */
export interface AliasTest {
  readonly refusal: Message | undefined;
  readonly isNew: boolean;
}

/** Headings that say nothing by themselves: they would mean the same thing in every table. */
const GENERAL =
  /^(?:colonnes?|col|champs?|valeurs?|donnees?|series?|autres?|divers|nombres?|nbre|effectifs?|total|montants?|chiffres?|quantites?|n|no|number|value|column|other)$/;

/** Judges one word of a department against the catalogue and against what the department meant by it before. */
export function testAlias(
  alias: NewAlias,
  others: readonly NewAlias[],
  indicator: string,
  index: CatalogueIndex,
): AliasTest {
  const { dimension, text, code } = alias;
  const refuse = (refusal: Message): AliasTest => ({ refusal, isNew: false });
  const words = fold(text).split(' ');
  if (words.join('').length < 2 || isDitto(text) || words.every((word) => GENERAL.test(word) || /^\d+$/.test(word))) {
    return refuse(message('intake.alias.general', { text }));
  }
  if (findTotalWord(text, index)) return refuse(message('intake.alias.total', { text, code }));
  // "Exercice en cours" is another year next year.
  if (dimension === 'period' && !text.includes(code.slice(2, 4))) {
    return refuse(message('intake.alias.period', { text, code }));
  }
  const other = others.find((one) => aliasKey(one.dimension, one.text) === aliasKey(dimension, text));
  if (other && other.code !== code) return refuse(message('intake.alias.other', { text, code, known: other.code }));
  const known = knownCode(alias, indicator, index);
  if (known !== undefined && known !== code) return refuse(message('intake.alias.catalogue', { text, code, known }));
  return { refusal: undefined, isNew: known === undefined && other === undefined };
}

/** The code that the catalogue gives to the text in that dimension; undefined where it knows none. */
function knownCode({ dimension, text, code }: NewAlias, indicator: string, index: CatalogueIndex): string | undefined {
  const setting: WordsSetting = {
    ...{ index, indicator: indicator.split('+')[0] ?? '', indicatorScore: 0, geo: '10', around: [] },
    answered: () => undefined,
    answeredRest: () => undefined,
    answeredColumn: () => undefined,
  };
  if (dimension === 'header') {
    const [field = ''] = code.split('=');
    const said = headerMeaning(text, { ...setting, indicator: '' }, []);
    const stated = codeIn(said, field);
    return stated === '' ? undefined : `${field}=${stated}`;
  }
  const said = labelMeaning(dimension, text, setting, 'any');
  if (!said) return undefined;
  const names = { refArea: 'place', counterpart: 'country', kind: 'kind', period: 'period' } as const;
  if (dimension === 'category') return [said.sex, said.age].filter((part) => part !== '').join(',');
  if (dimension === 'indicator') return [said.indicator, said.kind].filter((part) => part !== '').join('/');
  return codeIn(said, names[dimension]) || undefined;
}

function codeIn(said: Meaning, field: string): string {
  const codes: Readonly<Record<string, string>> = {
    place: said.refArea,
    country: said.counterpart,
    kind: said.kind,
    sex: said.sex,
    age: said.age,
    indicator: said.indicator,
    period: said.period?.timePeriod ?? '',
  };
  return codes[field] ?? '';
}
