import { isTrue } from './workbook-part.ts';

const ATTRIBUTE = /\s+([A-Za-z_][\w:.-]*)="([^"<>&]*)"/y;
const ENOUGH = 4096;
const known = new Map<string, boolean | undefined>();

/**
 * Whether the attributes of a `<row>` (what follows its `r`) hide it; undefined when they are odd. Rows of a sheet repeat the
 * same few texts, so that answers are remembered.
 */
export function isHiddenTag(attributes: string): boolean | undefined {
  if (known.has(attributes)) return known.get(attributes);
  if (known.size > ENOUGH) known.clear();
  const answer = judge(attributes);
  known.set(attributes, answer);
  return answer;
}

function judge(attributes: string): boolean | undefined {
  const found = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  let end = 0;
  for (let match = ATTRIBUTE.exec(attributes); match; match = ATTRIBUTE.exec(attributes)) {
    const [, name = '', value = ''] = match;
    if (found.has(name) || name === 'r' || /[^\x20-\x7e]/.test(value)) return undefined;
    found.set(name, value);
    end = ATTRIBUTE.lastIndex;
  }
  if (attributes.slice(end).trim() !== '') return undefined;
  return isHidden({ hidden: found.get('hidden'), size: found.get('ht') });
}

/** Hidden by its flag, or by a size of nothing, which Excel shows the same way. */
export function isHidden({ hidden, size }: { hidden: string | undefined; size: string | undefined }): boolean {
  return isTrue(hidden) || (size !== undefined && Number(size) === 0);
}
