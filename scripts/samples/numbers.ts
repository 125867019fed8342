/** Splits a whole number by weights, in whole parts that add up to it exactly (largest remainders, ties to the first). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const order = exact.map((value, i) => ({ i, left: value - Math.floor(value) }));
  order.sort((a, b) => b.left - a.left || a.i - b.i);
  for (const { i } of order.slice(0, rest)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}

/** `grouped(1234567, '\u202f') // '1 234 567'`, with a decimal comma where there are decimals. */
export function grouped(value: number, blank: string, decimals = 0): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const text = whole.replace(/\B(?=(\d{3})+(?!\d))/g, blank);
  return rest ? `${text},${rest}` : text;
}

/** Element that must be there: the data of the samples is complete, and a slip should stop the script. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}

export function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
