import { findHeaders, type HeaderMatch } from '#shared/domain/catalogue/headers.ts';
import { tellsByKind } from '#shared/domain/intake/columns/kinds-across.ts';
import { correctedMeaning, meaningOfCorrected } from '#shared/domain/intake/corrections/corrected-meaning.ts';
import { type Corrections, fieldsOf, NO_CORRECTIONS } from '#shared/domain/intake/corrections/grammar.ts';
import { levelOfPlaces } from '#shared/domain/intake/labels/place-level.ts';
import { findTotalWord } from '#shared/domain/values/category-words.ts';
import { findKind } from '#shared/domain/values/find-indicator.ts';
import type { PlaceLevel } from '#shared/domain/values/place-names.ts';
import { headedMeaning } from './headed-meaning.ts';
import { headerMeaning } from './header-meaning.ts';
import { answeredMeaning, labelMeaning } from './label-meaning.ts';
import { ageUnknown, type Meaning, NOTHING, saysSomething } from './meaning.ts';
import { withoutMarks } from './say-values.ts';
import { type Strange, strangeWords } from './strange-words.ts';
import { type LabelDimension, TO_LABEL, type WordsSetting } from './words-setting.ts';

/** The words of one table: how its texts are understood, given its indicator and geography and earlier answers. */
export interface Words {
  /** What a heading over figures says. */
  header(text: string, manyIndicators?: boolean): Meaning;
  /** Indicator that the words around the table announce; '' when none does. */
  readonly indicator: string;
  /** What a section heading among the rows says; undefined when nothing of it is understood. */
  heading(text: string): Meaning | undefined;
  /** What a label says in a column of the dimension, alone or with its heading; undefined when it is not understood. */
  label(dimension: LabelDimension, text: string, level?: PlaceLevel, header?: string): Meaning | undefined;
  /** Whether bare names of a column are regions or cercles, from its header and from all its names. */
  placeLevel(header: string, names: readonly string[]): PlaceLevel;
  /** Whether a heading announces regions and cercles alike. */
  announcesBothLevels(header: string): boolean;
  /** Whether an officer said what this very label means. */
  isAnswered(dimension: LabelDimension, text: string): boolean;
  totalWord(text: string): 'sub' | 'grand' | undefined;
  /** Dimensions that a heading announces, best first. */
  headerDimension(header: string): readonly LabelDimension[];
  /** Whether what is said is a group of what may follow: a continent, a region, a year. */
  isGroup(meaning: Meaning): boolean;
  /** Whether a country belongs to a group: `CI` to `_AFR`. */
  isCountryOf(country: string, group: string): boolean;
  freeKind(): boolean;
  /** Whether headings that nothing explains are kinds: the indicator takes any, and a title tells figures by them. */
  readonly tellsKinds: boolean;
  asFreeKind(text: string): Meaning;
  isNote(header: string): boolean;
  /** Whether a heading announces remarks and nothing else. */
  isRemark(header: string): boolean;
  /** Whether a label announces shares, changes, means: figures computed from the others. */
  isDerived(label: string): boolean;
  isRank(header: string): boolean;
  /** Whether a heading announces names of places or countries: numbers under it can only be their codes. */
  isNameHeading(header: string): boolean;
  isCode(header: string): boolean;
  /** Words of a heading that may mean that its figures are not those of the indicator. */
  strange(text: string, said: Meaning, indicator: string): Strange | undefined;
  /** What an officer said of empty labels: they go on with the one above (`same`) or say nothing (`none`). */
  blankMeans(): string | undefined;
  /** What an officer said of all labels of a column that are not understood. */
  restOf(dimension: LabelDimension, letter: string): Meaning | undefined;
  /** Answer given earlier for a column, by its letter. */
  answeredColumn(letter: string): string | undefined;
  /** What was corrected without being asked. */
  readonly corrections: Corrections;
}

/** Letters that some word for a share or a change begins with: most labels need no closer look. */
const DERIVED =
  /^\W*(?:%|en %|part|taux|pour|vari|[ée]vol|accr|prop|ratio|share|per|growth|moy|m[ée]d|max|min|rapport|[ée]cart)/i;

const NOTE_DIMENSIONS = new Set(['note', 'department', 'title', 'partners', 'status']);

export function createWords(setting: WordsSetting): Words {
  const { index, indicator, corrections = NO_CORRECTIONS } = setting;
  const free = index.catalogue.indicators.find(({ code }) => code === indicator)?.freeKind === true;
  const memo = new Map<string, readonly HeaderMatch[]>();
  const totals = new Map<string, 'sub' | 'grand' | ''>();
  const matches = (text: string): readonly HeaderMatch[] => {
    let found = memo.get(text);
    if (!found) {
      found = findHeaders(text, index.headers);
      memo.set(text, found);
    }
    return found;
  };
  const strange = strangeWords(index, setting.around);
  const isOfAges = (header: string) => {
    const said = matches(header).map(({ dimension }) => dimension);
    return said.includes('age') && !said.includes('sex');
  };
  const isWhole = (text: string, dimension: string) =>
    matches(text).some((match) => match.dimension === dimension && match.share >= 0.75);

  const words: Words = {
    indicator,
    header(text, manyIndicators = false) {
      const said = headerMeaning(text, setting, matches(text), manyIndicators);
      return correctedMeaning(said, fieldsOf(setting.alias?.('header', text)));
    },
    heading(text) {
      const said = headerMeaning(text, setting, []);
      return saysSomething(said) && said.rest === '' ? said : undefined;
    },
    label(dimension, text, level = 'any', header = '') {
      const corrected = meaningOfCorrected(corrections.label(text));
      if (corrected) return corrected;
      const code = setting.answered(dimension, text);
      if (code !== undefined) return answeredMeaning(dimension, code);
      const said = labelMeaning(dimension, text, setting, level);
      if (said) return isOfAges(header) ? ageUnknown(said) : said;
      const plain = withoutMarks(text);
      const bare = plain === text || plain === '' ? undefined : labelMeaning(dimension, plain, setting, level);
      if (bare) return bare;
      const headed =
        header === '' ? undefined : headedMeaning(dimension, plain || text, header, matches(header), setting);
      if (headed) return headed;
      const alias = setting.alias?.(dimension, text);
      if (alias !== undefined && (dimension !== 'kind' || findKind(indicator, alias, index) === alias))
        return answeredMeaning(dimension, alias);
      const rest = setting.answeredRest(dimension);
      return rest === undefined ? undefined : answeredMeaning(dimension, rest);
    },
    placeLevel: (header, names) => levelOfPlaces(matches(header), names, setting),
    announcesBothLevels: (header) => /r[ée]gion/i.test(header) && /cercle/i.test(header),
    isAnswered: (dimension, text) =>
      setting.answered(dimension, text) !== undefined || corrections.label(text) !== undefined,
    totalWord(text) {
      let total = totals.get(text);
      if (total === undefined) {
        total = findTotalWord(text, index) ?? '';
        totals.set(text, total);
      }
      return total === '' ? undefined : total;
    },
    headerDimension: (header) => [
      ...new Set(
        matches(header).flatMap(({ dimension, share }) => {
          const label = TO_LABEL[dimension];
          return label !== undefined && share >= 0.4 ? [label] : [];
        }),
      ),
    ],
    isGroup: ({ counterpart, refArea, period }) =>
      counterpart.startsWith('_') || (refArea !== '' && !refArea.includes('.')) || period !== undefined,
    isCountryOf: (country, group) =>
      group.startsWith('_') &&
      index.catalogue.countries.some((entry) => entry.code === country && entry.group === group),
    freeKind: () => free,
    tellsKinds: free && tellsByKind(setting.around),
    asFreeKind: (text) => ({ ...NOTHING, kind: (indicator && findKind(indicator, text, index)) || text }),
    isNote: (header) => matches(header).some(({ dimension, share }) => NOTE_DIMENSIONS.has(dimension) && share >= 0.5),
    // `Nb` over figures is a number, `NB` over words a remark.
    isRemark: (header) => isWhole(header, 'note') && !isWhole(header, 'value'),
    isDerived: (label) =>
      /[%‰]/.test(label) ||
      (DERIVED.test(label) && matches(label).some(({ dimension, share }) => dimension === 'ratio' && share >= 0.5)),
    isNameHeading: (header) => isWhole(header, 'refArea') || isWhole(header, 'counterpartArea'),
    isRank: (header) => isWhole(header, 'rank'),
    isCode: (header) => isWhole(header, 'code'),
    strange: (text, said, own) =>
      setting.alias?.('header', text) === undefined ? strange(text, said, own) : undefined,
    blankMeans: () => setting.answered('category', 'blank'),
    restOf(dimension, letter) {
      const code = setting.answeredRest(dimension, letter);
      return code === undefined ? undefined : answeredMeaning(dimension, code);
    },
    answeredColumn: setting.answeredColumn,
    corrections,
  };
  return words;
}
