import type { Place } from '#renderer/frame/rooms.ts';
import type { RegisterItem, RegisterLink } from '#shared/contract/registers.ts';
import { fold } from '#shared/lib/fold.ts';
import { type Message, say } from '#shared/texts/say.ts';
import { REGISTERS_IN_ORDER, type RegisterName } from './register-names.ts';

/** What the address shows of the registers. */
export interface RegistersView {
  readonly list: RegisterName;
  /** Item that is open; '' for none. */
  readonly id: string;
  readonly words: string;
  readonly group: string;
}

export function viewOf(path: readonly string[], query: Readonly<Record<string, string>>): RegistersView {
  const list = REGISTERS_IN_ORDER.find((one) => one === path[0]) ?? 'departments';
  return { list, id: path[1] ?? '', words: query['words'] ?? '', group: query['group'] ?? '' };
}

export function placeOf({ list, id, words, group }: RegistersView): Place {
  return { room: 'registers', path: id === '' ? [list] : [list, id], query: { words, group } };
}

const FACETS: Readonly<Record<string, string>> = {
  states: 'state',
  indicators: 'indicator',
  departments: 'department',
  places: 'place',
};

/** Where a link of a card leads. */
export function placeOfLink(link: RegisterLink): Place {
  switch (link.to) {
    case 'register':
      return { room: 'registers', path: [link.list, link.id] };
    case 'file':
      return { room: 'intake', path: [String(link.submission)] };
    case 'entry':
      return { room: 'journal', path: [String(link.entry)] };
    case 'discrepancies': {
      const facet = FACETS[link.facet] ?? link.facet;
      return { room: 'reconcile', query: { state: 'all', [facet]: link.value } };
    }
  }
}

/** Countries come in order of code: in the window they are looked for by name, groups after them. */
export function inOrder(
  list: RegisterName,
  items: readonly RegisterItem[],
  say: (words: string | Message) => string,
  language: string,
) {
  if (list !== 'countries') return items;
  const order = new Intl.Collator(language);
  const isGroup = ({ groups }: RegisterItem) => Number(groups.includes('groups'));
  return [...items].sort((a, b) => isGroup(a) - isGroup(b) || order.compare(say(a.name), say(b.name)));
}

/** An item with all by which it is found, folded once. */
export interface Findable {
  readonly item: RegisterItem;
  readonly text: string;
}

export function findable(items: readonly RegisterItem[]): Findable[] {
  const both = (words: string | Message) =>
    typeof words === 'string' ? words : `${say('fr', words)} ${say('en', words)}`;
  return items.map((item) => ({
    item,
    text: fold([item.code, both(item.name), both(item.about), ...item.words].join(' ')),
  }));
}

/** Items of a group that hold all the words; what a found one belongs to stays above it. */
export function narrowed(
  all: readonly Findable[],
  { words, group }: Pick<RegistersView, 'words' | 'group'>,
): RegisterItem[] {
  const wanted = fold(words)
    .split(' ')
    .filter((word) => word !== '');
  const fits = ({ item, text }: Findable) =>
    (group === '' || item.groups.includes(group)) && wanted.every((word) => text.includes(word));
  const shown: RegisterItem[] = [];
  let above: RegisterItem | undefined;
  for (const one of all) {
    const { item } = one;
    if (item.level === 0) above = item;
    if (!fits(one)) continue;
    if (item.level > 0 && above && shown.at(-1) !== above && shown.findLast(({ level }) => level === 0) !== above)
      shown.push(above);
    shown.push(item);
  }
  return shown;
}
