/** Members of these lists stand on one line each: there may be tens of thousands of them. */
const ONE_LINE = new Set(['figures']);

/** A document as JSON with two blanks a level, long lists one member a line. */
export function printJson(value: unknown, key = '', indent = ''): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const members = value.map((one) => (ONE_LINE.has(key) ? JSON.stringify(one) : printJson(one, '', inner)));
    return `[\n${inner}${members.join(`,\n${inner}`)}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([name, one]) => `${JSON.stringify(name)}: ${printJson(one, name, inner)}`);
  return members.length === 0 ? '{}' : `{\n${inner}${members.join(`,\n${inner}`)}\n${indent}}`;
}
