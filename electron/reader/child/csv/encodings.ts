import { decodeUtf8Mixed } from './mixed-utf8.ts';

/** An alphabet of one or two bytes a character, which a text does not name. */
export interface Encoding {
  /** The name that officers choose by. */
  readonly name: string;
  /** Undefined where the bytes cannot be meant so. */
  decode(bytes: Uint8Array): string | undefined;
  /** First bytes of two that write the commonest characters; undefined for one byte a character. */
  readonly common: readonly [number, number] | undefined;
}

/** Windows-1252 first: the likeliest in French-speaking offices. */
export const ENCODINGS: readonly Encoding[] = [
  single('windows-1252'),
  { name: 'utf-8', common: undefined, decode: decodeUtf8Mixed },
  { name: 'cp850', common: undefined, decode: decodeDos },
  single('macintosh'),
  single('windows-1256'),
  single('windows-1250'),
  single('windows-1251'),
  double('gb18030', 0xb0, 0xd7),
  double('shift_jis', 0x88, 0x97),
  double('euc-kr', 0xb0, 0xc8),
  double('big5', 0xa4, 0xc6),
];

export function encodingNamed(name: string): Encoding | undefined {
  return ENCODINGS.find((encoding) => encoding.name === name);
}

function single(name: string): Encoding {
  return { name, common: undefined, decode: (bytes) => new TextDecoder(name).decode(bytes) };
}

function double(name: string, first: number, last: number): Encoding {
  const decode = (bytes: Uint8Array) => {
    try {
      // A sample may end within a character.
      return new TextDecoder(name, { fatal: true }).decode(bytes, { stream: true });
    } catch {
      return undefined;
    }
  };
  return { name, common: [first, last], decode };
}

/** The upper half of code page 850, of French MS-DOS, which no decoder of the platform has. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

function decodeDos(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u00FF]/g, (letter) => DOS[letter.charCodeAt(0) - 128] ?? letter);
}
