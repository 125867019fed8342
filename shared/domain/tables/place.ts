/** A coordinate of a table, as codes. */
export interface Place {
  readonly time: string;
  readonly place: string;
  readonly counterpart: string;
  readonly population: string;
  readonly kind: string;
}

export function coordinateKey({ time, place, counterpart, population, kind }: Place): string {
  return `${time}|${place}|${counterpart}|${population}|${kind}`;
}
