import type { Desk } from '#electron/services/desk.ts';
import type { Effects, PublishedChange } from '#shared/contract/effects.ts';
import type { ConsolidatedFigure } from '#shared/domain/model/discrepancy.ts';
import { same } from '#shared/domain/reconcile/facts.ts';
import type { FigurePart } from '#shared/domain/reconcile/family-work.ts';
import { isKept } from '#shared/domain/reconcile/figure-key.ts';
import { describe } from '#shared/domain/reconcile/labels.ts';
import { isoDay, parsePeriod } from '#shared/domain/reconcile/periods.ts';
import type { Reconciled } from '#shared/domain/reconcile/reconciled.ts';
import { byText } from '#shared/lib/compare.ts';
import { countryTotals } from './country-totals.ts';
import { namesOf } from './describe-item.ts';

/** Changes that are told one by one. */
const MOST = 40;
/** Totals that are told. */
const MOST_TOTALS = 12;

/** Which published figures differ between two reconciliations; parts that are the same objects are not looked at. */
export function effectsBetween(desk: Desk, before: Reconciled, after: Reconciled): Effects {
  const { labels } = namesOf(desk);
  const changes = changedFigures(before.parts, after.parts);
  const valued = changes.filter(({ was, is }) => !sameValue(was?.value, is?.value));
  const spots = new Map<string, ConsolidatedFigure>();
  for (const { was, is } of valued) {
    const figure = is ?? was;
    if (!figure || spots.size >= MOST_TOTALS) continue;
    for (const time of totalTimes(desk, figure)) {
      spots.set(`${figure.indicator}\n${figure.unit}\n${time}`, { ...figure, timePeriod: time });
    }
  }
  const totals = [...spots.values()].flatMap((figure): PublishedChange[] => {
    const at = { ...figure, refArea: 'ML', counterpartArea: '_T', sex: '_T', age: '_T', kind: '_T' };
    const [was, is] = [before, after].map((result) => countryTotals(desk, result, at));
    if (sameValue(was, is)) return [];
    const key = `${at.indicator}|${at.unit}|${at.timePeriod}`;
    return [{ key, figure: describe(labels, at), unit: at.unit, before: orNull(was), after: orNull(is) }];
  });
  return {
    totals: totals.sort((a, b) => byText(a.key, b.key)),
    figures: valued.slice(0, MOST).flatMap(({ was, is }) => {
      const figure = is ?? was;
      if (!figure) return [];
      const { key, unit } = figure;
      return [{ key, figure: describe(labels, figure), unit, before: orNull(was?.value), after: orNull(is?.value) }];
    }),
    changed: valued.length,
    marked: changes.length - valued.length,
  };
}

interface Change {
  readonly was: ConsolidatedFigure | undefined;
  readonly is: ConsolidatedFigure | undefined;
}

function changedFigures(before: readonly FigurePart[], after: readonly FigurePart[]): Change[] {
  const known = new Map(before.map((part) => [part.name, part]));
  const names = new Set([...known.keys(), ...after.map(({ name }) => name)]);
  const now = new Map(after.map((part) => [part.name, part]));
  return [...names].sort(byText).flatMap((name) => {
    const [old, fresh] = [known.get(name), now.get(name)];
    return old === fresh ? [] : changesIn(old?.figures ?? [], fresh?.figures ?? []);
  });
}

function changesIn(before: readonly ConsolidatedFigure[], after: readonly ConsolidatedFigure[]): Change[] {
  const old = new Map(before.filter(isKept).map((figure) => [figure.key, figure]));
  const changes: Change[] = [];
  for (const is of after.filter(isKept)) {
    const was = old.get(is.key);
    old.delete(is.key);
    const isSame =
      was && sameValue(was.value, is.value) && was.state === is.state && isSameList(was.sources, is.sources);
    if (!isSame) changes.push({ was, is });
  }
  for (const was of old.values()) changes.push({ was, is: undefined });
  const keyOf = ({ was, is }: Change) => (is ?? was)?.key ?? '';
  return changes.sort((a, b) => byText(keyOf(a), keyOf(b)));
}

/** The periods whose totals tables print for a figure: its years, or the date of a stock. */
function totalTimes(desk: Desk, { indicator, timePeriod }: ConsolidatedFigure): string[] {
  const isStock = desk.catalogue().indicators.find(({ code }) => code === indicator)?.measure === 'stock';
  const { level, start, end } = parsePeriod(timePeriod);
  const [from, to] = [start, end].map((day) => isoDay(day).slice(0, 4));
  return isStock || level === 'opaque' || from !== to || from === undefined ? [timePeriod] : [from];
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function sameValue(a: number | undefined, b: number | undefined): boolean {
  const [x, y] = [a ?? Number.NaN, b ?? Number.NaN];
  return (Number.isNaN(x) && Number.isNaN(y)) || same(x, y);
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
