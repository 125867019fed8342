import { readFile } from 'node:fs/promises';
import type { Publication } from '#shared/domain/tables/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { documentData } from './document-data.ts';
import { printable } from './printable.ts';
import { typeset } from './typeset.ts';

const TEMPLATES = ['main', 'look', 'cover', 'table', 'sources'] as const;

/**
 * The printed edition: cover, contents with page numbers, one section a table, then discrepancies, sources and ledger.
 * Tagged, with selectable text and its fonts inside. The same publication gives the same bytes.
 */
export async function writePdf(
  publication: Publication,
  language: Language,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const sources = await Promise.all(TEMPLATES.map(async (name) => [`/${name}.typ`, await template(name)] as const));
  const data = JSON.parse(JSON.stringify(documentData(language, publication), printableText));
  return typeset({ sources: Object.fromEntries(sources), data }, signal);
}

function template(name: string): Promise<string> {
  return readFile(new URL(`../../../resources/templates/${name}.typ`, import.meta.url), 'utf8');
}

function printableText(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? printable(value) : value;
}
