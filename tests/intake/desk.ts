import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { indexCatalogue } from '#shared/domain/catalogue/lookup.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import { foldVersions, type KeptVersion } from '#shared/domain/intake/recipes/fold-versions.ts';
import { learnAliases } from '#shared/domain/intake/recipes/learn-aliases.ts';
import { learnRecipes } from '#shared/domain/intake/recipes/learn-recipes.ts';
import type { Alias } from '#shared/domain/intake/recipes/model.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { type LayoutSheet, workbookOf } from '#tests/fixtures/layouts/layout.ts';
import type { Lines } from './build.ts';

const catalogue = loadCatalogue();
const index = indexCatalogue(catalogue);

/** An office that reads one file after the other and keeps what it learns, without any base. */
export function openDesk() {
  const versions: KeptVersion[] = [];
  const aliases: Alias[] = [];
  let files = 0;
  const knowledge = () => ({ recipes: foldVersions(versions), aliases });

  function read(lines: Lines, answers: Readonly<Record<string, string>> = {}, department = 'OIM', name = 'Feuil1') {
    const sheet: LayoutSheet = { name, lines };
    files += 1;
    const fileName = `envoi ${files}.xlsx`;
    const given = Object.entries(answers).map(([question, answer]) => ({
      file: fileName,
      sheet: '',
      question,
      answer,
    }));
    return readWorkbook(workbookOf({ says: '', fileName, sheets: [sheet] }), {
      ...{ catalogue, fileName, department, answers: given },
      knowledge: knowledge(),
    });
  }

  function learn(reading: FileReading, confirms = false) {
    const kept = { department: reading.department, author: 'A. Traoré', at: '2022-03-12T10:00:00Z' };
    const learned = learnRecipes(reading, confirms);
    for (const { recipe, version } of learned) {
      const number = recipe?.number ?? Math.max(0, ...versions.map((one) => one.number)) + 1;
      versions.push({ ...kept, number, version: (recipe?.version ?? 0) + 1, content: version });
    }
    const own = aliases.filter(({ department }) => department === reading.department);
    const words = learnAliases(reading, own, index);
    for (const { dimension, text, code } of words.aliases) {
      aliases.push({ ...kept, number: aliases.length + 1, dimension, text, code });
    }
    return { learned, refused: words.refused };
  }

  return { read, learn, knowledge, versions, aliases };
}
