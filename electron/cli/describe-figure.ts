import type { FigureTrace, PrintedPlace, Settlement, TracedOrigin } from '#shared/contract/provenance.ts';
import { formatNumber } from '#shared/texts/format-number.ts';
import type { Message } from '#shared/texts/say.ts';
import { unitWords } from '#shared/texts/unit-words.ts';
import type { Cli } from './cli.ts';
import { indent } from './describe-file.ts';

/** A figure with every step back to its cells, in words. */
export function describeFigure(cli: Cli, figure: FigureTrace): string[] {
  const unit = unitWords(figure.unit);
  return [
    `${figure.key} = ${valueWords(cli, figure.value)} ${typeof unit === 'string' ? unit : cli.say(unit)}`,
    `  ${cli.words('cli.figure.state', { state: cli.words(`cli.figure.${figure.state}`), sources: figure.sources })}`,
    ...indent(figure.settlements.map((one) => describeSettlement(cli, one))),
    ...indent(figure.places.map((place) => placeWords(cli, place, figure.key))),
    ...indent(
      figure.parts.map(({ key, value }) => cli.words('cli.figure.part', { key, value: valueWords(cli, value) })),
    ),
    ...indent(figure.origins.flatMap((origin) => originLines(cli, origin))),
  ];
}

/** How a question was settled, and by whom, in one line. */
export function describeSettlement(cli: Cli, one: Settlement): string {
  const { discrepancy: id, values, state, rule, kept, reason, author, office, at, entry } = one;
  const how = {
    open: () => cli.words('cli.figure.unsettled'),
    noted: () => cli.words('cli.figure.noted'),
    rule: () => cli.words('cli.figure.byRule', { rule, kept, reason }),
    decided: () => cli.words('cli.figure.byPerson', { author, office, at, entry: String(entry), kept, reason }),
  }[state]();
  return cli.words('cli.figure.settled', { id, values, how });
}

function placeWords(cli: Cli, { table, title, row, column, figure, value }: PrintedPlace, key: string): string {
  const place = cli.words('cli.figure.place', {
    table: String(table),
    title: wordsOf(cli, title),
    row: wordsOf(cli, row),
    column: column.map((words) => wordsOf(cli, words)).join(' / '),
    value: formatNumber(cli.language, value),
  });
  return figure === key ? place : `${place} ${cli.words('cli.figure.inSum', { figure })}`;
}

function originLines(cli: Cli, origin: TracedOrigin): string[] {
  const { department, file, sheet, cell, raw, value, status, factor, persons, matches, path } = origin;
  const steps = [
    ...(persons > 0 ? [cli.words('cli.figure.persons', { count: persons })] : []),
    ...(factor === null || factor === 1 ? [] : [cli.words('cli.figure.factor', { factor })]),
    ...(status === 'A' ? [] : [status]),
    ...matches.map(({ stated, code, alias }) => {
      const learned = alias === 0 ? '' : ` ${cli.words('cli.figure.byAlias', { entry: String(alias) })}`;
      return cli.words('cli.figure.match', { stated, code }) + learned;
    }),
    ...(path.length === 0
      ? []
      : [cli.words('cli.figure.path', { steps: path.map(({ from, to }) => `${from} → ${to}`).join(', ') })]),
  ];
  const head = `${department}  ${file}!${sheet}!${cell}  « ${raw} » = ${valueWords(cli, value)}`;
  return steps.length === 0 ? [head] : [head, `  ${steps.join(' ; ')}`];
}

function valueWords(cli: Cli, value: number | null): string {
  return value === null ? cli.words('cli.missing') : formatNumber(cli.language, value);
}

function wordsOf(cli: Cli, words: string | Message): string {
  return typeof words === 'string' ? words : cli.say(words);
}

/** The same as a program reads it. */
export function jsonOfFigure(cli: Cli, figure: FigureTrace): object {
  const say = (words: string | Message) => wordsOf(cli, words);
  const named = <T extends { readonly name: string | Message }>(items: readonly T[]) =>
    items.map((item) => ({ ...item, name: say(item.name) }));
  return {
    ...figure,
    about: named(figure.about),
    departments: named(figure.departments),
    parts: figure.parts.map((part) => ({ ...part, about: named(part.about) })),
    origins: figure.origins.map((origin) => ({
      ...origin,
      matches: named(origin.matches),
      path: origin.path.map((step) => ({ ...step, fromName: say(step.fromName), toName: say(step.toName) })),
    })),
    settlements: figure.settlements.map((one) => jsonOfSettlement(cli, one)),
    places: figure.places.map((place) => ({
      ...place,
      title: say(place.title),
      row: say(place.row),
      column: place.column.map(say),
    })),
  };
}

export function jsonOfSettlement(cli: Cli, settlement: Settlement): object {
  return {
    ...settlement,
    sentence: cli.say(settlement.sentence),
    keptName: wordsOf(cli, settlement.keptName),
    sayings: settlement.sayings.map((one) => ({ ...one, name: wordsOf(cli, one.name) })),
  };
}
