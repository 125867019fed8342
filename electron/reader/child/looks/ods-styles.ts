import type { Attributes } from '#electron/reader/child/xml/sax.ts';
import { type CellLook, EDGE } from '#shared/cells/looks.ts';
import { colourOfHex } from './colours.ts';

type Draft = { -readonly [Name in keyof CellLook]: CellLook[Name] };

/** Styles of an OpenDocument by their names: looks of cells, widths of columns, heights of rows. */
export interface OdsStyles {
  /** An element that begins among the styles. */
  take(name: string, attributes: Attributes): void;
  lookOf(name: string | undefined): CellLook | undefined;
  /** Pixels. */
  sizeOf(name: string | undefined): number | undefined;
}

export function createOdsStyles(): OdsStyles {
  const looks = new Map<string, Draft>();
  const sizes = new Map<string, number>();
  let open: Draft | undefined;
  let named = '';
  const takers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'style:style': (attributes) => {
      named = attributes['style:name'] ?? '';
      open = undefined;
      if (attributes['style:family'] !== 'table-cell') return;
      open = { ...looks.get(attributes['style:parent-style-name'] ?? '') };
      looks.set(named, open);
    },
    'style:text-properties': (attributes) => open && takeText(open, attributes),
    'style:table-cell-properties': (attributes) => open && takeCell(open, attributes),
    'style:paragraph-properties': (attributes) => {
      const align = ACROSS[attributes['fo:text-align'] ?? ''];
      if (open && align) open.align = align;
    },
    'style:table-column-properties': (attributes) => takeSize(attributes['style:column-width']),
    'style:table-row-properties': (attributes) => takeSize(attributes['style:row-height']),
  };
  const takeSize = (length: string | undefined) => {
    const pixels = pixelsOf(length);
    if (pixels !== undefined && named !== '') sizes.set(named, pixels);
  };
  return {
    take: (name, attributes) => takers[name]?.(attributes),
    lookOf: (name) => (name === undefined ? undefined : looks.get(name)),
    sizeOf: (name) => (name === undefined ? undefined : sizes.get(name)),
  };
}

function takeText(look: Draft, attributes: Attributes): void {
  const weight = attributes['fo:font-weight'];
  if (weight !== undefined) set(look, 'bold', weight === 'bold' || Number(weight) >= 600);
  const slope = attributes['fo:font-style'];
  if (slope !== undefined) set(look, 'italic', slope === 'italic' || slope === 'oblique');
  const line = attributes['style:text-underline-style'];
  if (line !== undefined) set(look, 'underline', line !== 'none');
  const through = attributes['style:text-line-through-style'];
  if (through !== undefined) set(look, 'strike', through !== 'none');
  const colour = colourOfHex(attributes['fo:color']);
  if (colour === '#000000') delete look.colour;
  else if (colour) look.colour = colour;
}

function takeCell(look: Draft, attributes: Attributes): void {
  const ground = attributes['fo:background-color'];
  const fill = colourOfHex(ground);
  if (fill && fill !== '#ffffff') look.fill = fill;
  else if (ground !== undefined) delete look.fill;
  const up = attributes['style:vertical-align'];
  if (up === 'middle' || up === 'top') look.vertical = up;
  const wrap = attributes['fo:wrap-option'];
  if (wrap !== undefined) set(look, 'wrap', wrap === 'wrap');
  for (const [name, sides] of Object.entries(BORDERS)) {
    const border = attributes[name];
    if (border === undefined) continue;
    const edges = /none|hidden/.test(border) ? (look.edges ?? 0) & ~sides : (look.edges ?? 0) | sides;
    if (edges > 0) look.edges = edges;
    else delete look.edges;
  }
}

function set(look: Draft, name: 'bold' | 'italic' | 'underline' | 'strike' | 'wrap', on: boolean): void {
  if (on) look[name] = true;
  else delete look[name];
}

const BORDERS: Readonly<Record<string, number>> = {
  'fo:border': EDGE.TOP | EDGE.RIGHT | EDGE.BOTTOM | EDGE.LEFT,
  'fo:border-top': EDGE.TOP,
  'fo:border-right': EDGE.RIGHT,
  'fo:border-bottom': EDGE.BOTTOM,
  'fo:border-left': EDGE.LEFT,
};

const ACROSS: Readonly<Record<string, CellLook['align']>> = {
  start: 'left',
  left: 'left',
  center: 'center',
  end: 'right',
  right: 'right',
};

const PIXELS: Readonly<Record<string, number>> = { pt: 4 / 3, cm: 37.8, mm: 3.78, in: 96, pc: 16, px: 1 };

function pixelsOf(length: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(pt|cm|mm|in|pc|px)$/.exec(length?.trim() ?? '') ?? [];
  const factor = PIXELS[unit];
  return factor === undefined ? undefined : Math.round(Number(number) * factor);
}
