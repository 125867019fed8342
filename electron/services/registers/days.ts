/** `2022-05-06T09:30:00Z` gives `06/05/2022`; what is no day stands as it is. */
export function dayWords(instant: string): string {
  return /^\d{4}-\d{2}-\d{2}/.test(instant) ? instant.slice(0, 10).split('-').reverse().join('/') : instant;
}
