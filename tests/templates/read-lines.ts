import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { DIMENSION_NAMES, type Observation } from '#shared/domain/model/observation.ts';
import { readHere } from '#tests/reader/read-here.ts';
import { CATALOGUE, figureLine } from './fill.ts';

/** Reads a file that came back as the intake does. */
export async function readBack(bytes: Buffer, fileName = 'retour.xlsx', department = ''): Promise<FileReading> {
  const workbook = await readHere(bytes, fileName);
  return readWorkbook(workbook, { catalogue: CATALOGUE, fileName, department, answers: [] });
}

/** What a reading says, as lines that can be compared with what was filled in. Tables that wait say nothing. */
export function linesOf(reading: FileReading) {
  const certain = reading.tables.filter(({ questions }) => questions.length === 0);
  const line = (one: Observation) => {
    const dimensions = Object.fromEntries(DIMENSION_NAMES.map((name) => [name, one[name]]));
    return figureLine(dimensions, one.value, one.row, one.column);
  };
  return {
    figures: certain.flatMap((table) => [...table.observations()].map(line)).sort(),
    missing: certain.flatMap((table) => table.missing.map(line)).sort(),
    records: certain.flatMap(({ records }) => records),
    questions: [...reading.questions, ...reading.tables.flatMap(({ questions }) => questions)].map(({ id }) => id),
    wrong: reading.tables.flatMap(({ totals }) => totals.filter(({ agrees }) => !agrees)),
  };
}

/** A line without the place of its cell. */
export function withoutPlace(line: string): string {
  return line.replace(/ @ .*$/, '');
}
