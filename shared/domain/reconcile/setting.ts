import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { Setting } from './group.ts';
import { labelsOf } from './labels.ts';
import { gazetteerOf } from './places.ts';

/** What reconciling knows beside the figures. */
export function settingOf(catalogue: Catalogue, rules: Setting['rules']): Setting {
  return {
    gazetteer: gazetteerOf(catalogue),
    labels: labelsOf(catalogue),
    rules,
    departments: new Map(catalogue.departments.map(({ code }, rank) => [code, rank])),
  };
}
