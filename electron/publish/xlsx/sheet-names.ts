const LONGEST_NAME = 31;

/** Turns wishes into names that Excel accepts: no forbidden sign, at most 31 characters, no two alike whatever the case. */
export function sheetNames(wishes: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wishes.map((wish) => {
    const clean = cleanName(wish) || '-';
    let name = shorten(clean, LONGEST_NAME);
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) {
      const suffix = ` (${copy})`;
      name = shorten(clean, LONGEST_NAME - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function cleanName(wish: string): string {
  return wish
    .toWellFormed()
    .replace(/[[\]:*?/\\\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
}

/** Cut after a whole word, without a small word left hanging. */
function shorten(name: string, limit: number): string {
  if (name.length <= limit) return name;
  const cut = name.slice(0, limit + 1);
  const space = cut.lastIndexOf(' ');
  const whole = space > limit / 2 ? cut.slice(0, space) : cut.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
  return whole.replace(/([\s,;–-]+(\p{L}{1,3}|par|pour|dans|avec|with|from))?[\s,;–'’-]*$/u, '') || whole;
}
