import type { Indicator } from '#shared/domain/model/catalogue.ts';
import type { FactList } from './fact-columns.ts';
import type { SourcedTotal } from './facts.ts';
import type { Frame } from './frame.ts';

/** All that is said of one indicator in one unit, with the indicators that are a part of it. */
export interface Family {
  readonly code: string;
  readonly unit: string;
  /** Undefined for an indicator that the catalogue does not know. */
  readonly indicator: Indicator | undefined;
  readonly facts: FactList;
  /** Figures of indicators that are a part of this one (REPAT of RETURN), under the kind that they belong to. */
  readonly parts: readonly { readonly indicator: string; readonly kind: string; readonly facts: FactList }[];
  readonly totals: readonly SourcedTotal[];
  /** How the sources cut the indicator in all periods, where these are some periods of it. */
  readonly frame?: Frame;
}
