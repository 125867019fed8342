/** The first 64 colours of a workbook that names none itself ([MS-XLS] 2.5.161, ECMA-376 part 1, 18.8.27). */
const INDEXED =
  '000000ffffffff000000ff000000ffffff00ff00ff00ffff000000ffffffff000000ff000000ffffff00ff00ff00ffff80000000800000008080800080' +
  '0080008080c0c0c08080809999ff993366ffffccccffff660066ff80800066ccccccff000080ff00ffffff0000ffff800080800000008080' +
  '0000ff00ccffccffffccffccffff9999ccffff99cccc99ffffcc993366ff33cccc99cc00ffcc00ff9900ff6600666699969696003366339966' +
  '003300333300993300993366333399333333';

/** The colour behind a number, in the usual palette or in the workbook's own; undefined for the system's ink and paper. */
export function indexedColour(index: number, own: ReadonlyMap<number, string> = new Map()): string | undefined {
  const named = own.get(index);
  if (named !== undefined) return named;
  const hex = INDEXED.slice(index * 6, index * 6 + 6);
  return index >= 0 && index < 64 && hex.length === 6 ? `#${hex}` : undefined;
}

/** `ff92D050` or `92d050` as `#92d050`; undefined for anything else. */
export function colourOfHex(text: string | undefined): string | undefined {
  const hex = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text?.trim() ?? '')?.[1];
  return hex === undefined ? undefined : `#${hex.toLowerCase()}`;
}

/** A colour made lighter (towards 1) or darker (towards -1), its hue and saturation kept (ECMA-376 part 1, 18.8.19). */
export function tinted(colour: string, tint: number): string {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return colour;
  const [hue, saturation, light] = hslOf(colour);
  return ofHsl(hue, saturation, tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint);
}

function hslOf(colour: string): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const span = most - least;
  const light = (most + least) / 2;
  if (span === 0) return [0, 0, light];
  const saturation = span / (1 - Math.abs(2 * light - 1));
  const sector =
    most === red
      ? ((green - blue) / span + 6) % 6
      : most === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  return [sector * 60, saturation, light];
}

function ofHsl(hue: number, saturation: number, light: number): string {
  const reach = saturation * Math.min(light, 1 - light);
  const channel = (n: number) => {
    const at = (n + hue / 30) % 12;
    const value = light - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
