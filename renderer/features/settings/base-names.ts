/** What is wrong with a name of a base, which becomes the name of a file on Windows too; undefined where nothing is. */
export function nameFault(name: string): 'empty' | 'signs' | 'reserved' | undefined {
  const trimmed = name.trim();
  if (trimmed === '') return 'empty';
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i.test(trimmed)) return 'reserved';
  return /[\\/:*?"<>|]/.test(trimmed) || trimmed.startsWith('.') || trimmed.endsWith('.') ? 'signs' : undefined;
}

/** A size as people say it: kilobytes below a million, megabytes above. */
export function sizeOf(bytes: number): { readonly unit: 'kilo' | 'mega'; readonly size: number } {
  return bytes < 1_000_000
    ? { unit: 'kilo', size: Math.ceil(bytes / 1_000) }
    : { unit: 'mega', size: Math.round(bytes / 100_000) / 10 };
}
