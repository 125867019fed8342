import { posix } from 'node:path';
import { CFB } from '@e965/xlsx';
import { checkBook } from './package-book.ts';
import { duplicates, type Parts, type Relations } from './package-parts.ts';
import { children, type Element, parseXml } from './xml-tree.ts';

/**
 * What Excel would repair, or might: stands in for opening the workbook there. Empty when nothing is wrong.
 * Strict on purpose: also refuses what Kafo never writes, such as formulas.
 */
export function packageProblems(bytes: Uint8Array): string[] {
  const parts = readParts(bytes);
  const problems: string[] = [];
  checkContentTypes(parts, problems);
  const relations = checkRelations(parts, problems);
  checkBook(parts, relations, problems);
  return problems;
}

interface Entry {
  readonly type: number;
  readonly content: Uint8Array;
}

export function readParts(bytes: Uint8Array): Map<string, Element> {
  const container = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const parts = new Map<string, Element>();
  container.FileIndex.forEach((entry: Entry, i: number) => {
    const name = container.FullPaths[i]?.replace(/^Root Entry\//, '') ?? '';
    if (name === '' || name.endsWith('/') || entry.type !== 2 || name.startsWith('\u0001')) return;
    parts.set(name, parseXml(Buffer.from(entry.content).toString('utf8')));
  });
  return parts;
}

function checkContentTypes(parts: Parts, problems: string[]): void {
  const types = parts.get('[Content_Types].xml');
  if (!types) {
    problems.push('no [Content_Types].xml');
    return;
  }
  const overrides = children(types, 'Override').map(({ attributes }) => attributes['PartName'] ?? '');
  const defaults = children(types, 'Default').map(({ attributes }) => attributes['Extension'] ?? '');
  for (const name of duplicates(overrides)) problems.push(`content type given twice: ${name}`);
  for (const name of duplicates(defaults)) problems.push(`default content type given twice: ${name}`);
  for (const name of overrides) if (!parts.has(name.slice(1))) problems.push(`content type of a missing part: ${name}`);
  for (const name of parts.keys()) {
    // Drawings of comments have no type of their own, but that of their extension.
    const byExtension = ['.rels', '.vml'].some((end) => name.endsWith(end) && defaults.includes(end.slice(1)));
    const known = overrides.includes(`/${name}`) || byExtension;
    if (!known && name !== '[Content_Types].xml') problems.push(`no content type: ${name}`);
  }
  if (!defaults.includes('rels')) problems.push('no content type for relations');
}

function checkRelations(parts: Parts, problems: string[]): Map<string, Relations> {
  const all = new Map<string, Relations>();
  const reached = new Set<string>();
  for (const [name, part] of parts) {
    if (!name.endsWith('.rels')) continue;
    const folder = posix.dirname(posix.dirname(name));
    const owner = posix.join(folder, posix.basename(name, '.rels'));
    if (owner !== '.' && name !== '_rels/.rels' && !parts.has(owner))
      problems.push(`relations of a missing part: ${owner}`);
    const entries = children(part, 'Relationship');
    for (const id of duplicates(entries.map(({ attributes }) => attributes['Id'] ?? '')))
      problems.push(`${name}: id twice: ${id}`);
    const own = new Map<string, string>();
    for (const { attributes } of entries) {
      if (attributes['TargetMode'] === 'External') problems.push(`${name}: leads outside: ${attributes['Target']}`);
      const target = posix.join(folder, attributes['Target'] ?? '');
      if (!parts.has(target)) problems.push(`${name}: target is missing: ${target}`);
      if (!attributes['Type']) problems.push(`${name}: a relation without a type`);
      own.set(attributes['Id'] ?? '', target);
      reached.add(target);
    }
    all.set(owner, own);
  }
  for (const name of parts.keys())
    if (!name.endsWith('.rels') && name !== '[Content_Types].xml' && !reached.has(name))
      problems.push(`not reached: ${name}`);
  return all;
}
