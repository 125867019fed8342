import { makeZip, type Part } from '#tests/reader/make-zip.ts';
import type { Chance } from './seeded.ts';

/** Damages bytes in one of the ways in which files are damaged on their way. */
export function damageBytes(bytes: Buffer, chance: Chance): Buffer {
  const kind = chance.pick(['flip', 'flip', 'flip', 'flips', 'zeros', 'cut', 'gap', 'double', 'noise']);
  const at = chance.below(bytes.length);
  const length = 1 + chance.below(Math.min(600, bytes.length - at));
  switch (kind) {
    case 'flip':
      return flipped(bytes, [at], chance);
    case 'flips':
      return flipped(
        bytes,
        Array.from({ length: 8 }, () => chance.below(bytes.length)),
        chance,
      );
    case 'zeros':
      return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(length), bytes.subarray(at + length)]);
    case 'cut':
      return bytes.subarray(0, at);
    case 'gap':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 'double':
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    default: {
      const copy = Buffer.from(bytes);
      for (let i = at; i < at + length; i++) copy[i] = chance.below(256);
      return copy;
    }
  }
}

function flipped(bytes: Buffer, places: readonly number[], chance: Chance): Buffer {
  const copy = Buffer.from(bytes);
  for (const at of places) copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8));
  return copy;
}

/** One bit of one byte: the least there is. */
export function flipOneBit(bytes: Buffer, chance: Chance): Buffer {
  return flipped(bytes, [chance.below(bytes.length)], chance);
}

/** Damages the markup of one part of a package, never what stands between its tags, and packs it with sound checksums. */
export function damageMarkup(parts: readonly Part[], chance: Chance): Buffer {
  const texts = parts.flatMap(([name, content], i) => (/\.(?:xml|rels)$/.test(name) && content.length > 0 ? [i] : []));
  const chosen = texts[chance.below(texts.length)] ?? 0;
  return makeZip(
    parts.map((part, i): Part => {
      const [name, content, options = {}] = part;
      return i === chosen ? [name, markupDamaged(content.toString(), chance), options] : part;
    }),
  );
}

function markupDamaged(xml: string, chance: Chance): string {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  const tag = tags[chance.below(tags.length)];
  if (!tag) return xml.slice(1);
  const start = tag.index;
  const end = start + tag[0].length;
  const within = start + chance.below(tag[0].length);
  const replaced = (from: number, to: number, by: string) => xml.slice(0, from) + by + xml.slice(to);
  switch (chance.pick(['end', 'letter', 'remove', 'bracket', 'quote', 'open', 'cut', 'control'])) {
    case 'end':
      return replaced(start, end, '');
    case 'letter':
      return replaced(start + 1, start + 2, chance.pick(['z', 'Q', '1', '_']));
    case 'remove':
      return replaced(start, start + 1, '');
    case 'bracket':
      return replaced(end - 1, end, '');
    case 'quote':
      return replaced(within, within + 1, chance.pick(['"', "'", '<', '&']));
    case 'open':
      return replaced(
        start,
        start,
        chance.pick(['<', '</', '<!--', '<![CDATA[', '<!DOCTYPE x [', '&x;', '<c>', '<row>']),
      );
    case 'cut':
      return xml.slice(0, within);
    default:
      return replaced(within, within, '\u0001');
  }
}

/** Damages what an archive says of its parts: names, sizes, checksums, methods, order, parts that come twice or not at all. */
export function damageArchive(parts: readonly Part[], chance: Chance): Buffer {
  const at = chance.below(parts.length);
  const [name, content] = parts[at] ?? ['', ''];
  const others = parts.filter((_part, i) => i !== at);
  const size = Buffer.byteLength(content);
  const variants: readonly [Part[], ...Part[][]] = [
    others.slice(),
    [...parts, [name, content]],
    [...others, [name, content, { crc: chance.below(2 ** 32) }]],
    [...others, [name, content, { size: chance.below(2 * size + 2) }]],
    [...others, [name, content, { method: chance.pick([1, 9, 12, 14, 99]) }]],
    [...others, [name, content, { flags: chance.pick([1, 64, 0x2000]) }]],
    [...others, [name, content, { localName: `${name}x` }]],
    [...others, [name, '']],
    [...others, [name, Buffer.from(content).subarray(0, chance.below(size + 1))]],
    [...others, [`../${name}`, content]],
    [...others, [name.toUpperCase(), content], [name, content]],
  ];
  return makeZip(chance.pick(variants));
}
