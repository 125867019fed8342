/** First and last year of an age code: `Y5T14`, `Y_LT18`, `Y_GE60`; undefined for `_T` and `_U`. */
function boundsOf(code: string): readonly [number, number] | undefined {
  const [, low, high, under, from] = /^Y(?:(\d+)T(\d+)|_LT(\d+)|_GE(\d+))$/.exec(code) ?? [];
  if (low !== undefined) return [Number(low), Number(high)];
  if (under !== undefined) return [0, Number(under) - 1];
  return from === undefined ? undefined : [Number(from), Number.POSITIVE_INFINITY];
}

/** Whether one age is a part of another: `Y5T14` of `Y_LT18`, `Y_GE60` of `Y_GE18`. */
export function isAgeWithin(inner: string, outer: string): boolean {
  if (inner === outer) return false;
  const [own, whole] = [boundsOf(inner), boundsOf(outer)];
  return own !== undefined && whole !== undefined && own[0] >= whole[0] && own[1] <= whole[1];
}
