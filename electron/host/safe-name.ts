/** Names that Windows keeps for devices, whatever ending they have. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;
/** UTF-16 units. */
const LONGEST = 200;
const DEEPEST = 8;

/** A name as the officer knows it, without what would lead elsewhere or what Windows does not take. */
export function safeName(name: string): string {
  const clean = [...name.toWellFormed()]
    .filter((letter) => letter.charCodeAt(0) >= 32 && !'<>:"/\\|?*'.includes(letter))
    .join('');
  const trimmed = clean
    .slice(-LONGEST)
    .toWellFormed()
    .replace(/[. ]+$/, '')
    .trimStart();
  if (trimmed === '') return 'fichier';
  return DEVICES.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** The parts of a name inside a folder, `DNPD/2021/retours.xlsx`: each safe, none of them leads up. */
export function safeParts(name: string): readonly string[] {
  const parts = name.split(/[\\/]/).filter((part) => !/^[. ]*$/.test(part));
  return parts.length === 0 ? ['fichier'] : parts.slice(-DEEPEST).map(safeName);
}
