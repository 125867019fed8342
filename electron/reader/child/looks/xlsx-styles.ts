import { isTrue } from '#electron/reader/child/xlsx/workbook-part.ts';
import { type Attributes, readXml } from '#electron/reader/child/xml/sax.ts';
import { type CellLook, EDGE } from '#shared/cells/looks.ts';
import { colourOfHex, indexedColour, tinted } from './colours.ts';

type Draft = { -readonly [Name in keyof CellLook]: CellLook[Name] };

/** The colours of a theme in the order in which styles count them: paper, ink, second paper, second ink, six accents, links. */
export function readTheme(bytes: Buffer, part: string): string[] {
  const colours: string[] = [];
  let inScheme = false;
  readXml(bytes, part, {
    open(name, attributes) {
      if (name === 'clrScheme') inScheme = true;
      else if (inScheme && name === 'sysClr') colours.push(colourOfHex(attributes['lastClr']) ?? '#000000');
      else if (inScheme && name === 'srgbClr') colours.push(colourOfHex(attributes['val']) ?? '#000000');
    },
    close(name) {
      if (name === 'clrScheme') inScheme = false;
    },
  });
  const [ink = '#000000', paper = '#ffffff', ink2 = '#44546a', paper2 = '#e7e6e6', ...rest] = colours;
  return [paper, ink, paper2, ink2, ...rest];
}

/** The looks of a workbook by style index (`s` of a cell). */
export function readLooks(bytes: Buffer, part: string, theme: readonly string[]): CellLook[] {
  const own = new Map<number, string>();
  const fonts: Draft[] = [];
  const fills: Draft[] = [];
  const borders: number[] = [];
  const looks: Draft[] = [];
  const path: string[] = [];
  const colourOf = ({ rgb, theme: position, indexed, tint }: Attributes): string | undefined => {
    const base =
      colourOfHex(rgb) ??
      (position === undefined ? undefined : theme[Number(position)]) ??
      (indexed === undefined ? undefined : indexedColour(Number(indexed), own));
    return base && tinted(base, Number(tint ?? 0));
  };
  const openers: Readonly<Record<string, (name: string, attributes: Attributes) => void>> = {
    indexedColors: (name, { rgb }) => {
      const colour = colourOfHex(rgb);
      if (name === 'rgbColor' && colour) own.set(own.size, colour);
    },
    fonts: (name, attributes) => {
      if (name === 'font') fonts.push({});
      else takeFont(fonts.at(-1), name, attributes, colourOf);
    },
    fills: (name, attributes) => {
      if (name === 'fill') fills.push({});
      else takeFill(fills.at(-1), name, attributes, colourOf);
    },
    borders: (name, { style }) => {
      if (name === 'border') borders.push(0);
      else borders.push((borders.pop() ?? 0) | (style !== undefined && style !== 'none' ? (SIDES[name] ?? 0) : 0));
    },
    cellXfs: (name, attributes) => {
      if (name === 'xf') looks.push(lookOf(attributes));
      else if (name === 'alignment') takeAlignment(looks.at(-1), attributes);
    },
  };
  const lookOf = ({ fontId, fillId, borderId }: Attributes): Draft => {
    const edges = borders[Number(borderId ?? 0)] ?? 0;
    return { ...fonts[Number(fontId ?? 0)], ...fills[Number(fillId ?? 0)], ...(edges > 0 && { edges }) };
  };
  readXml(bytes, part, {
    open(name, attributes) {
      path.push(name);
      const list = path[1] === 'colors' ? path[2] : path[1];
      if (list !== undefined && list !== name && Object.hasOwn(openers, list)) openers[list]?.(name, attributes);
    },
    close: () => path.pop(),
  });
  return looks;
}

const SIDES: Readonly<Record<string, number>> = {
  top: EDGE.TOP,
  right: EDGE.RIGHT,
  end: EDGE.RIGHT,
  bottom: EDGE.BOTTOM,
  left: EDGE.LEFT,
  start: EDGE.LEFT,
};

type ColourOf = (attributes: Attributes) => string | undefined;

function takeFont(font: Draft | undefined, name: string, attributes: Attributes, colourOf: ColourOf): void {
  if (!font) return;
  const on = isTrue(attributes['val'] ?? '1');
  if (name === 'b' && on) font.bold = true;
  else if (name === 'i' && on) font.italic = true;
  else if (name === 'u' && attributes['val'] !== 'none') font.underline = true;
  else if (name === 'strike' && on) font.strike = true;
  else if (name === 'color') {
    const colour = colourOf(attributes);
    if (colour && colour !== '#000000') font.colour = colour;
  }
}

/** A pattern is shown as the one colour that it makes from afar; a gradient as the colour that it begins with. */
function takeFill(fill: Draft | undefined, name: string, attributes: Attributes, colourOf: ColourOf): void {
  if (!fill) return;
  if (name === 'patternFill') {
    const pattern = attributes['patternType'] ?? 'none';
    if (pattern === 'none') fill.fill = '';
    else if (/^gray/.test(pattern)) fill.fill = '#d9d9d9';
  } else if (name === 'fgColor' || (name === 'color' && fill.fill === undefined)) {
    const colour = colourOf(attributes);
    if (colour && fill.fill !== '') fill.fill = colour;
  }
}

function takeAlignment(look: Draft | undefined, attributes: Attributes): void {
  if (!look) return;
  const across = ACROSS[attributes['horizontal'] ?? ''];
  if (across) look.align = across;
  if (attributes['vertical'] === 'center') look.vertical = 'middle';
  else if (attributes['vertical'] === 'top') look.vertical = 'top';
  if (isTrue(attributes['wrapText'])) look.wrap = true;
}

const ACROSS: Readonly<Record<string, CellLook['align']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  distributed: 'center',
  right: 'right',
};
