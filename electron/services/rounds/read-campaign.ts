import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Campaign, checkCampaign } from '#shared/contract/campaign.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import { RECORD_TYPES } from '#shared/domain/model/observation.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { type Message, message } from '#shared/texts/say.ts';

/** A campaign file that holds, with what is strange in it. */
export interface ReadCampaign {
  readonly campaign: Campaign;
  readonly warnings: readonly Message[];
}

/**
 * Reads `campaign.json`.
 * @throws AppError `campaign.not_json`, or `campaign.wrong` with the name of the first wrong entry
 */
export async function readCampaign(path: string, catalogue: Catalogue): Promise<ReadCampaign> {
  const file = basename(path);
  const check = checkCampaign(parse(await readFile(path, 'utf8'), file));
  if (!check.ok) throw new AppError('campaign.wrong', { file, entry: check.entry });
  const entry = unknownCode(check.campaign, catalogue);
  if (entry) throw new AppError('campaign.wrong', { file, entry });
  return {
    campaign: check.campaign,
    warnings: check.ignored.map((name) => message('deed.campaign.unknown_entry', { entry: name })),
  };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('campaign.not_json', { file });
  }
}

/** The first entry that names a department or a dataset that the catalogue does not know: `received[3].department`. */
function unknownCode(campaign: Campaign, catalogue: Catalogue): string | undefined {
  const departments = new Set(['_U', ...catalogue.departments.map(({ code }) => code)]);
  const datasets = new Set<string>([...RECORD_TYPES, ...catalogue.indicators.map(({ code }) => code)]);
  const stated: [entry: string, code: string, known: ReadonlySet<string>][] = [
    ...campaign.expected.flatMap(({ department, dataset }, i): [string, string, ReadonlySet<string>][] => [
      [`expected[${i}].department`, department, departments],
      [`expected[${i}].dataset`, dataset, datasets],
    ]),
    ...campaign.received.map(({ department }, i): [string, string, ReadonlySet<string>] => [
      `received[${i}].department`,
      department,
      departments,
    ]),
    ...campaign.rules.flatMap((rule, i) => [
      ...rule.indicators.map((code, k): [string, string, ReadonlySet<string>] => [
        `rules[${i}].indicators[${k}]`,
        code,
        datasets,
      ]),
      ...departmentsOf(rule).map((code, k): [string, string, ReadonlySet<string>] => [
        `rules[${i}].departments[${k}]`,
        code,
        departments,
      ]),
    ]),
  ];
  return stated.find(([, code, known]) => !known.has(code))?.[0];
}

function departmentsOf(rule: Campaign['rules'][number]): readonly string[] {
  if ('departments' in rule) return rule.departments;
  return rule.rule === 'subset' ? [rule.part, rule.whole] : [];
}
