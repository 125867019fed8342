/** Kinds of columns that go into a packet as they lie in memory, by the name under which they are noted. */
const COLUMNS = { Float64Array, Uint32Array, Int32Array, Uint16Array, Uint8Array } as const;
type ColumnKind = keyof typeof COLUMNS;
type Column = InstanceType<(typeof COLUMNS)[ColumnKind]>;

/** What stands in the head of a packet in the place of a column. */
interface Noted {
  readonly column: ColumnKind;
  /** Bytes from the end of the head, a multiple of eight. */
  readonly from: number;
  readonly length: number;
}

/** UTF-8 as Node and browsers have it. */
export interface Utf8 {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

const HEAD = 8;
const WIDEST = 8;

/**
 * Plain data with typed arrays in it as the pieces of one packet: length of the head, the head as JSON, then the arrays as they
 * lie in memory. What JSON cannot say (NaN beside the arrays, undefined) is lost as in JSON.
 */
export function pack(value: unknown, { encode }: Utf8): Uint8Array[] {
  const bodies: Uint8Array[] = [];
  let size = 0;
  const head = JSON.stringify(value, (_name, item: unknown) => {
    const column = kindOf(item);
    if (!column) return item;
    const { buffer, byteOffset, byteLength, length } = item as Column;
    const noted: Noted = { column, from: size, length };
    bodies.push(new Uint8Array(buffer, byteOffset, byteLength), new Uint8Array(padding(byteLength)));
    size += byteLength + padding(byteLength);
    return noted;
  });
  const bytes = encode(head);
  const first = new Uint8Array(HEAD);
  new DataView(first.buffer).setUint32(0, bytes.length, true);
  return [first, bytes, new Uint8Array(padding(bytes.length)), ...bodies];
}

/** What was packed; its arrays lie in the packet itself. */
export function unpack(packet: ArrayBuffer, { decode }: Utf8): unknown {
  const length = new DataView(packet).getUint32(0, true);
  const text = decode(new Uint8Array(packet, HEAD, length));
  const start = HEAD + length + padding(length);
  return JSON.parse(text, (_name, item: unknown) => {
    if (!isNoted(item)) return item;
    return new COLUMNS[item.column](packet, start + item.from, item.length);
  });
}

function kindOf(item: unknown): ColumnKind | undefined {
  if (!ArrayBuffer.isView(item)) return undefined;
  const name = Object.prototype.toString.call(item).slice('[object '.length, -1);
  return Object.hasOwn(COLUMNS, name) ? (name as ColumnKind) : undefined;
}

function isNoted(item: unknown): item is Noted {
  return (
    typeof item === 'object' &&
    item !== null &&
    'column' in item &&
    'from' in item &&
    'length' in item &&
    typeof item.column === 'string' &&
    Object.hasOwn(COLUMNS, item.column)
  );
}

function padding(bytes: number): number {
  return (WIDEST - (bytes % WIDEST)) % WIDEST;
}
